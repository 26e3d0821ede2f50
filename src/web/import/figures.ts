import { numberOf } from '#basics/day.ts'
import type { Metres } from '#basics/units.ts'
import { between, historyOf } from '#load/history.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { runMinutesOf } from '#load/run.ts'
import type { PlanState } from '#state/tell-plan.ts'

/** What an import may change, told before and after it. */
export interface Figures {
  /** Runs that count, each once. */
  readonly runs: number
  /** Most running in one run of the last 30 days, without what was walked of it. Minutes and metres. */
  readonly longestMin?: number
  readonly longestM?: Metres
  /** Minutes that today and the six days after it allow; absent without a plan, and while something stops running. */
  readonly weekMin?: number
  /** The most minutes that a run of today or of the six days after it may have; absent without a plan. */
  readonly mostMin?: number
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
    ...(plan ? { mostMin: Math.max(plan.today.run.minutes, ...ahead) } : {}),
  }
}

/** From so many times on, a run is far more than the plan allowed. */
const FAR = 2
/** Shorter is no run. */
const LEAST_MIN = 5

/**
 * The longest of the runs that an import added to the last seven days of the plan, where it is far more than the plan had in sight before: what it
 * allowed on that day is not told again. Undefined when there is none, and without a plan.
 */
export function farBeyond(
  added: readonly string[],
  { mostMin }: Pick<Before, 'mostMin'>,
  { known, today, plan }: Pick<PlanState, 'known' | 'today' | 'plan'>,
): KnownRun | undefined {
  if (mostMin === undefined || !plan) return undefined
  const from = Math.max(numberOf(today) - 6, numberOf(plan.start.day))
  const ids = new Set(added)
  return known
    .filter(({ day, entry, copies, state }) => state === 'counts' && day >= from && [entry, ...copies].some((id) => ids.has(id)))
    .filter(({ run }) => runMinutesOf(run) >= Math.max(LEAST_MIN, FAR * mostMin))
    .toSorted((a, b) => runMinutesOf(b.run) - runMinutesOf(a.run))[0]
}
