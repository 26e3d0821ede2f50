import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { dayOfNumber } from '#basics/day.ts'
import type { History } from '#load/history.ts'
import type { DayAhead } from '#return-to-run/rest-of-week.ts'
import { saidShortDay } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { BarChart } from './BarChart.tsx'
import { BarTable } from './BarTable.tsx'
import { barLength, spanName } from './bar-words.ts'
import { type Bar, type Bars, barsOf, firstRange, RANGES, type Range } from './bars.ts'

/** Every week as a bar, with the longest run of 30 days as a line; a range can be chosen, and gone back through. */
export function WeekBars({
  history,
  today,
  ahead,
  onOpen,
}: {
  readonly history: History
  readonly today: number
  readonly ahead: readonly DayAhead[]
  /** Show the runs up to this day. */
  readonly onOpen: (day: number) => void
}) {
  const { t, i18n } = useLingui()
  const [range, setRange] = useState<Range>(() => firstRange(history, today))
  const [back, setBack] = useState(0)
  const [chosen, setChosen] = useState<number>()
  const bars = useMemo(() => barsOf(history, today, range, back, ahead), [history, today, range, back, ahead])
  const last = bars.bars.length - 1
  const at = Math.min(chosen ?? last, last)
  const bar = bars.bars[at]!
  const see = (next: Range, by: number) => {
    setRange(next)
    setBack(by)
    setChosen(undefined)
  }
  const names = { weeks: t`12 weeks`, year: t`A year`, all: t`All` }
  const sight = t`${saidShortDay(i18n, dayOfNumber(bars.bars[0]!.from))} to ${saidShortDay(i18n, dayOfNumber(Math.min(today, bars.bars[last]!.to)))}`
  return (
    <section aria-labelledby="bars" className="stack-3">
      <div className="between">
        <h2 className="head" id="bars">
          {bars.unit === 'km' ? (
            bars.span === 'week' ? (
              <Trans>Kilometres a week</Trans>
            ) : (
              <Trans>Kilometres a month</Trans>
            )
          ) : bars.span === 'week' ? (
            <Trans>Minutes of running a week</Trans>
          ) : (
            <Trans>Minutes of running a month</Trans>
          )}
        </h2>
        <span className="meta">{sight}</span>
      </div>
      <div className="between c">
        <fieldset className="seg" aria-label={t`How far back`}>
          {RANGES.map((each) => (
            <button key={each} type="button" aria-pressed={range === each} onClick={() => see(each, 0)}>
              {names[each]}
            </button>
          ))}
        </fieldset>
        {(bars.earlier || bars.later) && (
          <span className="btnrow tight">
            <button type="button" className="iconbtn" aria-label={t`Earlier`} disabled={!bars.earlier} onClick={() => see(range, back + 1)}>
              <Icon name="back" />
            </button>
            <button type="button" className="iconbtn" aria-label={t`Later`} disabled={!bars.later} onClick={() => see(range, back - 1)}>
              <Icon name="forward" />
            </button>
          </span>
        )}
      </div>
      <BarChart bars={bars} at={at} title={findingOf(bars)} onSelect={setChosen} />
      <Legend bars={bars} />
      <p className="barstory" aria-live="polite">
        <strong>{spanName(i18n, bar, bars.span)}</strong>
        <span>
          {bar.runs === 0 ? (
            <Trans>No run.</Trans>
          ) : (
            <Trans>
              {barLength(i18n, bar.value, bars.unit)} in <Plural value={bar.runs} one="# run" other="# runs" />.
            </Trans>
          )}{' '}
          {bar.longest !== undefined && <Trans>Longest run of the 30 days up to then: {barLength(i18n, bar.longest, bars.unit)}.</Trans>}{' '}
          {bar.planned !== undefined && <Trans>The rest of it may hold {barLength(i18n, bar.planned, bars.unit)}, if all stays calm.</Trans>}
        </span>
        {bar.runs > 0 && (
          <button type="button" className="btn btn-3 btn-s" onClick={() => onOpen(Math.min(bar.to, today))}>
            <Trans>See these runs</Trans>
          </button>
        )}
      </p>
      {bars.bars.some(({ walked }) => walked) && (
        <p className="meta">
          <Trans>Kilometres here are of the whole way, walking included. How far today goes by the running part alone.</Trans>
        </p>
      )}
      <Missing bars={bars} />
      <BarTable bars={bars} today={today} />
    </section>
  )

  function findingOf({ bars: all, unit, span }: Bars): string {
    const top = all.reduce((most, each) => (each.value > most.value ? each : most))
    const now = all.at(-1)!
    const name = span === 'week' ? t`week` : t`month`
    return [
      t`A bar for each ${name}, ${sight}.`,
      t`The highest: ${barLength(i18n, top.value, unit)}, ${spanName(i18n, top, span)}.`,
      ...(now.longest === undefined ? [] : [t`The longest run of 30 days at the end: ${barLength(i18n, now.longest, unit)}.`]),
    ].join(' ')
  }
}

function Missing({ bars: { bars } }: { readonly bars: Bars }) {
  const missing = bars.reduce((sum, bar: Bar) => sum + bar.missing, 0)
  if (missing === 0) return null
  return (
    <p className="meta">
      <Plural
        value={missing}
        one="# run in sight does not tell its distance and is missing from the bars."
        other="# runs in sight do not tell their distance and are missing from the bars."
      />
    </p>
  )
}

function Legend({ bars: { bars } }: { readonly bars: Bars }) {
  return (
    <ul className="legend">
      <li>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <rect className="c-run" x="7" y="1" width="10" height="15" rx="1.5" />
        </svg>
        <Trans>Run</Trans>
      </li>
      {bars.some(({ planned }) => planned !== undefined) && (
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <rect className="c-plan" x="7" y="1" width="10" height="14" rx="1.5" />
          </svg>
          <Trans>May still come</Trans>
        </li>
      )}
      <li>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <path className="c-long" d="M0 8h24" />
        </svg>
        <Trans>Longest single run of 30 days</Trans>
      </li>
    </ul>
  )
}
