import type { KnownRun } from '#load/known-runs.ts'
import type { Because } from '#return-to-run/because.ts'

/**
 * Whole minutes that a reason names its one run by, where the run as it is shown is shorter: it was corrected and then removed, or another copy of it
 * is longer. What counts against the runner is the longest that was ever told.
 */
export function longerNamed({ value, unit, runs }: Because, { run }: Pick<KnownRun, 'run'>): number | undefined {
  if (unit !== 'min' || value === undefined || runs.length !== 1) return undefined
  const minutes = Math.round(value)
  return minutes > run.minutes ? minutes : undefined
}
