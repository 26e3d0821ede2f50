import { describe, expect, it } from 'vitest'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import type { Run } from '#load/run.ts'
import type { Dated } from '#plan/logged.ts'
import type { Draft } from '../runner/drafts.ts'
import { canBeRight, notARun, oneRun, rightAsItIs, saying, sayingTouched, twoRuns } from './answering.ts'

/** The record after the corrections, as the state tells it. */
const recordAfter = (runs: Record<string, Run>, drafts: readonly Draft[]): Record<string, Run> =>
  Object.fromEntries([
    ...Object.entries(runs),
    ...drafts.flatMap((draft) => (draft.kind === 'correction' ? [[draft.body.of, draft.body.body as unknown as Run]] : [])),
  ])
const logged = (runs: Record<string, Run>): readonly LoggedRun[] => Object.entries(runs).map(([entry, body]) => ({ entry, ahead: false, body }))
const written = (runs: Record<string, Run>): readonly Dated<Run>[] =>
  Object.entries(runs).map(([entry, body]) => ({ entry, body, at: `${body.day}T08:00:00+01:00`, day: body.day, ahead: false, role: 'runner', verified: false }))
const known = (runs: Record<string, Run>) => knownRuns(logged(runs))

const day = '2026-11-20'
const watch: Run = { day, sport: 'run', minutes: 60, distanceM: 10_000, start: `${day}T07:00:00+01:00`, timerS: 3600, elapsedS: 3600 }
const late: Run = { ...watch, distanceM: 8000, minutes: 48, timerS: 2880, elapsedS: 2880, start: `${day}T07:12:00+01:00` }
const file = (id: string) => ({ id, hash: id, path: `${id}.fit`, format: 'fit' }) as const

describe('what the runner says about a run', () => {
  it('takes the place of what the entry said, and takes out what was cleared', () => {
    const [draft] = saying(written({ a: { ...watch, worst: 3 } }), 'a', { shoe: 's', worst: undefined })
    expect(draft).toEqual({ kind: 'correction', body: { of: 'a', body: { ...watch, shoe: 's' } } })
  })
  it('a form that was opened earlier writes what was touched, over what was told meanwhile', () => {
    const now = { ...watch, worst: 7, surface: 'track', surfaceGuessed: true } satisfies Run
    expect(sayingTouched(written({ a: now }), 'a', { shoe: 's' })).toEqual([{ kind: 'correction', body: { of: 'a', body: { ...now, shoe: 's' } } }])
    expect(sayingTouched(written({ a: now }), 'a', { worst: undefined })[0]!.body).not.toHaveProperty('body.worst')
    expect(sayingTouched(written({ a: now }), 'a', { surface: 'track' })[0]!.body).not.toHaveProperty('body.surfaceGuessed')
    expect(sayingTouched(written({ a: now }), 'a', {})).toEqual([])
  })
  it('no other word makes a day true that is still to come', () => {
    const [own] = written({ a: watch })
    const ahead = [{ ...own!, ahead: true, toldDay: '2027-11-20' }]
    expect(saying(ahead, 'a', { shoe: 's' })[0]!.body).toMatchObject({ body: { day: '2027-11-20', shoe: 's' } })
  })
  it('says nothing of an entry that is not there', () => expect(saying(written({}), 'a', { effort: 3 })).toEqual([]))

  it('right as it is: it counts', () => {
    const runs = { a: { ...watch, doubts: ['jump'] } satisfies Run }
    expect(known(runs)[0]!.state).toBe('held')
    expect(canBeRight(known(runs)[0]!)).toBe(true)
    expect(known(recordAfter(runs, rightAsItIs({ run: written(runs), takenBack: [] }, known(runs)[0]!)))[0]!.state).toBe('counts')
  })
  it('right as it is, held by one that looked wrong and was removed: said of that one', () => {
    const sure = { ...watch, source: file('f1') }
    const [gone, here] = [written({ a: { ...sure, doubts: ['jump'] } }), written({ b: { ...late, source: file('f2') } })]
    const [held] = knownRuns(here, gone)
    expect(held).toMatchObject({ entry: 'b', state: 'held', run: { doubts: ['jump'] } })
    const said = rightAsItIs({ run: here, takenBack: gone }, held!)
    expect(said).toEqual([{ kind: 'correction', body: { of: 'a', body: sure } }])
    expect(knownRuns(here, [{ ...gone[0]!, body: sure, settled: true }])[0]!.state).toBe('counts')
  })
  it('no word makes 50 km in an hour a run', () => expect(canBeRight(known({ a: { ...watch, distanceM: 50_000, doubts: ['too-fast'] } })[0]!)).toBe(false))
  it('not a run: neither it nor its copies count as running', () => {
    const runs = { a: { ...watch, source: file('f1') }, b: { ...watch, source: file('f2') } }
    const [one] = known(runs)
    expect(one!.copies).toHaveLength(1)
    expect(known(recordAfter(runs, notARun(written(runs), one!))).map(({ run }) => run.sport)).toEqual(['other'])
  })
})

describe('two that may be one', () => {
  const runs = { a: watch, b: late }
  const [asked] = known(runs)
  it('are asked, and count once', () => expect(asked!.maybe).toHaveLength(1))
  it('one run: never asked again', () => {
    const told = known(recordAfter(runs, oneRun(written(runs), asked!, asked!.maybe[0]!)))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ maybe: [], copies: [expect.any(String)] })
  })
  it('two runs: both count, also after they were called one', () => {
    expect(known(recordAfter(runs, twoRuns(written(runs), asked!, asked!.maybe[0]!)))).toHaveLength(2)
    const joined = recordAfter(runs, oneRun(written(runs), asked!, asked!.maybe[0]!))
    const [one] = known(joined)
    expect(known(recordAfter(joined, twoRuns(written(joined), one!, one!.copies[0]!)))).toHaveLength(2)
  })
  it('two runs, said against every copy', () => {
    const copied = { ...runs, c: { ...watch, source: file('f1') } }
    const [group] = known(copied)
    const other = group!.maybe[0]!
    const apart = known(
      recordAfter(
        copied,
        group!.maybe.flatMap((each) => twoRuns(written(copied), group!, each)),
      ),
    )
    expect(apart).toHaveLength(2)
    expect(apart.every(({ maybe }) => maybe.length === 0)).toBe(true)
    expect(other).toBeDefined()
  })
})
