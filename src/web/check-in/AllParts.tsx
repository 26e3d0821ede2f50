import { Plural, Trans } from '@lingui/react/macro'
import { numberOf } from '#basics/day.ts'
import type { CheckInLine } from '#knowledge/rehab-shape.ts'
import { holdsForward } from '#plan/decision.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { isStopped } from '../plan/running-today.ts'
import { FlagLines } from './FlagLines.tsx'
import { asksStiffness, openQuestions } from './form.ts'
import type { FormPart } from './form-part.ts'
import { Note } from './Note.tsx'
import { NowAndThen } from './NowAndThen.tsx'
import { PainPart } from './PainPart.tsx'
import { Questions } from './Questions.tsx'
import { Stiffness } from './Stiffness.tsx'
import { SymptomPart } from './SymptomPart.tsx'

interface Asked extends FormPart {
  readonly plan: RunningPlan
  readonly lines: readonly CheckInLine[]
  readonly day: string
}

/** Everything that is asked: pain and what is new, the danger signs, and what the next step of the plan wants to know. */
export function AllParts({ plan, lines, day, ...part }: Asked) {
  const asked = [...plan.today.exit, ...plan.today.gates]
  // what a next step would ask is no question while something stands against it
  const questions = isStopped(plan) || plan.course.active.some(holdsForward) ? [] : openQuestions(asked)
  const [stiffness, weekly] = [asksStiffness(asked), asksNowAndThen(plan, day)]
  return (
    <div className="checkin-parts">
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
  )
}

/** Sleep, fear and confidence: when the last seven days have none of them. */
function asksNowAndThen({ diary }: RunningPlan, day: string): boolean {
  const today = numberOf(day)
  return !Array.from({ length: 7 }, (_, i) => diary.reports.get(today - i)).some(
    (report) => report?.sleepHours !== undefined || report?.fear !== undefined || report?.confidence !== undefined,
  )
}
