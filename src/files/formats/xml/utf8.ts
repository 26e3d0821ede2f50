import { strFromU8, strToU8 } from 'fflate'

/**
 * An XML file as the readers want it, in UTF-8. Some programs for Windows write UTF-16, some old ones Latin-1 (then only a title is at stake). All others are
 * given back as they are; so is a file that calls itself something else and is UTF-8 all the same.
 */
export function inUtf8(bytes: Uint8Array): Uint8Array {
  const order = PAIRS.find(([first, second]) => bytes[0] === first && bytes[1] === second)
  if (order) return strToU8(textOfPairs(bytes, order[2]))
  const said = DECLARED.exec(strFromU8(bytes.subarray(0, 256), true))?.[1]
  if (said === undefined || /^(utf-?8|us-ascii)$/i.test(said) || !strFromU8(bytes).includes('\ufffd')) return bytes
  return strToU8(strFromU8(bytes, true))
}

/** What a file in UTF-16 begins with, a byte order mark or "<"; and whether the lower byte comes first. */
const PAIRS: readonly (readonly [number, number, boolean])[] = [
  [0xff, 0xfe, true],
  [0xfe, 0xff, false],
  [0x3c, 0, true],
  [0, 0x3c, false],
]

const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/

function textOfPairs(bytes: Uint8Array, little: boolean): string {
  const [low, high] = little ? [0, 1] : [1, 0]
  const codes = Uint16Array.from({ length: bytes.length >> 1 }, (_, at) => bytes[2 * at + low]! | (bytes[2 * at + high]! << 8))
  let text = ''
  for (let at = 0; at < codes.length; at += SLICE) text += String.fromCharCode(...codes.subarray(at, at + SLICE))
  return text.replace(/^\ufeff/, '')
}

const SLICE = 1 << 13
