import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { spaced } from '#basics/letters.ts'
import { passagesOf, passagesOfCondition, plainWords } from '#knowledge/guide-parts.ts'
import type { Trust } from '#knowledge/shape.ts'
import { DRAWERS, type Drawer } from './drawers.ts'
import type { ConditionPage, ExercisePage, GuidePage, Page, TestPage } from './page.ts'
import { pageText } from './page-text.ts'

const read = (name: string): Drawer => JSON.parse(readFileSync(new URL(`../../build/knowledge/drawers/${name}.json`, import.meta.url), 'utf8')) as Drawer
const pages = DRAWERS.flatMap((name) => Object.values(read(name)))

/** What a reader of the page in the app sees, piece by piece; said here again, so that a piece forgotten in the print is noticed. */
const SHOWN = {
  guide: ({ lead, blocks, lastChecked, evidence, conditions, exercises, next, changes }: GuidePage) => [
    lead,
    lastChecked,
    evidence,
    ...passagesOf(blocks).map(({ line }) => withoutMarks(plainWords(line))),
    ...[...conditions, ...exercises, ...next].map(({ id }) => `(${id})`),
    ...changes.map(({ what }) => what),
  ],
  condition: ({ condition, text, exercises }: ConditionPage) => [
    condition.name,
    ...condition.alsoCalled,
    SOON[condition.urgency],
    RUN[condition.run],
    ...(condition.mustNotMiss ? ['must not be missed'] : []),
    ...passagesOfCondition(condition, text).map(({ line }) => withoutMarks(plainWords(line))),
    ...condition.recovery.weeks.map(String),
    ...text.treatments.flatMap(({ name, trust }) => [name, restsOn(trust)]),
    restsOn(condition.recovery.trust),
    ...exercises.map(({ id }) => `(${id})`),
  ],
  exercise: ({ exercise, easier, harder, conditions }: ExercisePage) => [
    ...[exercise.position, exercise.dose, ...exercise.cues, ...exercise.faults, ...exercise.targets.map(spaced), ...exercise.equipment.map(spaced)],
    `${exercise.evidence} [${restsOn(exercise.trust)}]`,
    ...exercise.contraindicated.map(({ why }) => why),
    ...exercise.caution.map(({ watch }) => watch),
    ...[...easier, ...harder].map(({ id }) => `(${id})`),
    ...conditions.map(({ title }) => title),
  ],
  test: ({ test, movements, conditions }: TestPage) => [
    ...[...test.how, test.stopIf, test.norm ?? '', ...test.equipment.map(spaced)],
    ...(test.norm ? [restsOn(test.trust)] : []),
    ...test.contraindicated.map(({ why }) => why),
    ...movements.map(({ id }) => `(${id})`),
    ...conditions.map(({ title }) => title),
  ],
}

const SOON = { 'self-care': 'no appointment', 'routine-clinician': 'two to four weeks', urgent: 'three days', 'same-day': 'today', emergency: 'EMERGENCY' }
const RUN = { ok: 'go on running', modify: 'Run less', pause: 'No running until', stop: 'Stop running' }
const restsOn = ({ basis, verified }: Trust): string =>
  basis === 'estimate'
    ? 'our estimate'
    : basis === 'derived'
      ? 'worked out from a published figure'
      : verified
        ? 'published, read by us'
        : 'published, not read by us yet'

/** Words alone: no marks of sources, no lines of a table. */
const withoutMarks = (text: string): string =>
  text
    .replace(/ \[(\d+|our estimate)\]/g, '')
    .replace(/ \| |\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const missing = (page: Page): readonly string[] => {
  const text = pageText(page)
  const words = withoutMarks(text)
  const shown = [...SHOWN[page.kind](page as never), ...page.guides.map(({ id }) => `(${id})`), ...page.terms.map(({ plain }) => plain)]
  return [...shown, ...page.sources.map(({ cite }) => cite), 'No clinician has signed off this page.'].filter(
    (piece) => !text.includes(piece) && !words.includes(piece),
  )
}

describe('what stands on a page stands in its print', () => {
  it('there are more than two hundred pages of every kind', () => {
    expect(pages.length).toBeGreaterThan(200)
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(['guide', 'condition', 'exercise', 'test']))
  })

  it.each(['guide', 'condition', 'exercise', 'test'] as const)('every %s', (kind) =>
    expect(Object.fromEntries(pages.flatMap((page) => (page.kind === kind && missing(page).length > 0 ? [[page.id, missing(page)]] : [])))).toEqual({}),
  )

  it('a mark is a number or a word there, never raw', () => expect(pages.filter((page) => pageText(page).includes('[^')).map(({ id }) => id)).toEqual([]))

  it('a figure of a condition has the number of its source behind it', () =>
    expect(pageText(pages.find(({ id }) => id === 'gluteal-tendinopathy')!)).toMatch(/51 of 66 people were much better\. \[\d+\]/))

  it('a page without a source says, too, that no clinician has signed it off', () => {
    const page = pages.find(({ id }) => id === 'clamshell')!
    expect(pageText({ ...page, sources: [] })).toContain('No clinician has signed off')
  })
})
