import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { isAboutRuns, nextPlace, questionsOf } from './questions-of.ts'

const run = (entry: string, day: string, given: Partial<KnownRun> = {}): KnownRun => ({
  entry,
  day: numberOf(day),
  run: { day, sport: 'run', minutes: 30 },
  copies: [],
  maybe: [],
  state: 'counts',
  least: { minutes: 30 },
  most: { minutes: 30 },
  ...given,
})

describe('the questions about runs', () => {
  const known = [
    run('sure', '2026-03-01'),
    run('old', '2026-03-02', { state: 'held' }),
    // Origin: a file without a sport and a run of the same minutes: the run counted for nothing, and nobody asked.
    run('other', '2026-03-02', { run: { day: '2026-03-02', sport: 'other', minutes: 30 }, maybe: ['a run'] }),
    run('twin', '2026-03-03', { maybe: ['copy', 'other'] }),
    run('ride', '2026-03-04', { state: 'held', run: { day: '2026-03-04', sport: 'cycling', minutes: 30 }, most: { minutes: 0 } }),
    run('gone', '2026-03-05', { state: 'taken-back', maybe: ['x'] }),
    run('new', '2026-03-06', { state: 'held' }),
    run('ahead', '2026-03-07', { state: 'ahead' }),
  ]
  it('what looks wrong, wrong days, and what may be there twice, the newest first', () =>
    expect(questionsOf(known).map(({ kind, known: { entry } }) => [kind, entry])).toEqual([
      ['held', 'new'],
      ['held', 'old'],
      ['ahead', 'ahead'],
      ['twice', 'twin'],
      ['twice', 'other'],
    ]))

  // Origin: two walks that may be one, beside a run of that hour that was removed: "One run", "Two runs".
  it.each([
    ['two walks', 'walk', 'walk', false],
    ['a run and what may be a walk', 'run', 'walk', true],
    ['a walk and what may be a run', 'walk', 'run', true],
  ])('%s: whether it is asked as of runs', (_what, sport, other, runs) => {
    const entry = {
      entry: 'b',
      at: '',
      day: '2026-03-02',
      ahead: false,
      role: 'runner',
      verified: false,
      body: { day: '2026-03-02', sport: other, minutes: 30 },
    } as const
    expect(isAboutRuns({ run: { day: '2026-03-02', sport, minutes: 30 }, maybe: ['b'] }, [entry])).toBe(runs)
  })

  const all = questionsOf(known)
  it.each([
    ['nothing was answered', all, undefined],
    ['the first: the next one takes its place', all.slice(1), 0],
    ['one in the middle', [all[0]!, ...all.slice(2)], 1],
    ['the last: the one before it', all.slice(0, 3), 2],
    ['the only one', [], -1],
  ])('the focus after %s', (_what, now, place) => expect(nextPlace(now.length === 0 ? all.slice(0, 1) : all, now)).toBe(place))
  it('another doubt about the same run is another question', () => {
    const [before, now] = [questionsOf([known[3]!]), questionsOf([run('twin', '2026-03-03', { maybe: ['other'] })])]
    expect(nextPlace(before, now)).toBe(0)
  })
})
