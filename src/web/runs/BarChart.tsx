import { useLingui } from '@lingui/react/macro'
import { dayOfNumber } from '#basics/day.ts'
import { shortDay } from '../parts/dates.ts'
import { linear, roundTop } from '../progress/scales.ts'
import { useWidth } from '../progress/useWidth.ts'
import { barLength, spanName } from './bar-words.ts'
import type { Bar, Bars } from './bars.ts'
import { type BarPlaces, longestLine } from './chart-marks.ts'
import { decimals, whole } from './figures.ts'

const HEIGHT = 200
const [LEFT, ABOVE, DATES] = [34, 26, 26]
/** Room that a figure over its bar needs, CSS pixels. */
const FIGURE = 34
const DATE = 62
const YEAR = 30

interface Place extends BarPlaces {
  readonly right: number
  readonly base: number
  readonly top: number
}

function placeOf(bars: Bars, width: number): Place {
  const right = Math.max(LEFT + 10, width - 4)
  const perBar = (right - LEFT) / bars.bars.length
  const base = HEIGHT - DATES
  const top = roundTop(Math.max(5, ...bars.bars.map(({ value, planned = 0, longest = 0 }) => Math.max(value + planned, longest))))
  return { bars, perBar, right, base, top, x: (at) => LEFT + perBar * (at + 0.5), y: linear([0, top], [base, ABOVE]) }
}

/** Bars, the line of the longest run, and dates. A tap, a drag or the arrow keys choose a bar. Only what is in sight is drawn. */
export function BarChart({
  bars,
  at,
  title,
  onSelect,
}: {
  readonly bars: Bars
  readonly at: number
  readonly title: string
  readonly onSelect: (at: number) => void
}) {
  const { t, i18n } = useLingui()
  const [element, width] = useWidth()
  const place = placeOf(bars, width)
  const bar = bars.bars[at]!
  return (
    <div className="chartbox" ref={element}>
      <svg className="chart" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={title}>
        <rect
          className="c-sel"
          x={place.x(at) - Math.max(place.perBar, 6) / 2}
          y={ABOVE - 6}
          width={Math.max(place.perBar, 6)}
          height={place.base - ABOVE + 6}
        />
        <Grid place={place} />
        {bars.bars.map((each, i) => (
          <OneBar key={each.from} bar={each} x={place.x(i)} place={place} />
        ))}
        <path className="c-base" d={`M${LEFT} ${place.base}H${place.right}`} />
        <path className="c-long" d={longestLine(place)} />
        <Figures place={place} />
        <Dates place={place} />
      </svg>
      <input
        className="chartday"
        type="range"
        min={0}
        max={bars.bars.length - 1}
        value={at}
        aria-label={bars.span === 'week' ? t`Week` : t`Month`}
        aria-valuetext={`${spanName(i18n, bar, bars.span)}, ${barLength(i18n, bar.value, bars.unit)}`}
        onChange={(event) => onSelect(event.target.valueAsNumber)}
        style={{ left: place.x(0) - THUMB / 2, width: place.x(bars.bars.length - 1) - place.x(0) + THUMB, height: HEIGHT }}
      />
    </div>
  )
}

/** Width of the slider's invisible thumb, as in the styles. */
const THUMB = 16

function Grid({ place: { y, top, right } }: { readonly place: Place }) {
  const { i18n } = useLingui()
  return [0, top / 2, top].map((value) => (
    <g key={value}>
      {value > 0 && <path className="c-grid" d={`M${LEFT} ${y(value)}H${right}`} />}
      <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
        {decimals(i18n, value, Number.isInteger(value) ? 0 : 1)}
      </text>
    </g>
  ))
}

function OneBar({ bar: { value, planned = 0 }, x, place: { y, base, perBar } }: { readonly bar: Bar; readonly x: number; readonly place: Place }) {
  const wide = Math.max(1, Math.min(28, perBar * 0.58))
  const [left, round] = [x - wide / 2, wide > 4 ? 2 : 0]
  return (
    <>
      {value > 0 && <rect className="c-run" x={left} y={y(value)} width={wide} height={base - y(value)} rx={round} />}
      {planned > 0 && (
        <rect className="c-plan" x={left} y={y(value + planned)} width={wide} height={Math.max(0, y(value) - y(value + planned) - 1)} rx={round} />
      )}
    </>
  )
}

/** A figure over each bar where there is room, else over the highest and over the last one. */
function Figures({ place: { bars, x, y, perBar, right } }: { readonly place: Place }) {
  const { t, i18n } = useLingui()
  const said = (value: number): string => (bars.unit === 'km' && bars.span === 'week' ? decimals(i18n, value, 1) : whole(i18n, value))
  const top = Math.max(...bars.bars.map(({ value }) => value))
  const last = bars.bars.length - 1
  const highest = bars.bars.findIndex(({ value }) => value === top)
  return bars.bars.map(({ from, value, planned }, at) => {
    const shown = perBar >= FIGURE || at === last || at === highest
    const hidden = value <= 0 && planned === undefined
    // two figures never lie over each other
    const crowded = perBar < FIGURE && at === highest && (last - at) * perBar < 2 * FIGURE && at !== last
    if (!shown || hidden || crowded) return null
    const text = planned === undefined ? said(value) : t`${said(value)} of ${whole(i18n, value + planned)}`
    const end = x(at) + FIGURE / 2 > right
    return (
      <text key={from} className="lab" x={end ? right : x(at)} y={y(value + (planned ?? 0)) - 7} textAnchor={end ? 'end' : 'middle'}>
        {text}
      </text>
    )
  })
}

function Dates({ place: { bars, x, perBar, base, right } }: { readonly place: Place }) {
  const { i18n } = useLingui()
  const every = Math.max(1, Math.ceil(DATE / perBar))
  const ofYear = bars.span === 'month'
  return bars.bars.map(({ from }, at) => {
    const day = dayOfNumber(from)
    const start = ofYear ? x(at) - perBar / 2 : x(at)
    const shown = ofYear ? day.slice(5, 7) === '01' && yearShown(day, perBar) && start < right - YEAR / 2 : at % every === 0
    // the last one stays within the chart
    const end = start + (ofYear ? YEAR : DATE / 2) > right
    return shown ? (
      <text key={from} x={end ? right : start} y={base + 19} textAnchor={end ? 'end' : ofYear ? 'start' : 'middle'}>
        {ofYear ? day.slice(0, 4) : shortDay(i18n, day)}
      </text>
    ) : null
  })
}

/** Every year, or every second or fifth where years would touch. */
function yearShown(day: string, perBar: number): boolean {
  const every = [1, 2, 5].find((years) => years * 12 * perBar > 40) ?? 10
  return Number(day.slice(0, 4)) % every === 0
}
