import { ASIDES, type Block, type Line, type List, OWN_ESTIMATE } from '#knowledge/guide-shape.ts'
import type { Contraindication } from '#knowledge/rehab-shape.ts'
import type { Source } from '#knowledge/shape.ts'
import type { ConditionPage, ExercisePage, GuidePage, Named, Page, TestPage } from './page.ts'

/** A page as text for a terminal, with its sources at the end: nothing that stands on the page is missing. */
export function pageText(page: Page): string {
  const parts = PARTS[page.kind](page as never)
  return `${[page.title.toUpperCase(), ...parts, ...linksText(page.guides, 'Read about it'), ...sourcesText(page.sources)].join('\n\n')}\n`
}

const PARTS = { guide: guideText, condition: conditionText, exercise: exerciseText, test: testText }

function guideText({ lead, blocks, sources, evidence, lastChecked, next, changes }: GuidePage): readonly string[] {
  return [
    lead,
    `Evidence: ${evidence}. Last checked: ${lastChecked}.`,
    ...blocks.map((block) => blockText(block, sources)),
    ...linksText(next, 'Read next'),
    `Changes:\n${bullets(changes.map(({ on, what }) => `${on}: ${what}`))}`,
  ]
}

function conditionText({ condition, text }: ConditionPage): readonly string[] {
  const [from, to] = condition.recovery.weeks
  return [
    `Doctors call it ${condition.name}.`,
    headed('What is going on', text.what),
    headed('How it feels', text.feels),
    headed('What helps', bullets(text.helps)),
    ...(text.avoid.length > 0 ? [headed('What to leave out', bullets(text.avoid))] : []),
    headed('How long it takes', `${from} to ${to} weeks until usual running. ${condition.recovery.note ?? ''}`.trim()),
    headed('Running', text.running),
    headed('When to worry', bullets(text.worry)),
    headed('Pictures (X-ray, ultrasound, MRI)', text.imaging),
    ...(text.treatments.length > 0 ? [headed('Treatments', bullets(text.treatments.map(({ name, note }) => `${name}: ${note}`)))] : []),
  ]
}

function exerciseText({ exercise, easier, harder, conditions }: ExercisePage): readonly string[] {
  return [
    `Begin ${exercise.position}.`,
    headed('How it goes', numbered(exercise.cues)),
    ...(exercise.faults.length > 0 ? [headed('What often goes wrong', bullets(exercise.faults))] : []),
    headed('How much', exercise.dose),
    headed('Muscles', exercise.targets.map(spaced).join(', ')),
    exercise.evidence,
    ...notFor(exercise.contraindicated, conditions),
    ...linksText(easier, 'Easier'),
    ...linksText(harder, 'Harder'),
  ]
}

function testText({ test, conditions }: TestPage): readonly string[] {
  return [headed('How it goes', numbered(test.how)), `Stop if: ${test.stopIf}`, ...(test.norm ? [test.norm] : []), ...notFor(test.contraindicated, conditions)]
}

function notFor(contraindicated: readonly Contraindication[], names: readonly Named[]): readonly string[] {
  const name = (id: string): string => names.find((each) => each.id === id)?.title ?? spaced(id)
  const lines = contraindicated.map(({ conditions, until, while: during, why }) => {
    const when = [during && `while ${during}`, until && `before the phase "${until}"`].filter(Boolean).join(', ')
    return `${conditions.map(name).join('; ')}${when ? ` (${when})` : ''}: ${why}`
  })
  return lines.length > 0 ? [headed('Not for everybody', bullets(lines))] : []
}

// ---- blocks -----------------------------------------------------------------------------------------------------------

function blockText(block: Block, sources: readonly Source[]): string {
  const words = (line: Line): string => lineText(line, sources)
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? `${words(block.line)}\n${'-'.repeat(words(block.line).length)}` : words(block.line)
    case 'paragraph':
      return words(block.line)
    case 'list':
      return listText(block, sources, '')
    case 'table':
      return [block.head, ...block.rows].map((cells) => cells.map(words).join(' | ')).join('\n')
    case 'aside':
      return `[${ASIDES[block.about]}]\n${block.blocks.map((inner) => blockText(inner, sources)).join('\n')}`
    case 'stride':
      return '(A drawing: one running stride, from landing to landing.)'
  }
}

const listText = ({ ordered, items }: List, sources: readonly Source[], indent: string): string =>
  items
    .map(({ line, list }, place) => {
      const own = `${indent}${ordered ? `${place + 1}.` : '-'} ${lineText(line, sources)}`
      return list ? `${own}\n${listText(list, sources, `${indent}  `)}` : own
    })
    .join('\n')

/** The words of a line; a source is its number in brackets, our own estimate says so. */
function lineText(line: Line, sources: readonly Source[]): string {
  return line
    .map((part) => {
      if (typeof part === 'string') return part
      if ('strong' in part) return lineText(part.strong, sources)
      if ('em' in part) return lineText(part.em, sources)
      if ('link' in part) return lineText(part.text, sources)
      return part.source === OWN_ESTIMATE ? ' [our estimate]' : ` [${sources.findIndex(({ id }) => id === part.source) + 1}]`
    })
    .join('')
}

function sourcesText(sources: readonly Source[]): readonly string[] {
  if (sources.length === 0) return []
  const lines = sources.map(
    ({ cite, doi, seen, verified }, place) => `[${place + 1}] ${cite}${doi ? ` doi:${doi}` : ''} (read: ${seen}${verified ? '' : ', not verified'})`,
  )
  return [headed('Sources', lines.join('\n')), 'Information, not a diagnosis. No clinician has signed off this page.']
}

const linksText = (pages: readonly Named[], title: string): readonly string[] =>
  pages.length > 0 ? [headed(title, bullets(pages.map((page) => `${page.title} (${page.id})`)))] : []

const headed = (title: string, text: string): string => `${title}\n${'-'.repeat(title.length)}\n${text}`
const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
const numbered = (lines: readonly string[]): string => lines.map((line, place) => `${place + 1}. ${line}`).join('\n')
const spaced = (id: string): string => id.replaceAll('-', ' ')
