import { useLingui } from '@lingui/react/macro'
import { saidWeekday, shortDay } from '../parts/dates.ts'
import { AXIS_GAP, apart, axisNumber, labelWidth } from './axis.ts'
import { type ChartDay, type PhaseBand, unbroken } from './days.ts'
import { type Flag, Flags } from './Flags.tsx'
import { type Layout, layoutOf } from './layout.ts'
import { weekTicks } from './scales.ts'
import { useWidth } from './useWidth.ts'

export interface ChartProps {
  readonly days: readonly ChartDay[]
  readonly bands: readonly PhaseBand[]
  readonly names: ReadonlyMap<string, string>
  readonly flags: readonly Flag[]
  /** Most pain the programme allows. */
  readonly limit: number | undefined
  readonly title: string
  readonly selected: number
  readonly onSelect: (day: number) => void
}

/** The one chart: events, phases, pain, sessions and runs on one axis of days. A tap, a drag or the arrow keys choose a day. */
export function Chart(props: ChartProps) {
  const { t, i18n } = useLingui()
  const { days, title, selected, onSelect } = props
  const [place, width] = useWidth()
  const layout = layoutOf(days, width, (value) => axisNumber(i18n, value))
  const [first, last] = [days[0], days.findLast(({ ahead }) => !ahead)]
  if (!first || !last) return null
  const here = days.find(({ number }) => number === selected)
  const said = here?.pain === undefined ? t`no pain told` : t`worst pain ${here.pain}`
  return (
    <div className="chartbox" ref={place}>
      <svg className="chart" width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} role="img" aria-label={title}>
        <Bands {...props} layout={layout} />
        <rect
          className="c-sel"
          x={layout.x(selected) - Math.max(layout.perDay, 8) / 2}
          y={layout.phaseTop}
          width={Math.max(layout.perDay, 8)}
          height={layout.runsBase - layout.phaseTop}
        />
        <PainLane {...props} layout={layout} />
        <Lanes {...props} layout={layout} />
        <Flags flags={props.flags} layout={layout} />
      </svg>
      <input
        className="chartday"
        type="range"
        min={first.number}
        max={last.number}
        value={selected}
        aria-label={t`Day`}
        aria-valuetext={here ? `${saidWeekday(i18n, here.day)}, ${said}` : ''}
        onChange={(event) => onSelect(event.target.valueAsNumber)}
        style={{ left: layout.x(first.number) - THUMB / 2, width: layout.x(last.number) - layout.x(first.number) + THUMB, height: layout.height }}
      />
    </div>
  )
}

/** Width of the slider's invisible thumb, as in the styles. */
const THUMB = 16

type LaneProps = ChartProps & { readonly layout: Layout }

function Bands({ days, bands, names, layout }: LaneProps) {
  const { x, perDay, phaseTop, runsBase, right, left } = layout
  const [first, last] = [days[0]?.number ?? 0, days.at(-1)?.number ?? 0]
  return bands.map(({ phase, from }, place) => {
    const next = bands[place + 1]?.from ?? last + 1
    if (next <= first || from > last || next <= from) return null
    const start = Math.max(left, x(Math.max(from, first)) - perDay / 2)
    const end = Math.max(start, Math.min(right, x(Math.min(next - 1, last)) + perDay / 2))
    return (
      <g key={`${phase} ${from}`}>
        {place % 2 === 0 && <rect className="c-band" x={start} y={phaseTop} width={end - start} height={runsBase - phaseTop} />}
        {from >= first && <path className="c-phline" d={`M${start} ${phaseTop}v22`} />}
        {end - start > 60 && (
          <text className="ph" x={start + 6} y={phaseTop + 15}>
            {names.get(phase) ?? phase}
          </text>
        )}
      </g>
    )
  })
}

function PainLane({ days, limit, layout }: LaneProps) {
  const { t, i18n } = useLingui()
  const { x, pain, left, right, perDay } = layout
  const radius = Math.min(5.5, Math.max(2.5, perDay * 0.42))
  return (
    <>
      {[0, 5, 10].map((value) => (
        <g key={value}>
          <path className="c-grid" d={`M${left} ${pain(value)}H${right}`} />
          <text x={left - AXIS_GAP} y={pain(value) + 4} textAnchor="end">
            {axisNumber(i18n, value)}
          </text>
        </g>
      ))}
      <text className="lab" x={left + 6} y={pain(10) + 16}>
        {t`Worst pain`}
      </text>
      {limit !== undefined && <path className="c-limit" d={`M${left} ${pain(limit)}H${right}`} />}
      {unbroken(days).map((stretch) => (
        <path
          key={stretch[0]?.number}
          className="c-line"
          d={stretch.map((day, i) => `${i === 0 ? 'M' : 'L'}${x(day.number)} ${pain(day.pain ?? 0)}`).join('')}
        />
      ))}
      {days.map(({ number, pain: value, ahead }) =>
        ahead ? null : value === undefined ? (
          <circle key={number} className="c-missing" cx={x(number)} cy={pain(0)} r={Math.min(3, radius)} />
        ) : (
          <circle key={number} className={`c-dot p${Math.round(value)}`} cx={x(number)} cy={pain(value)} r={radius} />
        ),
      )}
    </>
  )
}

function Lanes({ days, layout }: LaneProps) {
  const { t, i18n } = useLingui()
  const { x, left, right, perDay, sessionY, runsTop, runsBase, runY, runTop, unit, runValue } = layout
  const bar = Math.min(11, Math.max(3, perDay * 0.6))
  const [first, last] = [days[0]?.number ?? 0, days.at(-1)?.number ?? 0]
  const byNumber = new Map(days.map((day) => [day.number, day]))
  const ticks = weekTicks(first, last, perDay)
  const dates = ticks.map((tick) => {
    const text = shortDay(i18n, byNumber.get(tick)?.day ?? '')
    return { tick, text, at: x(tick) + labelWidth(text) / 2 }
  })
  return (
    <>
      {days.map(({ number, left }) => left && <path key={number} className="c-left" d={`M${x(number)} ${sessionY - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`} />)}
      {days.map(({ number, sessions }) => sessions > 0 && <path key={number} className="c-sess" d={`M${x(number)} ${sessionY - 5}l5 5-5 5-5-5z`} />)}
      <text className="lab" x={left + 6} y={runsTop - 8}>
        {unit === 'km' ? t`Runs, km` : t`Runs, min`}
      </text>
      <path className="c-grid" d={`M${left} ${runY(runTop)}H${right}`} />
      <text x={left - AXIS_GAP} y={runY(runTop) + 4} textAnchor="end">
        {axisNumber(i18n, runTop)}
      </text>
      <text x={left - AXIS_GAP} y={runsBase + 4} textAnchor="end">
        0
      </text>
      {days.map((day) => {
        if (!day.run) return null
        const value = runValue(day)
        const walked = day.run.minutes > 0 ? (value * day.run.walkMin) / day.run.minutes : 0
        return (
          <g key={day.number}>
            <rect className="c-run" x={x(day.number) - bar / 2} y={runY(value)} width={bar} height={runsBase - runY(value)} rx={1.5} />
            {walked > 0 && (
              <rect className="c-walk" x={x(day.number) - bar / 2 + 1} y={runY(value) + 1} width={Math.max(1, bar - 2)} height={runsBase - runY(walked) - 1} />
            )}
          </g>
        )
      })}
      <path className="c-base" d={`M${left} ${runsBase}H${right}`} />
      {ticks.map((tick) => (
        <path key={tick} className="c-base" d={`M${x(tick)} ${runsBase}v5`} />
      ))}
      {apart(dates, [left, layout.width]).map(({ tick, text, at }) => (
        <text key={tick} x={at} y={runsBase + 19} textAnchor="middle">
          {text}
        </text>
      ))}
    </>
  )
}
