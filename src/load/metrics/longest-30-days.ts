import { between } from '../history.ts'
import type { KnownRun } from '../known-runs.ts'
import type { Metric } from './metric.ts'

/** Of the 30 days before the day, the day itself left out: the base that a run of the day is held against. */
export const longestThirtyDays: Metric = {
  id: 'longest-30-days',
  unit: 'm',
  needs: ['distanceM'],
  formula: ({ runs }, day) => {
    const before = between(runs, day - 30, day - 1)
    const longest = longestOf(before)
    return longest && { value: longest.run.distanceM!, runs: [longest.entry], told: before.filter(hasDistance).length, all: before.length }
  },
}

const hasDistance = ({ run }: KnownRun): boolean => run.distanceM !== undefined

/** The farthest of some runs; undefined when no distance is known. */
export const longestOf = (runs: readonly KnownRun[]): KnownRun | undefined =>
  runs.filter(hasDistance).reduce<KnownRun | undefined>((best, each) => (best && best.run.distanceM! >= each.run.distanceM! ? best : each), undefined)
