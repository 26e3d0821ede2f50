import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import { makeDiary } from '#pain/diary.ts'
import { weekAround } from './week.ts'

const session = (day: string) => ({ entry: day, kind: 'session' as const, day: numberOf(day), minutes: 20, load: 'leg' as const, ahead: false })

describe('the week', () => {
  // 2026-03-05 is a Thursday
  const week = weekAround('2026-03-05', makeDiary([], [session('2026-03-03'), session('2026-03-09')], 0), { session: true, run: false }, [2, 6])

  it('runs from Monday to Sunday', () => expect([week[0]?.day, week[6]?.day]).toEqual(['2026-03-02', '2026-03-08']))
  it('shows what was done, what today offers, and training days to come', () =>
    expect(week.map(({ session }) => session)).toEqual(['none', 'done', 'none', 'planned', 'none', 'planned', 'none']))
  it('promises no run', () => expect(week.every(({ run }) => run === 'none')).toBe(true))
})
