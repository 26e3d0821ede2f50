import { type Attributes, WrittenAttributes } from './attributes.ts'
import { type Name, Names } from './names.ts'
import { BLANK, Written } from './written.ts'

/** What the scanner hears: names without their prefix; what is written between two tags. False stops it. */
export interface Heard {
  open(name: string, attributes: Attributes): boolean
  close(name: string, inner: Written): boolean
}

/** whole: it came to the end of the file. slips: it did, by guessing what some of its tags were meant to be. cut: the file ends inside a tag. */
export type Scanned = 'whole' | 'slips' | 'cut'

/**
 * Goes over plain XML by looking for "<" and ">": training files are a hundred thousand small elements, and a full parser looks at every
 * letter of their names. A slip in one tag costs no more than what it holds. Undefined as soon as it meets what only a full parser may read:
 * comments, CDATA, declarations of types, entities.
 */
export function scan(bytes: Uint8Array, from: number, heard: Heard): Scanned | undefined {
  const scanner = new Scanner(bytes, from, heard)
  while (scanner.tags());
  return scanner.scanned
}

/** A tag at a time: a file is one long loop, and what is done for each of its tags is made fast once and for all files when it stands by itself. */
class Scanner {
  readonly #bytes: Uint8Array
  readonly #heard: Heard
  readonly #names: Names
  readonly #attributes: WrittenAttributes
  readonly #inner = new Written()
  /** Where the last tag ended, and where the next is looked for: further on where a bare "<" is text. */
  #behind: number
  #next: number
  #ended: 'end' | 'cut' | 'not plain' = 'end'

  constructor(bytes: Uint8Array, from: number, heard: Heard) {
    this.#bytes = bytes
    this.#behind = from
    this.#next = from
    this.#heard = heard
    this.#names = new Names(bytes)
    this.#attributes = new WrittenAttributes(bytes)
  }

  get scanned(): Scanned | undefined {
    if (this.#ended === 'not plain') return undefined
    return this.#ended === 'cut' ? 'cut' : this.#names.slipped || this.#attributes.slipped || hasHole(this.#bytes) ? 'slips' : 'whole'
  }

  /** Some of the next tags; false when there is nothing more to be scanned. */
  tags(): boolean {
    for (let tag = 0; tag < AT_A_TIME; tag++) if (!this.tag()) return false
    return true
  }

  /** The next tag and what stands before it; false when there is nothing more to be scanned. */
  tag(): boolean {
    const bytes = this.#bytes
    const at = textEnd(bytes, this.#next)
    if (at === bytes.length) return false
    const first = bytes[at + 1]!
    if (bytes[at] === AMPERSAND || first === MARK) return this.#ends('not plain')
    if (first <= BLANK) return this.#isText(at)
    const name = first === SLASH ? this.#names.closing(at + 2) : this.#names.opening(at + 1)
    const nameTo = (first === SLASH ? at + 2 : at + 1) + name.length
    let end = tagEnd(bytes, nameTo)
    if (bytes[end] !== CLOSES) {
      if (end === bytes.length) return this.#ends('cut')
      if (bytes[end] === AMPERSAND) return this.#ends('not plain')
      this.#names.slipped = true
      end = forgottenEnd(bytes, nameTo, end)
    }
    if (name.point && first !== SLASH) this.#heardEnds(this.#names.unended(name), at)
    const goesOn = first === SLASH ? this.#closes(name, at) : first === QUESTION || this.#opens(name, nameTo, end)
    this.#behind = end + 1
    this.#next = end + 1
    return goesOn
  }

  /** A bare "<". */
  #isText(at: number): true {
    this.#names.slipped = true
    this.#next = at + 1
    return true
  }

  #opens(name: Name, nameTo: number, end: number): boolean {
    const empty = this.#bytes[end - 1] === SLASH
    const to = empty ? end - 1 : end
    if (!empty) this.#names.opened(name)
    return this.#heard.open(name.local, this.#attributes.at(nameTo, to)) && (!empty || this.#heard.close(name.local, this.#inner.show(this.#bytes, to, to)))
  }

  #closes({ local }: Name, at: number): boolean {
    if (this.#names.slipped) this.#heardEnds(this.#names.forgotten(), at)
    return local === '' || this.#heard.close(local, this.#inner.show(this.#bytes, this.#behind, at))
  }

  /** Of elements whose own ends are missing. */
  #heardEnds(names: readonly Name[], at: number): void {
    for (const { local } of names) this.#heard.close(local, this.#inner.show(this.#bytes, at, at))
  }

  #ends(how: 'cut' | 'not plain'): false {
    this.#ended = how
    return false
  }
}

/** Few enough that a file takes many goes: a loop that nothing was ever seen behind is made fast for nothing. */
const AT_A_TIME = 256

const AMPERSAND = 0x26
const MARK = 0x21
const SLASH = 0x2f
const OPENS = 0x3c
const CLOSES = 0x3e
const QUESTION = 0x3f
const DOUBLE = 0x22
const SINGLE = 0x27

/** Whether zeros stand where a disk lost what was written: between tags they are no slip of any. Behind the last tag nothing is lost. */
function hasHole(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0)
  return at >= 0 && at < bytes.lastIndexOf(CLOSES)
}

/** The next "<" or "&"; the end of the file when there is none. */
function textEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const letter = bytes[at]!
    if (letter === OPENS || letter === AMPERSAND) return at
  }
  return bytes.length
}

/** The ">" that ends a tag, for one inside quotes does not, or an "&" or "<" before it; the end of the file when there is none. */
function tagEnd(bytes: Uint8Array, from: number): number {
  let at = from
  let quote = 0
  for (; at < bytes.length; at++) {
    const letter = bytes[at]!
    if (IN_TAG[letter] === 0) continue
    if (letter === AMPERSAND || letter === OPENS || (quote === 0 && letter === CLOSES)) return at
    if (quote === 0 && letter !== CLOSES) quote = letter
    else if (letter === quote) quote = 0
  }
  return at
}

/** 1 for what means something between the name of a tag and its end. */
const IN_TAG = Uint8Array.from({ length: 256 }, (_, byte) => Number([AMPERSAND, OPENS, CLOSES, DOUBLE, SINGLE].includes(byte)))

/** Where a tag is meant to end in which the next begins: at its first ">", which a forgotten quote hid, else before the next. */
function forgottenEnd(bytes: Uint8Array, from: number, next: number): number {
  const end = bytes.subarray(from, next).indexOf(CLOSES)
  return end < 0 ? next - 1 : from + end
}
