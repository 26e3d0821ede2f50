import fc from 'fast-check'
import { expect, it } from 'vitest'
import { utf8 } from '../../tests/training-files.ts'
import { crc32 } from './crc.ts'
import { checksum } from './formats/fit/checksum.ts'

// Check values of the catalogue of parametrised CRC algorithms (CRC-16/ARC, CRC-32/ISO-HDLC).
it.each([
  ['CRC-16/ARC', checksum, 0xbb3d],
  ['CRC-32', crc32, 0xcbf43926],
] as const)('%s of "123456789"', (_name, sum, check) => expect(sum(utf8('123456789'))).toBe(check))

it('is zero over bytes that end with their own checksum, wherever they stand and whatever their number', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400, size: 'max' }), fc.uint8Array({ maxLength: 9 }), (bytes, before) => {
      const sum = checksum(bytes)
      const file = Uint8Array.from([...before, ...bytes, sum & 0xff, sum >> 8, 7, 7])
      return checksum(file, before.length, file.length - 2) === 0
    }),
  ))

it('both are what they are bit by bit, also of a part of a larger buffer', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400, size: 'max' }), fc.nat(9), (all, skip) => {
      const bytes = all.subarray(skip)
      return checksum(bytes) === bitByBit(bytes, 0, 0xa001) && crc32(bytes) === ~bitByBit(bytes, -1, 0xedb88320) >>> 0
    }),
  ))

// Origin: a long file is taken along piece by piece; the edges of the pieces.
it.each([8191, 8192, 8193, 8192 + 127, 8192 + 128, 8192 + 129, 2 * 8192, 50_001])('so are %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 167 + (at >> 7) * 31) & 0xff)
  expect([checksum(bytes), checksum(bytes, 3, length - 5)]).toEqual([bitByBit(bytes, 0, 0xa001), bitByBit(bytes.subarray(3, length - 5), 0, 0xa001)])
})

function bitByBit(bytes: Uint8Array, before: number, polynomial: number): number {
  let crc = before
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1
  }
  return crc
}
