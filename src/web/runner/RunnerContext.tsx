import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Runner, Snapshot } from './runner.ts'

const RunnerContext = createContext<Runner | undefined>(undefined)

export const RunnerProvider = RunnerContext.Provider

export function useRunner(): Runner {
  const runner = useContext(RunnerContext)
  if (!runner) throw new Error('no runner around this screen')
  return runner
}

/** The record as told now; the screen is drawn again whenever it changes, also from another tab. */
export function useSnapshot(): Snapshot {
  const runner = useRunner()
  return useSyncExternalStore(runner.subscribe, runner.snapshot, runner.snapshot)
}
