import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Exercise } from '#knowledge/rehab-shape.ts'
import type { SessionItem } from '#plan/session.ts'
import { answered, end, type Note, type Playing, withNote } from '#timing/playing.ts'
import { PainField } from '../fields/PainField.tsx'
import { AbovePain } from './AbovePain.tsx'
import { Dialog } from './Dialog.tsx'
import { EffortField, LoadField } from './Fields.tsx'
import type { WithPlan } from './PlanGate.tsx'
import { painLimit } from './pain-limit.ts'
import type { Change } from './usePlayer.ts'

const WEIGHTS: readonly string[] = ['dumbbell', 'kettlebell', 'barbell']

/** One small sheet after each exercise; all of it can be left open. */
export function AfterExercise({
  told,
  state,
  step,
  exercise,
  planned,
  change,
}: {
  readonly told: WithPlan
  readonly state: Playing
  readonly step: { readonly item: number }
  readonly exercise: Exercise
  readonly planned: SessionItem | undefined
  readonly change: (change: Change) => void
}) {
  const { t } = useLingui()
  const [note, setNote] = useState<Omit<Note, 'item'>>(() => {
    const { item: _, ...said } = state.notes.find(({ item }) => item === step.item) ?? { item: 0 }
    return said
  })
  const [above, setAbove] = useState<number>()
  const { limit, ends } = painLimit(told)
  const set = (key: 'pain' | 'effort' | 'loadKg', value: number | undefined) => {
    const { [key]: _, ...rest } = note
    setNote(value === undefined ? rest : { ...rest, [key]: value })
  }
  const goOn = () => {
    if (note.pain !== undefined && note.pain > limit) setAbove(note.pain)
    else change((here, now) => answered(here, note, now))
  }
  if (above !== undefined)
    return (
      <AbovePain
        pain={above}
        limit={limit}
        ends={above > ends}
        easier={[]}
        onBack={() => setAbove(undefined)}
        onSwap={() => undefined}
        onEnd={() => change((here, now) => end(withNote(here, { item: step.item, ...note }), now))}
      />
    )
  return (
    <Dialog
      title={t`${exercise.name}: how was it?`}
      onClose={() => change((here, now) => answered(here, {}, now))}
      closing={<Trans>Go on without saying</Trans>}
    >
      {exercise.equipment.some((each) => WEIGHTS.includes(each)) && (
        <LoadField last={planned?.last?.loadKg} value={note.loadKg} onChange={(loadKg) => set('loadKg', loadKg)} />
      )}
      <PainField label={t`Pain during it`} value={note.pain} onChange={(pain) => set('pain', pain)} />
      <EffortField value={note.effort} onChange={(effort) => set('effort', effort)} />
      <button type="button" className="btn btn-1 btn-w" onClick={goOn}>
        <Trans>Next</Trans>
      </button>
    </Dialog>
  )
}
