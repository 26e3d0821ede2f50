import { strFromU8 } from 'fflate'
import { BLANK, Written } from './written.ts'

/** The attributes of a tag. What they give holds until the next is asked for. */
export interface Attributes {
  /** Empty where the tag has no such attribute. */
  readonly of: (name: string) => Written
  /** Whether anything stands in the tag, were it only a guess. */
  readonly any: boolean
}

/** Of a tag that a full parser took apart. */
export function attributesOf(record: Readonly<Record<string, string>>): Attributes {
  const written = new Written()
  return { of: (name) => written.showText(Object.hasOwn(record, name) ? record[name]! : ''), any: Object.keys(record).length > 0 }
}

/** Those that stand from ... to in a file; looked for when they are asked for, for most are not. */
export class WrittenAttributes implements Attributes {
  /** What stood in a tag is not all attributes. */
  slipped = false
  readonly #bytes: Uint8Array
  readonly #written = new Written()
  #from = 0
  #to = 0
  #hasHole = false
  /** Where the values of the tag stand, by name; known once it was found to be written in another way than by every maker. */
  #odd: ReadonlyMap<string, Place> | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  at(from: number, to: number): this {
    this.#hasHole = to - from > LONGEST_TAG
    if (this.#hasHole) this.slipped = true
    this.#from = from
    this.#to = this.#hasHole ? from : to
    this.#odd = undefined
    return this
  }

  of(name: string): Written {
    const bytes = this.#bytes
    if (this.#odd) return this.#ofOdd(name, this.#odd)
    this.#written.show(bytes, this.#to, this.#to)
    for (let at = this.#blanks(this.#from); at < this.#to; ) {
      const equals = this.#until(at, EQUALS)
      const quote = bytes[equals + 1]!
      const end = equals + 1 < this.#to && (quote === DOUBLE || quote === SINGLE) ? this.#until(equals + 2, quote) : this.#to
      if (end === this.#to || equals === at || this.#hasBlank(at, equals)) {
        this.#odd = this.#looked()
        return this.#ofOdd(name, this.#odd)
      }
      if (this.#says(name, at, equals)) this.#written.show(bytes, equals + 2, end)
      at = this.#blanks(end + 1)
    }
    return this.#written
  }

  get any(): boolean {
    return this.#hasHole || this.#blanks(this.#from) < this.#to
  }

  #blanks(from: number): number {
    let at = from
    while (at < this.#to && this.#bytes[at]! <= BLANK) at++
    return at
  }

  /** The place of a letter; the end when it does not come. */
  #until(from: number, letter: number): number {
    let at = from
    while (at < this.#to && this.#bytes[at] !== letter) at++
    return at
  }

  #hasBlank(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.#bytes[at]! <= BLANK) return true
    return false
  }

  #says(name: string, from: number, to: number): boolean {
    if (to - from !== name.length) return false
    for (let at = 0; at < name.length; at++) if (this.#bytes[from + at] !== name.charCodeAt(at)) return false
    return true
  }

  #ofOdd(name: string, odd: ReadonlyMap<string, Place>): Written {
    const { from, to } = odd.get(name) ?? { from: this.#to, to: this.#to }
    return this.#written.show(this.#bytes, from, to)
  }

  /** Every name with "=" and a quoted value, blanks around them or not, whatever stands between. No letter is looked at for more than one "=". */
  #looked(): ReadonlyMap<string, Place> {
    const places = new Map<string, Place>()
    let behind = this.#from
    for (let equals = this.#until(behind, EQUALS); equals < this.#to; equals = this.#until(Math.max(behind, equals + 1), EQUALS)) {
      const name = this.#nameBefore(equals, behind)
      const value = name.to > name.from ? this.#valueFrom(this.#blanks(equals + 1)) : undefined
      if (!value) continue
      this.slipped ||= this.#blanks(behind) < name.from
      places.set(strFromU8(this.#bytes.subarray(name.from, name.to)), value)
      behind = value.to + 1
    }
    this.slipped ||= this.#blanks(behind) < this.#to
    return places
  }

  /** The letters before "=", and no further back than `least`. */
  #nameBefore(equals: number, least: number): Place {
    let to = equals
    while (to > least && this.#bytes[to - 1]! <= BLANK) to--
    let from = to
    while (from > least && this.#bytes[from - 1]! > BLANK && this.#bytes[from - 1] !== EQUALS) from--
    return { from, to }
  }

  /** What stands between the quotes of which the first should be here. */
  #valueFrom(at: number): Place | undefined {
    const quote = this.#bytes[at]
    if (at >= this.#to || (quote !== DOUBLE && quote !== SINGLE)) return undefined
    const to = this.#until(at + 1, quote)
    return to < this.#to ? { from: at + 1, to } : undefined
  }
}

/** Where something stands in the file. */
interface Place {
  readonly from: number
  readonly to: number
}

/** Bytes; many times as long as any maker's. In what is longer there is a hole, and what stands before it and behind it belongs to two points. */
const LONGEST_TAG = 1 << 14

const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27
