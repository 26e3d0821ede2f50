import { type Name, Names } from './names.ts'

/** What the scanner hears: names without their prefix, text as it stands between two tags. False stops it. */
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
  const names = new Names(text)
  let behind = 0
  for (let at = nextTag(text, 0); at >= 0; at = nextTag(text, behind)) {
    const first = text.charCodeAt(at + 1)
    if (first === SLASH) {
      const name = names.closing(at + 2)
      const end = name ? at + 2 + name.full.length : text.indexOf('>', at)
      if (end < 0) return false
      if (!heard.close((name ?? names.of(text.slice(at + 2, end).trimEnd())).local, text.slice(behind, at))) return true
      behind = end + 1
    } else {
      const name = first === QUESTION ? undefined : names.expected(at + 1)
      const end = name ? at + 1 + name.full.length : tagEnd(text, at)
      if (end < 0) return false
      if (first !== QUESTION && !opens(text, at + 1, end, name, names, heard)) return true
      behind = end + 1
    }
  }
  return true
}

/** Most tags stand directly behind another one. */
const nextTag = (text: string, from: number): number => (text.charCodeAt(from) === OPENS ? from : text.indexOf('<', from))

const OPENS = 0x3c
const SLASH = 0x2f
const QUESTION = 0x3f
const BLANK = 0x20

/** An opening or empty tag between its brackets; `expected`: it is nothing but this name. */
function opens(text: string, from: number, end: number, expected: Name | undefined, names: Names, heard: Heard): boolean {
  if (expected) {
    names.opened(expected)
    return heard.open(expected.local, NONE)
  }
  const empty = text.charCodeAt(end - 1) === SLASH
  const to = empty ? end - 1 : end
  const blank = nameEnd(text, from, to)
  const name = names.of(text.slice(from, blank))
  if (!empty) names.opened(name)
  if (!heard.open(name.local, blank === to ? NONE : attributesIn(text.slice(blank, to)))) return false
  return !empty || heard.close(name.local, '')
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
  for (let at = 0; at < text.length; ) {
    const from = nameStart(text, at)
    const equals = text.indexOf('=', from)
    const quote = text.charAt(equals + 1)
    const end = equals < 0 || (quote !== '"' && quote !== "'") ? -1 : text.indexOf(quote, equals + 2)
    // what is written in another way than by every maker: all of it once more
    if (end < 0) return from === text.length ? found : anyAttributesIn(text)
    const name = text.slice(from, equals)
    if (name === '' || hasBlank(name)) return anyAttributesIn(text)
    found[name] = text.slice(equals + 2, end)
    at = end + 1
  }
  return found
}

function nameStart(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= BLANK) at++
  return at
}

const hasBlank = (name: string): boolean => /\s/.test(name)

function anyAttributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) found[name!] = double ?? single ?? ''
  return found
}
