import { strFromU8 } from 'fflate'
import { BLANK, Written } from './written.ts'

/** The attributes of a tag. What they give holds until the next is asked for. */
export interface Attributes {
  /** Empty where the tag has no such attribute. */
  readonly of: (name: string) => Written
}

/** Of a tag that a full parser took apart. */
export function attributesOf(record: Readonly<Record<string, string>>): Attributes {
  const written = new Written()
  return { of: (name) => written.showText(Object.hasOwn(record, name) ? record[name]! : '') }
}

/** Those that stand from ... to in a file; looked for when they are asked for, for most are not. */
export class WrittenAttributes implements Attributes {
  /** What stood in a tag is not all attributes. */
  slipped = false
  readonly #bytes: Uint8Array
  readonly #written = new Written()
  #from = 0
  #to = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  at(from: number, to: number): this {
    this.#from = from
    this.#to = to
    return this
  }

  of(name: string): Written {
    const bytes = this.#bytes
    this.#written.show(bytes, this.#to, this.#to)
    for (let at = this.#blanks(this.#from); at < this.#to; ) {
      const equals = this.#until(at, EQUALS)
      const quote = bytes[equals + 1]!
      const end = equals + 1 < this.#to && (quote === DOUBLE || quote === SINGLE) ? this.#until(equals + 2, quote) : this.#to
      // what is written in another way than by every maker: all of it once more
      if (end === this.#to || equals === at || this.#hasBlank(at, equals)) return this.#written.showText(this.#any()[name] ?? '')
      if (this.#says(name, at, equals)) this.#written.show(bytes, equals + 2, end)
      at = this.#blanks(end + 1)
    }
    return this.#written
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

  #any(): Readonly<Record<string, string>> {
    const text = strFromU8(this.#bytes.subarray(this.#from, this.#to))
    this.slipped ||= text.replace(ATTRIBUTE, '').trim() !== ''
    return Object.fromEntries(Array.from(text.matchAll(ATTRIBUTE), ([, name, double, single]) => [name!, double ?? single ?? '']))
  }
}

const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
