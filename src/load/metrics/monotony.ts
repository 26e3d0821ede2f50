import type { History, Sum } from '../history.ts'
import { type Metric, weekTo } from './metric.ts'
import { loadOf } from './session-rpe.ts'

/** Foster 1998: mean of the daily loads of a week, rest days as 0, by their standard deviation. Only when every session tells its effort. */
export const monotony: Metric = {
  id: 'monotony',
  unit: '',
  needs: ['effort', 'minutes'],
  formula: (history, day) => samenessOf(history, day),
}

export function samenessOf(history: History, day: number): Sum | undefined {
  const [from, to] = weekTo(day)
  const week = loadOf(history, from, to)
  if (!week || week.value === 0 || week.told < week.all) return undefined
  const days = Array.from({ length: 7 }, (_, place) => loadOf(history, from + place, from + place)?.value ?? 0)
  const mean = week.value / days.length
  const deviation = Math.sqrt(days.reduce((sum, load) => sum + (load - mean) ** 2, 0) / days.length)
  return { ...week, value: Math.min(MOST, mean / Math.max(deviation, mean / MOST)) }
}

/** Equal days have no deviation: the value is cut off here. */
const MOST = 10
