import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Knowledge } from '#knowledge/shape.ts'
import { router } from '../router.tsx'
import { RunnerProvider } from '../runner/RunnerContext.tsx'
import type { Runner } from '../runner/runner.ts'

/** A page as somebody without a record sees it who comes straight to this address. */
export function AsNobody({ address, knowledge, children }: { readonly address: string; readonly knowledge: Knowledge; readonly children: ReactNode }) {
  return (
    <RouterContextProvider router={router} history={createMemoryHistory({ initialEntries: [address] })}>
      <RunnerProvider value={nobody(knowledge)}>{children}</RunnerProvider>
    </RouterContextProvider>
  )
}

const nothing = () => undefined

function nobody(knowledge: Knowledge): Runner {
  const snapshot = { state: { profile: {}, assessments: [], standing: [] }, knowledge, rows: [], unsaved: 0 }
  const never = () => Promise.reject(new Error('nobody answers a prerendered screen'))
  return { snapshot: () => snapshot, subscribe: () => nothing, ready: never, write: never, answer: never, retry: never, erase: never }
}
