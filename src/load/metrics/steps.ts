import { inMinutes } from '#basics/units.ts'
import { between, sumOf } from '../history.ts'
import { type Metric, weekTo } from './metric.ts'

/** Landings of one leg: half of cadence x minutes. */
export const steps: Metric = {
  id: 'steps',
  unit: 'landings',
  needs: ['cadenceSpm', 'minutes'],
  formula: ({ runs }, day) =>
    sumOf(between(runs, ...weekTo(day)), ({ cadenceSpm, movingS, minutes }) =>
      cadenceSpm === undefined ? undefined : (cadenceSpm * (movingS === undefined ? minutes : inMinutes(movingS))) / 2,
    ),
}
