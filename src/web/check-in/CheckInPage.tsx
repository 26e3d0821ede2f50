import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { CheckIn } from '#pain/check-in.ts'
import type { Dated } from '#plan/logged.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { allFit } from '../fields/all-fit.ts'
import { GoesOn } from '../fields/GoesOn.tsx'
import { NoPlan } from '../frame/NoPlan.tsx'
import { focusHeading } from '../parts/focusHeading.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { usePlan } from '../plan/usePlan.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { find } from '../runner/runner.ts'
import { AllParts } from './AllParts.tsx'
import { Already } from './Already.tsx'
import { type CheckInForm, checkInOf, type Refusal, refusalOf, worries } from './form.ts'
import { SaveFoot } from './SaveFoot.tsx'
import { useCorrection } from './useCorrection.ts'
import { useKeptForm } from './useKeptForm.ts'

/** Ten seconds, one page. What is left alone stays untold. */
export function CheckInPage() {
  const { plan, record, rehab, today } = usePlan()
  // what was filled in yesterday says nothing about today: the form begins anew with the day
  return plan ? (
    <CheckInOf key={today} plan={plan} rehab={rehab} day={today} written={record['check-in'].filter(({ body }) => body.day === today)} />
  ) : (
    <NoPlan />
  )
}

interface CheckInOn {
  readonly plan: RunningPlan
  readonly rehab: Rehab
  /** The waking day that it is about. */
  readonly day: string
  /** What was told of this day before. */
  readonly written: readonly Dated<CheckIn>[]
}

function CheckInOf({ plan, rehab: { checkIn: lines }, day, written }: CheckInOn) {
  const { t } = useLingui()
  const heading = useScreen(t`Check in`)
  const place = { plan: plan.start.entry, day }
  const [fresh, correction] = [useKeptForm(place, lines), useCorrection(place, written, lines)]
  const [refused, setRefused] = useState<Refusal>()
  const { open } = correction
  const { form, goesOn, round } = open ?? fresh
  const { change, beginAnew, saved } = open ? correction : fresh
  const write = useWriting(plan)
  const [save, saving] = useOneAtATime(async () => {
    const why = refusalOf(form, lines)
    if (why) return setRefused(why)
    await write(form, checkInOf(form, day, lines), open?.of, saved)
  })
  return (
    <form
      className="checkin"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (allFit(event.currentTarget)) save()
      }}
    >
      <header>
        <h1 className="title" ref={heading} tabIndex={-1}>
          <Trans>How is your hip?</Trans>
        </h1>
        <p className="sub">
          <Trans>Leave out what you don’t know.</Trans>
        </p>
      </header>
      {written.length > 0 && <Already written={written} correcting={open?.of} onCorrect={correction.turnTo} />}
      {goesOn && (
        <GoesOn
          onAnew={() => {
            beginAnew()
            focusHeading()
          }}
        />
      )}
      {/* another entry is another form: the number fields start from what it holds */}
      <AllParts
        key={`${open?.of ?? 'new'} ${round}`}
        form={form}
        onChange={(told) => {
          setRefused(undefined)
          change(told)
        }}
        plan={plan}
        lines={lines}
        day={day}
      />
      <SaveFoot form={form} lines={lines} refused={refused} correcting={open !== undefined} saving={saving} />
    </form>
  )
}

/** Writes a check-in, or a correction of an entry to it, then leaves the page. `saved` is called as soon as it is in the record. */
function useWriting(plan: RunningPlan) {
  const runner = useRunner()
  const { state } = useSnapshot()
  const navigate = useNavigate()
  return async (form: CheckInForm, body: CheckIn, of: string | undefined, saved: () => void): Promise<void> => {
    await runner.write([of === undefined ? { kind: 'check-in', body } : { kind: 'correction', body: { of, body: { ...body } } }])
    saved()
    const worrying = worries(form)
    // a danger sign goes the way of every danger sign: the urgent page comes at once
    if (Object.keys(worrying).length > 0) await runner.answer((find(state, plan.start.body.assessment) ?? state.assessments[0])?.id, worrying)
    await navigate({ to: '/' })
  }
}
