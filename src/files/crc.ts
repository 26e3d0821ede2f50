/** CRC-32 of ISO 3309, as zip and gzip write it. */
export const crc32 = (bytes: Uint8Array): number => ~remainder(TABLE, -1, bytes, 0, bytes.length) >>> 0

/** What remains of the bytes from ... to after what remained `before` them. Eight bytes at a time, one stretch of the table for each. */
export function remainder(table: Int32Array, before: number, bytes: Uint8Array, from: number, to: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let crc = before
  let at = from
  for (const eights = from + ((to - from) & ~7); at < eights; at += 8) {
    const low = view.getInt32(at, true) ^ crc
    const high = view.getInt32(at + 4, true)
    crc =
      table[0x700 | (low & 0xff)]! ^
      table[0x600 | ((low >>> 8) & 0xff)]! ^
      table[0x500 | ((low >>> 16) & 0xff)]! ^
      table[0x400 | (low >>> 24)]! ^
      table[0x300 | (high & 0xff)]! ^
      table[0x200 | ((high >>> 8) & 0xff)]! ^
      table[0x100 | ((high >>> 16) & 0xff)]! ^
      table[high >>> 24]!
  }
  for (; at < to; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 0xff]!
  return crc
}

/** For each byte what it adds, and from 0x100, 0x200 ... on the same after one, two ... more bytes of zero. `polynomial`: its lowest power first. */
export function tableOf(polynomial: number): Int32Array {
  const table = Int32Array.from({ length: 0x800 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1
    return crc
  })
  for (let at = 0x100; at < table.length; at++) table[at] = (table[at - 0x100]! >>> 8) ^ table[table[at - 0x100]! & 0xff]!
  return table
}

const TABLE = tableOf(0xedb88320)
