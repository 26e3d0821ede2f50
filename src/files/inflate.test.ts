import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { crc32 } from './crc.ts'
import { gunzip, gunzipQuickly, inflate, inflateQuickly, inflateStart, type QuickInflate } from './inflate.ts'

const text = new TextEncoder().encode(Array.from({ length: 3000 }, (_, km) => `${km * 7919} metres along the river`).join('\n'))
const same = (bytes: Uint8Array): boolean => Buffer.from(bytes).equals(Buffer.from(text))
const outcome = (found: ReturnType<typeof inflate>): unknown => (found.ok ? [same(found.value.bytes), found.value.whole] : found.problem.code)
const packed = new Uint8Array(deflateRawSync(text))

describe('inflate', () => {
  it('gives the bytes back', () => expect(outcome(inflate(packed, 1e6))).toEqual([true, true]))
  it('gives what came before a cut', () => {
    const cut = inflate(packed.subarray(0, packed.length >> 1), 1e6)
    expect(cut.ok && [cut.value.whole, cut.value.bytes.length > 1000]).toEqual([false, true])
  })
  it('gives what came before damage, up to the very place', () => {
    // Origin: of a run of half an hour, deflated to less than one slice, a scratch in its middle left nothing.
    const small = new Uint8Array(deflateRawSync(text.subarray(0, 30_000)))
    const half = small.length >> 1
    const scratched = inflate(
      small.map((byte, at) => (at >= half ? (at * 7919) % 251 : byte)),
      1e6,
    )
    expect(small.length).toBeLessThan(1 << 14)
    expect(scratched.ok && [scratched.value.whole, scratched.value.bytes.length > 10_000]).toEqual([false, true])
  })
  it('stops when more comes out than may', () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(50_000_000)))
    expect(outcome(inflate(bomb, 1_000_000))).toBe('too-large')
  })
  it.each([
    ['the truth', text.length],
    ['too little', text.length - 1],
    ['too much', text.length + 1],
    ['nothing', 0],
    ['more than may come out', 1e9],
    ['more than could', 9e5],
  ])('a promise of %s changes nothing but the time', (_what, promised) => {
    expect(outcome(inflate(packed, 1e6, promised))).toEqual([true, true])
    expect(inflate(packed.subarray(0, packed.length >> 1), 1e6, promised)).toMatchObject({ value: { whole: false } })
  })
  it('gives the beginning without the rest', () => expect(inflateStart(packed, 20)).toEqual(text.subarray(0, 20)))
})

describe('the quick way', () => {
  const crc = crc32(text)
  const found = Uint8Array.of(1)
  it('is asked with what is promised, when that can be true', async () => {
    const asked: unknown[] = []
    const quick: QuickInflate = (_bytes, ...promised) => {
      asked.push(promised)
      return found
    }
    expect(await inflateQuickly(packed, 1e6, text.length, crc, quick)).toBe(found)
    expect(await inflateQuickly(packed, text.length - 1, text.length, crc, quick)).toBeUndefined()
    expect(await inflateQuickly(packed, 1e9, packed.length * 1033, crc, quick)).toBeUndefined()
    expect(await inflateQuickly(packed, 1e6, text.length, crc)).toBeUndefined()
    expect(asked).toEqual([[text.length, crc]])
  })
  it('of a .gz falls back to the careful way when it gives nothing', async () => {
    expect(await gunzipQuickly(zipped, 1e6, () => found)).toEqual({ ok: true, value: { bytes: found, whole: true } })
    expect(outcome(await gunzipQuickly(zipped, 1e6, async () => undefined))).toEqual([true, true])
  })
})

const zipped = new Uint8Array(gzipSync(text))

describe('gunzip', () => {
  it('gives the bytes back', () => expect(outcome(gunzip(zipped, 1e6))).toEqual([true, true]))
  it('notices a wrong checksum and keeps what came out', () => {
    const wrong = zipped.slice()
    wrong[wrong.length - 6]! ^= 1
    expect(outcome(gunzip(wrong, 1e6))).toEqual([true, false])
  })
  it('knows a header with a name in it (RFC 1952, flag 8)', () => {
    const named = Uint8Array.from([...zipped.subarray(0, 3), 8, ...zipped.subarray(4, 10), 0x61, 0x62, 0, ...zipped.subarray(10)])
    expect(outcome(gunzip(named, 1e6))).toEqual([true, true])
  })
  it.each([
    ['nothing', new Uint8Array()],
    ['a header and no more', zipped.subarray(0, 12)],
  ])('refuses %s', (_what, bytes) => expect(gunzip(bytes, 1e6).ok).toBe(false))
})
