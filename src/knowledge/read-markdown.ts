import { Lexer, type Token, type Tokens } from 'marked'
import { plainWords, withMarks } from './guide-parts.ts'
import { ASIDES, type AsideKind, type Block, type List } from './guide-shape.ts'
import { type Inline, LINK_KINDS, type Line, type LinkKind } from './line-shape.ts'

/**
 * The text of a guide as blocks. Everything outside the small allowed set (headings 2 and 3, paragraphs, lists with one nesting, tables, bold,
 * stress, links inside the library, source marks, the three kinds of set-off passage, `::stride::`) is a problem with its line.
 */
export function readMarkdown(markdown: string, fromLine = 1): { readonly blocks: readonly Block[]; readonly problems: readonly string[] } {
  const problems: string[] = []
  let line = fromLine
  const blocks: Block[] = []
  for (const token of new Lexer({ gfm: true }).lex(markdown)) {
    const here = line
    const say = (message: string): void => void problems.push(`line ${here}: ${message}`)
    blocks.push(...blockOf(token, say))
    line += token.raw.split('\n').length - 1
  }
  return { blocks: withHeadingIds(blocks), problems }
}

type Say = (message: string) => void

function blockOf(token: Token, say: Say): readonly Block[] {
  switch (token.type) {
    case 'space':
      return []
    case 'heading':
      return heading(token as Tokens.Heading, say)
    case 'paragraph':
      return paragraph(token as Tokens.Paragraph, say)
    case 'list':
      return [listOf(token as Tokens.List, say, 1)]
    case 'table':
      return [tableOf(token as Tokens.Table, say)]
    case 'blockquote':
      return aside(token as Tokens.Blockquote, say)
    default:
      say(`${NAMES[token.type] ?? token.type} is not allowed in a guide`)
      return []
  }
}

/** What an author calls them. */
const NAMES: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: 'code (four spaces or ```)',
  codespan: 'code (`...`)',
  hr: 'a rule (---)',
  image: 'a picture',
  del: 'struck text (~~)',
  br: 'a forced line break (two spaces at the end of a line)',
  def: 'a link definition ([x]: ...)',
}

function heading({ depth, tokens }: Tokens.Heading, say: Say): readonly Block[] {
  if (depth !== 2 && depth !== 3) {
    say(`a heading has two or three #, not ${depth}`)
    return []
  }
  return [{ kind: 'heading', level: depth, id: '', line: lineOf(tokens, say) }]
}

function paragraph({ tokens, text }: Tokens.Paragraph, say: Say): readonly Block[] {
  if (text.trim() === '::stride::') return [{ kind: 'stride' }]
  if (/^::.*::$/.test(text.trim())) say(`"${text.trim()}" is no block; there is only ::stride::`)
  return [{ kind: 'paragraph', line: lineOf(tokens, say) }]
}

function listOf({ ordered, items }: Tokens.List, say: Say, depth: number): List {
  if (depth > 2) say('a list may stand in a list, but no deeper')
  return { kind: 'list', ordered, items: items.map((item) => itemOf(item, say, depth)) }
}

function itemOf({ tokens, task }: Tokens.ListItem, say: Say, depth: number): List['items'][number] {
  if (task) say('a box to tick is not allowed in a guide')
  const [first, ...rest] = tokens.filter(({ type }) => type !== 'space')
  if (!first || (first.type !== 'text' && first.type !== 'paragraph')) say('a list item begins with words')
  const list = rest.find((token) => token.type === 'list')
  for (const token of rest) if (token !== list) say(`a list item has one paragraph and at most one list, not also ${NAMES[token.type] ?? token.type}`)
  const line = lineOf((first as Tokens.Text | undefined)?.tokens ?? [], say)
  return list ? { line, list: listOf(list as Tokens.List, say, depth + 1) } : { line }
}

function tableOf({ header, rows }: Tokens.Table, say: Say): Block {
  const lines = (cells: readonly Tokens.TableCell[]): readonly Line[] => cells.map(({ tokens }) => lineOf(tokens, say))
  return { kind: 'table', head: lines(header), rows: rows.map(lines) }
}

function aside({ tokens }: Tokens.Blockquote, say: Say): readonly Block[] {
  const [first, ...rest] = tokens.flatMap((token) => blockOf(token, say))
  const [opening, ...words] = first?.kind === 'paragraph' ? first.line : []
  const said = typeof opening === 'object' && 'strong' in opening ? plainWords(opening.strong).replace(/[.:]$/, '').trim() : ''
  const about = (Object.keys(ASIDES) as AsideKind[]).find((kind) => ASIDES[kind] === said)
  if (!about) {
    say(
      `a quotation begins with one of ${Object.values(ASIDES)
        .map((text) => `**${text}**`)
        .join(', ')}`,
    )
    return []
  }
  const line = trimmedStart(words)
  return [{ kind: 'aside', about, blocks: [...(line.length > 0 ? [{ kind: 'paragraph', line } as const] : []), ...rest] }]
}

function trimmedStart([first, ...rest]: Line): Line {
  if (typeof first !== 'string') return first === undefined ? [] : [first, ...rest]
  const text = first.replace(/^[\s.:]+/, '')
  return text === '' ? rest : [text, ...rest]
}

// ---- inside a line ----------------------------------------------------------------------------------------------------

const lineOf = (tokens: readonly Token[], say: Say): Line => joined(tokens.flatMap((token) => inlineOf(token, say)))

function inlineOf(token: Token, say: Say): readonly Inline[] {
  switch (token.type) {
    case 'text':
      return 'tokens' in token && token.tokens ? lineOf(token.tokens, say) : withMarks(token.text as string)
    case 'escape':
      return [token.text as string]
    case 'strong':
      return [{ strong: lineOf((token as Tokens.Strong).tokens, say) }]
    case 'em':
      return [{ em: lineOf((token as Tokens.Em).tokens, say) }]
    case 'link':
      return linkOf(token as Tokens.Link, say)
    default:
      say(`${NAMES[token.type] ?? token.type} is not allowed in a guide`)
      return []
  }
}

function linkOf({ href, tokens }: Tokens.Link, say: Say): readonly Inline[] {
  const [kind = '', id = ''] = href.split(':')
  const text = lineOf(tokens, say)
  if ((LINK_KINDS as readonly string[]).includes(kind) && /^[a-z0-9-]+$/.test(id)) return [{ link: kind as LinkKind, id, text }]
  say(`a link leads to ${LINK_KINDS.map((each) => `${each}:id`).join(', ')}, not to "${href}"; other sites stand in the sources`)
  return text
}

/** Neighbouring words as one piece. */
function joined(parts: readonly Inline[]): Line {
  const line: Inline[] = []
  for (const part of parts) {
    const before = line.at(-1)
    if (typeof part === 'string' && typeof before === 'string') line[line.length - 1] = before + part
    else line.push(part)
  }
  return line
}

/** "How long it takes" is #how-long-it-takes; a second one is #how-long-it-takes-2. */
function withHeadingIds(blocks: readonly Block[]): readonly Block[] {
  const used = new Map<string, number>()
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    const name =
      plainWords(block.line)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'part'
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return { ...block, id: count === 1 ? name : `${name}-${count}` }
  })
}
