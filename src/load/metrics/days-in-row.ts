import { between } from '../history.ts'
import type { Metric } from './metric.ts'

export const daysInRow: Metric = {
  id: 'days-in-row',
  unit: 'days',
  needs: ['minutes'],
  formula: ({ runs }, day) => {
    let from = day
    while (between(runs, from, from).length > 0) from--
    const inRow = between(runs, from + 1, day)
    return { value: day - from, runs: inRow.map(({ entry }) => entry), told: inRow.length, all: inRow.length }
  },
}
