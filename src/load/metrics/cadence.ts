import { between } from '../history.ts'
import { runMinutesOf } from '../run.ts'
import { type Metric, weekTo } from './metric.ts'

export const cadence: Metric = {
  id: 'cadence',
  unit: 'spm',
  needs: ['cadenceSpm', 'minutes'],
  formula: ({ runs }, day) => {
    const week = between(runs, ...weekTo(day))
    const told = week.filter(({ run }) => run.cadenceSpm !== undefined)
    const minutes = told.reduce((sum, { run }) => sum + runMinutesOf(run), 0)
    if (minutes === 0) return undefined
    const steps = told.reduce((sum, { run }) => sum + (run.cadenceSpm ?? 0) * runMinutesOf(run), 0)
    return { value: steps / minutes, runs: told.map(({ entry }) => entry), told: told.length, all: week.length }
  },
}
