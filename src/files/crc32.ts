/** CRC-32 (ISO 3309, as in zip and gzip): eight bytes at a time, one table for each. */
export function crc32(bytes: Uint8Array): number {
  let [crc, at] = [-1, 0]
  for (const eights = bytes.length & ~7; at < eights; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    crc =
      BY_7[crc & 0xff]! ^
      BY_6[(crc >>> 8) & 0xff]! ^
      BY_5[(crc >>> 16) & 0xff]! ^
      BY_4[crc >>> 24]! ^
      BY_3[bytes[at + 4]!]! ^
      BY_2[bytes[at + 5]!]! ^
      BY_1[bytes[at + 6]!]! ^
      BY_0[bytes[at + 7]!]!
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ BY_0[(crc ^ bytes[at]!) & 0xff]!
  return ~crc >>> 0
}

const BY_0 = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

const shifted = (table: Int32Array): Int32Array => table.map((crc) => (crc >>> 8) ^ BY_0[crc & 0xff]!)
const BY_1 = shifted(BY_0)
const BY_2 = shifted(BY_1)
const BY_3 = shifted(BY_2)
const BY_4 = shifted(BY_3)
const BY_5 = shifted(BY_4)
const BY_6 = shifted(BY_5)
const BY_7 = shifted(BY_6)
