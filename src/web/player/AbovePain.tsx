import { Trans, useLingui } from '@lingui/react/macro'
import type { Exercise } from '#knowledge/rehab-shape.ts'
import { Dialog } from './Dialog.tsx'

/** More pain than the programme allows: this exercise ends here. An easier one of the same purpose, or the end. */
export function AbovePain({
  pain,
  limit,
  ends,
  easier,
  onBack,
  onSwap,
  onEnd,
}: {
  readonly pain: number
  readonly limit: number
  /** So much that the whole session ends. */
  readonly ends: boolean
  readonly easier: readonly Exercise[]
  readonly onBack: () => void
  readonly onSwap: (exercise: Exercise) => void
  readonly onEnd: () => void
}) {
  const { t } = useLingui()
  const offered = ends ? [] : easier
  return (
    <Dialog title={t`This exercise ends here`} onClose={onBack} closing={<Trans>I chose the wrong number</Trans>}>
      <p className="because">
        <Trans>
          {pain} of 10 is more than your plan allows during an exercise ({limit} of 10).
        </Trans>
      </p>
      <p className="sub">
        {offered.length > 0 ? (
          <Trans>Wait until it is back to where it was. Then an easier one may do, or leave it for today. Both are fine.</Trans>
        ) : (
          <Trans>Leave it for today. That is no setback: your plan takes it into account, and tomorrow morning tells more.</Trans>
        )}
      </p>
      {offered.map((exercise) => (
        <button key={exercise.id} type="button" className="btn btn-2 btn-w" onClick={() => onSwap(exercise)}>
          <Trans>Try the easier one: {exercise.name}</Trans>
        </button>
      ))}
      <button type="button" className="btn btn-1 btn-w" onClick={onEnd}>
        <Trans>End the session</Trans>
      </button>
    </Dialog>
  )
}
