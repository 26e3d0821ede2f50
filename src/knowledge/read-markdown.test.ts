import { describe, expect, it } from 'vitest'
import { linksIn, passagesOf, plainWords, sourcesIn } from './guide-parts.ts'
import { readMarkdown } from './read-markdown.ts'

const read = (markdown: string) => readMarkdown(markdown, 10)

describe('a guide may say', () => {
  it('headings, which get an address of their own', () =>
    expect(read('## Short answer\n### Short answer').blocks).toEqual([
      { kind: 'heading', level: 2, id: 'short-answer', line: ['Short answer'] },
      { kind: 'heading', level: 3, id: 'short-answer-2', line: ['Short answer'] },
    ]))
  it('paragraphs with bold, stress, source marks and links, line ends as spaces', () =>
    expect(read('Pain **may** *rise*\nto 3.[^a2018] See [hop](test:hop).').blocks).toEqual([
      {
        kind: 'paragraph',
        line: ['Pain ', { strong: ['may'] }, ' ', { em: ['rise'] }, ' to 3.', { source: 'a2018' }, ' See ', { link: 'test', id: 'hop', text: ['hop'] }, '.'],
      },
    ]))
  it('lists, one in another', () =>
    expect(read('1. Lie\n   - still\n2. Rise').blocks).toEqual([
      { kind: 'list', ordered: true, items: [{ line: ['Lie'], list: { kind: 'list', ordered: false, items: [{ line: ['still'] }] } }, { line: ['Rise'] }] },
    ]))
  it('tables', () =>
    expect(read('| Who | When |\n|---|---|\n| **Physio** | soon |').blocks).toEqual([
      { kind: 'table', head: [['Who'], ['When']], rows: [[[{ strong: ['Physio'] }], ['soon']]] },
    ]))
  it.each([
    ['> **Advice that has changed.** Old: rest.', 'changed', 'Old: rest.'],
    ['> **See somebody if** it wakes you.', 'see-somebody', 'it wakes you.'],
    ['> **Good to know:** Bones heal.', 'good-to-know', 'Bones heal.'],
  ])('set off: %s', (markdown, about, text) => expect(read(markdown).blocks).toEqual([{ kind: 'aside', about, blocks: [{ kind: 'paragraph', line: [text] }] }]))
  it('set off, with a list behind the opening', () =>
    expect(read('> **See somebody if**\n> - it locks').blocks).toEqual([
      { kind: 'aside', about: 'see-somebody', blocks: [{ kind: 'list', ordered: false, items: [{ line: ['it locks'] }] }] },
    ]))
  it('the drawn stride', () => expect(read('::stride::')).toEqual({ blocks: [{ kind: 'stride' }], problems: [] }))
})

describe('a guide may not say, and is told on which line', () => {
  it.each([
    ['HTML', 'A\n\n<div>b</div>', 'line 12: HTML'],
    ['HTML in a line', 'A <b>b</b>', 'line 10: HTML'],
    ['a heading of the first level', 'A\n\n# B', 'line 12: a heading'],
    ['code', 'A `b`', 'line 10: code'],
    ['a picture', '![b](c.png)', 'line 10: a picture'],
    ['a rule', 'A\n\n---', 'line 12: a rule'],
    ['a link to another site', 'A\n\nB [c](https://example.org)', 'line 12: a link leads to'],
    ['an address as it is', 'See https://example.org', 'line 10: a link leads to'],
    ['a link to nothing it knows', '[c](page:x)', 'line 10: a link leads to'],
    ['a list in a list in a list', '- a\n  - b\n    - c', 'line 10: a list may stand in a list'],
    ['a quotation without its opening', '> Words', 'line 10: a quotation begins with'],
    ['a block nobody knows', '::gait::', 'line 10: "::gait::" is no block'],
  ])('%s', (_what, markdown, said) => expect(read(markdown).problems.join('\n')).toContain(said))
})

describe('the parts of a text', () => {
  const { blocks } = read(
    'Rest 2 days.[^a2018] See [bursa](term:bursa).\n\n- 3 weeks[^b2019]\n- 4 weeks[^a2018]\n\n> **Good to know.** [Walk](exercise:brisk-walk).\n\n| a |\n|---|\n| **5**[^c] |',
  )
  it('sources, each once, in the order of naming', () => expect(sourcesIn(passagesOf(blocks))).toEqual(['a2018', 'b2019', 'c']))
  it('links of one kind', () =>
    expect([linksIn({ blocks }, 'term'), linksIn({ blocks }, 'exercise'), linksIn({ blocks }, 'guide')]).toEqual([['bursa'], ['brisk-walk'], []]))
  it('passages', () =>
    expect(passagesOf(blocks).map(({ line }) => plainWords(line).trim())).toEqual(['Rest 2 days. See bursa.', '3 weeks', '4 weeks', 'Walk.', 'a', '5']))
})
