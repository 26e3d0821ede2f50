import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { CalendarDay } from '#basics/day.ts'
import type { KnownRun } from '#load/known-runs.ts'
import type { Decision } from '#plan/decision.ts'
import type { Because } from '#return-to-run/because.ts'
import type { DayAhead } from '#return-to-run/rest-of-week.ts'
import type { LoadState } from '#state/tell-load.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { shortDay, shortWeekday } from '../parts/dates.ts'
import { AtMost } from '../plan/AtMost.tsx'
import { WatchWorkout } from '../watch/WatchWorkout.tsx'
import { isPartWalked } from './bars.ts'
import { km, whole } from './figures.ts'
import { longerNamed } from './named-length.ts'
import { runLength } from './words.ts'

/** How far today and in the coming week, why, and how much of the training is known. */
export function HowFar({ told, load }: { readonly told: PlanState; readonly load: LoadState }) {
  const run = told.plan?.today.run
  const unsaid = load.coverage.says.filter((text) => !run?.why.includes(text))
  return (
    <section className="allow" aria-labelledby="howfar">
      <h2 className="head" id="howfar">
        <Trans>How far today</Trans>
      </h2>
      {run === undefined ? (
        <p className="sub">
          <Trans>No plan has begun, so nothing here says how far. What is known is shown below.</Trans>
        </p>
      ) : run.kind === 'none' ? (
        <p className="rowtitle">
          <Trans>No run today</Trans>
        </p>
      ) : (
        <AtMost run={run} />
      )}
      {run?.because.map((each) => (
        <Why key={each.text} because={each} known={told.known} holds={told.plan?.course.active ?? []} />
      ))}
      {unsaid.length > 0 && (
        <div className="stack-1">
          <h3 className="label">
            <Trans>How much is known</Trans>
          </h3>
          {unsaid.map((text) => (
            <p key={text} className="sub">
              {text}
            </p>
          ))}
        </div>
      )}
      {told.plan && <WatchWorkout plan={told.plan} />}
      <WeekAhead week={told.plan?.today.week ?? []} />
    </section>
  )
}

interface WhyProps {
  readonly because: Because
  readonly known: readonly KnownRun[]
  readonly holds: readonly Decision[]
}

/** A hold says what to do; why it is there is said with it. */
function Why({ because, known, holds }: WhyProps) {
  const hold = holds.find(({ action }) => action === because.text)
  return (
    <p className="because">
      <span>
        {because.text}
        {hold && <span className="meta whyhold">{hold.because.text}</span>}
        {known
          .filter(({ entry }) => because.runs.includes(entry))
          .map((run) => (
            <span key={run.entry}>
              {' '}
              <Link to="/runs/$id" params={{ id: run.entry }}>
                <SeeTheRun run={run} because={because} />
              </Link>
            </span>
          ))}
      </span>
    </p>
  )
}

function SeeTheRun({ run, because }: { readonly run: KnownRun; readonly because: Because }) {
  const { i18n } = useLingui()
  const longer = longerNamed(because, run)
  if (longer !== undefined)
    return (
      <Trans>
        See the run of {whole(i18n, longer)} min, also told as {whole(i18n, run.run.minutes)} min
      </Trans>
    )
  const [length, day] = [runLength(i18n, run), shortDay(i18n, run.run.day)]
  return isPartWalked(run) ? (
    <Trans>
      See the {length} of {day} with its walking
    </Trans>
  ) : (
    <Trans>
      See the {length} of {day}
    </Trans>
  )
}

/** Today and the six days after it, if every one stays calm. */
function WeekAhead({ week }: { readonly week: readonly DayAhead[] }) {
  const { t, i18n } = useLingui()
  if (week.every(({ minutes }) => minutes === 0)) return null
  // one measure for all days: the one that is reached first, minutes where that differs
  const inKm = week.every(({ minutes, first }) => minutes === 0 || first === 'metres')
  return (
    <>
      <h3 className="label">
        <Trans>The coming days, if all stays calm</Trans>
      </h3>
      <ul className="weekahead">
        {week.map(({ day, minutes, distanceM }) => (
          <li key={day}>
            <span>{shortWeekday(i18n, day)}</span>
            {minutes > 0 ? (
              <b>
                {inKm && distanceM !== undefined ? km(i18n, distanceM) : whole(i18n, minutes)}
                <small>{inKm ? t`km` : t`min`}</small>
              </b>
            ) : (
              <span className="off">
                <span aria-hidden="true">–</span>
                <span className="vh">{t`no run`}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="meta">
        <Trans>Told as if each of them is run as far as it stands here and stays calm. What you log changes the days after it.</Trans>
      </p>
      {closedDays(week.slice(1)).map(({ because, days }) => (
        <p key={because} className="meta">
          {t`${days.map((day) => shortWeekday(i18n, day)).join(', ')}: ${because}`}
        </p>
      ))}
    </>
  )
}

/** Days without a run, together with the others that have the same reason. Why there is none today is told above. */
function closedDays(week: readonly DayAhead[]): readonly { readonly because: string; readonly days: readonly CalendarDay[] }[] {
  const whys = [...new Set(week.flatMap(({ because }) => because ?? []))]
  return whys.map((because) => ({ because, days: week.filter((each) => each.because === because).map(({ day }) => day) }))
}
