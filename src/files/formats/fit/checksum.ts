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
  const carried = new Int32Array(WORDS)
  let at = from
  while (at + 2 * SIXTEEN_WORDS <= to) at = carry(carried, view, at, Math.min(to, at + AT_A_TIME))
  if (at === from) return remainder(TABLE, 0, bytes, from, to)
  const last = new DataView(new ArrayBuffer(SIXTEEN_WORDS))
  for (let word = 0; word < WORDS; word++) last.setInt32(4 * word, addedTo(word, carried) ^ view.getInt32(at + 4 * word, true), true)
  const soFar = remainder(TABLE, 0, new Uint8Array(last.buffer), 0, SIXTEEN_WORDS)
  return remainder(TABLE, soFar, bytes, at + SIXTEEN_WORDS, to)
}

/** What was carried to a word of the last sixteen: they are taken nowhere, and give nothing to each other. */
const addedTo = (word: number, carried: Int32Array): number => carried[word]! ^ (word < 14 ? carried[word + 2]! : 0) ^ (word === 0 ? carried[15]! : 0)

/** Takes the words from ... on along, as long as sixteen others stand behind them before `to`, and gives where the last sixteen begin. */
function carry(carried: Int32Array, view: DataView, from: number, to: number): number {
  let v0 = carried[0]!
  let v1 = carried[1]!
  let v2 = carried[2]!
  let v3 = carried[3]!
  let v4 = carried[4]!
  let v5 = carried[5]!
  let v6 = carried[6]!
  let v7 = carried[7]!
  let v8 = carried[8]!
  let v9 = carried[9]!
  let v10 = carried[10]!
  let v11 = carried[11]!
  let v12 = carried[12]!
  let v13 = carried[13]!
  let v14 = carried[14]!
  let v15 = carried[15]!
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
  carried[0] = v0
  carried[1] = v1
  carried[2] = v2
  carried[3] = v3
  carried[4] = v4
  carried[5] = v5
  carried[6] = v6
  carried[7] = v7
  carried[8] = v8
  carried[9] = v9
  carried[10] = v10
  carried[11] = v11
  carried[12] = v12
  carried[13] = v13
  carried[14] = v14
  carried[15] = v15
  return at
}

const WORDS = 16
/** Bytes. */
const SIXTEEN_WORDS = 64
/** Bytes: little enough that a file takes many goes, for a loop that nothing was ever seen behind is made fast twice. */
const AT_A_TIME = 1 << 13

const TABLE = tableOf(0xa001)
