import { strFromU8, strToU8 } from 'fflate'

/**
 * What is written at a place of a file: bytes from ... to, without the blanks around them. Most of a training file is numbers, and making a text of each only
 * to read a number from it took longer than the reading: so it becomes a text only where somebody asks. Whoever reads a file moves one of these along: what
 * it shows holds until the next is shown.
 */
export class Written {
  bytes: Uint8Array = NOTHING
  from = 0
  to = 0

  /** Of this text. */
  static of(text: string): Written {
    return new Written().showText(text)
  }

  show(bytes: Uint8Array, from: number, to: number): this {
    let first = from
    let behind = to
    while (first < behind && bytes[first]! <= BLANK) first++
    while (behind > first && bytes[behind - 1]! <= BLANK) behind--
    this.bytes = bytes
    this.from = first
    this.to = behind
    return this
  }

  showText(text: string): this {
    const bytes = strToU8(text)
    return this.show(bytes, 0, bytes.length)
  }

  get length(): number {
    return this.to - this.from
  }

  get text(): string {
    return this.length === 0 ? '' : strFromU8(this.bytes.subarray(this.from, this.to)).trim()
  }
}

/** This byte and all below it are blanks: what else is down there stands in no XML. */
export const BLANK = 0x20

const NOTHING = new Uint8Array()
