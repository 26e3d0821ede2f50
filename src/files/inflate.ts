import { Inflate as Inflater, inflateSync } from 'fflate'
import { fail, ok, type Result } from '#basics/result.ts'
import { crc32 } from './crc.ts'
import type { Problem } from './recording.ts'

/** Deflated bytes, as they came out. `whole` is false when the stream broke off: then these are the bytes before the break. */
export interface Inflated {
  readonly bytes: Uint8Array
  readonly whole: boolean
}

/**
 * A faster way that a caller may know (node's zlib, the browser's own): it gives exactly `size` bytes with this CRC-32, and undefined for anything else, which
 * is then left to the careful way.
 */
export type QuickInflate = (deflated: Uint8Array, size: number, crc: number) => Uint8Array | undefined | Promise<Uint8Array | undefined>

/**
 * Inflates, counting the bytes that really come out: what a header promises is not believed. Fails when more than `most` come out, or more
 * than a thousand times what went in could honestly give. `promised`: how many should come out, where a header says so; it only saves time.
 */
export function inflate(deflated: Uint8Array, most: number, promised?: number): Result<Inflated, Problem> {
  const { more, ...out } = inflateUpTo(deflated, most, promised)
  return more ? fail(tooLarge(most)) : ok(out)
}

/** The same, but where more comes out it gives the first `most` bytes. */
export function inflateUpTo(deflated: Uint8Array, most: number, promised?: number): UpTo {
  const bytes = promised === undefined || !isHonest(deflated, most, promised) ? undefined : atOnce(deflated, promised)
  return bytes ? { bytes, whole: true, more: false } : slowly(deflated, most)
}

/** `more`: this is only the beginning of what comes out. */
type UpTo = Inflated & { readonly more: boolean }

/** The quick way, where there is one and what is promised can be true. */
export async function inflateQuickly(deflated: Uint8Array, most: number, size: number, crc: number, quick?: QuickInflate): Promise<Uint8Array | undefined> {
  return quick && isHonest(deflated, most, size) ? quick(deflated, size, crc) : undefined
}

const isHonest = (deflated: Uint8Array, most: number, promised: number): boolean => promised <= most && promised <= deflated.length * DENSEST

/** In one go, into room for what is promised and one byte more, which shows a lie. Undefined for anything but the truth: the careful way decides. */
function atOnce(deflated: Uint8Array, promised: number): Uint8Array | undefined {
  if (deflated.length > AT_ONCE) return undefined
  try {
    const bytes = inflateSync(deflated, { out: new Uint8Array(promised + 1) })
    return bytes.length === promised ? bytes : undefined
  } catch {
    return undefined
  }
}

/** Bytes that one byte can become at most. */
const DENSEST = 1032
/** So little that even the densest stream takes no second. */
const AT_ONCE = 1 << 18

/** So little at a time that even the densest stream cannot fill the memory before it is noticed. */
const SLICE = 1 << 14

/** Where the stream is damaged it is gone through once more, up to the very place. */
function slowly(deflated: Uint8Array, most: number): UpTo {
  const { brokeAt, ...out } = inSlices(deflated, most, deflated.length)
  return brokeAt === undefined ? out : inSlices(deflated, most, brokeAt)
}

/** `fineFrom`: a multiple of `SLICE`. What came out of the slice that breaks is lost. */
function inSlices(deflated: Uint8Array, most: number, fineFrom: number): UpTo & { readonly brokeAt?: number } {
  const out = new Growing(Math.min(most, deflated.length * 4))
  let whole = false
  let at = 0
  const inflater = new Inflater((chunk, final) => {
    out.add(chunk)
    whole ||= final
  })
  const told = () => ({ bytes: out.bytes().subarray(0, most), whole, more: out.size > most })
  try {
    for (let next = at; at < deflated.length && out.size <= most; at = next) {
      next = at + (at < fineFrom ? SLICE : FINE_SLICE)
      inflater.push(deflated.subarray(at, next))
    }
    // Only now the end is asked for, so that what came out before a break is out.
    if (out.size <= most) inflater.push(new Uint8Array(), true)
    return told()
  } catch {
    whole = false
    return { ...told(), ...(at < deflated.length ? { brokeAt: at } : {}) }
  }
}

/** Bytes of a damaged stream that are lost before the damage. */
const FINE_SLICE = 1 << 8

/** The first bytes that come out; fewer when the stream breaks off before. */
export function inflateStart(deflated: Uint8Array, count: number): Uint8Array {
  const out = new Growing(count)
  const inflater = new Inflater((chunk) => out.add(chunk))
  try {
    for (let at = 0; at < deflated.length && out.size < count; at += FIRST_SLICE) inflater.push(deflated.subarray(at, at + FIRST_SLICE))
  } catch {
    // What came out before the break is all there is.
  }
  return out.bytes().subarray(0, count)
}

const FIRST_SLICE = 512

const tooLarge = (most: number): Problem => ({
  code: 'too-large',
  says: `More than ${Math.round(most / 1e6)} MB come out of it: no training file is that large.`,
})

class Growing {
  size = 0
  #bytes: Uint8Array

  constructor(room: number) {
    this.#bytes = new Uint8Array(Math.max(room, 1024))
  }

  add(chunk: Uint8Array): void {
    if (this.size + chunk.length > this.#bytes.length) this.#grow(this.size + chunk.length)
    this.#bytes.set(chunk, this.size)
    this.size += chunk.length
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.size)
  }

  #grow(least: number): void {
    const before = this.#bytes
    this.#bytes = new Uint8Array(Math.max(least, before.length * 2))
    this.#bytes.set(before.subarray(0, this.size))
  }
}

/** Unpacks a .gz file. A stream that was cut gives what came before, `whole: false`; so does one whose checksum does not fit. */
export function gunzip(bytes: Uint8Array, most: number): Result<Inflated, Problem> {
  const parts = gzipParts(bytes)
  if (!parts) return fail({ code: 'not-this-format', says: 'This is no gzip file.' })
  const inflated = inflate(parts.rest, most, parts.size)
  if (!inflated.ok || !inflated.value.whole) return inflated
  return ok({ bytes: inflated.value.bytes, whole: parts.crc === crc32(inflated.value.bytes) })
}

/** The same, by a quicker way where there is one. */
export async function gunzipQuickly(bytes: Uint8Array, most: number, quick?: QuickInflate): Promise<Result<Inflated, Problem>> {
  const parts = gzipParts(bytes)
  const found = parts && (await inflateQuickly(parts.rest.subarray(0, -8), most, parts.size, parts.crc, quick))
  return found ? ok({ bytes: found, whole: true }) : gunzip(bytes, most)
}

/** All behind its header, and what its last eight bytes say: how much comes out and its checksum. A file that was cut has other bytes there. */
function gzipParts(bytes: Uint8Array): { readonly rest: Uint8Array; readonly crc: number; readonly size: number } | undefined {
  const from = gzipHeaderEnd(bytes)
  if (from === undefined) return undefined
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8)
  return { rest: bytes.subarray(from), crc: trailer.getUint32(0, true), size: trailer.getUint32(4, true) }
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** RFC 1952: ten bytes, then an extra field, a name, a comment, a checksum where a flag says so. */
function gzipHeaderEnd(bytes: Uint8Array): number | undefined {
  if (!isGzip(bytes) || bytes[2] !== 8 || bytes.length < 18) return undefined
  const flags = bytes[3]!
  let at = 10
  if (flags & 4) at += 2 + (bytes[at]! | (bytes[at + 1]! << 8))
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1
  if (flags & 2) at += 2
  return at > 0 && at < bytes.length - 8 ? at : undefined
}
