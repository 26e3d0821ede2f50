import { strFromU8 } from 'fflate'
import { BLANK } from './written.ts'

/** The name of an element, as it stands and without its prefix: makers choose prefixes freely. A class, for they are all to be of one shape. */
export class Name {
  readonly bytes: Uint8Array
  /** Of `bytes`: of a field it is told faster. */
  readonly length: number
  /** The same, four letters at a time, as far as they go. */
  readonly words: Int32Array
  readonly local: string
  /** It is a point of a track: none stands within another. */
  readonly point: boolean
  /** The name that came after it the last time. */
  next: Name | undefined = undefined
  /** Another name that falls into the same drawer. */
  readonly beside: Name | undefined

  constructor(bytes: Uint8Array, words: Int32Array, local: string, beside?: Name) {
    this.bytes = bytes
    this.length = bytes.length
    this.words = words
    this.local = local
    this.point = POINTS.has(local)
    this.beside = beside
  }
}

/**
 * The names in a file, each of them once. A training file says the same dozen names a hundred thousand times in the same order: the name that is expected
 * is looked for first, and no text is made of one that was met before.
 */
export class Names {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #drawers: (Name | undefined)[] = new Array(DRAWERS).fill(undefined)
  readonly #open: Name[] = []
  #forgotten: readonly Name[] = NONE
  #known = 0
  /** A tag was not what it should have been. */
  slipped = false
  #before = new Name(NO_BYTES, NO_WORDS, '')

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** The name of the opening tag that begins here. */
  opening(at: number): Name {
    const { next } = this.#before
    return next && this.#stands(next, at) ? next : this.#find(at)
  }

  /** The element that the closing tag ends which begins here: hardly ever another than the one that is open; without `local` where it ends none. */
  closing(at: number): Name {
    const name = this.#open.pop()
    return name && this.#stands(name, at) ? name : this.#meant(name, this.#find(at))
  }

  /** Elements within the one that was closed last, whose own ends are missing, the innermost first. They are told once. */
  forgotten(): readonly Name[] {
    const forgotten = this.#forgotten
    this.#forgotten = NONE
    return forgotten
  }

  opened(name: Name): void {
    this.#before.next = name
    this.#before = name
    this.#open.push(name)
  }

  /** Elements that the beginning of this point ends, for theirs is missing: the point before it and all within, the innermost first. */
  unended(point: Name): readonly Name[] {
    const before = this.#open.lastIndexOf(point)
    if (before < 0) return NONE
    this.slipped = true
    return this.#open.splice(before).reverse()
  }

  /** What is closed by another name than that of the open element. */
  #meant(open: Name | undefined, written: Name): Name {
    this.slipped = true
    if (!open) return nameless(written)
    const around = this.#open.lastIndexOf(written)
    if (around >= 0) {
      this.#forgotten = [...this.#open.splice(around), open].slice(1).reverse()
      return written
    }
    // a name that no element had is a slip in writing; an end too many is none of the open element
    if (written.next === undefined && written !== this.#before) return new Name(written.bytes, open.words, open.local)
    this.#open.push(open)
    return nameless(written)
  }

  /** Whether a name stands here, and no longer one. */
  #stands(name: Name, from: number): boolean {
    const file = this.#bytes
    const length = name.length
    if (!ENDS_NAME[file[from + length]!]) return false
    const view = this.#view
    const words = name.words
    const wholeWords = length >> 2
    for (let word = 0; word < wholeWords; word++) if (words[word] !== view.getInt32(from + 4 * word, true)) return false
    const bytes = name.bytes
    for (let at = wholeWords << 2; at < length; at++) if (bytes[at] !== file[from + at]) return false
    return true
  }

  #find(from: number): Name {
    const file = this.#bytes
    let to = from
    let drawer = 0
    for (; to < file.length && !ENDS_NAME[file[to]!]; to++) drawer = (drawer * 31 + file[to]!) & (DRAWERS - 1)
    for (let name = this.#drawers[drawer]; name; name = name.beside) if (this.#stands(name, from)) return name
    return this.#meet(from, to, drawer)
  }

  #meet(from: number, to: number, drawer: number): Name {
    const bytes = this.#bytes.slice(from, to)
    const words = Int32Array.from({ length: bytes.length >> 2 }, (_, word) => this.#view.getInt32(from + 4 * word, true))
    const name = new Name(bytes, words, local(strFromU8(bytes)), this.#drawers[drawer])
    if (this.#known++ < MOST) this.#drawers[drawer] = name
    return name
  }
}

/** 1 for what ends the name of a tag: a blank, "/", ">", and "<" where that is missing. */
const ENDS_NAME = Uint8Array.from({ length: 256 }, (_, byte) => Number(byte <= BLANK || byte === 0x2f || byte === 0x3c || byte === 0x3e))

const POINTS: ReadonlySet<string> = new Set(['trkpt', 'Trackpoint'])

const DRAWERS = 256

const NONE: readonly Name[] = []

const NO_BYTES = new Uint8Array()
const NO_WORDS = new Int32Array()

/** Of an end that ends no element. */
const nameless = ({ bytes, words }: Name): Name => new Name(bytes, words, '')

/** More than any maker's files have; the names of a file that is made of names are not kept. */
const MOST = 1000

/** A name without its prefix. */
export function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
