/** The 16-bit checksum of FIT files (polynomial 0xA001 reflected, CRC-16/ARC). Zero over a part that ends with its own checksum. */
export function checksum(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let crc = 0
  for (let at = from; at < to; at++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[at]!) & 0xff]!
  return crc
}

const TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  return crc
})
