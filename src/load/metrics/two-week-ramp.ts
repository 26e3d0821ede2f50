import { between, type History, type Sum, sumOf } from '../history.ts'
import { type Run, runMinutesOf } from '../run.ts'
import { type Metric, weekTo } from './metric.ts'

export const twoWeekRamp: Metric = {
  id: 'two-week-ramp',
  unit: '%',
  needs: ['distanceM'],
  formula: (history, day) => {
    const whole = between(history.runs, day - 13, day).every(({ run }) => run.distanceM !== undefined)
    return growth(history, day, whole ? ({ distanceM }) => distanceM : runMinutesOf)
  },
}

/** Last seven days against the seven before, percent; undefined where the week before has none, or where some run does not tell. */
export function growth({ runs }: History, day: number, pick: (run: Run) => number | undefined): Sum | undefined {
  const [now, before] = [sumOf(between(runs, ...weekTo(day)), pick), sumOf(between(runs, ...weekTo(day - 7)), pick)]
  if (!now || !before || before.value <= 0 || now.told < now.all || before.told < before.all) return undefined
  return { value: 100 * (now.value / before.value - 1), runs: [...now.runs, ...before.runs], told: now.told + before.told, all: now.all + before.all }
}
