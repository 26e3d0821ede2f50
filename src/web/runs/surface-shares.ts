import type { KnownRun } from '#load/known-runs.ts'
import { runMinutesOf, SURFACES, type Surface } from '#load/run.ts'

/** Parts of ten of the running minutes whose surface is known, largest first; and the runs that do not say. */
export function surfaceShares(runs: readonly KnownRun[]): {
  readonly shares: readonly { readonly surface: Surface; readonly tenths: number }[]
  readonly unsaid: number
} {
  const known = runs.filter(({ run }) => run.surface !== undefined)
  const on = (surface: Surface): number => known.filter(({ run }) => run.surface === surface).reduce((sum, { run }) => sum + runMinutesOf(run), 0)
  const minutes = SURFACES.map((surface) => ({ surface, minutes: on(surface) })).filter((each) => each.minutes > 0)
  const all = minutes.reduce((sum, each) => sum + each.minutes, 0)
  return {
    shares: minutes.toSorted((a, b) => b.minutes - a.minutes).map(({ surface, minutes: own }) => ({ surface, tenths: Math.round((10 * own) / all) })),
    unsaid: runs.length - known.length,
  }
}
