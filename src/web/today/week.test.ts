import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import { makeDiary } from '#pain/diary.ts'
import { withoutASet } from '../parts/without-a-set.ts'
import { weekAround } from './week.ts'

const session = (day: string) => ({ entry: day, kind: 'session' as const, day: numberOf(day), minutes: 20, load: 'leg' as const, ahead: false })

describe('the week', () => {
  // 2026-03-05 is a Thursday
  const week = weekAround('2026-03-05', makeDiary([], [session('2026-03-03'), session('2026-03-09')], 0), { session: true, run: false }, [2, 6])

  it('runs from Monday to Sunday', () => expect([week[0]?.day, week[6]?.day]).toEqual(['2026-03-02', '2026-03-08']))
  it('shows what was done, what today offers, and training days to come', () =>
    expect(week.map(({ session }) => session)).toEqual(['none', 'done', 'none', 'planned', 'none', 'planned', 'none']))
  it('a session without a set is not one that was done', () => {
    const empty = withoutASet([
      { entry: '2026-03-03', body: { finished: false, exercises: [{ exercise: 'bridge', sets: [], skipped: 'time' }] } as never },
      { entry: '2026-03-02', body: { finished: false, exercises: [{ exercise: 'bridge', sets: [{ reps: 8 }] }] } as never },
    ])
    const diary = makeDiary([], [session('2026-03-02'), session('2026-03-03')], 0)
    expect(weekAround('2026-03-05', diary, { session: false, run: false }, [], empty).map(({ session }) => session)).toEqual([
      'done',
      'none',
      'none',
      'none',
      'none',
      'none',
      'none',
    ])
  })
  // Origin: a run with pain that was removed stood as "run done" on Today alone.
  it('a run that was removed is not one that was done, though its pain stays', () => {
    const diary = makeDiary([], [{ ...session('2026-03-03'), kind: 'run' as const, load: 'impact' as const }], 0)
    const runs = (gone: readonly string[]) => weekAround('2026-03-05', diary, { session: false, run: false }, [], new Set(gone))[1]!.run
    expect([runs([]), runs(['2026-03-03'])]).toEqual(['done', 'none'])
  })
  it('promises no run', () => expect(week.every(({ run }) => run === 'none')).toBe(true))
})
