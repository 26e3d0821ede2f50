import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { find } from '../runner/runner.ts'
import { InterviewPage } from './InterviewPage.tsx'

/** The interview: starts an assessment when none is open, and keeps the address on the screen it shows. */
export function AssessPage() {
  const runner = useRunner()
  const { state, knowledge } = useSnapshot()
  const { of, at } = useSearch({ from: '/assess' })
  const navigate = useNavigate()
  const told = find(state, of) ?? state.open
  useEffect(() => {
    if (!told) void runner.begin()
  }, [told, runner])
  if (!told) return null
  return (
    <InterviewPage
      told={told}
      knowledge={knowledge}
      at={at}
      onGo={(key, replace) => void navigate({ to: '/assess', search: { ...(of ? { of } : {}), ...(key ? { at: key } : {}) }, replace })}
      onDone={() => void navigate({ to: '/result/$assessment', params: { assessment: told.id } })}
      onClose={() => void navigate({ to: '/' })}
    />
  )
}
