import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { NoSuchPage } from '../parts/NoSuchPage.tsx'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { find } from '../runner/runner.ts'
import { InterviewPage } from './InterviewPage.tsx'

/** A new assessment: nothing is written before its first answer. */
export const BLANK = { id: undefined, answers: {}, asked: [] }

/** The interview: of the open assessment or the one in the address, with the address on the screen it shows. */
export function AssessPage() {
  const { state, knowledge } = useSnapshot()
  const { of, at, more } = useSearch({ from: '/assess' })
  const navigate = useNavigate()
  const named = of === undefined ? state.open : find(state, of)
  const told = named ?? BLANK
  const go = useCallback(
    (key: string | undefined, replace: boolean) =>
      void navigate({ to: '/assess', search: { ...(of ? { of } : {}), ...(more ? { more } : {}), ...(key ? { at: key } : {}) }, replace }),
    [navigate, of, more],
  )
  const done = useCallback((assessment: string) => void navigate({ to: '/result/$assessment', params: { assessment } }), [navigate])
  // never the answers of another assessment than the address names
  if (of !== undefined && !named) return <NoSuchPage />
  if (more && !named) return <Navigate to="/" replace />
  return (
    <InterviewPage
      told={told}
      knowledge={knowledge}
      more={more ?? false}
      at={at}
      onGo={go}
      onDone={done}
      onClose={() => (more && told.id ? done(told.id) : void navigate({ to: '/' }))}
    />
  )
}
