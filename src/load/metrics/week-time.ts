import { between, sumOf } from '../history.ts'
import { runMinutesOf } from '../run.ts'
import { type Metric, weekTo } from './metric.ts'

export const weekTime: Metric = {
  id: 'week-time',
  unit: 'min',
  needs: ['minutes'],
  formula: ({ runs }, day) => sumOf(between(runs, ...weekTo(day)), runMinutesOf),
}
