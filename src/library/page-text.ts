import { spaced } from '#basics/letters.ts'
import { marksOf } from '#knowledge/guide-parts.ts'
import { ASIDES, type Block, type List } from '#knowledge/guide-shape.ts'
import { type Line, OWN_ESTIMATE } from '#knowledge/line-shape.ts'
import type { Contraindication, HipLoad } from '#knowledge/rehab-shape.ts'
import type { RunAdvice, Source, Trust, Urgency } from '#knowledge/shape.ts'
import type { ConditionPage, ExercisePage, GuidePage, Named, Page, TestPage } from './page.ts'

/** A page as text for a terminal, with its words and sources at the end: nothing that stands on the page is missing but its pictures. */
export function pageText(page: Page): string {
  const parts = PARTS[page.kind](page as never)
  const words = page.terms.length > 0 ? [headed('Words', bullets(page.terms.map(({ term, plain }) => `${term}: ${plain}`)))] : []
  return `${[page.title.toUpperCase(), ...parts, ...linksText(page.guides, 'Read about it'), ...words, ...sourcesText(page.sources), historyText(page), NOTICE].join('\n\n')}\n`
}

const NOTICE = 'Information, not a diagnosis. No clinician has signed off this page.'

const PARTS = { guide: guideText, condition: conditionText, exercise: exerciseText, test: testText }

const historyText = ({ lastChecked, changes }: Page): string =>
  `Last checked: ${lastChecked}. Changes:\n${bullets(changes.map(({ on, what }) => `${on}: ${what}`))}`

function guideText({ lead, blocks, sources, evidence, minutes, next, conditions, exercises }: GuidePage): readonly string[] {
  return [
    lead,
    `Evidence: ${evidence}. ${minutes} min to read.`,
    ...blocks.map((block) => blockText(block, sources)),
    ...linksText(next, 'Read next'),
    ...linksText(conditions, 'Causes of pain it is about'),
    ...linksText(exercises, 'Exercises'),
  ]
}

function conditionText({ condition, text, sources, exercises }: ConditionPage): readonly string[] {
  const { name, alsoCalled, urgency, run, recovery, mustNotMiss } = condition
  const [from, to] = recovery.weeks
  const words = (line: Line): string => lineText(line, sources)
  const each = (lines: readonly Line[]): string => bullets(lines.map(words))
  return [
    `Doctors call it ${name}.${alsoCalled.length > 0 ? ` Also called: ${alsoCalled.join(', ')}.` : ''}`,
    URGENCY[urgency],
    ...(mustNotMiss ? [`This must not be missed. If it may be this, ${MUST_NOT_MISS[urgency]}.`] : []),
    headed('What is going on', words(text.what)),
    headed('How it feels', words(text.feels)),
    headed('What helps', each(text.helps)),
    ...(text.avoid.length > 0 ? [headed('What to leave out', each(text.avoid))] : []),
    headed(
      'How long it takes',
      `${marked(words([`${from} to ${to} weeks until usual running.`, ...marksOf(recovery.trust)]), recovery.trust)} ${words(recovery.note ?? [])}`.trim(),
    ),
    headed('Running', `${RUN[run]} ${words(text.running)}`),
    headed('When to worry', each(text.worry)),
    headed('Pictures (X-ray, ultrasound, MRI)', words(text.imaging)),
    ...(text.treatments.length > 0
      ? [headed('Treatments', bullets(text.treatments.map(({ name: what, note, trust }) => marked(`${what}: ${words(note)}`, trust))))]
      : []),
    ...linksText(exercises, 'Exercises in its plan'),
  ]
}

function exerciseText({ exercise, easier, harder, conditions }: ExercisePage): readonly string[] {
  const { position, cues, faults, dose, equipment, load, targets, evidence, trust, contraindicated, caution } = exercise
  return [
    `Begin ${position}.`,
    headed('How it goes', numbered(cues)),
    ...(faults.length > 0 ? [headed('What often goes wrong', bullets(faults))] : []),
    headed('How much', dose),
    `You need: ${equipment.map(spaced).join(', ') || 'nothing but the floor'}. ${LOAD[load]}.`,
    headed('Muscles', targets.map(spaced).join(', ')),
    marked(evidence, trust),
    ...notFor(contraindicated, conditions),
    ...(caution.length > 0 ? [headed('With care', bullets(caution.map(({ conditions: ids, watch }) => `${namesOf(ids, conditions)}: ${watch}`)))] : []),
    ...linksText(easier, 'Easier'),
    ...linksText(harder, 'Harder'),
  ]
}

function testText({ test, movements, conditions }: TestPage): readonly string[] {
  return [
    headed('How it goes', numbered(test.how)),
    `You need: ${test.equipment.map(spaced).join(', ') || 'nothing but the floor'}. ${LOAD[test.load]}.`,
    `Stop if: ${test.stopIf}`,
    ...(test.norm ? [marked(test.norm, test.trust)] : []),
    ...notFor(test.contraindicated, conditions),
    ...linksText(movements, 'The same movement'),
  ]
}

function notFor(contraindicated: readonly Contraindication[], names: readonly Named[]): readonly string[] {
  const lines = contraindicated.map(({ conditions, until, while: during, why }) => {
    const when = [during && `while ${during}`, until && `before the phase "${until}"`].filter(Boolean).join(', ')
    return `${namesOf(conditions, names)}${when ? ` (${when})` : ''}: ${why}`
  })
  return lines.length > 0 ? [headed('Not for everybody', bullets(lines))] : []
}

const namesOf = (ids: readonly string[], names: readonly Named[]): string =>
  ids.map((id) => names.find((each) => each.id === id)?.title ?? spaced(id)).join('; ')

const URGENCY: Readonly<Record<Urgency, string>> = {
  'self-care': 'How soon: no appointment needed for now.',
  'routine-clinician': 'How soon: have it looked at within two to four weeks.',
  urgent: 'How soon: see a doctor within three days.',
  'same-day': 'How soon: have it looked at today.',
  emergency: 'How soon: EMERGENCY, get help now.',
}

const MUST_NOT_MISS: Readonly<Record<Urgency, string>> = {
  'self-care': 'stop running and have it checked first',
  'routine-clinician': 'stop running and have it checked first',
  urgent: 'stop running and have it checked first',
  'same-day': 'have it checked today. Do not run',
  emergency: 'go to an emergency department now, or call',
}

const RUN: Readonly<Record<RunAdvice, string>> = {
  ok: 'You can go on running.',
  modify: 'Run less, and only what has settled by the next morning.',
  pause: 'No running until somebody has looked at it.',
  stop: 'Stop running.',
}

const LOAD: Readonly<Record<HipLoad, string>> = {
  none: 'It puts no weight on the hip',
  low: 'It puts little weight on the hip',
  leg: 'It puts your weight on one leg',
  impact: 'It hops or jumps: hard on the hip',
}

/** A claim with what it rests on. */
const marked = (claim: string, { basis, verified }: Trust): string =>
  `${claim} [${
    basis === 'estimate'
      ? 'our estimate'
      : basis === 'derived'
        ? 'worked out from a published figure'
        : verified
          ? 'published, read by us'
          : 'published, not read by us yet'
  }]`.trim()

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
  return [headed('Sources', lines.join('\n'))]
}

const linksText = (pages: readonly Named[], title: string): readonly string[] =>
  pages.length > 0 ? [headed(title, bullets(pages.map((page) => `${page.title} (${page.id})`)))] : []

const headed = (title: string, text: string): string => `${title}\n${'-'.repeat(title.length)}\n${text}`
const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
const numbered = (lines: readonly string[]): string => lines.map((line, place) => `${place + 1}. ${line}`).join('\n')
