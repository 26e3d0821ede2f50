import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import type { Knowledge } from '#knowledge/shape.ts'
import { router } from '../router.tsx'
import { RunnerProvider } from '../runner/RunnerContext.tsx'
import type { Runner } from '../runner/runner.ts'
import { BLANK } from './AssessPage.tsx'
import { InterviewPage } from './InterviewPage.tsx'

/** The first question as it stands before anything is answered: to be seen, not yet to be used. */
export function AssessShell({ knowledge }: { readonly knowledge: Knowledge }) {
  return (
    <div className="shell" inert aria-hidden="true">
      <RouterContextProvider router={router} history={createMemoryHistory({ initialEntries: ['/assess'] })}>
        <RunnerProvider value={nobody(knowledge)}>
          <InterviewPage told={BLANK} knowledge={knowledge} more={false} at={undefined} onGo={nothing} onDone={nothing} onClose={nothing} />
        </RunnerProvider>
      </RouterContextProvider>
    </div>
  )
}

const nothing = () => undefined

function nobody(knowledge: Knowledge): Runner {
  const snapshot = { state: { profile: {}, assessments: [], standing: [] }, knowledge, rows: [], unsaved: 0 }
  const never = () => Promise.reject(new Error('nobody answers a prerendered screen'))
  return { snapshot: () => snapshot, subscribe: () => nothing, ready: never, write: never, answer: never, retry: never, erase: never }
}
