import { expect, it } from 'vitest'
import { utf8 } from '../../../../tests/training-files.ts'
import { crc32 } from '../../crc32.ts'
import { checksum } from './checksum.ts'

// Check values of the catalogue of parametrised CRC algorithms (CRC-16/ARC, CRC-32/ISO-HDLC).
it.each([
  ['CRC-16/ARC', checksum, 0xbb3d],
  ['CRC-32', crc32, 0xcbf43926],
] as const)('%s of "123456789"', (_name, sum, check) => expect(sum(utf8('123456789'))).toBe(check))

it('is zero over bytes that end with their own checksum, whatever their number', () => {
  for (let size = 0; size < 9; size++) {
    const bytes = Uint8Array.from({ length: size }, (_, at) => at * 37)
    const sum = checksum(bytes)
    expect(checksum(Uint8Array.from([...bytes, sum & 0xff, sum >> 8]))).toBe(0)
  }
})
