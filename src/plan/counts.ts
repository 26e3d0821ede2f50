import type { Diary } from '#pain/diary.ts'

/** Days with a session, with a run, or with either, up to each day of a plan: any span is one subtraction. */
export interface Counts {
  readonly start: number
  readonly session: readonly number[]
  readonly run: readonly number[]
  readonly either: readonly number[]
}

/** Of the days from `start` to `today`, both included. */
export function countsOf(diary: Diary, start: number, today: number): Counts {
  const session = [0]
  const run = [0]
  const either = [0]
  for (let day = start; day <= today; day++) {
    const efforts = diary.effortsOn.get(day) ?? []
    const trained = efforts.some(({ kind, ahead }) => kind === 'session' && !ahead)
    const ran = efforts.some(({ kind, ahead }) => kind === 'run' && !ahead)
    session.push((session.at(-1) ?? 0) + (trained ? 1 : 0))
    run.push((run.at(-1) ?? 0) + (ran ? 1 : 0))
    either.push((either.at(-1) ?? 0) + (trained || ran ? 1 : 0))
  }
  return { start, session, run, either }
}

/** Days of a kind from `from` to `to`, both included; days before the plan count as none. */
export function daysCounted(counts: Counts, kind: 'session' | 'run' | 'either', from: number, to: number): number {
  const list = counts[kind]
  const upTo = (day: number): number => list[Math.max(0, Math.min(list.length - 1, day - counts.start + 1))] ?? 0
  return Math.max(0, upTo(to) - upTo(from - 1))
}

/** Session days wanted a week. The published programmes ask for two to three; daily holds need no counting. */
const SESSIONS_A_WEEK = 3

/** Share of the sessions wanted that were done in the last `days`, 0..1, not reaching behind `since`; undefined while a week has not passed. */
export function adherence(counts: Counts, since: number, day: number, days: number): number | undefined {
  const from = Math.max(since, day - days + 1)
  if (day - from < 6) return undefined
  return Math.min(1, daysCounted(counts, 'session', from, day) / (((day - from + 1) / 7) * SESSIONS_A_WEEK))
}
