import { between } from '../history.ts'
import type { Metric } from './metric.ts'

export const daysSinceRun: Metric = {
  id: 'days-since-run',
  unit: 'days',
  needs: ['minutes'],
  formula: ({ runs }, day) => {
    const last = between(runs, Number.MIN_SAFE_INTEGER, day).at(-1)
    return last && { value: day - last.day, runs: [last.entry], told: 1, all: 1 }
  },
}
