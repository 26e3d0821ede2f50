import type { Metres, Seconds } from '#basics/units.ts'
import type { Activity } from './activity.ts'

/**
 * The same run comes from the watch, from the service and from the other service. It is one run: the best source is kept, and where it is
 * not certain, the runner is asked and it counts once until then. Rules: what was seen in real files of one run from several sources.
 */

/** Activities that are one, or may be. */
export interface Group {
  /** What counts. In a group that is `asked` about: the shortest, so that a copy never makes a runner look fitter. */
  readonly kept: Activity
  /** The rest, best source first. */
  readonly others: readonly Activity[]
  /** True while nobody has said whether these are one run or several. */
  readonly asked: boolean
  /** Timer of the shortest and of the longest of them: what the load is at least and at most. */
  readonly timerS: { readonly least: Seconds; readonly most: Seconds }
}

/** What the runner said about two activities. */
export interface Verdict {
  readonly a: string
  readonly b: string
  readonly same: boolean
}

export type Likeness = 'same' | 'maybe' | 'different'

/** All activities in groups, most alone in theirs, by start. Neither the order of the activities nor a repetition changes anything. */
export function grouped(activities: readonly Activity[], verdicts: readonly Verdict[] = []): Group[] {
  const unique = [
    ...new Map(
      [...activities]
        .sort(byWorth)
        .map((activity) => [activity.id, activity] as const)
        .reverse(),
    ).values(),
  ].sort(byStart)
  const said = new Map(verdicts.map(({ a, b, same }) => [pair(a, b), same] as const))
  const likeness = (one: Activity, other: Activity): Likeness => {
    const verdict = said.get(pair(one.id, other.id))
    return verdict === undefined ? compare(one, other) : verdict ? 'same' : 'different'
  }
  const edges = alike(unique, likeness)
  const certain = edges.filter(({ like }) => like === 'same')
  const [one, all] = [sets(unique.length, certain), sets(unique.length, edges)]
  const members = new Map<number, Activity[]>()
  for (const [at, activity] of unique.entries()) members.set(all(at), [...(members.get(all(at)) ?? []), activity])
  const placeOf = new Map(unique.map((activity, at) => [activity.id, at] as const))
  return [...members.values()].map((group) => groupOf(group, (activity) => one(placeOf.get(activity.id)!))).sort((a, b) => byStart(a.kept, b.kept))
}

const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** `run`: which certain run an activity of the group is. Several certain runs in one group are the question. */
function groupOf(members: readonly Activity[], run: (activity: Activity) => number): Group {
  const runs = new Map<number, Activity>()
  for (const activity of [...members].sort(byWorth)) if (!runs.has(run(activity))) runs.set(run(activity), activity)
  const best = [...runs.values()]
  const asked = best.length > 1
  const kept = asked ? best.reduce((least, activity) => (byCaution(activity, least) < 0 ? activity : least)) : best[0]!
  const timers = best.map(({ timerS }) => timerS)
  return {
    kept,
    others: members.filter((activity) => activity !== kept).sort(byWorth),
    asked,
    timerS: { least: Math.min(...timers), most: Math.max(...timers) },
  }
}

/** How like two activities are. Symmetrical; an activity is the same as itself. */
export function compare(one: Activity, other: Activity): Likeness {
  if (one.id === other.id) return 'same'
  if (one.source.hash === other.source.hash) return 'different'
  if (one.start === undefined || other.start === undefined || !sportsFit(one, other)) return 'different'
  const [early, late] = one.start <= other.start ? [one, other] : [other, one]
  const overlap = Math.min(early.start! + early.elapsedS, late.start! + late.elapsedS) - late.start!
  const share = overlap / Math.max(early.elapsedS, late.elapsedS, 1)
  if (overlap >= 0 && share > SAME_SHARE) return distancesFit(one, other, SAME_DISTANCE) ? 'same' : 'maybe'
  if (overlap > 0) return overlap > SOME_SHARE * Math.min(early.elapsedS, late.elapsedS) ? 'maybe' : 'different'
  return shifted(early, late) ? 'maybe' : 'different'
}

/** Share of the longer of the two that lies in both. */
const SAME_SHARE = 0.8
/** Share of the shorter that lies in the longer: one watch was started late, or its battery died. */
const SOME_SHARE = 0.2
/** GPS and watch differ by one or two in a hundred; two watches by up to four. */
const SAME_DISTANCE = 0.05

/** Nobody does two things at once, so an unknown sport may be any; but a ride is no run. */
function sportsFit(one: Activity, other: Activity): boolean {
  const [a, b] = [one.sport, other.sport]
  return a === undefined || b === undefined || a === b || a === 'other' || b === 'other' || (ON_FOOT.has(a) && ON_FOOT.has(b))
}

const ON_FOOT: ReadonlySet<string> = new Set(['run', 'walk', 'hiking'])

/** A distance that one of them does not know speaks neither for nor against. */
function distancesFit({ distanceM: a }: Activity, { distanceM: b }: Activity, within: number): boolean {
  if (a === undefined || b === undefined) return true
  return Math.abs(a - b) <= Math.max(within * Math.max(a, b), LEAST_METRES)
}

const LEAST_METRES: Metres = 30

/** Saved anew by a program that took local time for UTC: the same run, whole quarters of an hour apart. */
function shifted(early: Activity, late: Activity): boolean {
  const shift = late.start! - early.start!
  if (shift > 14 * 3600 || early.distanceM === undefined || late.distanceM === undefined || early.distanceM < 500) return false
  const quarters = Math.abs(shift - Math.round(shift / 900) * 900)
  return quarters <= 5 && Math.abs(early.timerS - late.timerS) <= Math.max(5, 0.01 * late.timerS) && distancesFit(early, late, 0.005)
}

interface Edge {
  readonly a: number
  readonly b: number
  readonly like: 'same' | 'maybe'
}

/** Pairs that are or may be one, sought among those near each other in time. `activities` stand by start; those without a start come last and are like nothing. */
function alike(activities: readonly Activity[], likeness: (one: Activity, other: Activity) => Likeness): Edge[] {
  const edges: Edge[] = []
  let [longest, compared] = [FARTHEST_SHIFT, 0]
  for (const [b, { start, elapsedS }] of activities.entries()) {
    if (start === undefined) break
    for (let a = b - 1; a >= 0 && start - activities[a]!.start! <= longest && compared < MOST_PAIRS; a--) {
      compared++
      const like = likeness(activities[a]!, activities[b]!)
      if (like !== 'different') edges.push({ a, b, like })
    }
    longest = Math.max(longest, Math.min(elapsedS, LONGEST))
  }
  return edges
}

const FARTHEST_SHIFT = 14 * 3600
const LONGEST = 31 * 86_400
/** A made-up archive with everything at once must not stop the rest. */
const MOST_PAIRS = 20_000_000

/** Connected sets: gives each place the lowest place it is connected with. */
function sets(size: number, edges: readonly { readonly a: number; readonly b: number }[]): (at: number) => number {
  const parent = Int32Array.from({ length: size }, (_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (parent[top]! !== top) {
      parent[top] = parent[parent[top]!]!
      top = parent[top]!
    }
    return top
  }
  for (const { a, b } of edges) {
    const [one, other] = [root(a), root(b)]
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  return root
}

/** Better first: the watch's own file says most, a table least; a damaged file stands behind a whole one; the id makes it definite. */
export const byWorth = (a: Activity, b: Activity): number =>
  RANK[a.source.format] - RANK[b.source.format] ||
  Number(a.doubts.length > 0) - Number(b.doubts.length > 0) ||
  a.problems.length - b.problems.length ||
  Number(b.curves !== undefined) - Number(a.curves !== undefined) ||
  Number(b.cadence !== undefined) - Number(a.cadence !== undefined) ||
  compareText(a.id, b.id) ||
  compareText(a.source.path, b.source.path) ||
  compareText(JSON.stringify(a), JSON.stringify(b))

const RANK = { fit: 0, tcx: 1, gpx: 2, json: 3, csv: 4 } as const

const byStart = (a: Activity, b: Activity): number => (a.start ?? Number.MAX_VALUE) - (b.start ?? Number.MAX_VALUE) || compareText(a.id, b.id)

/** Plausible ones first, then the shorter. */
const byCaution = (a: Activity, b: Activity): number =>
  Number(a.doubts.length > 0) - Number(b.doubts.length > 0) || a.timerS - b.timerS || (a.distanceM ?? 0) - (b.distanceM ?? 0) || compareText(a.id, b.id)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
