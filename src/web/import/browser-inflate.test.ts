import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, expect, it, vi } from 'vitest'
import { browserInflate } from './browser-inflate.ts'

const text = new TextEncoder().encode(Array.from({ length: 30_000 }, (_, km) => `${km * 7919} metres along the river`).join('\n'))
const packed = new Uint8Array(deflateRawSync(text))
const bomb = new Uint8Array(deflateRawSync(new Uint8Array(50_000_000)))
const crc = crc32(text)

afterEach(() => vi.unstubAllGlobals())

it.each([
  ['the truth', packed, text.length, crc, true],
  ['a wrong checksum', packed, text.length, (crc ^ 1) >>> 0, false],
  ['fewer than come out', packed, text.length - 1, crc, false],
  ['more than come out', packed, text.length + 1, crc, false],
  ['a hundred times what was promised', bomb, 500_000, crc, false],
  ['a stream that was cut', packed.subarray(0, -20), text.length, crc, false],
  ['something behind the stream', Uint8Array.from([...packed, 1, 2, 3]), text.length, crc, false],
  ['noise', text.subarray(0, 500), 1000, crc, false],
])('gives bytes for the truth alone: %s', async (_what, bytes, size, sum, gives) => {
  const out = await browserInflate(bytes, size, sum)
  expect(out !== undefined && Buffer.from(out).equals(Buffer.from(text))).toBe(gives)
})

it('a browser without it: the careful way does it', async () => {
  vi.stubGlobal('DecompressionStream', undefined)
  expect(await browserInflate(packed, text.length, crc)).toBeUndefined()
})
