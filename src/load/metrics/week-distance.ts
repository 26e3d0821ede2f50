import { between, sumOf } from '../history.ts'
import { type Metric, weekTo } from './metric.ts'

export const weekDistance: Metric = {
  id: 'week-distance',
  unit: 'm',
  needs: ['distanceM'],
  formula: ({ runs }, day) => sumOf(between(runs, ...weekTo(day)), ({ distanceM }) => distanceM),
}
