import { between, type History, type Sum } from '../history.ts'
import type { KnownRun } from '../known-runs.ts'
import { type Run, runMinutesOf } from '../run.ts'
import { longestOf } from './longest-30-days.ts'
import { type Metric, weekTo } from './metric.ts'

/** Frandsen 2025: (distance of the session - longest of the 30 days before) / that longest, in percent. In minutes where distances are not known. */
export const sessionSpike: Metric = {
  id: 'session-spike',
  unit: '%',
  needs: ['distanceM'],
  formula: (history, day) => {
    const week = between(history.runs, ...weekTo(day))
    const spikes = week.flatMap((run) => spikeOf(history, run) ?? [])
    const highest = spikes.reduce<Sum | undefined>((most, each) => (most && most.value >= each.value ? most : each), undefined)
    return highest && { ...highest, told: spikes.length, all: week.length }
  },
}

/** How much longer one run was than the longest of the 30 days before it, percent, with both entries; undefined when there was none. */
export function spikeOf({ runs }: History, run: KnownRun): Sum | undefined {
  const before = between(runs, run.day - 30, run.day - 1)
  const farthest = longestOf(before)
  if (farthest && run.run.distanceM !== undefined) return spike(run, farthest, run.run.distanceM, farthest.run.distanceM!)
  const longest = before.reduce<KnownRun | undefined>((most, each) => (most && runMinutesOf(most.run) >= runMinutesOf(each.run) ? most : each), undefined)
  return longest && spike(run, longest, runMinutesOf(run.run), runMinutesOf(longest.run))
}

/** Minutes of running of a run and of the one it is held against; undefined where metres were compared, which both know. */
export const comparedMinutes = (run: Run, base: Run): readonly [now: number, before: number] | undefined =>
  run.distanceM !== undefined && base.distanceM !== undefined ? undefined : [runMinutesOf(run), runMinutesOf(base)]

const spike = (run: KnownRun, base: KnownRun, length: number, longest: number): Sum | undefined =>
  longest > 0 ? { value: 100 * (length / longest - 1), runs: [run.entry, base.entry], told: 1, all: 1 } : undefined
