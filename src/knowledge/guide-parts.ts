import type { Block, Guide, List } from './guide-shape.ts'
import type { Inline, Line, LinkKind } from './line-shape.ts'
import type { Condition, ConditionPage, Trust } from './shape.ts'

/** Walks over the text of a page, for the checks, the search and the plain print. */

/** Words with source marks (`[^source]`) as a line, line ends as spaces. */
export const withMarks = (text: string): Line =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .split(/(\[\^[a-z0-9-]+\])/)
    .filter((part) => part !== '')
    .map((part) => (/^\[\^/.test(part) ? { source: part.slice(2, -1) } : part))

/** The marks behind a figure that says by itself what it rests on; none behind our own estimate, which says so in words. */
export const marksOf = ({ basis, sources }: Trust): Line => (basis === 'estimate' ? [] : sources.map((source) => ({ source })))

/** A passage as it is read in one piece: a paragraph, a list item, a heading, the row of a table. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  readonly line: Line
}

/** Every passage of a text, in reading order. */
export const passagesOf = (blocks: readonly Block[]): readonly Passage[] => blocks.flatMap(ofBlock)

function ofBlock(block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ kind: block.kind, line: block.line }]
    case 'list':
      return ofList(block)
    case 'table':
      return [block.head, ...block.rows].map((cells) => ({ kind: 'row', line: cells.flatMap((cell) => [...cell, ' ']) }))
    case 'aside':
      return passagesOf(block.blocks)
    case 'stride':
      return []
  }
}

const ofList = ({ items }: List): readonly Passage[] => items.flatMap(({ line, list }) => [{ kind: 'item', line } as const, ...(list ? ofList(list) : [])])

/** Every passage of a condition's page, in reading order. */
export const passagesOfCondition = ({ recovery }: Pick<Condition, 'recovery'>, page: ConditionPage): readonly Passage[] => {
  const { what, feels, helps, avoid, running, imaging, worry, treatments } = page
  const paragraphs = (...lines: readonly Line[]): readonly Passage[] => lines.map((line) => ({ kind: 'paragraph', line }))
  const items = (lines: readonly Line[]): readonly Passage[] => lines.map((line) => ({ kind: 'item', line }))
  return [
    ...[...paragraphs(what, feels), ...items(helps), ...items(avoid)],
    ...[...paragraphs(...(recovery.note ? [recovery.note] : []), running), ...items(worry)],
    ...[...paragraphs(imaging), ...items(treatments.map(({ note }) => note))],
  ]
}

/** Every piece of a line, also those inside bold, stress and links. */
export const piecesOf = (line: Line): readonly Inline[] =>
  line.flatMap((part): readonly Inline[] => {
    if (typeof part === 'string' || 'source' in part) return [part]
    if ('strong' in part) return [part, ...piecesOf(part.strong)]
    return 'em' in part ? [part, ...piecesOf(part.em)] : [part, ...piecesOf(part.text)]
  })

const allPieces = (passages: readonly Passage[]): readonly Inline[] => passages.flatMap(({ line }) => piecesOf(line))

/** Source ids in the order in which the passages name them first. */
export const sourcesIn = (passages: readonly Passage[]): readonly string[] => [
  ...new Set(allPieces(passages).flatMap((piece) => (typeof piece === 'object' && 'source' in piece ? [piece.source] : []))),
]

/** What the text links to, of one kind, each once. */
export const linksIn = (guide: Pick<Guide, 'blocks'>, kind: LinkKind): readonly string[] => [
  ...new Set(allPieces(passagesOf(guide.blocks)).flatMap((piece) => (typeof piece === 'object' && 'link' in piece && piece.link === kind ? [piece.id] : []))),
]

/** The words of a line without its marks. */
export const plainWords = (line: Line): string =>
  line
    .map((part) => {
      if (typeof part === 'string') return part
      if ('strong' in part) return plainWords(part.strong)
      if ('em' in part) return plainWords(part.em)
      return 'link' in part ? plainWords(part.text) : ''
    })
    .join('')
