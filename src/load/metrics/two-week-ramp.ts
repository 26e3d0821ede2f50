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

/**
 * Growth over the week before, and over every other week of the month before: who runs every third day has two runs in one week and three in the
 * next, and after an easy week a usual one is no jump.
 */
export function realGrowth(history: History, day: number, pick: (run: Run) => number | undefined): Sum | undefined {
  const week = growth(history, day, pick)
  const now = sumOf(between(history.runs, ...weekTo(day)), pick)?.value
  if (!week || now === undefined) return week
  const best = Math.max(...Array.from({ length: 22 }, (_, back) => sumOf(between(history.runs, ...weekTo(day - 7 - back)), pick)?.value ?? 0))
  return { ...week, value: Math.min(week.value, 100 * (now / best - 1)) }
}

/** Metres where every run of the five weeks knows them, else minutes. */
export const lengthIn = ({ runs }: History, day: number): ((run: Run) => number | undefined) =>
  between(runs, day - 34, day).every(({ run }) => run.distanceM !== undefined) ? ({ distanceM }) => distanceM : runMinutesOf
