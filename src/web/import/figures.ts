import { numberOf } from '#basics/day.ts'
import type { Metres } from '#basics/units.ts'
import { between, historyOf } from '#load/history.ts'
import { runMinutesOf } from '#load/run.ts'
import type { PlanState } from '#state/tell-plan.ts'

/** What an import may change, told before and after it. */
export interface Figures {
  /** Runs that count, each once. */
  readonly runs: number
  /** Longest run of the last 30 days. Minutes of running. */
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
  const lately = between(runs, numberOf(today) - 29, numberOf(today)).map(({ run }) => run)
  const metres = lately.flatMap(({ distanceM }) => distanceM ?? [])
  return {
    runs: runs.length,
    ...(lately.length > 0 ? { longestMin: Math.max(...lately.map(runMinutesOf)) } : {}),
    ...(metres.length > 0 ? { longestM: Math.max(...metres) } : {}),
    ...(plan && plan.today.week.length > 0 ? { weekMin: plan.today.week.reduce((sum, { minutes }) => sum + minutes, 0) } : {}),
  }
}
