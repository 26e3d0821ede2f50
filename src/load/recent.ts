import type { Metres } from '#basics/units.ts'
import type { KnownRun } from './known-runs.ts'
import { isRun, isSlowAsAWalk, isSound } from './run.ts'

/**
 * The running of the last weeks, seen twice. What counts for the runner is certain: plausible, not taken back, the shortest of what may be one run.
 * What counts against is possible: everything that was ever told, at its longest. Days are numbers (days since 1970-01-01).
 */
export interface Recent {
  readonly certain: readonly Stretch[]
  readonly possible: readonly Stretch[]
}

/** No rule of the allowance looks farther back, days. */
export const LOOKS_BACK = 90

/** Running on a day. */
export interface Stretch {
  readonly day: number
  readonly entry: string
  readonly minutes: number
  readonly distanceM?: Metres
  /** An entry of it knows no distance. */
  readonly isPartlyTold?: true
  /** Mean speed, metres a minute; the slowest that its entries allow. A few fast minutes tell of no pace for many: below ten minutes it falls with the length. */
  readonly speed?: number
  /** 0-10. */
  readonly effort?: number
  /** The runner removed it, or said that it was no run: it may have been run all the same. */
  readonly gone?: true
  /** Dated ahead of the clock: its day is not sure. */
  readonly ahead?: true
  /** It was run on this day or on one before: nobody knows which. */
  readonly dayUnknown?: true
}

/**
 * `from`: first day that matters; all of them when absent. `today`: what may have been run after it counts against today, as after midnight, where
 * the calendar is a day ahead of who has not slept yet.
 */
export function recentOf(all: readonly KnownRun[], from = Number.NEGATIVE_INFINITY, today = Number.POSITIVE_INFINITY): Recent {
  return {
    certain: all
      .filter(({ day }) => day >= from)
      .flatMap(({ day, run, entry, state, least, most, oldest, against }) =>
        state === 'counts' && isRun(run) && oldest === undefined && isDayKnown(against) && least.minutes > 0 && isSound(run) && !isSlowAsAWalk(run)
          ? [{ day, entry, ...least, ...(least.distanceM === undefined ? {} : { speed: least.distanceM / Math.max(most.minutes, PACE_FROM_MIN) }) }]
          : [],
      ),
    possible: all
      .filter(({ day, against }) => day >= from || against !== undefined)
      .flatMap(({ day: on, run, entry, most, against, state }) =>
        (against ?? [{ day: on, ...most }]).flatMap(({ day, ...amount }) =>
          day >= from && amount.minutes > 0 ? [{ day: Math.min(day, today), entry, ...amount, ...standing(run, state) }] : [],
        ),
      ),
  }
}

/** From so many minutes on a run tells of a pace that is kept; our estimate. */
const PACE_FROM_MIN = 10

/** Of what may be one run some lies on another day: until the runner says which it was, nothing can be built on it. */
export const isDayKnown = (against: KnownRun['against']): boolean => new Set(against?.map(({ day }) => day)).size <= 1

const standing = (run: KnownRun['run'], state: KnownRun['state']): Pick<Stretch, 'ahead' | 'gone'> => ({
  ...(state === 'ahead' ? { ahead: true } : {}),
  ...(state === 'taken-back' || !isRun(run) ? { gone: true } : {}),
})

export const within = (runs: readonly Stretch[], from: number, to: number): readonly Stretch[] => runs.filter(({ day }) => day >= from && day <= to)

/** What may have been run on the six days before `day`. What was run on no known day may have been on one of them. */
export const lastSixDays = ({ possible }: Recent, day: number): readonly Stretch[] => [
  ...within(possible, day - 6, day - 1),
  ...within(possible, day, day).filter(({ dayUnknown }) => dayUnknown),
]

/** The longest of the 30 days before `day`; undefined when there was none: then the session rule says nothing. */
export const longestInThirtyDays = ({ certain }: Recent, day: number): Stretch | undefined => longest(within(certain, day - 30, day - 1), minutesOf)

/** The farthest of them; undefined when one of them does not know its distance. */
export function farthestInThirtyDays({ certain }: Recent, day: number): Stretch | undefined {
  const month = within(certain, day - 30, day - 1)
  return month.every(({ distanceM }) => distanceM !== undefined) ? longest(month, metresOf) : undefined
}

export const minutesOf = ({ minutes }: Stretch): number => minutes
export const metresOf = ({ distanceM }: Stretch): number => distanceM ?? 0

export const total = (runs: readonly Stretch[], length: (run: Stretch) => number): number => runs.reduce((sum, run) => sum + length(run), 0)

/** Mean speed of all of them that know their distance, metres a minute; undefined where none does. */
export function usualSpeedOf(runs: readonly Stretch[]): number | undefined {
  const known = runs.filter(({ distanceM }) => distanceM !== undefined)
  const minutes = total(known, minutesOf)
  return minutes > 0 ? total(known, metresOf) / minutes : undefined
}

/** Metres a minute of the fastest of them; 0 where no distance is known. */
export const fastestOf = (runs: readonly Stretch[]): number => Math.max(0, ...runs.map(({ speed }) => speed ?? 0))

const longest = (runs: readonly Stretch[], length: (run: Stretch) => number): Stretch | undefined =>
  runs.reduce<Stretch | undefined>((most, run) => (most && length(most) >= length(run) ? most : run), undefined)

/** Days since the last run before `day`, or on it; undefined when no run of a known day is there. */
export function daysSinceLast(runs: readonly Stretch[], day: number): number | undefined {
  const last = runs.reduce((newest, each) => (each.day <= day && !each.dayUnknown ? Math.max(newest, each.day) : newest), Number.NEGATIVE_INFINITY)
  return Number.isFinite(last) ? day - last : undefined
}
