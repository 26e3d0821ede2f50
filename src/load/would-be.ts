import { numberOf } from '#basics/day.ts'
import type { LoadContent } from '#knowledge/load-shape.ts'
import { type Alert, alertsOn } from './alerts.ts'
import type { History } from './history.ts'
import type { Run } from './run.ts'

/** A run that is only planned. */
export type PlannedRun = Pick<Run, 'day' | 'minutes' | 'distanceM' | 'effort'>

/** What a planned run would raise that is not raised without it: told before it happens, and not after. */
export function wouldBe(planned: PlannedRun, history: History, content: LoadContent): readonly Alert[] {
  const day = numberOf(planned.day)
  const amount = { minutes: planned.minutes, ...(planned.distanceM === undefined ? {} : { distanceM: planned.distanceM }) }
  const run = { day, run: { ...planned, sport: 'run' }, entry: PLANNED, copies: [], maybe: [], state: 'counts', least: amount, most: amount } as const
  const runs = [...history.runs.filter((each) => each.day <= day), run, ...history.runs.filter((each) => each.day > day)]
  const before = new Set(alertsOn(history, [], day, content).map(({ id, value }) => `${id} ${value}`))
  return alertsOn({ ...history, runs }, [], day, content).filter(({ id, value }) => !before.has(`${id} ${value}`))
}

/** Stands for the entry that does not exist yet. */
export const PLANNED = 'planned'
