import { ok, type Result } from '#basics/result.ts'
import { MOST_BYTES } from '../read-file.ts'
import type { Problem } from '../recording.ts'
import type { RandomAccess } from './source.ts'
import { listZip, MOST_ENTRIES, mostOutOf, nameOf, UNKNOWN_CRC, type ZipEntry, zip64Numbers } from './zip.ts'

/** What is in a zip. `cut`: its end is missing, with the directory; these are the files before, the last of them perhaps only in part. */
export interface Listed {
  readonly entries: readonly ZipEntry[]
  readonly cut: boolean
}

/** The files in a zip: from its directory, or, where a download broke off, from the header that stands before each file. Fails when neither is there. */
export async function entriesOf(source: RandomAccess): Promise<Result<Listed, Problem>> {
  const listed = await listZip(source)
  if (listed.ok) return ok({ entries: listed.value, cut: false })
  const entries = listed.problem.code === 'damaged' ? await inSequence(source) : []
  return entries.length > 0 ? ok({ entries, cut: true }) : listed
}

/** One file after another, each where the one before ends. */
async function inSequence(source: RandomAccess): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < MOST_ENTRIES; ) {
    const found = await entryFrom(source, at)
    if (!found) break
    entries.push(found.entry)
    at = found.next
  }
  return entries
}

interface Found {
  readonly entry: ZipEntry
  readonly next: number
}

async function entryFrom(source: RandomAccess, offset: number): Promise<Found | undefined> {
  const header = viewOf(await source.read(offset, HEADER))
  if (header.byteLength < HEADER || header.getUint32(0, true) !== LOCAL) return undefined
  const flags = header.getUint16(6, true)
  const nameLength = header.getUint16(26, true)
  const extraLength = header.getUint16(28, true)
  const named = await source.read(offset + HEADER, nameLength + extraLength)
  if (named.length < nameLength + extraLength) return undefined
  const from = offset + HEADER + named.length
  const about = { name: nameOf(named.subarray(0, nameLength)), method: header.getUint16(8, true), encrypted: (flags & 1) === 1, offset }
  const sizes = (flags & SIZES_BEHIND) === 0 ? sizesOf(header, named.subarray(nameLength), from) : await sizesBehind(source, from)
  if (!sizes) return { entry: { ...about, ...unended(source.size - from, about.method) }, next: source.size }
  const { next, ...told } = sizes
  return { entry: { ...about, ...told }, next }
}

/** The archive breaks off in it. Its length is one that cannot be there, so whoever reads it finds that; its size what may come out of the bytes that are. */
const unended = (there: number, method: number): Pick<ZipEntry, 'crc' | 'packed' | 'size'> => ({
  crc: UNKNOWN_CRC,
  packed: there + 1,
  size: Math.min(MOST_BYTES, mostOutOf(there, method)),
})

const HEADER = 30
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

/** Looks for what stands behind a file: it is found by naming just the length that lies before it. Undefined when the archive ends before. */
async function sizesBehind(source: RandomAccess, from: number): Promise<Sizes | undefined> {
  for (let at = from; at < source.size; at += STEP) {
    const view = viewOf(await source.read(at, STEP + LONGEST))
    for (let p = 0; p + 4 <= view.byteLength && p < STEP; p++) {
      if (view.getUint16(p, true) !== PK) continue
      const sizes = sizesAt(view, p, at + p - from)
      if (sizes) return { ...sizes, next: at + p + sizes.next }
    }
  }
  return undefined
}

const PK = 0x4b50
const STEP = 1 << 20
/** Bytes of the longest descriptor. */
const LONGEST = 24

/** `length`: bytes between the beginning of the file and this place. `next` counts from here. */
function sizesAt(view: DataView, p: number, length: number): Sizes | undefined {
  const u32 = (at: number): number => (at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : -1)
  const u64 = (at: number): number => (at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : -1)
  const word = u32(p)
  if (word === DESCRIPTOR && u64(p + 8) === length) return { crc: u32(p + 4), packed: length, size: u64(p + 16), next: 24 }
  if (word === DESCRIPTOR && u32(p + 8) === length) return { crc: u32(p + 4), packed: length, size: u32(p + 12), next: 16 }
  // some leave the mark of the descriptor out: then the next header follows it
  const bare = (word === LOCAL || word === DIRECTORY) && length >= 12 && u32(p - 8) === length - 12
  return bare ? { crc: u32(p - 12), packed: length - 12, size: u32(p - 4), next: 0 } : undefined
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
