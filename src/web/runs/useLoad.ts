import { useMemo } from 'react'
import { type LoadState, tellLoad } from '#state/tell-load.ts'
import { usePlan } from '../plan/usePlan.ts'

/** The plan and the load as told now. Only below a Suspense. */
export function useLoad(): { readonly told: ReturnType<typeof usePlan>; readonly load: LoadState } {
  const told = usePlan()
  return { told, load: useMemo(() => tellLoad(told, told.rehab.load), [told]) }
}
