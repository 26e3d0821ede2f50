import { strFromU8 } from 'fflate'
import { fail, ok, type Result } from '#basics/result.ts'
import { crc32 } from '../crc.ts'
import { inflateQuickly, inflateStart, inflateUpTo, type QuickInflate } from '../inflate.ts'
import type { Problem } from '../recording.ts'
import { partOf, type RandomAccess } from './source.ts'

/** A file in a zip, as the directory at its end names it. Sizes are what it promises, not what comes out. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly size: number
  /** `UNKNOWN_CRC` where the archive broke off before it was said. */
  readonly crc: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  /** Where its own header begins. */
  readonly offset: number
}

/** More than any export holds; a directory with more is made to exhaust memory. */
export const MOST_ENTRIES = 200_000
const MOST_DIRECTORY = 64_000_000
/** A packed zip in a zip has to be unpacked into memory. */
export const MOST_INNER_ZIP = 150_000_000
/** Training files shrink to a tenth, regular ones to a fiftieth. */
const MOST_RATIO = 200
/** Small files may shrink more: no harm comes from them. */
const RATIO_FROM = 1_000_000

export const isZip = (start: Uint8Array): boolean => start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5) && start[3] === start[2]! + 1

/** What the directory at the end of a zip names. `whole`: as many files as its end counts, over as many bytes. */
export interface Directory {
  readonly entries: readonly ZipEntry[]
  readonly whole: boolean
}

/** The files in a zip, from the directory at its end. Fails with what is wrong; a directory that breaks off gives the files before. */
export async function listZip(source: RandomAccess): Promise<Result<Directory, Problem>> {
  const end = await directoryEnd(source)
  if (!end) return fail({ code: 'damaged', says: 'The directory at the end of this zip is missing: the download broke off. Download it again.' })
  if (end.size > MOST_DIRECTORY || end.count > MOST_ENTRIES) return fail({ code: 'too-many', says: `There are more than ${MOST_ENTRIES} files in it.` })
  const bytes = await source.read(end.offset, end.size)
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= bytes.length && entries.length < MOST_ENTRIES) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at)
    if (view.getUint32(0, true) !== 0x02014b50) break
    entries.push(entryAt(bytes.subarray(at), view))
    at += 46 + view.getUint16(28, true) + view.getUint16(30, true) + view.getUint16(32, true)
  }
  // without zip64 the count has 16 bits, and some write more files than it can tell
  const counted = end.wide ? entries.length : entries.length % 0x10000
  return ok({ entries, whole: at === end.size && counted === end.count })
}

function entryAt(bytes: Uint8Array, view: DataView): ZipEntry {
  const nameEnd = 46 + view.getUint16(28, true)
  const name = bytes.subarray(46, nameEnd)
  const wide = zip64Numbers(bytes.subarray(nameEnd, nameEnd + view.getUint16(30, true)))
  const size = view.getUint32(24, true)
  const packed = view.getUint32(20, true)
  const offset = view.getUint32(42, true)
  return {
    name: nameOf(name),
    size: size === 0xffffffff ? (wide.shift() ?? size) : size,
    packed: packed === 0xffffffff ? (wide.shift() ?? packed) : packed,
    offset: offset === 0xffffffff ? (wide.shift() ?? offset) : offset,
    crc: view.getUint32(16, true),
    method: view.getUint16(10, true),
    encrypted: (view.getUint16(8, true) & 1) === 1,
  }
}

/** Extra field 1 holds, in this order, the numbers that did not fit. */
export function zip64Numbers(extra: Uint8Array): number[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), extra.length)
    return Array.from({ length: (end - at - 4) >> 3 }, (_, place) => Number(view.getBigUint64(at + 4 + place * 8, true)))
  }
  return []
}

/** Names are UTF-8, whether the zip says so or not; those that are not are read byte by byte. */
export function nameOf(bytes: Uint8Array): string {
  const text = strFromU8(bytes)
  return text.includes('\ufffd') ? strFromU8(bytes, true) : text
}

interface DirectoryEnd {
  readonly offset: number
  readonly size: number
  readonly count: number
  /** Zip64. */
  readonly wide: boolean
}

/** The record at the very end says where the directory lies; a comment of up to 64 kB may follow it. */
async function directoryEnd(source: RandomAccess): Promise<DirectoryEnd | undefined> {
  const from = Math.max(0, source.size - 65_557)
  const tail = await source.read(from, source.size - from)
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const found = { wide: false, count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true) }
    const end = (found.offset === 0xffffffff || found.count === 0xffff ? await wideEnd(source, tail, at) : undefined) ?? found
    if (end.offset + end.size <= source.size && (await beginsDirectory(source, end))) return end
  }
  return undefined
}

/** The end of a zip that lies within this one names places in itself: where this one was cut, it is the last that is found. */
async function beginsDirectory(source: RandomAccess, { offset, count }: DirectoryEnd): Promise<boolean> {
  const first = await source.read(offset, 4)
  return count === 0 || (first.length === 4 && new DataView(first.buffer, first.byteOffset, 4).getUint32(0, true) === 0x02014b50)
}

/** Zip64: a locator before the end record points to a larger one. */
async function wideEnd(source: RandomAccess, tail: Uint8Array, at: number): Promise<DirectoryEnd | undefined> {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length)
  if (at < 20 || view.getUint32(at - 20, true) !== 0x07064b50) return undefined
  const bytes = await source.read(Number(view.getBigUint64(at - 12, true)), 56)
  if (bytes.length < 56) return undefined
  const record = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (record.getUint32(0, true) !== 0x06064b50) return undefined
  return {
    wide: true,
    count: Number(record.getBigUint64(32, true)),
    size: Number(record.getBigUint64(40, true)),
    offset: Number(record.getBigUint64(48, true)),
  }
}

/** No bytes have it. */
export const UNKNOWN_CRC = -1

/** Bytes that come out of so many packed ones at most, where they are training. */
export const mostOutOf = (packed: number, method: number): number => (method === 0 ? packed : Math.max(RATIO_FROM, packed * MOST_RATIO))

/** Why an entry is not touched at all; undefined for one that may be read. `most`: bytes that may come out. */
export function refusal({ name, encrypted, method, packed, size }: ZipEntry, most: number): Problem | undefined {
  if (unsafe(name)) return { code: 'unsafe-name', says: 'Its name points outside the archive: it is left alone.' }
  if (encrypted) return { code: 'encrypted', says: 'It is locked with a password. Unpack it yourself and add the files.' }
  if (method !== 0 && method !== 8)
    return { code: 'not-this-format', says: 'It is packed in a way that is not known here. Unpack it yourself and add the files.' }
  if (Math.max(size, packed) > most) return { code: 'too-large', says: `It is larger than ${Math.round(most / 1e6)} MB.` }
  if (size > RATIO_FROM && size > packed * MOST_RATIO) return { code: 'too-large', says: 'So much from so little is no training file.' }
  return undefined
}

/** "../", "/etc", "C:\", and what only pretends to be a name. */
const unsafe = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\\|[\u0000-\u001f]/i.test(name)

/** The packed bytes of an entry, still packed: fewer where the archive breaks off in it. Fails when not even its beginning is there. */
export async function packedBytes(source: RandomAccess, entry: ZipEntry): Promise<Result<Uint8Array, Problem>> {
  const from = await dataOffset(source, entry)
  if (from === undefined) return fail(BROKEN)
  const bytes = await source.read(from, entry.packed)
  return bytes.length > 0 || entry.packed === 0 ? ok(bytes) : fail(CUT)
}

/** A stored entry as a source of its own; undefined when it is packed. */
export async function storedEntry(source: RandomAccess, entry: ZipEntry): Promise<RandomAccess | undefined> {
  const from = entry.method === 0 ? await dataOffset(source, entry) : undefined
  return from === undefined ? undefined : partOf(source, from, Math.min(entry.packed, source.size - from))
}

async function dataOffset(source: RandomAccess, { offset }: ZipEntry): Promise<number | undefined> {
  const header = await source.read(offset, 30)
  if (header.length < 30) return undefined
  const view = new DataView(header.buffer, header.byteOffset, header.length)
  return view.getUint32(0, true) === 0x04034b50 ? offset + 30 + view.getUint16(26, true) + view.getUint16(28, true) : undefined
}

const CUT: Problem = { code: 'cut-short', says: 'The archive breaks off in this file.' }
const TOO_MUCH: Problem = { code: 'too-large', says: 'More comes out of it than the archive says: it is left alone.' }
const BROKEN: Problem = { code: 'damaged', says: 'The archive is damaged at this file.' }

/** The first bytes of an entry: enough to see what it is. */
export const firstBytes = (packed: Uint8Array, { method }: ZipEntry, count: number): Uint8Array =>
  method === 0 ? packed.subarray(0, count) : inflateStart(packed, count)

/** What has to be known of an entry to unpack it. */
export type PackedEntry = Pick<ZipEntry, 'method' | 'packed' | 'size' | 'crc'>

/** What came out of an entry: with a `damage` only a part of it, or something else than was promised. */
export interface Unpacked {
  readonly bytes: Uint8Array
  readonly damage?: Problem
}

/**
 * As much of an entry as comes out, and never more than was promised. It is counted and compared with that: length and checksum. Fails when the archive breaks
 * off in it and more comes out than so few packed bytes can honestly give.
 */
export async function unpackInPart(packed: Uint8Array, entry: PackedEntry, most: number, quick?: QuickInflate): Promise<Result<Unpacked, Problem>> {
  const { method, size, crc } = entry
  const isAllThere = packed.length === entry.packed
  const found = method === 0 || !isAllThere ? undefined : await inflateQuickly(packed, most, size, crc, quick)
  if (found) return ok({ bytes: found })
  const mostHere = Math.min(most, size, mostOutOf(packed.length, method))
  const out = method === 0 ? { bytes: packed, whole: true, more: false } : inflateUpTo(packed, mostHere, isAllThere ? size : undefined)
  const { bytes, whole, more } = out
  if (more) return isAllThere ? ok({ bytes, damage: TOO_MUCH }) : fail(TOO_MUCH)
  if (!isAllThere) return ok({ bytes, damage: CUT })
  return ok(whole && bytes.length === size && crc32(bytes) === crc ? { bytes } : { bytes, damage: BROKEN })
}

/** The bytes of an entry, whole or not at all. */
export async function unpack(packed: Uint8Array, entry: PackedEntry, most: number, quick?: QuickInflate): Promise<Result<Uint8Array, Problem>> {
  const out = await unpackInPart(packed, entry, most, quick)
  if (!out.ok) return out
  const { bytes, damage } = out.value
  return damage ? fail(damage) : ok(bytes)
}
