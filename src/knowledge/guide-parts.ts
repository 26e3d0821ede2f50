import type { Block, Guide, Inline, Line, LinkKind, List } from './guide-shape.ts'

/** Walks over the text of a guide, for the checks, the search and the plain print. */

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

/** Every piece of a line, also those inside bold, stress and links. */
export const piecesOf = (line: Line): readonly Inline[] =>
  line.flatMap((part): readonly Inline[] => {
    if (typeof part === 'string' || 'source' in part) return [part]
    if ('strong' in part) return [part, ...piecesOf(part.strong)]
    return 'em' in part ? [part, ...piecesOf(part.em)] : [part, ...piecesOf(part.text)]
  })

const allPieces = (guide: Pick<Guide, 'blocks'>): readonly Inline[] => passagesOf(guide.blocks).flatMap(({ line }) => piecesOf(line))

/** Source ids in the order in which the text names them first. */
export const sourcesIn = (guide: Pick<Guide, 'blocks'>): readonly string[] => [
  ...new Set(allPieces(guide).flatMap((piece) => (typeof piece === 'object' && 'source' in piece ? [piece.source] : []))),
]

/** What the text links to, of one kind, each once. */
export const linksIn = (guide: Pick<Guide, 'blocks'>, kind: LinkKind): readonly string[] => [
  ...new Set(allPieces(guide).flatMap((piece) => (typeof piece === 'object' && 'link' in piece && piece.link === kind ? [piece.id] : []))),
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
