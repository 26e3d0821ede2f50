import { remainder, tableOf } from '../../crc.ts'

/**
 * The checksum of FIT files (CRC-16/ARC: x^16 + x^15 + x^2 + 1, lowest bit first). Zero over a part that ends with its own checksum.
 *
 * With so few terms most of it needs no table. Squaring a sum over two elements squares each term, so the 32nd power of the polynomial is
 * x^512 + x^480 + x^64 + 1: a word of 32 bits may be taken away and added to the words 1, 14 and 16 behind it, and the remainder stays the same. Sixteen words
 * are carried along so; those at the end go through the table. Four times as fast as the table alone, which took a tenth of reading a file.
 */
export function checksum(bytes: Uint8Array, from = 0, to = bytes.length): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let v0 = 0
  let v1 = 0
  let v2 = 0
  let v3 = 0
  let v4 = 0
  let v5 = 0
  let v6 = 0
  let v7 = 0
  let v8 = 0
  let v9 = 0
  let v10 = 0
  let v11 = 0
  let v12 = 0
  let v13 = 0
  let v14 = 0
  let v15 = 0
  let at = from
  for (; at + 2 * SIXTEEN_WORDS <= to; at += SIXTEEN_WORDS) {
    v0 ^= view.getInt32(at + 0, true) ^ v15 ^ v2
    v1 ^= view.getInt32(at + 4, true) ^ v0 ^ v3
    v2 ^= view.getInt32(at + 8, true) ^ v1 ^ v4
    v3 ^= view.getInt32(at + 12, true) ^ v2 ^ v5
    v4 ^= view.getInt32(at + 16, true) ^ v3 ^ v6
    v5 ^= view.getInt32(at + 20, true) ^ v4 ^ v7
    v6 ^= view.getInt32(at + 24, true) ^ v5 ^ v8
    v7 ^= view.getInt32(at + 28, true) ^ v6 ^ v9
    v8 ^= view.getInt32(at + 32, true) ^ v7 ^ v10
    v9 ^= view.getInt32(at + 36, true) ^ v8 ^ v11
    v10 ^= view.getInt32(at + 40, true) ^ v9 ^ v12
    v11 ^= view.getInt32(at + 44, true) ^ v10 ^ v13
    v12 ^= view.getInt32(at + 48, true) ^ v11 ^ v14
    v13 ^= view.getInt32(at + 52, true) ^ v12 ^ v15
    v14 ^= view.getInt32(at + 56, true) ^ v13 ^ v0
    v15 ^= view.getInt32(at + 60, true) ^ v14 ^ v1
  }
  if (at === from) return remainder(TABLE, 0, bytes, from, to)
  // the words of the last sixteen are taken nowhere: what was carried is added to them, but for what they would have given to each other
  const carried = [
    v0 ^ v15 ^ v2,
    v1 ^ v3,
    v2 ^ v4,
    v3 ^ v5,
    v4 ^ v6,
    v5 ^ v7,
    v6 ^ v8,
    v7 ^ v9,
    v8 ^ v10,
    v9 ^ v11,
    v10 ^ v12,
    v11 ^ v13,
    v12 ^ v14,
    v13 ^ v15,
    v14,
    v15,
  ]
  const last = new DataView(new ArrayBuffer(SIXTEEN_WORDS))
  for (let word = 0; word < carried.length; word++) last.setInt32(4 * word, carried[word]! ^ view.getInt32(at + 4 * word, true), true)
  const soFar = remainder(TABLE, 0, new Uint8Array(last.buffer), 0, SIXTEEN_WORDS)
  return remainder(TABLE, soFar, bytes, at + SIXTEEN_WORDS, to)
}

/** Bytes. */
const SIXTEEN_WORDS = 64

const TABLE = tableOf(0xa001)
