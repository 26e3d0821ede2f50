import { strFromU8 } from 'fflate'
import type { Problem } from '../../recording.ts'
import { type Attributes, attributesOf } from './attributes.ts'
import { firstFault, ParserOfOneFault, withoutBareAmpersands } from './faults.ts'
import { local } from './names.ts'
import { type Scanned, scan } from './scan.ts'
import { Written } from './written.ts'

/** What a reader of an XML file wants to hear. Names come without their prefix: makers choose prefixes freely, some without declaring them. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void
  /** `inner` is what stood in the element since its last child. */
  close(name: string, inner: Written): void
}

/**
 * Walks through an XML file with a new reader and gives what was wrong with it. A broken file is read up to where it breaks: what came before was already
 * heard. Entities beyond XML's own five are not expanded, and nothing is ever fetched. Plain files go the short way, all others through a
 * full parser, with bare ampersands put right; `short: false` sends every file there as it is.
 */
export function walkXml<Reader extends XmlReader>(
  bytes: Uint8Array,
  begin: () => Reader,
  stillTime: () => boolean = () => true,
  { short = true } = {},
): { readonly reader: Reader; readonly problems: Problem[] } {
  const plain = short && bytes.length <= SHORT_WAY ? walkPlain(bytes, begin(), stillTime) : undefined
  if (plain) return plain
  const reader = begin()
  const walk = new Walk(reader, stillTime)
  return { reader, problems: short && bytes.length <= SHORT_WAY && bytes.includes(AMPERSAND) ? mended(bytes, walk) : whole(bytes, walk) }
}

/** The short way; undefined for a file that is not plain: its reader heard a part of it and is of no use. */
function walkPlain<Reader extends XmlReader>(bytes: Uint8Array, reader: Reader, stillTime: () => boolean) {
  const walk = new Walk(reader, stillTime)
  const from = firstTag(bytes)
  const scanned = scan(bytes, from, walk)
  if (scanned === undefined) return undefined
  walk.scanned(scanned)
  return { reader, problems: walk.end(() => decoded(bytes, from, bytes.length)) }
}

/** The long way for a file with ampersands, put right. */
function mended(bytes: Uint8Array, walk: Walk): Problem[] {
  const text = withoutBareAmpersands(decoded(bytes, firstTag(bytes), bytes.length))
  for (let at = 0; at < text.length && !walk.stopped; at += CHUNK) walk.read(text.slice(at, at + CHUNK))
  return walk.end(() => text)
}

/** The long way, as it stands. */
function whole(bytes: Uint8Array, walk: Walk): Problem[] {
  for (let at = firstTag(bytes); at < bytes.length && !walk.stopped; ) {
    const end = characterEnd(bytes, Math.min(at + CHUNK, bytes.length))
    walk.read(decoded(bytes, at, end))
    at = end
  }
  return walk.end()
}

/** Larger files are not turned into one text, not even to find what is wrong in them. */
const SHORT_WAY = 16_000_000
const AMPERSAND = 0x26
const CHUNK = 1 << 16

/** Deeper than any training file; what is nested to exhaust memory is left. */
const MOST_DEPTH = 64

class Walk {
  stopped = false
  #problems: Problem[] = []
  #broken: string | undefined
  #depth = 0
  #text = ''
  #seen = 0
  readonly #inner = new Written()
  #parser: ParserOfOneFault<{ position: false; xmlns: false }> | undefined
  readonly #reader: XmlReader
  readonly #stillTime: () => boolean

  constructor(reader: XmlReader, stillTime: () => boolean) {
    this.#reader = reader
    this.#stillTime = stillTime
  }

  /** Gives false when no more is wanted. */
  open(name: string, attributes: Attributes): boolean {
    if (this.stopped) return false
    this.#depth++
    if (this.#depth > MOST_DEPTH)
      this.stop({ code: 'too-deep', says: `More than ${MOST_DEPTH} elements stand inside one another: no training file does that. It was read up to there.` })
    else this.#reader.open(name, attributes)
    return !this.stopped
  }

  close(name: string, inner: Written): boolean {
    if (this.stopped) return false
    this.#depth--
    if (++this.#seen % 10_000 === 0) this.#look()
    this.#reader.close(name, inner)
    return !this.stopped
  }

  scanned(how: Scanned): void {
    if (how === 'slips') this.#broken = 'some of its tags were guessed'
    else if (how === 'cut' && this.#depth === 0) this.#broken = 'it ends inside a tag'
  }

  read(text: string): void {
    this.#parser ??= this.#makeParser()
    this.#parser.write(text)
    this.#look()
  }

  #makeParser() {
    const parser = new ParserOfOneFault<{ position: false; xmlns: false }>({ position: false, xmlns: false })
    parser.on('opentag', (tag) => {
      this.#text = ''
      this.open(local(tag.name), attributesOf(tag.attributes))
    })
    parser.on('closetag', (tag) => {
      this.close(local(tag.name), this.#inner.showText(this.#text))
      this.#text = ''
    })
    parser.on('text', (text) => this.#hear(text))
    parser.on('cdata', (text) => this.#hear(text))
    parser.on('error', (error) => {
      this.#broken = error.message
    })
    return parser
  }

  #look(): void {
    if (!this.stopped && !this.#stillTime()) this.stop({ code: 'too-slow', says: 'It took too long to read; what came before was kept.' })
  }

  /** `whole`: all of it, where it is at hand: then a fault is told with its place. */
  end(whole?: () => string): Problem[] {
    if (!this.stopped) this.#parser?.close()
    const wrong = !this.stopped && (this.#depth > 0 || this.#broken !== undefined)
    const text = wrong ? whole?.() : undefined
    const fault = text !== undefined && hasEnd(text) ? firstFault(text, this.#stillTime) : undefined
    if (fault) this.#problems.push(fault)
    else if (this.#depth > 0 && !this.stopped) this.#problems.push({ code: 'cut-short', says: 'The file ends in the middle: what came before was read.' })
    else if (this.#broken !== undefined && !this.stopped) this.#problems.push({ code: 'damaged', says: `The file is not quite valid XML (${this.#broken}).` })
    return this.#problems
  }

  #hear(text: string): void {
    if (this.#text.length < LONGEST_TEXT) this.#text += text
  }

  stop(problem: Problem): void {
    this.#problems.push(problem)
    this.stopped = true
  }
}

/** A file that broke off has no end: a tag that closes what its first tag opened. */
const hasEnd = (text: string): boolean => /<\/[^<>]+>\s*$/.exec(text)?.[0].match(/[\w:]+/)?.[0] === /<([\w:]+)[\s>]/.exec(text)?.[1]

/** No value in a training file is longer. */
const LONGEST_TEXT = 10_000

/** Some services write blanks or a byte order mark before the declaration, which XML forbids. */
export function firstTag(bytes: Uint8Array): number {
  const at = bytes.subarray(0, 4096).indexOf(0x3c)
  return at < 0 ? 0 : at
}

/** The last place not behind `end` where no character is cut in two. */
function characterEnd(bytes: Uint8Array, end: number): number {
  if (end === bytes.length) return end
  let at = end
  while (at > end - 4 && (bytes[at]! & 0xc0) === 0x80) at--
  return at
}

const decoded = (bytes: Uint8Array, from: number, to: number): string => strFromU8(bytes.subarray(from, to))
