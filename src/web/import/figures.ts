import { numberOf } from '#basics/day.ts'
import type { Metres } from '#basics/units.ts'
import { between, historyOf } from '#load/history.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { type Run, runMinutesOf } from '#load/run.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { nowWithOffset } from '../runner/clock.ts'

/** What an import may change, told before and after it. */
export interface Figures {
  /** Runs that count, each once. */
  readonly runs: number
  /** Most running in one run of the last 30 days, without what was walked of it. Minutes and metres. */
  readonly longestMin?: number
  readonly longestM?: Metres
  /** Minutes that today and the six days after it allow; absent without a plan, and while something stops running. */
  readonly weekMin?: number
}

/** What was there before an import. */
export interface Before extends Figures {
  /** Ids of all entries. */
  readonly entries: ReadonlySet<string>
}

export function figuresOf({ known, today, plan }: Pick<PlanState, 'known' | 'today' | 'plan'>): Figures {
  const { runs } = historyOf(known)
  const lately = between(runs, numberOf(today) - 29, numberOf(today)).map(({ least }) => least)
  const metres = lately.flatMap(({ distanceM }) => distanceM ?? [])
  const ahead = plan?.today.week.map(({ minutes }) => minutes) ?? []
  return {
    runs: runs.length,
    ...(lately.length > 0 ? { longestMin: Math.max(...lately.map(({ minutes }) => minutes)) } : {}),
    ...(metres.length > 0 ? { longestM: Math.max(...metres) } : {}),
    ...(ahead.length > 0 ? { weekMin: ahead.reduce((sum, minutes) => sum + minutes, 0) } : {}),
  }
}

/** From so many times on, a run is far more than the plan allowed. */
const FAR = 2
/** Shorter is no run. */
const LEAST_MIN = 5

/** A run that is far more than the plan had in sight as it stood when the run began: minutes. */
export interface FarBeyond {
  readonly known: KnownRun
  readonly most: number
}

/**
 * The longest of the runs that an import added to the last seven days, where it is far more than the plan allowed then: what was told since is no measure
 * for it. None of which any entry was `there` before, and none without a plan. `asOf` tells the plan at a moment.
 */
export function farBeyond(
  added: readonly string[],
  { entries: there }: Pick<Before, 'entries'>,
  { known, today, plan }: Pick<PlanState, 'known' | 'today' | 'plan'>,
  asOf: (at: string) => Pick<PlanState, 'plan'>,
): FarBeyond | undefined {
  if (!plan) return undefined
  const ids = new Set(added)
  const long = known
    .filter(({ day, state, run }) => state === 'counts' && day >= numberOf(today) - 6 && runMinutesOf(run) >= LEAST_MIN)
    .filter(({ entry, copies }) => [entry, ...copies].some((id) => ids.has(id)))
    .filter(({ entry, copies, maybe }) => ![entry, ...copies, ...maybe].some((id) => there.has(id)))
    .toSorted((a, b) => runMinutesOf(b.run) - runMinutesOf(a.run))
  for (const each of long) {
    const most = mostIn(asOf(beginningOf(each.run)).plan)
    if (most !== undefined && runMinutesOf(each.run) >= FAR * most) return { known: each, most }
  }
  return undefined
}

/** The most minutes that a run of its day or of the six days after it may have; undefined without a plan. */
const mostIn = (plan: PlanState['plan']): number | undefined => plan && Math.max(plan.today.run.minutes, ...plan.today.week.map(({ minutes }) => minutes))

/** With the offset of this device, as check-ins have it; noon where only the day is known. */
const beginningOf = ({ start, day }: Run): string => nowWithOffset(new Date(start ?? `${day}T12:00`))
