import { present } from '#basics/present.ts'
import { isWholeFile, saysMore, sourceRank } from '#load/best-source.ts'
import { type Likeness, likeness, type Trace } from '#load/same-run.ts'
import type { Activity } from './activity.ts'

/** Of two activities: whether they are one run, and which tells more. What counts in the end is told from the record, by `knownRuns` of the room load. */

/** How like two activities are. Symmetrical; an activity is the same as itself, and one of unknown date is like no other. */
export function compare(one: Activity, other: Activity): Likeness {
  if (one.id === other.id) return 'same'
  return one.start === undefined || other.start === undefined ? 'different' : likeness(traceOf(one), traceOf(other))
}

/** Each is compared with all of its day. With a start on both sides the day is not asked for. */
function traceOf(activity: Activity): Trace {
  const before = TRACES.get(activity)
  if (before) return before
  const { id, source, day = '', sport, start, elapsedS, timerS, distanceM } = activity
  const trace: Trace = { file: { ...source, id }, day, elapsedS, timerS, ...present({ sport, start, distanceM }) }
  TRACES.set(activity, trace)
  return trace
}

const TRACES = new WeakMap<Activity, Trace>()

/**
 * What is left of a damaged file, or the line of its table, brings nothing to a run of which the whole file is there and has no doubts, unless it tells of
 * a longer one, knows an effort that the file does not, or calls a run what the file calls something else.
 */
export const addsNothingTo = (left: Activity, there: Activity): boolean =>
  left.source.lost !== undefined &&
  isWholeFile(there.source) &&
  there.doubts.length === 0 &&
  !saysMore(left, there) &&
  (left.rpe === undefined || left.rpe === there.rpe) &&
  !(left.sport === 'run' && there.sport !== 'run')

/** Better first: as the room load has it, then the one with fewer doubts and more in it; the id makes it definite. */
export const byWorth = (a: Activity, b: Activity): number =>
  sourceRank(a.source) - sourceRank(b.source) ||
  Number(a.doubts.length > 0) - Number(b.doubts.length > 0) ||
  a.problems.length - b.problems.length ||
  Number(b.movingS !== undefined) - Number(a.movingS !== undefined) ||
  Number(b.cadence !== undefined) - Number(a.cadence !== undefined) ||
  compareText(a.id, b.id) ||
  compareText(a.source.path, b.source.path) ||
  compareText(JSON.stringify(a), JSON.stringify(b))

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
