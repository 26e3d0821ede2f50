import { useMemo } from 'react'
import type { KnownRun } from '#load/known-runs.ts'
import type { Run } from '#load/run.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { useBefore, useWithout } from '../plan/usePlan.ts'
import { beyondIn, changesToday, entriesWith, type WrittenBeyond } from './beyond.ts'
import { useReading } from './StillReading.tsx'

/**
 * The run of today farthest beyond what its day had allowed when it was written down by hand: told from the record, so in every tab and after a reload. Undefined when there
 * is none. Only below a Suspense.
 */
export function useBeyondOfToday({ known, today }: Pick<PlanState, 'known' | 'today'>): WrittenBeyond | undefined {
  const before = useBefore()
  // each batch of an import is another record
  const reading = useReading()
  return useMemo(() => {
    if (reading) return undefined
    const written = known.filter(({ run, state }) => run.day === today && state === 'counts' && run.source === undefined)
    return written
      .flatMap((each) => {
        const then = before(entriesWith(each))
        const beyond = then && beyondIn(each.run, then)
        return beyond ? [{ ...beyond, entry: each.entry, day: today }] : []
      })
      .sort((a, b) => b.length * a.allowed - a.length * b.allowed)[0]
  }, [known, today, before, reading])
}

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
