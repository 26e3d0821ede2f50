import { between, sumOf } from '../history.ts'
import { type Metric, weekTo } from './metric.ts'

export const descent: Metric = {
  id: 'descent',
  unit: 'm',
  needs: ['descentM'],
  formula: ({ runs }, day) => sumOf(between(runs, ...weekTo(day)), ({ descentM }) => descentM),
}
