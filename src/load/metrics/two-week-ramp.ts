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

/** Growth over the larger of the week before and the mean of the four before: who runs every third day has two runs in one week and three in the next. */
export function realGrowth(history: History, day: number, pick: (run: Run) => number | undefined): Sum | undefined {
  const week = growth(history, day, pick)
  const [now, month] = [sumOf(between(history.runs, ...weekTo(day)), pick), sumOf(between(history.runs, day - 34, day - 7), pick)]
  if (!week || !now || !month || month.value === 0) return week
  return { ...week, value: Math.min(week.value, 100 * (now.value / (month.value / 4) - 1)) }
}

/** Metres where every run of the five weeks knows them, else minutes. */
export const lengthIn = ({ runs }: History, day: number): ((run: Run) => number | undefined) =>
  between(runs, day - 34, day).every(({ run }) => run.distanceM !== undefined) ? ({ distanceM }) => distanceM : runMinutesOf
