import { lazy, Suspense } from 'react'
import type { Finding } from '#knowledge/shape.ts'

const BeforeQuestions = lazy(async () => ({ default: (await import('./BeforeThePain.tsx')).BeforeQuestions }))

/** A door of its own: the interview, which everybody fetches first, then names one small file instead of all that stands behind it. */
export const BesideTheQuestions = ({ asked }: { readonly asked: readonly Finding[] }) => (
  <Suspense fallback={null}>
    <BeforeQuestions asked={asked} />
  </Suspense>
)
