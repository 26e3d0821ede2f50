import { strFromU8 } from 'fflate'
import { type SaxesOptions, SaxesParser } from 'saxes'
import { given } from '#basics/given.ts'
import type { Problem, Recovered } from '../../recording.ts'

/**
 * The same with every bare "&" written as XML asks: a parser takes all that follows one for its name. Programs that put a title into a file forget it
 * ("Bread & butter"). In comments and CDATA it stands as it is.
 */
export const withoutBareAmpersands = (text: string): string => text.replace(AMPERSANDS, (found) => (found === '&' ? '&amp;' : found))

// what is not closed reaches to the end: nothing is looked through twice
const AMPERSANDS = /<!\[CDATA\[(?:[\s\S]*?\]\]>|[\s\S]*)|<!--(?:[\s\S]*?-->|[\s\S]*)|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,30});)/gi

/** A full parser that tells the first fault alone. A hole in a file is one at each of its letters, and to make an error of each takes a hundred times as long as the reading. */
export class ParserOfOneFault<Options extends SaxesOptions> extends SaxesParser<Options> {
  #told = false

  override fail(message: string): this {
    if (this.#told) return this
    this.#told = true
    return super.fail(message)
  }
}

/**
 * The first fault of a text that a full parser finds, with its line and position as editors count them; undefined when there is none. Without them when
 * the time is up before it is found. It reads the text anew: only for one that is known to be broken.
 */
export function firstFault(text: string, stillTime: () => boolean): Problem | undefined {
  const parser = new ParserOfOneFault({ position: true, xmlns: false })
  let fault: Problem | undefined
  parser.on('error', ({ message }) => {
    // the parser names its place before its words
    fault = brokenAt(parser.line, parser.column, message.replace(/^\d+:\d+: /, ''))
  })
  for (let at = 0; at < text.length && !fault; at += SLICE) {
    if (!stillTime()) return BROKEN_SOMEWHERE
    parser.write(text.slice(at, at + SLICE))
  }
  if (!fault) parser.close()
  return fault
}

const SLICE = 1 << 16

const BROKEN_SOMEWHERE: Problem = { code: 'broken-xml', says: 'Its XML is broken, and there was no time left to find where.' }

const brokenAt = (line: number, position: number, what: string): Problem => ({
  code: 'broken-xml',
  says: `Its XML is broken at line ${line}, position ${position} (${what}).`,
  line,
  position,
})

/**
 * What was saved of an XML file with these problems: points with a time, for the others tell nothing, or all where none has one. How many there were is known
 * where the file has its end.
 */
export function savedOf(
  problems: readonly Problem[],
  { count, timed }: { readonly count: number; readonly timed: number },
  written: () => number,
  placeless = 0,
): Recovered {
  const fault = problems.find(({ code, line }) => code === 'broken-xml' && line !== undefined)
  const records = timed || count
  return {
    records,
    ...(fault ? { ofAbout: Math.max(written(), count, records) } : {}),
    ...(placeless > 0 ? { placeless } : {}),
    lostBytes: 0,
    notes: problems.map(({ says }) => says),
    ...given('fault', fault),
  }
}

/** How many elements of a name begin in a file, whatever else is wrong with it. */
export function countOf(name: string, bytes: Uint8Array): number {
  let count = 0
  for (const _ of strFromU8(bytes, true).matchAll(new RegExp(`<([\\w-]+:)?${name}[\\s>]`, 'g'))) count++
  return count
}
