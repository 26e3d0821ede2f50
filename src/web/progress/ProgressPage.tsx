import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { daysBetween, numberOf } from '#basics/day.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import { type ChangeMark, changesIn } from '#load/changes.ts'
import { historyOf } from '#load/history.ts'
import { wornShoes } from '#load/shoes.ts'
import { nextPhase } from '#plan/criteria.ts'
import { trendOf } from '#plan/today.ts'
import type { PlanState, RunningPlan } from '#state/tell-plan.ts'
import { NoPlan } from '../frame/NoPlan.tsx'
import { useDesk } from '../parts/useDesk.ts'
import { useScreen } from '../parts/useScreen.ts'
import { withoutASet } from '../parts/without-a-set.ts'
import { Criteria } from '../plan/Criteria.tsx'
import { isStopped, runningToday } from '../plan/running-today.ts'
import { usePlan } from '../plan/usePlan.ts'
import { phaseName, phaseNames } from '../plan/words.ts'
import { Chart } from './Chart.tsx'
import { DayStory } from './DayStory.tsx'
import { DayTable } from './DayTable.tsx'
import { chartDays, daysWithPain, phaseBands } from './days.ts'
import { changeFlags, eventFlags } from './events.ts'
import { findingSentence } from './finding.ts'
import { Legend } from './Legend.tsx'
import { StrengthTests } from './StrengthTests.tsx'
import { strengthResults } from './strength.ts'

/** Whether it is getting better, and what says so. */
export function ProgressPage() {
  const told = usePlan()
  return told.plan ? <Progress told={told} plan={told.plan} /> : <NoPlan />
}

const RANGES = { short: 28, long: 70, all: Number.POSITIVE_INFINITY } as const
type Range = keyof typeof RANGES

/** Of the runs before the plan so many days are shown. */
const BEFORE_DAYS = 84

/** The chart is at least this many days wide. */
const LEAST_DAYS = 14

/** New shoes and surfaces among all runs of the record. */
function changesOf({ known, record }: PlanState): readonly ChangeMark[] {
  const history = historyOf(known)
  const { shoes } = wornShoes(
    record.shoe.map(({ body }) => body),
    history,
  )
  return changesIn(history, shoes)
}

/** Somebody has to look first, or the last days took something back: no finding over weeks stands above that. */
const isSetBack = (plan: RunningPlan): boolean =>
  isStopped(plan) || plan.course.active.some(({ level }) => level === 'stop' || level === 'review' || level === 'back')

function Progress({ told, plan }: { readonly told: PlanState & { readonly rehab: Rehab }; readonly plan: RunningPlan }) {
  const { t, i18n } = useLingui()
  const heading = useScreen(t`Progress`)
  const desk = useDesk()
  const { diary, course, programmes, today, start } = plan
  const [lead] = programmes
  const now = numberOf(told.today)
  const [chosen, setChosen] = useState<Range>()
  const [day, setDay] = useState(now)
  const range = chosen ?? (desk ? 'long' : 'short')
  const runs = useMemo(() => told.known.filter(({ state }) => state === 'counts').map(({ day, run }) => ({ day, body: run })), [told.known])
  // years of runs from before the pain have their own page
  const first = Math.min(diary.start, ...diary.reports.keys(), Math.max(runs[0]?.day ?? now, diary.start - BEFORE_DAYS))
  const from = Math.min(now, Math.max(first, now - RANGES[range] + 1))
  const days = chartDays(
    { diary, decisions: course.decisions, runs, wanted: told.wishes.days ?? [], notTrained: withoutASet(told.record.session) },
    from,
    Math.max(now, from + LEAST_DAYS - 1),
    now,
  )
  const changes = useMemo(() => changesOf(told), [told])
  const selected = Math.min(now, Math.max(from, day))
  const at = selected - from
  const names = phaseNames(i18n, lead)
  const weeks = Math.floor(daysBetween(start.day, told.today) / 7) + 1
  const toldDays = daysWithPain(diary)
  const title = findingSentence(i18n, { ...trendOf(diary, now), told: toldDays, weeks })
  const limit = lead?.painCap.during
  const next = lead && nextPhase(lead, course.phase)
  const ranges = { short: t`4 weeks`, long: t`10 weeks`, all: t`All` }
  const notes = told.record['check-in'].filter(({ body }) => numberOf(body.day) === selected).flatMap(({ body }) => body.note ?? [])
  return (
    <>
      <header className="pagehead">
        <div className="stack-1">
          <p className="meta">
            <Trans>
              Week {weeks}, {phaseName(i18n, lead, course.phase)}
            </Trans>
          </p>
          <h1 className="title" ref={heading} tabIndex={-1}>
            {isSetBack(plan) ? <Trans>Held back for now.</Trans> : title}
          </h1>
        </div>
        <fieldset className="seg" aria-label={t`How far back`}>
          {(Object.keys(RANGES) as Range[]).map((each) => (
            <button key={each} type="button" aria-pressed={range === each} onClick={() => setChosen(each)}>
              {ranges[each]}
            </button>
          ))}
        </fieldset>
      </header>
      {runningToday(plan) === 'closed' && (
        <p className="rowtitle" data-testid="running-closed">
          <Trans>
            No run today. <Link to="/">See why</Link>
          </Trans>
        </p>
      )}
      {toldDays < LEAST_DAYS && (
        <p className="sub measure">
          <Trans>A trend needs about ten days. Until then, read single days with care: a change of one point is often chance.</Trans>
        </p>
      )}
      <Chart
        days={days}
        bands={phaseBands(lead?.phases[0]?.id ?? course.phase, diary.start, course, told.record.accepted)}
        names={names}
        flags={[...eventFlags(i18n, course.decisions, from, now), ...changeFlags(i18n, changes, from, now)].sort((a, b) => a.day - b.day)}
        limit={limit}
        title={title}
        selected={selected}
        onSelect={setDay}
      />
      <Legend limit={limit} left={days.some(({ left }) => left)} />
      <DayTable days={days.slice(0, now - from + 1)} names={names} />
      <div className="three sect">
        {days[at] && (
          <DayStory
            day={days[at]}
            before={days[at - 1]}
            notes={notes}
            rehab={told.rehab}
            names={names}
            onStep={(by) => setDay(selected + by)}
            ends={{ first: selected === from, last: selected === now }}
          />
        )}
        <section aria-labelledby="milestones" className="stack-3">
          <h2 className="head" id="milestones">
            {next ? <Trans>To reach “{phaseName(i18n, lead, next)}”</Trans> : <Trans>Keep going</Trans>}
          </h2>
          {today.exit.length > 0 ? (
            <Criteria measured={today.exit} running={runningToday(plan)} rehab={told.rehab} />
          ) : (
            <p className="sub">
              <Trans>Nothing is measured while today is closed, or when nothing more is asked.</Trans>
            </p>
          )}
        </section>
        <StrengthTests results={strengthResults(told.rehab.tests, told.record.test, programmes)} sore={start.body.side} />
      </div>
    </>
  )
}
