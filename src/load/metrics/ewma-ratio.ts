import { between } from '../history.ts'
import { runMinutesOf } from '../run.ts'
import type { Metric } from './metric.ts'

/** Williams 2017: average of 7 days by that of 28, older days fading; hidden until 28 days are known. Shown with its criticism, never an alarm. */
export const ewmaRatio: Metric = {
  id: 'ewma-ratio',
  unit: '',
  needs: ['minutes'],
  formula: ({ runs }, day) => {
    const first = runs[0]?.day
    if (first === undefined || day - first < 28) return undefined
    const from = Math.max(first, day - FADED)
    const minutes = new Float64Array(day - from + 1)
    for (const { day: on, run } of between(runs, from, day)) minutes[on - from]! += runMinutesOf(run)
    const start = minutes.subarray(0, 7).reduce((sum, each) => sum + each, 0) / 7
    const [acute, chronic] = [faded(minutes, 7, start), faded(minutes, 28, start)]
    const month = between(runs, day - 27, day)
    return chronic > 0 ? { value: acute / chronic, runs: month.map(({ entry }) => entry), told: month.length, all: month.length } : undefined
  },
}

const faded = (minutes: Float64Array, days: number, start: number): number => {
  const weight = 2 / (days + 1)
  return minutes.reduce((average, each) => each * weight + (1 - weight) * average, start)
}

/** Days after which less than a thousandth of a day is left in the average of 28. */
const FADED = 110
