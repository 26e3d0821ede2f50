import { between, type History, type OtherLoad, type Sum } from '../history.ts'
import type { KnownRun } from '../known-runs.ts'
import { type Metric, weekTo } from './metric.ts'

/** Foster 1998: effort (0-10) x minutes; other sports and strength work count. */
export const sessionRpe: Metric = {
  id: 'session-rpe',
  unit: 'AU',
  needs: ['effort', 'minutes'],
  formula: (history, day) => loadOf(history, ...weekTo(day)),
}

/** Of the days from `from` to `to`; undefined when there are sessions and none tells its effort. */
export function loadOf({ runs, others }: History, from: number, to: number): Sum | undefined {
  const [running, rest] = [between(runs, from, to), between(others, from, to)]
  const all = [...running.map(ofRun), ...rest]
  const told = all.filter(({ effort }) => effort !== undefined)
  if (all.length > 0 && told.length === 0) return undefined
  return {
    value: told.reduce((sum, { effort, minutes }) => sum + (effort ?? 0) * minutes, 0),
    runs: running.filter(({ run }) => run.effort !== undefined).map(({ entry }) => entry),
    told: told.length,
    all: all.length,
  }
}

/** A run loads with all its minutes, the walking too. */
const ofRun = ({ day, run: { minutes, effort } }: KnownRun): OtherLoad => ({ day, minutes, ...(effort === undefined ? {} : { effort }) })
