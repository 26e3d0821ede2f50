/** What the scanner hears: names with their prefix, text as it stands between two tags. False stops it. */
export interface Heard {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => boolean
  readonly close: (name: string, text: string) => boolean
}

/** Whether a text is so plain that `scan` reads it as a full parser does: no comments, no CDATA, no declarations of types, no entities. */
export const isPlain = (text: string): boolean => !text.includes('<!') && !text.includes('&')

/**
 * Goes over plain XML by looking for "<" and ">": training files are a hundred thousand small elements, and a full parser looks at every
 * letter of their names. Gives whether it came to the end of the text outside a tag.
 */
export function scan(text: string, heard: Heard): boolean {
  let behind = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', behind)) {
    const first = text.charCodeAt(at + 1)
    const end = first === SLASH ? text.indexOf('>', at) : tagEnd(text, at)
    if (end < 0) return false
    const goesOn =
      first === SLASH ? heard.close(text.slice(at + 2, end).trimEnd(), text.slice(behind, at)) : first === QUESTION || opens(text, at + 1, end, heard)
    if (!goesOn) return true
    behind = end + 1
  }
  return true
}

const SLASH = 0x2f
const QUESTION = 0x3f
const BLANK = 0x20

/** An opening or empty tag between its brackets. */
function opens(text: string, from: number, end: number, heard: Heard): boolean {
  const empty = text.charCodeAt(end - 1) === SLASH
  const to = empty ? end - 1 : end
  const blank = nameEnd(text, from, to)
  const name = text.slice(from, blank)
  if (!heard.open(name, blank === to ? NONE : attributesIn(text.slice(blank, to)))) return false
  return !empty || heard.close(name, '')
}

/** Where the name of a tag ends: at a blank, or with the tag. */
function nameEnd(text: string, from: number, to: number): number {
  let at = from
  while (at < to && text.charCodeAt(at) > BLANK) at++
  return at
}

const NONE = {}

/** The ">" that ends a tag: one inside quotes does not. -1 when the text ends before. */
function tagEnd(text: string, at: number): number {
  let end = text.indexOf('>', at)
  // only attributes have quotes, and most tags have none
  if (nameEnd(text, at + 1, end) === end) return end
  while (end >= 0 && openQuote(text, at, end)) end = text.indexOf('>', end + 1)
  return end
}

function openQuote(text: string, from: number, to: number): boolean {
  let quote = 0
  for (let at = from; at < to; at++) {
    const letter = text.charCodeAt(at)
    if (quote === 0 && (letter === 0x22 || letter === 0x27)) quote = letter
    else if (letter === quote) quote = 0
  }
  return quote !== 0
}

function attributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) found[name!] = double ?? single ?? ''
  return found
}
