import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '#assessment/answers.ts'
import { level } from '#knowledge/levels.ts'
import { URGENCIES } from '#knowledge/shape.ts'
import { assessmentEntry } from '#record/make-entry.ts'
import { readEntries } from '#record/read-entries.ts'
import { knowledge } from '../../tests/built.ts'
import { anyEntry, anyNoise } from '../../tests/entries.ts'
import type { RunnerState } from './runner-state.ts'
import { tellState } from './tell-state.ts'

/** How strict the present is. "Cannot advise" holds everything, so it is stricter than any advice. */
function severity(state: RunnerState): number {
  if (state.cannotAdvise) return URGENCIES.length
  const urgencies = [
    ...state.standing.map(({ raised }) => raised.flag.urgency),
    ...state.assessments.map(({ now }) => now.urgency),
    ...(state.shownBefore ? [state.shownBefore.urgency] : []),
  ]
  return Math.max(-1, ...urgencies.map(level))
}

/** Noise that happens to read as a whole entry is another record, not a broken one. */
const noise = anyNoise.filter((row) => readEntries([row]).entries.length === 0)
const records = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, minLength: 1, maxLength: 7 })

describe('replacing any one entry by noise never throws and never makes the advice milder', () => {
  it('whatever the entry, whatever the noise', () =>
    fc.assert(
      fc.property(records, fc.nat(), noise, (entries, which, row) => {
        const poisoned = entries.map((entry, place) => (place === which % entries.length ? row : entry))
        expect(severity(tellState(poisoned, knowledge))).toBeGreaterThanOrEqual(severity(tellState(entries, knowledge)))
      }),
      { numRuns: 150 },
    ))

  it('every kind of step can be lost without an all-clear', () =>
    fc.assert(
      fc.property(
        records,
        fc.nat(),
        fc.constantFrom('kind', 'at', 'body', 'by', 'id'),
        fc.constantFrom<unknown>(null, '', 'x', 0, []),
        (entries, which, field, value) => {
          const poisoned = entries.map((entry, place) => (place === which % entries.length ? { ...entry, [field]: value } : entry))
          fc.pre(readEntries(poisoned).entries.length < entries.length && entries[which % entries.length]?.kind === 'assessment')
          expect(tellState(poisoned, knowledge).cannotAdvise?.unreadable).toBeGreaterThanOrEqual(1)
        },
      ),
      { numRuns: 150 },
    ))

  it('an answer that does not fit its question is unreadable, never "asked"', () => {
    const told = (answers: Record<string, Answer>) =>
      tellState([assessmentEntry({ step: 'answered', assessment: 'a', answers }, { id: 'e', now: '2026-03-01T08:00:00Z', device: 'd' })], knowledge)
    expect(told({ 'rf-collapse': 5 }).cannotAdvise?.unreadable).toBe(1)
    expect(told({ 'rf-cannot-bear-weight': { choice: 'x' } }).assessments[0]?.answers).toEqual({})
    expect(told({ 'rf-collapse': 'no' }).cannotAdvise).toBeUndefined()
  })

  it('a record of noise alone is no all-clear', () =>
    fc.assert(
      // a row that reads as something newer that may be passed over is not noise
      fc.property(
        fc.array(
          noise.filter((row) => readEntries([row]).setAside.length === 1),
          { minLength: 1 },
        ),
        (rows) => {
          expect(tellState(rows, knowledge).cannotAdvise?.unreadable).toBe(rows.length)
        },
      ),
    ))

  it('what can still be read stands, and the strictest warning on record is named', () =>
    fc.assert(
      fc.property(records, noise, (entries, row) => {
        const [whole, poisoned] = [tellState(entries, knowledge), tellState([...entries, row], knowledge)]
        expect({ ...poisoned, cannotAdvise: undefined }).toEqual({ ...whole, cannotAdvise: undefined })
        const on = [
          ...whole.standing.map(({ raised }) => level(raised.flag.urgency)),
          ...whole.assessments.flatMap(({ shown }) => (shown ? [level(shown.urgency)] : [])),
          ...(whole.shownBefore ? [level(whole.shownBefore.urgency)] : []),
        ]
        expect(poisoned.cannotAdvise?.lastUrgency).toBe(on.length > 0 ? URGENCIES[Math.max(...on)] : undefined)
      }),
      { numRuns: 60 },
    ))
})
