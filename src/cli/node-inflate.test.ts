import { crc32, deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { nodeInflate } from './node-inflate.ts'

const text = new TextEncoder().encode(Array.from({ length: 3000 }, (_, km) => `${km * 7919} metres along the river`).join('\n'))
const packed = new Uint8Array(deflateRawSync(text))
const crc = crc32(text)

it.each([
  ['the truth', packed, text.length, crc, true],
  ['a wrong checksum', packed, text.length, crc ^ 1, false],
  ['fewer than come out', packed, text.length - 1, crc, false],
  ['more than come out', packed, text.length + 1, crc, false],
  ['nothing', packed, 0, 0, false],
  ['a stream that was cut', packed.subarray(0, -20), text.length, crc, false],
  ['noise', text.subarray(0, 500), 1000, crc, false],
])('gives bytes for the truth alone: %s', (_what, bytes, size, sum, gives) => {
  const out = nodeInflate(bytes, size, sum)
  expect(out !== undefined && Buffer.from(out).equals(Buffer.from(text))).toBe(gives)
})
