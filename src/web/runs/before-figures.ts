import { inUnit, type Metres } from '#basics/units.ts'
import type { Change } from '#load/before-the-pain.ts'
import { between, type History } from '#load/history.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { longestOf } from '#load/metrics/longest-30-days.ts'
import { runMinutesOf } from '#load/run.ts'
import type { BarUnit } from './bars.ts'

/** The two figures that a change rests on: what it was, and what was usual before. */
export interface Figures {
  readonly was: number
  readonly usual: number
  readonly unit: BarUnit | 'm'
}

/** Undefined where the change is told by its value alone: a pause, a pair of shoes, a pace. */
export function figuresOf({ kind, day }: Pick<Change, 'kind' | 'day'>, history: History): Figures | undefined {
  if (kind === 'ramp') return weeks(history, day)
  if (kind === 'spike') return longest(history, day)
  return kind === 'hills' ? hills(history, day) : undefined
}

/** The week up to the day, and the mean of the four weeks before it that had a run. */
function weeks({ runs }: History, day: number): Figures | undefined {
  const month = between(runs, day - 34, day)
  const [unit, of] = lengthIn(month)
  const before = [1, 2, 3, 4].map((back) => sum(between(runs, day - 6 - 7 * back, day - 7 * back), of)).filter((each) => each > 0)
  return before.length === 0
    ? undefined
    : { unit, was: sum(between(runs, day - 6, day), of), usual: before.reduce((all, each) => all + each, 0) / before.length }
}

/** The longest run of the day, and the longest of the 30 days before it. */
function longest({ runs }: History, day: number): Figures | undefined {
  const [own, before] = [between(runs, day, day), between(runs, day - 30, day - 1)]
  const [far, base] = [longestOf(own)?.run.distanceM, longestOf(before)?.run.distanceM]
  if (far !== undefined && base !== undefined) return { unit: 'km', was: inUnit(far, 'km'), usual: inUnit(base, 'km') }
  const minutes = (some: readonly KnownRun[]): number => Math.max(0, ...some.map(({ run }) => runMinutesOf(run)))
  return before.length === 0 ? undefined : { unit: 'min', was: minutes(own), usual: minutes(before) }
}

/** Metres up and down of the week up to the day, and of a week of the month before it. */
function hills({ runs }: History, day: number): Figures {
  const climbed = (some: readonly KnownRun[]): Metres => sum(some, ({ run }) => (run.ascentM ?? 0) + (run.descentM ?? 0))
  return { unit: 'm', was: climbed(between(runs, day - 6, day)), usual: climbed(between(runs, day - 34, day - 7)) / 4 }
}

/** Kilometres where every run knows its distance, else minutes of running. */
const lengthIn = (runs: readonly KnownRun[]): readonly [BarUnit, (run: KnownRun) => number] =>
  runs.every(({ run }) => run.distanceM !== undefined) ? ['km', ({ run }) => inUnit(run.distanceM ?? 0, 'km')] : ['min', ({ run }) => runMinutesOf(run)]

const sum = (runs: readonly KnownRun[], of: (run: KnownRun) => number): number => runs.reduce((all, run) => all + of(run), 0)
