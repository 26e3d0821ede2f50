import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import '../styles/plan.css'
import '../locales/plan-words.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { ConditionId } from '#knowledge/shape.ts'
import { NO_NAME } from '#plan/eligibility.ts'
import type { PlanStart, PlanWishes } from '#plan/logged.ts'
import { notBefore } from '#plan/not-before.ts'
import type { ToldAssessment } from '#state/runner-state.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { allFit } from '../fields/all-fit.ts'
import { ChipChoice } from '../fields/ChipChoice.tsx'
import { PainField } from '../fields/PainField.tsx'
import { NoPlan } from '../frame/NoPlan.tsx'
import { Brand } from '../parts/Brand.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { newId } from '../runner/clock.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { AboutProgramme } from './AboutProgramme.tsx'
import { CauseChoice } from './CauseChoice.tsx'
import { choosableCauses } from './causes.ts'
import { NotBeforeNote } from './NotBeforeNote.tsx'
import { NotOpen } from './NotOpen.tsx'
import { planAhead } from './plan-ahead.ts'
import { Seen } from './Seen.tsx'
import { useAsIf, usePlan } from './usePlan.ts'
import { WishFields } from './WishFields.tsx'

/** From the answer to a plan: what it is, what it asks, and the start. */
export function StartPlanPage() {
  return (
    <div className="plainpage">
      <header className="between c resulttop">
        <Brand />
      </header>
      <main id="main" tabIndex={-1}>
        <StorageNotice />
        <Suspense fallback={null}>
          <StartOrNone />
        </Suspense>
      </main>
    </div>
  )
}

function StartOrNone() {
  const told = usePlan()
  const { state, rows } = useSnapshot()
  const latest = state.assessments.find(({ finishedAt }) => finishedAt !== undefined)
  return latest && planAhead(rows, Date.now()) === undefined ? <StartForm told={told} latest={latest} /> : <NoPlan />
}

function StartForm({ told, latest }: { readonly told: PlanState & { readonly rehab: Rehab }; readonly latest: ToldAssessment }) {
  const { t } = useLingui()
  const { offer, rehab, today } = told
  const heading = useScreen(t`Start my plan`)
  const runner = useRunner()
  const navigate = useNavigate()
  const { knowledge } = useSnapshot()
  const asIf = useAsIf()
  const causes = choosableCauses(latest.now, rehab)
  const side = latest.now.side
  // the waiting programme stands before every cause; it is kept under the leading one
  const waiting = offer.open && offer.conditions.length === 0
  const [chosen, setChosen] = useState<readonly ConditionId[]>(waiting ? causes.slice(0, 1).map(({ condition }) => condition.id) : offer.conditions)
  const [sore, setSore] = useState<PlanStart['side'] | undefined>(side === 'left' || side === 'right' || side === 'both' ? side : undefined)
  const [morning, setMorning] = useState<number>()
  const [worst, setWorst] = useState<number>()
  const [wishes, setWishes] = useState<PlanWishes>(told.wishes)
  const [asked, setAsked] = useState(false)

  const body = (plan: string): PlanStart => ({
    plan,
    assessment: latest.id,
    conditions: chosen.length > 0 ? chosen : [NO_NAME],
    programmes: [],
    side: sore ?? 'both',
    ...(morning === undefined ? {} : { morning }),
    ...(worst === undefined ? {} : { worst }),
    knowledge: knowledge.version,
  })
  const would = asIf(body('as-if'))
  const eligible = would?.eligibility ?? offer
  const [lead] = eligible.programmes
  const [first] = lead?.phases ?? []
  const race = wishes.race?.day
  const [start, starting] = useOneAtATime(async () => {
    if (!sore) return setAsked(true)
    await runner.write([
      // nothing chosen means nothing at home
      { kind: 'profile', body: { ...wishes, equipment: wishes.equipment ?? [] } },
      { kind: 'plan-start', body: { ...body(newId()), programmes: eligible.programmes.map(({ id }) => id) } },
    ])
    await navigate({ to: '/' })
  })
  return (
    <form
      className="startplan"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (allFit(event.currentTarget)) start()
      }}
    >
      <div className="stack-6">
        <h1 className="title" ref={heading} tabIndex={-1}>
          {eligible.open ? <Trans>Your plan, from today</Trans> : <Trans>No plan can start yet</Trans>}
        </h1>
        {eligible.programmes.map((programme) => (
          <AboutProgramme key={programme.id} programme={programme} />
        ))}
        {eligible.open && first ? (
          <p className="meta">
            <Trans>No clinician has signed this off. It is support for looking after yourself, not a treatment by a professional.</Trans>
          </p>
        ) : (
          <>
            <NotOpen eligible={eligible} assessment={latest.id} />
            {told.openWarnings.length > 0 && <Seen told={told} />}
          </>
        )}
        {!waiting && <CauseChoice causes={causes} chosen={chosen} onChoose={setChosen} />}
      </div>
      {eligible.open && lead && first && (
        <div className="stack-8">
          <ChipChoice
            legend={t`Which side is sore?`}
            options={[
              ['left', t`Left`],
              ['right', t`Right`],
              ['both', t`Both`],
            ]}
            value={sore}
            onChange={setSore}
          />
          {asked && !sore && (
            <p className="err" role="alert">
              <Trans>Say which side is sore: it goes first in every session.</Trans>
            </p>
          )}
          <PainField label={t`Pain in the morning, at the first steps`} value={morning} onChange={setMorning} />
          <PainField label={t`The usual worst pain of a day now`} value={worst} onChange={setWorst} />
          <WishFields wishes={wishes} onChange={(wish) => setWishes((before) => ({ ...before, ...wish }))} />
          {first.running.step === 'none' || lead.phases.some(({ running }) => running.step === 'ladder') ? (
            <NotBeforeNote span={notBefore(rehab, lead, { phase: first.id, since: today, level: 0, today }, race)} />
          ) : null}
          <div className="savefoot">
            <button type="submit" className="btn btn-1 btn-wide" aria-busy={starting}>
              <Trans>Start my plan</Trans>
            </button>
            <Link className="btn btn-3" to="/result/$assessment" params={{ assessment: latest.id }}>
              <Trans>Back to the result</Trans>
            </Link>
          </div>
        </div>
      )}
    </form>
  )
}
