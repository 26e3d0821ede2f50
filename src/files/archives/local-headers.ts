import { MOST_BYTES } from '../read-file.ts'
import type { RandomAccess } from './source.ts'
import { mostOutOf, nameOf, UNKNOWN_CRC, type ZipEntry, zip64Numbers } from './zip.ts'

/** The headers that stand before the files of a zip. They say the same as its directory, and are there where that is missing or damaged. */

/** A file, and where the header of the next one may begin. */
export interface Found {
  readonly entry: ZipEntry
  readonly next: number
}

interface Header extends Pick<ZipEntry, 'name' | 'method' | 'encrypted' | 'offset'> {
  /** Where the file itself begins. */
  readonly from: number
  /** Absent where they stand behind the file. */
  readonly sizes?: Sizes
}

async function headerAt(source: RandomAccess, offset: number): Promise<Header | undefined> {
  const first = await source.read(offset, HEADER + MOST_NAMES)
  const header = viewOf(first)
  if (header.byteLength < HEADER || header.getUint32(0, true) !== LOCAL) return undefined
  const flags = header.getUint16(6, true)
  const nameLength = header.getUint16(26, true)
  const extraLength = header.getUint16(28, true)
  const length = nameLength + extraLength
  const named = length > MOST_NAMES ? await source.read(offset + HEADER, length) : first.subarray(HEADER, HEADER + length)
  if (named.length < length) return undefined
  const from = offset + HEADER + named.length
  const about = { name: nameOf(named.subarray(0, nameLength)), method: header.getUint16(8, true), encrypted: (flags & 1) === 1, offset, from }
  return (flags & SIZES_BEHIND) === 0 ? { ...about, sizes: sizesOf(header, named.subarray(nameLength), from) } : about
}

/** The file of which the header stands there, which ends before `until`: with what stands behind it. Undefined when there is none. */
export async function entryFrom(source: RandomAccess, offset: number, until: number): Promise<Found | undefined> {
  const header = await headerAt(source, offset)
  if (!header) return undefined
  const { name, method, encrypted, from } = header
  const about = { name, method, encrypted, offset }
  const sizes = header.sizes ?? (await sizesBehind(source, from, until))
  if (!sizes) return { entry: { ...about, ...unended(until - from, method) }, next: until }
  const { next, ...told } = sizes
  return { entry: { ...about, ...told }, next }
}

/** The file of an entry, where its own header says the same of it, and what stands behind it too; else undefined. */
export async function confirmed(source: RandomAccess, entry: ZipEntry): Promise<Found | undefined> {
  const header = await headerAt(source, entry.offset)
  if (!header || header.name !== entry.name || header.method !== entry.method || header.encrypted !== entry.encrypted) return undefined
  const sizes = header.sizes ?? (await sizesJustBehind(source, header.from, entry.packed))
  if (!sizes || sizes.crc !== entry.crc || sizes.packed !== entry.packed || sizes.size !== entry.size) return undefined
  return { entry, next: sizes.next }
}

/** The archive breaks off in it. Its length is one that cannot be there, so whoever reads it finds that; its size what may come out of the bytes that are. */
const unended = (there: number, method: number): Pick<ZipEntry, 'crc' | 'packed' | 'size'> => ({
  crc: UNKNOWN_CRC,
  packed: there + 1,
  size: Math.min(MOST_BYTES, mostOutOf(there, method)),
})

const HEADER = 30
/** Bytes of a name, and of what stands beside it, are hardly ever more: one reading is enough. */
const MOST_NAMES = 226
const LOCAL = 0x04034b50
const DIRECTORY = 0x02014b50
const DESCRIPTOR = 0x08074b50
/** Written without knowing them: checksum and sizes stand behind the file. */
const SIZES_BEHIND = 8

interface Sizes extends Pick<ZipEntry, 'crc' | 'packed' | 'size'> {
  readonly next: number
}

function sizesOf(header: DataView, extra: Uint8Array, from: number): Sizes {
  const wide = zip64Numbers(extra)
  const crc = header.getUint32(14, true)
  const packed = header.getUint32(18, true)
  const size = header.getUint32(22, true)
  const told = { crc, size: size === WIDE ? (wide.shift() ?? size) : size, packed: packed === WIDE ? (wide.shift() ?? packed) : packed }
  return { ...told, next: from + told.packed }
}

const WIDE = 0xffffffff

/** What stands behind a file of this length, with its mark or without. */
async function sizesJustBehind(source: RandomAccess, from: number, length: number): Promise<Sizes | undefined> {
  const view = viewOf(await source.read(from + length, LONGEST))
  for (const p of [0, UNMARKED]) {
    const sizes = sizesAt(view, p, length + p)
    if (sizes) return { ...sizes, next: from + length + p + sizes.next }
  }
  return undefined
}

/** Looks for what stands behind a file: it is found by naming just the length that lies before it. Undefined when it is nowhere before `until`. */
async function sizesBehind(source: RandomAccess, from: number, until: number): Promise<Sizes | undefined> {
  for (let at = from; at < until; at += STEP) {
    const length = Math.min(STEP, until - at)
    const view = viewOf(await source.read(at, length + LONGEST))
    for (let p = 0; p + 4 <= view.byteLength && p < length; p++) {
      if (view.getUint16(p, true) !== PK) continue
      const sizes = sizesAt(view, p, at + p - from)
      if (sizes) return { ...sizes, next: at + p + sizes.next }
    }
  }
  return undefined
}

const PK = 0x4b50
const STEP = 1 << 20
/** Bytes of the longest descriptor, and of the one without a mark. */
const LONGEST = 24
const UNMARKED = 12

/** `length`: bytes between the beginning of the file and this place. `next` counts from here. */
function sizesAt(view: DataView, p: number, length: number): Sizes | undefined {
  const u32 = (at: number): number => (at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : -1)
  const u64 = (at: number): number => (at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : -1)
  const word = u32(p)
  if (word === DESCRIPTOR && u64(p + 8) === length) return { crc: u32(p + 4), packed: length, size: u64(p + 16), next: 24 }
  if (word === DESCRIPTOR && u32(p + 8) === length) return { crc: u32(p + 4), packed: length, size: u32(p + 12), next: 16 }
  // some leave the mark of the descriptor out: then the next header follows it
  const bare = (word === LOCAL || word === DIRECTORY) && length >= UNMARKED && u32(p - 8) === length - UNMARKED
  return bare ? { crc: u32(p - 12), packed: length - UNMARKED, size: u32(p - 4), next: 0 } : undefined
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
