import type { LoadContent, TraceOfChange } from '#knowledge/load-shape.ts'
import type { FindingId } from '#knowledge/shape.ts'
import { between, type History } from './history.ts'
import type { KnownRun } from './known-runs.ts'
import { spikeOf } from './metrics/session-spike.ts'
import { lengthIn, realGrowth } from './metrics/two-week-ramp.ts'
import { firstWorn, isWornIn, type WornShoe } from './shoes.ts'

/** What the runner's own runs show of the weeks before the pain began. It answers nothing: it is offered for the runner to confirm. */
export interface BeforeThePain {
  /** When the pain began, as far as it was said: somewhere between two days (days since 1970-01-01). */
  readonly onset: { readonly from: number; readonly to: number }
  /** Weeks with a run among the eight before. */
  readonly knownWeeks: number
  readonly changes: readonly Change[]
  /** One for each question that the runs say something about. */
  readonly offers: readonly Offer[]
}

/** One change that was found. `value` is in percent, for a comeback the days of pause, for new shoes the days since they were new. */
export interface Change {
  readonly finding: FindingId
  readonly kind: TraceOfChange['kind']
  readonly text: string
  readonly value: number
  readonly threshold: number
  /** Day of the run that shows it. */
  readonly day: number
  readonly runs: readonly string[]
}

/** "yes" with the changes behind it; "no" only where the weeks before are known and show nothing. */
export interface Offer {
  readonly finding: FindingId
  readonly answer: 'yes' | 'no'
  readonly because: readonly Change[]
}

/** `startedOn`: the day of the questions; `weeks`: how long ago the pain began then. A number of weeks is a guess: a fifth more or less is looked at too. */
export function beforeThePain(history: History, shoes: readonly WornShoe[], startedOn: number, weeks: number, { before }: LoadContent): BeforeThePain {
  const slack = Math.max(3, Math.round(weeks * 7 * GUESS))
  const middle = startedOn - weeks * 7
  const onset = { from: middle - slack, to: Math.min(startedOn, middle + slack) }
  const from = onset.from - before.weeks * 7
  const seen = { history, shoes, from, to: onset.to }
  const changes = before.changes.flatMap((trace) => DETECT[trace.kind](seen).flatMap((found) => changed(trace, found)))
  const knownWeeks = Array.from({ length: 8 }, (_, back) => onset.to - 7 * (back + 1)).filter(
    (day) => between(history.runs, day + 1, day + 7).length > 0,
  ).length
  return { onset, knownWeeks, changes, offers: offersOf(changes, knownWeeks >= before.knownWeeks, before.changes) }
}

/** Part of the weeks by which their number may be wrong. */
const GUESS = 0.2

interface Found {
  readonly value: number
  readonly day: number
  readonly runs: readonly string[]
}

const changed = ({ finding, kind, text, above }: TraceOfChange, found: Found): readonly Change[] =>
  (kind === 'new-shoe' ? found.value <= above : found.value > above) ? [{ finding, kind, text, threshold: above, ...found }] : []

function offersOf(changes: readonly Change[], known: boolean, traces: readonly TraceOfChange[]): readonly Offer[] {
  return [...new Set(traces.map(({ finding }) => finding))].flatMap((finding): readonly Offer[] => {
    const found = changes.filter((change) => change.finding === finding)
    if (found.length > 0) return [{ finding, answer: 'yes', because: found }]
    // shoes and surfaces are seldom written down: their silence says nothing
    const told = known && traces.some((trace) => trace.finding === finding && (trace.kind === 'spike' || trace.kind === 'ramp'))
    return told ? [{ finding, answer: 'no', because: [] }] : []
  })
}

interface Seen {
  readonly history: History
  readonly shoes: readonly WornShoe[]
  readonly from: number
  readonly to: number
}

const DETECT: Readonly<Record<TraceOfChange['kind'], (seen: Seen) => readonly Found[]>> = {
  spike: ({ history, from, to }) => highest(between(history.runs, from, to).flatMap((run) => onDay(run.day, spikeOf(history, run)))),
  ramp: ({ history, from, to }) =>
    highest(
      days(from + 6, to)
        .filter((day) => between(history.runs, day, day).length > 0)
        .flatMap((day) => onDay(day, weekGrowth(history, day))),
    ),
  comeback: ({ history: { runs }, from, to }) =>
    highest(
      between(runs, from, to).flatMap((run) => {
        const last = between(runs, Number.MIN_SAFE_INTEGER, run.day - 1).at(-1)
        return last ? [{ value: run.day - last.day - 1, day: run.day, runs: [run.entry, last.entry] }] : []
      }),
    ),
  'new-shoe': ({ history, shoes, to }) =>
    shoes.flatMap((shoe) => {
      const first = firstWorn(shoe)
      return first !== undefined && first <= to && (shoe.kmAtStart ?? 0) < NEW_KM && shoes.some((other) => (firstWorn(other) ?? first) < first)
        ? [
            {
              value: to - first,
              day: first,
              runs: between(history.runs, first, to)
                .filter(isWornIn(shoe))
                .map(({ entry }) => entry),
            },
          ]
        : []
    }),
  hills: ({ history, from, to }) => highest(days(from + 6, to).flatMap((day) => onDay(day, steeper(history, day)))),
  speed: ({ history, from, to }) => highest(between(history.runs, from, to).flatMap((run) => faster(history, run))),
}

/** Kilometres up to which shoes are new. */
const NEW_KM = 20

const days = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place)

const onDay = (day: number, found: { readonly value: number; readonly runs: readonly string[] } | undefined): readonly Found[] =>
  found ? [{ value: found.value, runs: found.runs, day }] : []

const highest = (all: readonly Found[]): readonly Found[] => {
  const top = all.reduce<Found | undefined>((most, each) => (most && most.value >= each.value ? most : each), undefined)
  return top ? [top] : []
}

/** Only when the week before was a week of running: two runs at least. */
const weekGrowth = (history: History, day: number) =>
  between(history.runs, day - 13, day - 7).length >= 2 ? realGrowth(history, day, lengthIn(history, day)) : undefined

/** Metres up and down of a week, against the mean of the four before it, each of which must be known by a run and none by one whose climb is not known; from 200 m on. */
function steeper({ runs }: History, day: number) {
  if ([1, 2, 3, 4].some((back) => between(runs, day - 6 - 7 * back, day - 7 * back).length === 0)) return undefined
  if (!between(runs, day - 34, day - 7).every(isClimbKnown)) return undefined
  const climbed = (from: number, to: number): number => between(runs, from, to).reduce((sum, { run }) => sum + (run.ascentM ?? 0) + (run.descentM ?? 0), 0)
  const [week, usual] = [climbed(day - 6, day), climbed(day - 34, day - 7) / 4]
  if (week < LEAST_CLIMB || usual <= 0) return undefined
  return { value: 100 * (week / usual - 1), runs: between(runs, day - 6, day).map(({ entry }) => entry) }
}

const isClimbKnown = ({ run: { ascentM, descentM, surface } }: KnownRun): boolean => ascentM !== undefined || descentM !== undefined || surface === 'treadmill'

const LEAST_CLIMB = 200

/** Mean speed of a run of two kilometres or more against the median of the eight weeks before it. */
function faster({ runs }: History, run: KnownRun): readonly Found[] {
  const speed = speedOf(run)
  const before = between(runs, run.day - 56, run.day - 1).flatMap((each) => speedOf(each) ?? [])
  const median = before.sort((a, b) => a - b)[before.length >> 1]
  return speed === undefined || median === undefined || before.length < LEAST_RUNS
    ? []
    : [{ value: 100 * (speed / median - 1), day: run.day, runs: [run.entry] }]
}

const LEAST_RUNS = 5

const speedOf = ({ run: { distanceM, minutes } }: KnownRun): number | undefined =>
  distanceM === undefined || distanceM < 2000 || minutes <= 0 ? undefined : distanceM / minutes
