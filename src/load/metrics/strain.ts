import { type Metric, weekTo } from './metric.ts'
import { samenessOf } from './monotony.ts'
import { loadOf } from './session-rpe.ts'

/** Foster 1998: load of the week x monotony. */
export const strain: Metric = {
  id: 'strain',
  unit: 'AU',
  needs: ['effort', 'minutes'],
  formula: (history, day) => {
    const [week, sameness] = [loadOf(history, ...weekTo(day)), samenessOf(history, day)]
    return week && sameness && { ...week, value: week.value * sameness.value }
  },
}
