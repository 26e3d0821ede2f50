import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SessionItem } from '#plan/session.ts'
import { end, type Note, type Playing, resume, skipItem, skipStep, stepAt, withNote } from '#timing/playing.ts'
import { PainField } from '../fields/PainField.tsx'
import { AbovePain } from './AbovePain.tsx'
import { Dialog } from './Dialog.tsx'
import type { WithPlan } from './PlanGate.tsx'
import { painLimit } from './pain-limit.ts'
import { easierNow, swapFor } from './swaps.ts'
import type { Change } from './usePlayer.ts'

/** Why an exercise, or the whole session, ends here. For pain the score is asked: above the limit it decides how it goes on. */
export function SkipDialog({
  told,
  state,
  planned,
  change,
  onClose,
  leaving = false,
}: {
  readonly told: WithPlan
  readonly state: Playing
  readonly planned: SessionItem | undefined
  readonly change: (change: Change) => void
  readonly onClose: () => void
  /** The whole session is to end. */
  readonly leaving?: boolean
}) {
  const { t } = useLingui()
  const [why, setWhy] = useState<'pain' | 'above'>()
  const [pain, setPain] = useState<number>()
  const { limit, ends } = painLimit(told)
  const step = stepAt(state)
  const index = 'item' in step ? step.item : 0
  const reasons: readonly (readonly [NonNullable<Note['skipped']>, string])[] = [
    ['pain', t`It hurts`],
    ['time', t`No time`],
    ['equipment', t`Something is missing`],
    ['other', t`Another reason`],
  ]
  const note: Omit<Note, 'item'> = { skipped: 'pain', ...(pain === undefined ? {} : { pain }) }
  const leave = (said: Omit<Note, 'item'>) => {
    onClose()
    change((here, now) => (leaving ? end(withNote(here, { item: index, ...said }), now) : skipItem(here, said, now)))
  }
  const painTold = () => {
    if (pain !== undefined && pain > limit) setWhy('above')
    else leave(note)
  }
  if (why === 'above')
    return (
      <AbovePain
        pain={pain ?? 0}
        limit={limit}
        ends={(pain ?? 0) > ends}
        easier={leaving ? [] : easierNow(told, state, planned)}
        onBack={() => setWhy('pain')}
        onSwap={(exercise) => {
          onClose()
          if (planned) change(swapFor(exercise, planned, note))
        }}
        onEnd={() => {
          onClose()
          change((here, now) => end(withNote(here, { item: index, ...note }), now))
        }}
      />
    )
  if (why === 'pain')
    return (
      <Dialog title={t`How much does it hurt?`} onClose={onClose}>
        <PainField label={t`Pain now`} value={pain} onChange={setPain} />
        <button type="button" className="btn btn-1 btn-w" onClick={painTold}>
          {leaving ? <Trans>End the session</Trans> : <Trans>Leave this exercise</Trans>}
        </button>
      </Dialog>
    )
  return (
    <Dialog
      title={leaving ? t`End the session here?` : t`Leave this exercise?`}
      onClose={onClose}
      closing={leaving ? <Trans>Go on with it</Trans> : <Trans>Keep going</Trans>}
    >
      <p className="sub">
        <Trans>What you did is kept.</Trans>
      </p>
      <ul className="pl-lines">
        {!leaving && (
          <li>
            <button
              type="button"
              onClick={() => {
                onClose()
                change(skipStep)
                change(resume)
              }}
            >
              <Trans>Only this set is over</Trans>
            </button>
          </li>
        )}
        {reasons
          .filter(([reason]) => !leaving || reason !== 'equipment')
          .map(([reason, words]) => (
            <li key={reason}>
              <button type="button" onClick={() => (reason === 'pain' ? setWhy('pain') : leave({ skipped: reason }))}>
                {words}
              </button>
            </li>
          ))}
      </ul>
    </Dialog>
  )
}
