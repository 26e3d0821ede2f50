import { numberOf } from '#basics/day.ts'
import type { LoadContent, MetricText } from '#knowledge/load-shape.ts'
import { type Alert, alertsOn } from '#load/alerts.ts'
import { type BeforeThePain, beforeThePain } from '#load/before-the-pain.ts'
import type { Coverage } from '#load/coverage.ts'
import { type History, historyOf, type OtherLoad, type Sum } from '#load/history.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { ALL_METRICS } from '#load/metrics/all.ts'
import type { Metric } from '#load/metrics/metric.ts'
import { type WornShoe, wornShoes } from '#load/shoes.ts'
import { type PlannedRun, wouldBe } from '#load/would-be.ts'
import type { PlanRecord } from './plan-record.ts'
import type { RunnerState } from './runner-state.ts'
import type { PlanState } from './tell-plan.ts'

/** The load as of today: what the Runs screens and `hipwise load` show. */
export interface LoadState {
  readonly history: History
  readonly metrics: readonly MetricToday[]
  readonly alerts: readonly Alert[]
  readonly coverage: Coverage
  readonly shoes: readonly WornShoe[]
  /** Shoes as services name them, which are no shoe of the record yet. */
  readonly unknownGear: readonly string[]
  /** Runs that look wrong, and runs that may be there twice: the runner is asked. */
  readonly held: readonly KnownRun[]
  readonly asked: readonly KnownRun[]
}

/** A metric with its words and its value; without one where it cannot be known. */
export interface MetricToday extends Omit<MetricText, 'trust'>, Pick<Metric, 'unit' | 'needs'> {
  readonly sources: MetricText['trust']['sources']
  readonly now?: Sum
}

type Told = Pick<PlanState, 'record' | 'known' | 'coverage' | 'today'>

export function tellLoad({ record, known, coverage, today }: Told, content: LoadContent): LoadState {
  const day = numberOf(today)
  const history = historyIn(record, known)
  const { shoes, unknownGear } = shoesIn(record, history)
  return {
    history,
    metrics: content.metrics.map((text) => metricToday(text, history, day, content)),
    alerts: alertsOn(history, shoes, day, content),
    coverage,
    shoes,
    unknownGear,
    held: known.filter(({ state }) => state === 'held'),
    asked: known.filter(({ state, maybe }) => state === 'counts' && maybe.length > 0),
  }
}

function metricToday({ trust, ...words }: MetricText, history: History, day: number, { limits }: LoadContent): MetricToday {
  const { unit, needs, formula } = ALL_METRICS.find(({ id }) => id === words.id)!
  const now = formula(history, day, limits)
  return { ...words, unit, needs, sources: trust.sources, ...(now ? { now } : {}) }
}

const historyIn = (record: PlanRecord, known: readonly KnownRun[]): History =>
  historyOf(
    known,
    record.session
      .filter(({ ahead }) => !ahead)
      .map(({ body: { day, minutes, effort } }): OtherLoad => ({ day: numberOf(day), minutes, ...(effort === undefined ? {} : { effort }) })),
  )

const shoesIn = (record: PlanRecord, history: History) =>
  wornShoes(
    record.shoe.map(({ body }) => body),
    history,
  )

/** What a planned run would raise, and whether it is more than today's allowance: said before it happens. */
export const warnBefore = (
  planned: PlannedRun,
  told: PlanState,
  content: LoadContent,
): { readonly alerts: readonly Alert[]; readonly overAllowance: boolean } => ({
  alerts: wouldBe(planned, historyIn(told.record, told.known), content),
  overAllowance: beyondToday(planned, told) !== undefined,
})

/** A run of today beside what today allows: its length and that which is allowed, 0 where no run is. Minutes or metres, whichever it goes farther beyond. */
export interface Beyond {
  readonly unit: 'min' | 'm'
  readonly length: number
  readonly allowed: number
}

/** Undefined within the allowance, for another day, and without a plan. What is said of a run before it, while it is written down and after it rests on this. */
export function beyondToday({ day, minutes, distanceM }: PlannedRun, { plan, today }: Pick<PlanState, 'plan' | 'today'>): Beyond | undefined {
  const run = plan?.today.run
  if (!run || day !== today) return undefined
  const far = run.kind === 'easy' && run.distanceM !== undefined && distanceM !== undefined
  const ways: readonly Beyond[] = [
    { unit: 'min', length: minutes, allowed: run.minutes },
    ...(far ? [{ unit: 'm' as const, length: distanceM, allowed: run.distanceM! }] : []),
  ]
  return ways.filter(({ length, allowed }) => length > allowed).sort((a, b) => b.length * a.allowed - a.length * b.allowed)[0]
}

/**
 * What the runs show of the weeks before the pain, for the assessment that is open or the newest one: undefined while nobody has said how long
 * it has been there, and without runs of that time.
 */
export function tellBeforeThePain(state: RunnerState, { record, known }: Pick<PlanState, 'record' | 'known'>, content: LoadContent): BeforeThePain | undefined {
  const told = state.open ?? state.assessments[0]
  const weeks = told?.answers['duration-weeks']
  if (!told || typeof weeks !== 'number') return undefined
  const history = historyIn(record, known)
  const before = beforeThePain(history, shoesIn(record, history).shoes, numberOf(told.startedAt.slice(0, 10)), weeks, content)
  return before.knownWeeks > 0 ? before : undefined
}
