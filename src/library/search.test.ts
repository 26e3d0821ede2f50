import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { SearchContent } from './entry.ts'
import { openSearch, openSearchInPieces } from './search.ts'

interface Query {
  readonly ask: string
  readonly wants: readonly string[]
  readonly from: string
  /** It must be the very first, not among three. */
  readonly first?: true
}

const queries = parse(readFileSync(new URL('./search-queries.yaml', import.meta.url), 'utf8')) as readonly Query[]
const content = JSON.parse(readFileSync(new URL('../../build/knowledge/search.json', import.meta.url), 'utf8')) as SearchContent
const search = openSearch(content)
const first = (question: string, most: number): readonly string[] => search(question, most).found.map(({ id }) => id)

describe('what runners type leads to the page they want, among the first three', () => {
  it.each(queries)('$ask ($from)', ({ ask, wants, first: isFirst }) =>
    expect(
      wants.some((id) => first(ask, isFirst ? 1 : 3).includes(id)),
      `found ${first(ask, 3).join(', ')}`,
    ).toBe(true),
  )

  it('made in pieces, with a rest between them, it answers the same', async () => {
    let rests = 0
    const inPieces = await openSearchInPieces(content, async () => void rests++)
    expect(rests).toBeGreaterThan(5)
    for (const { ask } of queries) expect(inPieces(ask)).toEqual(search(ask))
  })

  it('every word of danger puts its guide first, in a question of its own and in the middle of another', () => {
    const told = content.searchWords.flatMap(({ say, first: guide }) => (guide === undefined ? [] : say.map((phrase) => ({ phrase, guide }))))
    expect(told.length).toBeGreaterThan(60)
    expect(told.filter(({ phrase, guide }) => first(phrase, 1)[0] !== guide || first(`my hip hurts and ${phrase} since marathon`, 1)[0] !== guide)).toEqual([])
  })

  it('what a condition says under "When to worry" leads to it, however common the words are', () => {
    expect(search('fever', 20).found.map(({ id }) => id)).toContain('septic-arthritis-hip')
    expect(search('numb cold foot', 20).found.map(({ id }) => id)).toContain('red-flags')
  })

  it('the table has sixty questions at least, each once, every kind of origin, and wants only pages that exist', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60)
    expect(new Set(queries.map(({ ask }) => ask)).size).toBe(queries.length)
    expect(new Set(queries.map(({ from }) => from))).toEqual(new Set(['lay', 'S0', 'S1', 'S2', 'S3', 'S4', 'dated', 'typo', 'british', 'american', 'name']))
    const known = new Set(content.entries.map(({ id }) => id))
    expect(queries.flatMap(({ wants }) => wants.filter((id) => !known.has(id)))).toEqual([])
  })
})

describe('what travels with the search', () => {
  it('has words only, no marks of sources', () => expect(JSON.stringify(content)).not.toContain('[^'))
})

describe('every page is found by its own title', () => {
  it.each(content.entries.filter(({ kind }) => kind !== 'term'))('$title', ({ id, title }) => expect(first(title, 3)).toContain(id))
})

describe('nothing found', () => {
  it.each(['plantar', 'xylophone', 'qqqq'])('%s: says so, and may suggest', (question) => expect(search(question).found.slice(0, 1)).toEqual([]))
  it.each(['', '   ', 'what is the'])('"%s" finds nothing and suggests nothing', (question) => expect(search(question)).toEqual({ found: [], near: [] }))
})

describe('a likeness of letters', () => {
  it.each([
    ['fever', 'long-lever-bridge'],
    ['shoe', 'shockwave'],
  ])('%s is a word of the pages, so it is not read as a slip for %s', (question, other) => expect(first(question, 20)).not.toContain(other))
})

describe('laws', () => {
  const words = fc
    .array(fc.constantFrom('hip', 'pain', 'night', 'side', 'run', 'groin', 'click', 'tendon', 'sitting', 'zzz', 'the'), { maxLength: 6 })
    .map((all) => all.join(' '))
  it('best first, no page twice, no more than asked for', () =>
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (question, most) => {
        const { found } = search(question, most)
        expect(found.length).toBeLessThanOrEqual(most)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
      }),
    ))
  it('capitals, accents and punctuation change nothing', () =>
    fc.assert(
      fc.property(words, (question) => {
        expect(search(`  ${question.toUpperCase()}?! `)).toEqual(search(question))
      }),
    ))
  it('any text is answered', () => fc.assert(fc.property(fc.string(), (question) => Array.isArray(search(question).found))))
})
