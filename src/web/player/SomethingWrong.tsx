import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CheckInLine, Symptom } from '#knowledge/rehab-shape.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { Dialog } from './Dialog.tsx'
import type { WithPlan } from './PlanGate.tsx'

/** What may be noticed in the middle of an exercise or a run; each ends it. */
const NOTICED = {
  limp: msg`I limp`,
  'new-site': msg`A sharp pain that I did not have before`,
  numbness: msg`Numbness`,
  tingling: msg`Tingling`,
  'giving-way': msg`The leg gave way`,
  locking: msg`It catches or locks`,
} as const satisfies Partial<Record<Symptom, MessageDescriptor>>

export type Wrong = keyof typeof NOTICED

const wrongs = Object.keys(NOTICED) as readonly Wrong[]

/**
 * Something is wrong: one line pressed, and it is written down at once. A red flag goes the way of every red flag: the urgent page stands
 * over everything before this dialog is closed.
 */
export function SomethingWrong({
  told,
  onWrong,
  onClose,
}: {
  readonly told: WithPlan
  readonly onWrong: (wrong: readonly Wrong[]) => void
  readonly onClose: () => void
}) {
  const { t, i18n } = useLingui()
  const runner = useRunner()
  const { state } = useSnapshot()
  const day = told.today
  const notice = async (symptom: Wrong) => {
    onWrong([symptom])
    await runner.write([{ kind: 'check-in', body: { day, symptoms: [symptom] } }])
  }
  const flag = async ({ finding }: CheckInLine) => {
    onWrong([])
    const assessment = state.open?.id ?? state.assessments.find(({ finishedAt }) => finishedAt !== undefined)?.id
    await runner.write([{ kind: 'check-in', body: { day, flags: { [finding]: 'yes' } } }])
    await runner.answer(assessment, { [finding]: 'yes' })
  }
  return (
    <Dialog title={t`What do you notice?`} onClose={onClose} closing={<Trans>Nothing of this</Trans>}>
      <ul className="pl-lines">
        {wrongs.map((symptom) => (
          <li key={symptom}>
            <button type="button" onClick={() => void notice(symptom)}>
              {i18n._(NOTICED[symptom])}
            </button>
          </li>
        ))}
      </ul>
      <h3 className="label">
        <Trans>These need help soon or at once</Trans>
      </h3>
      <ul className="pl-lines">
        {told.rehab.checkIn.map((line) => (
          <li key={line.finding}>
            <button type="button" onClick={() => void flag(line)}>
              {line.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
