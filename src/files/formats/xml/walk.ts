import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Problem } from '../../recording.ts'
import { firstFault, withoutBareAmpersands } from './faults.ts'
import { local } from './names.ts'
import { isPlain, scan } from './scan.ts'

/** What a reader of an XML file wants to hear. Names come without their prefix: makers choose prefixes freely, some without declaring them. */
export interface XmlReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  /** `text` is what stood in the element since its last child. */
  readonly close: (name: string, text: string) => void
}

/**
 * Walks through an XML file and gives what was wrong with it. A broken file is read up to where it breaks: what came before was already
 * heard. Entities beyond XML's own five are not expanded, and nothing is ever fetched. Plain files go the short way, all others through a
 * full parser, with bare ampersands put right; `short: false` sends every file there as it is.
 */
export function walkXml(bytes: Uint8Array, reader: XmlReader, stillTime: () => boolean = () => true, { short = true } = {}): Problem[] {
  const walk = new Walk(reader, stillTime)
  const from = firstTag(bytes)
  const text = short && bytes.length <= SHORT_WAY ? decoded(bytes, from, bytes.length) : undefined
  if (text !== undefined && isPlain(text)) return walk.scanned(text)
  if (text?.includes('&')) return walk.mended(withoutBareAmpersands(text))
  for (let at = from; at < bytes.length && !walk.stopped; ) {
    const end = characterEnd(bytes, Math.min(at + CHUNK, bytes.length))
    walk.read(decoded(bytes, at, end))
    at = end
  }
  return walk.end()
}

/** Larger files are not turned into one text. */
const SHORT_WAY = 16_000_000
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
  #parser: SaxesParser<{ position: false; xmlns: false }> | undefined
  readonly #reader: XmlReader
  readonly #stillTime: () => boolean

  constructor(reader: XmlReader, stillTime: () => boolean) {
    this.#reader = reader
    this.#stillTime = stillTime
  }

  /** The short way, for the whole of a plain text. */
  scanned(text: string): Problem[] {
    const ended = scan(text, {
      open: (name, attributes) => {
        this.#open(name, attributes)
        return !this.stopped
      },
      close: (name, inner) => {
        this.#text = inner
        this.#close(name)
        return !this.stopped
      },
    })
    if (!ended && this.#depth === 0) this.#broken ??= 'it ends inside a tag'
    return this.end(text)
  }

  /** The long way for a text whose ampersands were put right. */
  mended(text: string): Problem[] {
    for (let at = 0; at < text.length && !this.stopped; at += CHUNK) this.read(text.slice(at, at + CHUNK))
    return this.end(text)
  }

  read(text: string): void {
    this.#parser ??= this.#makeParser()
    this.#parser.write(text)
    this.#look()
  }

  #makeParser() {
    const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
    parser.on('opentag', (tag) => this.#open(local(tag.name), tag.attributes))
    parser.on('closetag', (tag) => this.#close(local(tag.name)))
    parser.on('text', (text) => this.#hear(text))
    parser.on('cdata', (text) => this.#hear(text))
    parser.on('error', (error) => {
      this.#broken ??= error.message
    })
    return parser
  }

  #look(): void {
    if (!this.stopped && !this.#stillTime()) this.stop({ code: 'too-slow', says: 'It took too long to read; what came before was kept.' })
  }

  /** `text`: the whole of it, where it is at hand: then a fault is told with its place. */
  end(text?: string): Problem[] {
    if (!this.stopped) this.#parser?.close()
    const wrong = !this.stopped && (this.#depth > 0 || this.#broken !== undefined)
    const fault = wrong && text !== undefined && hasEnd(text) ? firstFault(text, this.#stillTime) : undefined
    if (fault) this.#problems.push(fault)
    else if (this.#depth > 0 && !this.stopped) this.#problems.push({ code: 'cut-short', says: 'The file ends in the middle: what came before was read.' })
    else if (this.#broken !== undefined && !this.stopped) this.#problems.push({ code: 'damaged', says: `The file is not quite valid XML (${this.#broken}).` })
    return this.#problems
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.stopped) return
    this.#depth++
    this.#text = ''
    if (this.#depth > MOST_DEPTH)
      this.stop({ code: 'too-deep', says: `More than ${MOST_DEPTH} elements stand inside one another: no training file does that. It was read up to there.` })
    else this.#reader.open(name, attributes)
  }

  #close(name: string): void {
    if (this.stopped) return
    this.#depth--
    if (++this.#seen % 10_000 === 0) this.#look()
    this.#reader.close(name, this.#text.trim())
    this.#text = ''
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
