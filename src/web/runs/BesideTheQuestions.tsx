import { lazy, Suspense } from 'react'
import type { Finding } from '#knowledge/shape.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'

const BeforeQuestions = lazy(async () => ({ default: (await import('./BeforeThePain.tsx')).BeforeQuestions }))
const FilesMayShowIt = lazy(async () => ({ default: (await import('./FilesMayShowIt.tsx')).FilesMayShowIt }))

/**
 * What the runner's own runs say to these questions; to whoever has none, that their files may tell what changed. A door of its own: the interview, which everybody
 * fetches first, then names one small file instead of all that stands behind it.
 */
export function BesideTheQuestions({ asked }: { readonly asked: readonly Finding[] }) {
  const { rows } = useSnapshot()
  const hasRuns = rows.some(({ kind }) => kind === 'run')
  return (
    <Suspense fallback={null}>
      {hasRuns ? <BeforeQuestions asked={asked} /> : asked.some(({ topic }) => topic === 'load-change') && <FilesMayShowIt />}
    </Suspense>
  )
}
