import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEntries } from '#record/read-entries.ts'
import { tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { knowledge, rehab } from './built.ts'
import { RecordMaker } from './records.ts'

type Row = { readonly id: string; readonly kind: string; readonly body: Record<string, unknown> }

/** The examples of docs/record.md, told. */
const page = readFileSync(new URL('../docs/record.md', import.meta.url), 'utf8')
const [rows, fromFile] = [...page.matchAll(/```ndjson\n([\s\S]*?)```/g)].map(([, lines]) =>
  lines!
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly kind: string; readonly body: Record<string, unknown> }),
) as [Row[], Row[]]
const answers = new RecordMaker(knowledge, rehab).assess(0, {
  'loc-lateral-trochanter': 'right',
  'beh-night-pain-side-lying': 'yes',
  'duration-weeks': 8,
  age: 45,
}).entries

function rulesOn(all: readonly unknown[], now: string): readonly string[] {
  const state = tellState(all, knowledge)
  return tellPlan(readEntries(all).entries, state, knowledge, rehab, now).plan!.course.active.map(({ rule }) => rule)
}

describe('docs/record.md', () => {
  it('every line of the example is an entry', () =>
    expect(readEntries(rows)).toMatchObject({ entries: rows.map(({ id }) => ({ id })), setAside: [], notUnderstood: [] }))

  it('a run from a file, its shoe and its import are entries too, with every field kept', () => {
    const { entries, setAside } = readEntries(fromFile)
    expect(setAside).toEqual([])
    expect(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(fromFile)
  })

  it.each([
    ['a start without offset', { start: '2026-03-01T17:58:12' }],
    ['a doubt that nobody knows', { doubts: ['odd'] }],
    ['a distance below zero', { descentM: -1 }],
    ['a source without its hash', { source: { id: 'x', path: '', format: 'fit' } }],
    ['a loss that nobody knows', { source: { id: 'x', hash: 'x', path: '', format: 'fit', lost: 'some' } }],
  ])('a run with %s is set aside', (_what, wrong) =>
    expect(readEntries([{ ...fromFile[0], body: { ...fromFile[0]!.body, ...wrong } }]).setAside).toHaveLength(1),
  )

  it('a quick edit is a correction: the run keeps what its file told', () => {
    const edit = { ...fromFile[0]!, id: '10', kind: 'correction', body: { of: '07', body: { ...fromFile[0]!.body, surface: 'trail', worst: 2 } } }
    const { entries } = readEntries([...answers, ...rows, ...fromFile, edit])
    const { record } = tellPlan(entries, tellState(entries, knowledge), knowledge, rehab, '2026-03-03T20:00:00+01:00')
    expect(record.run.map(({ body }) => body)).toEqual([{ ...fromFile[0]!.body, surface: 'trail', worst: 2 }])
  })

  it('holds what the page says it holds', () => expect(rulesOn([...answers, ...rows], '2026-03-03T20:00:00+01:00')).toContain('morning-up-2'))

  it('a correction takes the hold away', () => {
    const wrong = rows.at(-1)!
    const correction = { ...wrong, id: '05', kind: 'correction', body: { of: wrong.id, body: { ...wrong.body, morning: 2, worst: 3, now: 1 } } }
    expect(rulesOn([...answers, ...rows, correction], '2026-03-03T20:00:00+01:00')).toEqual([])
    const withdrawn = { ...wrong, id: '06', kind: 'withdrawal', body: { of: '05', reason: 'entered-by-mistake' } }
    expect(rulesOn([...answers, ...rows, correction, withdrawn], '2026-03-03T20:00:00+01:00')).toContain('morning-up-2')
  })

  it('names every kind', () => {
    for (const kind of [
      'profile',
      'assessment',
      'plan-start',
      'check-in',
      'session',
      'run',
      'shoe',
      'import',
      'test',
      'questionnaire',
      'accepted',
      'swapped',
      'adjustment',
      'correction',
      'withdrawal',
    ])
      expect(page).toContain(`| \`${kind}\` |`)
  })
})
