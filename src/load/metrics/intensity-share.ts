import type { LoadLimits } from '#knowledge/load-shape.ts'
import { between, sumOf } from '../history.ts'
import { type Run, runMinutesOf } from '../run.ts'
import { type Metric, weekTo } from './metric.ts'

export const intensityShare: Metric = {
  id: 'intensity-share',
  unit: '%',
  needs: ['effort', 'minutes'],
  formula: ({ runs }, day, limits) => {
    const told = between(runs, ...weekTo(day)).filter(({ run }) => run.effort !== undefined)
    const [hard, whole] = [sumOf(told, (run) => hardMinutes(run, limits)), sumOf(told, runMinutesOf)]
    if (!hard || !whole || whole.value === 0) return undefined
    return { ...hard, value: (100 * hard.value) / whole.value, all: between(runs, ...weekTo(day)).length }
  },
}

/** Minutes of running in a run that felt hard, 0 in one that did not; undefined when nobody said how it felt. */
export const hardMinutes = (run: Run, { hardEffort }: LoadLimits): number | undefined =>
  run.effort === undefined ? undefined : run.effort >= hardEffort ? runMinutesOf(run) : 0
