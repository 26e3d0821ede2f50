import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { addDays, type CalendarDay, dayOfNumber, numberOf } from '#basics/day.ts'
import type { KnownRun } from '#load/known-runs.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { saidShortDay, shortWeekday } from '../parts/dates.ts'
import { PainDot } from '../plan/PainDot.tsx'
import { barLength, spanName } from './bar-words.ts'
import { mondayOf } from './bars.ts'
import { toldDayOf } from './find-run.ts'
import { type ListedWeek, listWeeks, monthsWith } from './listed.ts'
import { useSports } from './sports.ts'
import { runFacts, runLength } from './words.ts'

/** Weeks with a run that are shown at once. */
const AT_ONCE = 4

/** What was run, week by week, newest first, up to the day that is asked for. */
export function RunsByWeek({ told, until }: { readonly told: PlanState; readonly until: number }) {
  const { t, i18n } = useLingui()
  const today = numberOf(told.today)
  const [from, setFrom] = useState(until)
  const [count, setCount] = useState(AT_ONCE)
  const months = useMemo(() => monthsWith(told.known), [told.known])
  const { weeks, more } = useMemo(() => listWeeks(told.known, from, count), [told.known, from, count])
  const mornings = useMemo(
    () => new Map(told.record['check-in'].flatMap(({ body }) => (body.morning === undefined ? [] : [[body.day, body.morning]]))),
    [told.record],
  )
  const month = (value: string): string => spanName(i18n, { from: numberOf(`${value}-01`), to: 0 }, 'month')
  return (
    <section aria-labelledby="allruns" id="list" className="stack-2">
      <div className="between">
        <h2 className="head" id="allruns" tabIndex={-1}>
          {from >= today ? <Trans>All runs</Trans> : <Trans>Runs up to {spanName(i18n, { from, to: from }, 'week')}</Trans>}
        </h2>
        <span className="meta">
          <Trans>Pain: on the run, next morning</Trans>
        </span>
      </div>
      {months.length > 3 && (
        <div className="field jump">
          <label htmlFor="jump">
            <Trans>Go to a month</Trans>
          </label>
          <select
            id="jump"
            className="input"
            value={from >= today ? '' : dayOfNumber(from).slice(0, 7)}
            onChange={({ target: { value } }) => {
              setFrom(value === '' ? today : numberOf(addDays(`${addDays(`${value}-01`, 31).slice(0, 7)}-01`, -1)))
              setCount(AT_ONCE)
            }}
          >
            <option value="">{t`The newest`}</option>
            {months.map((each) => (
              <option key={each} value={each}>
                {month(each)}
              </option>
            ))}
          </select>
        </div>
      )}
      {weeks.map((week) => (
        <Week key={week.from} week={week} thisWeek={week.from === mondayOf(today)} mornings={mornings} dayOf={(known) => toldDayOf(told.record, known)} />
      ))}
      {more && (
        <p>
          <button type="button" className="btn btn-2 btn-s" onClick={() => setCount(count + 2 * AT_ONCE)}>
            <Trans>Show earlier runs</Trans>
          </button>
        </p>
      )}
      {weeks.length === 0 && (
        <p className="sub">
          <Trans>None up to this day.</Trans>
        </p>
      )}
    </section>
  )
}

interface Listed {
  readonly week: ListedWeek
  readonly thisWeek: boolean
  readonly mornings: ReadonlyMap<string, number>
  /** The day of a run as it was told. */
  readonly dayOf: (known: KnownRun) => CalendarDay
}

function Week({ week, thisWeek, mornings, dayOf }: Listed) {
  const { i18n } = useLingui()
  return (
    <section className="stack-0">
      <h3 className="weekhead">
        <span>{thisWeek ? <Trans>This week</Trans> : spanName(i18n, week, 'week')}</span>
        <span>{week.count === 0 ? '' : barLength(i18n, week.value, week.unit)}</span>
      </h3>
      <ul className="runrows">
        {week.runs.map((run) => (
          <Row key={run.entry} known={run} day={dayOf(run)} next={mornings.get(addDays(dayOf(run), 1))} />
        ))}
      </ul>
    </section>
  )
}

function Row({ known, day, next }: { readonly known: KnownRun; readonly day: CalendarDay; readonly next: number | undefined }) {
  const { t, i18n } = useLingui()
  const sports = new Map(useSports())
  const { run, entry, state, maybe } = known
  const other = run.sport === 'run' ? '' : `${sports.get(run.sport) ?? run.sport}, `
  return (
    <li>
      <Link className="runrow" to="/runs/$id" params={{ id: entry }}>
        <span className="d">
          {shortWeekday(i18n, day)}
          <b>{Number(day.slice(8))}</b>
        </span>
        <span>
          <span className="km">
            {other}
            {runLength(i18n, known)}
          </span>
          <span className="meta">
            {runFacts(i18n, known)}
            {state === 'held' && <b> {known.vouched ? t`A copy of it looks wrong` : t`Looks wrong, does not count`}</b>}
            {state === 'ahead' && <b> {t`Dated ${saidShortDay(i18n, day)}, which is wrong: put its day right`}</b>}
            {maybe.length > 0 && (
              <b>
                {' '}
                <Plural value={maybe.length} one="Perhaps there twice" other="Perhaps there several times" />
              </b>
            )}
          </span>
        </span>
        <span className="pp">
          {run.worst === undefined ? <Untold name={t`pain on it not told`} /> : <PainDot pain={run.worst} small />}
          {next === undefined ? <Untold name={t`next morning not told`} /> : <PainDot pain={next} small />}
        </span>
      </Link>
    </li>
  )
}

const Untold = ({ name }: { readonly name: string }) => (
  <span className="pd pd-s pd-none">
    <span className="vh">{name}</span>
  </span>
)
