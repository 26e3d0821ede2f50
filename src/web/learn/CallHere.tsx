import { CallButtons } from '../parts/EmergencyNumbers.tsx'
import { useSnapshot } from '../runner/RunnerContext.tsx'

/** The numbers to call, the runner's own country first. */
export function CallHere() {
  const { knowledge, state } = useSnapshot()
  return (
    <div className="callhere">
      <CallButtons numbers={knowledge.emergencyNumbers} country={state.profile.country} />
    </div>
  )
}
