import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { numberOf, wakingDayOf } from '#basics/day.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { CheckIn } from '#pain/check-in.ts'
import { holdsForward } from '#plan/decision.ts'
import type { Dated } from '#plan/logged.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { NoPlan } from '../frame/NoPlan.tsx'
import { focusHeading } from '../parts/focusHeading.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { isStopped } from '../plan/running-today.ts'
import { usePlan } from '../plan/usePlan.ts'
import { nowWithOffset } from '../runner/clock.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { find } from '../runner/runner.ts'
import { Already } from './Already.tsx'
import { FlagLines } from './FlagLines.tsx'
import { asksStiffness, type CheckInForm, checkInOf, EMPTY_FORM, formOf, isEmpty, linesAnswered, openQuestions, unchosen, worries } from './form.ts'
import { dropForm, keepForm, keptForm } from './kept-form.ts'
import { Note } from './Note.tsx'
import { NowAndThen } from './NowAndThen.tsx'
import { PainPart } from './PainPart.tsx'
import { Questions } from './Questions.tsx'
import { Stiffness } from './Stiffness.tsx'
import { SymptomPart } from './SymptomPart.tsx'

/** Ten seconds, one page. What is left alone stays untold. */
export function CheckInPage() {
  const { plan, record, rehab } = usePlan()
  const day = wakingDayOf(nowWithOffset())
  // what was filled in yesterday says nothing about today: the form begins anew with the day
  return plan ? <CheckInOf key={day} plan={plan} rehab={rehab} day={day} written={record['check-in'].filter(({ body }) => body.day === day)} /> : <NoPlan />
}

function CheckInOf({
  plan,
  rehab,
  day,
  written,
}: {
  readonly plan: RunningPlan
  readonly rehab: Rehab
  readonly day: string
  readonly written: readonly Dated<CheckIn>[]
}) {
  const { t } = useLingui()
  const heading = useScreen(t`Check in`)
  const runner = useRunner()
  const { state } = useSnapshot()
  const navigate = useNavigate()
  const lines = rehab.checkIn
  const place = { plan: plan.start.entry, day }
  const [form, setForm] = useState<CheckInForm>(() => keptForm(place) ?? EMPTY_FORM)
  const [goesOn, setGoesOn] = useState(form !== EMPTY_FORM)
  const [correcting, setCorrecting] = useState<string>()
  const [round, setRound] = useState(0)
  const [refused, setRefused] = useState<'nothing' | 'unchosen'>()
  useEffect(() => {
    if (!correcting && form !== EMPTY_FORM) keepForm({ plan: plan.start.entry, day }, form)
  }, [form, correcting, plan.start.entry, day])
  const change = (told: Partial<CheckInForm>) => {
    setRefused(undefined)
    setForm((before) => ({ ...before, ...told }))
  }
  const anew = () => {
    dropForm()
    setForm(EMPTY_FORM)
    setGoesOn(false)
    setRound(round + 1)
    focusHeading()
  }
  const correct = (entry: Dated<CheckIn> | undefined) => {
    setCorrecting(entry?.entry)
    setForm(entry ? formOf(entry.body, lines) : (keptForm(place) ?? EMPTY_FORM))
  }
  const [save, saving] = useOneAtATime(async () => {
    if (unchosen(form).length > 0) return setRefused('unchosen')
    if (isEmpty(form, lines)) return setRefused('nothing')
    const body = checkInOf(form, day, lines)
    await runner.write([correcting ? { kind: 'correction', body: { of: correcting, body: { ...body } } } : { kind: 'check-in', body }])
    if (!correcting) dropForm()
    const worrying = worries(form)
    // a danger sign goes the way of every danger sign: the urgent page comes at once
    if (Object.keys(worrying).length > 0) await runner.answer((find(state, plan.start.body.assessment) ?? state.assessments[0])?.id, worrying)
    await navigate({ to: '/' })
  })
  const part = { form, onChange: change }
  const asked = [...plan.today.exit, ...plan.today.gates]
  // what a next step would ask is no question while something stands against it
  const questions = isStopped(plan) || plan.course.active.some(holdsForward) ? [] : openQuestions(asked)
  const [stiffness, weekly] = [asksStiffness(asked), asksNowAndThen(plan, day)]
  return (
    <form
      className="checkin"
      onSubmit={(event) => {
        event.preventDefault()
        save()
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
      {written.length > 0 && <Already written={written} correcting={correcting} onCorrect={correct} />}
      {goesOn && !correcting && (
        <div className="already stack-2" data-testid="goes-on">
          <p className="because">
            <span>
              <Trans>What you filled in before is still here. It is not saved yet.</Trans>
            </span>
          </p>
          <p>
            <button type="button" className="btn btn-2 btn-s" onClick={anew}>
              <Trans>Start anew</Trans>
            </button>
          </p>
        </div>
      )}
      {/* another entry is another form: the number fields start from what it holds */}
      <div className="checkin-parts" key={correcting ?? `new ${round}`}>
        <div className="stack">
          <PainPart {...part} />
          <SymptomPart {...part} />
        </div>
        <div className="stack">
          <FlagLines {...part} lines={lines} />
          {stiffness && <Stiffness {...part} />}
          {questions.length > 0 && (
            <details className="ask-why plain-more">
              <summary>
                <Plural value={questions.length} one="# question of your next step" other="# questions of your next step" />
              </summary>
              <Questions {...part} questions={questions} />
            </details>
          )}
          <details className="ask-why plain-more">
            <summary>
              {weekly ? (
                <Trans>Once a week: sleep, fear, confidence. And a note</Trans>
              ) : stiffness ? (
                <Trans>A note for yourself</Trans>
              ) : (
                <Trans>Stiffness, and a note for yourself</Trans>
              )}
            </summary>
            <div className="stack">
              {!stiffness && <Stiffness {...part} />}
              {weekly && <NowAndThen {...part} />}
              <Note {...part} />
            </div>
          </details>
        </div>
      </div>
      <div className="savefoot">
        {refused && (
          <p className="err" role="alert">
            {refused === 'nothing' ? <Trans>Nothing is filled in yet.</Trans> : <Trans>You said yes above. Choose what it was, or take the yes back.</Trans>}
          </p>
        )}
        {!isEmpty(form, lines) && !linesAnswered(form, lines) && (
          <p className="meta" id="lines-open">
            <Trans>Danger signs: no answer yet. Until they have one, today’s check-in stays open.</Trans>
          </p>
        )}
        <button type="submit" className="btn btn-1 btn-wide" aria-busy={saving}>
          {correcting ? <Trans>Save the correction</Trans> : <Trans>Save</Trans>}
        </button>
      </div>
    </form>
  )
}

/** Sleep, fear and confidence: when the last seven days have none of them. */
function asksNowAndThen({ diary }: RunningPlan, day: string): boolean {
  const today = numberOf(day)
  return !Array.from({ length: 7 }, (_, i) => diary.reports.get(today - i)).some(
    (report) => report?.sleepHours !== undefined || report?.fear !== undefined || report?.confidence !== undefined,
  )
}
