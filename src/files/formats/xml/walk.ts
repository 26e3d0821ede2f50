import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Problem } from '../../recording.ts'

/** What a reader of an XML file wants to hear. Names come without their prefix: makers choose prefixes freely, some without declaring them. */
export interface XmlReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  /** `text` is what stood in the element since its last child. */
  readonly close: (name: string, text: string) => void
}

/**
 * Walks through an XML file and gives what was wrong with it. A broken file is read up to where it breaks: what came before was already
 * heard. Entities beyond XML's own five are not expanded, and nothing is ever fetched.
 */
export function walkXml(bytes: Uint8Array, reader: XmlReader, stillTime: () => boolean = () => true): Problem[] {
  const walk = new Walk(reader)
  const size = 1 << 16
  for (let at = firstTag(bytes); at < bytes.length && !walk.stopped; ) {
    const end = characterEnd(bytes, Math.min(at + size, bytes.length))
    walk.read(decoded(bytes, at, end))
    at = end
    if (!stillTime()) walk.stop({ code: 'too-slow', says: 'It took too long to read; what came before was kept.' })
  }
  return walk.end()
}

/** Deeper than any training file; what is nested to exhaust memory is left. */
const MOST_DEPTH = 64

class Walk {
  stopped = false
  #problems: Problem[] = []
  #broken: string | undefined
  #depth = 0
  #text = ''
  readonly #parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })

  constructor(reader: XmlReader) {
    this.#parser.on('opentag', (tag) => this.#open(reader, tag.name, tag.attributes))
    this.#parser.on('closetag', (tag) => this.#close(reader, tag.name))
    this.#parser.on('text', (text) => this.#hear(text))
    this.#parser.on('cdata', (text) => this.#hear(text))
    this.#parser.on('error', (error) => {
      this.#broken ??= error.message
    })
  }

  read(text: string): void {
    this.#parser.write(text)
  }

  end(): Problem[] {
    if (!this.stopped) this.#parser.close()
    if (this.#depth > 0 && !this.stopped) this.#problems.push({ code: 'cut-short', says: 'The file ends in the middle: what came before was read.' })
    else if (this.#broken !== undefined && !this.stopped) this.#problems.push({ code: 'damaged', says: `The file is not quite valid XML (${this.#broken}).` })
    return this.#problems
  }

  #open(reader: XmlReader, name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.stopped) return
    this.#depth++
    this.#text = ''
    if (this.#depth > MOST_DEPTH)
      this.stop({ code: 'too-deep', says: `More than ${MOST_DEPTH} elements stand inside one another: no training file does that. It was read up to there.` })
    else reader.open(local(name), attributes)
  }

  #close(reader: XmlReader, name: string): void {
    if (this.stopped) return
    this.#depth--
    reader.close(local(name), this.#text.trim())
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

/** No value in a training file is longer. */
const LONGEST_TEXT = 10_000

const local = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

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
