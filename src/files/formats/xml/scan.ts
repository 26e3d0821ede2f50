import { type Attributes, WrittenAttributes } from './attributes.ts'
import { Names } from './names.ts'
import { Written } from './written.ts'

/** What the scanner hears: names without their prefix; what is written between two tags. False stops it. */
export interface Heard {
  readonly open: (name: string, attributes: Attributes) => boolean
  readonly close: (name: string, inner: Written) => boolean
}

/**
 * Goes over plain XML by looking for "<" and ">": training files are a hundred thousand small elements, and a full parser looks at every
 * letter of their names. Gives whether it came to the end of the file outside a tag; undefined as soon as it meets what only a full parser may read:
 * comments, CDATA, declarations of types, entities.
 */
export function scan(bytes: Uint8Array, from: number, heard: Heard): boolean | undefined {
  const [names, attributes, inner] = [new Names(bytes), new WrittenAttributes(bytes), new Written()]
  let behind = from
  for (let at = textEnd(bytes, from); at < bytes.length; at = textEnd(bytes, behind)) {
    const first = bytes[at + 1]
    if (bytes[at] === AMPERSAND || first === MARK) return undefined
    const name = first === SLASH ? names.closing(at + 2) : names.opening(at + 1)
    const nameTo = (first === SLASH ? at + 2 : at + 1) + name.bytes.length
    const end = tagEnd(bytes, nameTo)
    if (end === bytes.length) return false
    if (bytes[end] === AMPERSAND) return undefined
    if (first === SLASH) {
      if (!heard.close(name.local, inner.show(bytes, behind, at))) return true
    } else if (first !== QUESTION) {
      const empty = bytes[end - 1] === SLASH
      const to = empty ? end - 1 : end
      if (!empty) names.opened(name)
      if (!heard.open(name.local, attributes.at(nameTo, to))) return true
      if (empty && !heard.close(name.local, inner.show(bytes, to, to))) return true
    }
    behind = end + 1
  }
  return true
}

const AMPERSAND = 0x26
const MARK = 0x21
const SLASH = 0x2f
const OPENS = 0x3c
const CLOSES = 0x3e
const QUESTION = 0x3f
const DOUBLE = 0x22
const SINGLE = 0x27

/** The next "<" or "&"; the end of the file when there is none. */
function textEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== OPENS && bytes[at] !== AMPERSAND) at++
  return at
}

/** The ">" that ends a tag, for one inside quotes does not, or an "&" before it; the end of the file when there is none. */
function tagEnd(bytes: Uint8Array, from: number): number {
  let [at, quote] = [from, 0]
  for (; at < bytes.length; at++) {
    const letter = bytes[at]!
    if (letter === AMPERSAND || (quote === 0 && letter === CLOSES)) return at
    if (quote === 0 && (letter === DOUBLE || letter === SINGLE)) quote = letter
    else if (letter === quote) quote = 0
  }
  return at
}
