import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEntries } from '#record/read-entries.ts'
import { tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { knowledge, rehab } from './built.ts'
import { RecordMaker } from './records.ts'

/** The example of docs/record.md, told. */
const page = readFileSync(new URL('../docs/record.md', import.meta.url), 'utf8')
const rows = page
  .match(/```ndjson\n([\s\S]*?)```/)![1]!
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly id: string; readonly kind: string; readonly body: Record<string, unknown> })
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
