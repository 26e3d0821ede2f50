import type { KnownRun } from '#load/known-runs.ts'
import type { Run } from '#load/run.ts'
import { useWithout } from '../plan/usePlan.ts'
import { beyondIn, changesToday, entriesWith, type WrittenBeyond } from './beyond.ts'

/**
 * Before the length of a run of `today` is changed, or it is made to count as `now`: what its day allowed without its entries, to be said as soon as the
 * answer is in the record. Undefined when there is nothing to say. Only below a Suspense.
 */
export function useBeyond(today: string): (known: KnownRun, now: Run, entries?: readonly string[]) => WrittenBeyond | undefined {
  const without = useWithout()
  return (known, now, entries = entriesWith(known)) => {
    const beyond = changesToday(known, now, today) ? beyondIn(now, without(entries)) : undefined
    return beyond && { ...beyond, entry: known.entry, day: now.day }
  }
}
