import { useLingui } from '@lingui/react/macro'
import { dayOfNumber } from '#basics/day.ts'
import { shortDay } from '../parts/dates.ts'
import { AXIS_GAP, apart, axisNumber, labelWidth, roomBeside } from '../progress/axis.ts'
import { linear, roundTop } from '../progress/scales.ts'
import { useWidth } from '../progress/useWidth.ts'
import { barLength, spanName } from './bar-words.ts'
import type { Bar, Bars } from './bars.ts'
import { type BarPlaces, longestLine } from './chart-marks.ts'
import { decimals, whole } from './figures.ts'

const HEIGHT = 200
const [LEAST_LEFT, ABOVE, DATES] = [34, 26, 26]

interface Place extends BarPlaces {
  readonly left: number
  readonly right: number
  readonly base: number
  readonly top: number
}

function placeOf(bars: Bars, width: number, said: (value: number) => string): Place {
  const top = roundTop(Math.max(5, ...bars.bars.map(({ value, planned = 0, longest = 0 }) => Math.max(value + planned, longest))))
  const left = roomBeside(gridOf(top).map(said), LEAST_LEFT)
  const right = Math.max(left + 10, width - 4)
  const perBar = (right - left) / bars.bars.length
  const base = HEIGHT - DATES
  return { bars, perBar, left, right, base, top, x: (at) => left + perBar * (at + 0.5), y: linear([0, top], [base, ABOVE]) }
}

const gridOf = (top: number): readonly number[] => [0, top / 2, top]

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
  const place = placeOf(bars, width, (value) => axisNumber(i18n, value))
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
        <path className="c-base" d={`M${place.left} ${place.base}H${place.right}`} />
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

function Grid({ place: { y, top, left, right } }: { readonly place: Place }) {
  const { i18n } = useLingui()
  return gridOf(top).map((value) => (
    <g key={value}>
      {value > 0 && <path className="c-grid" d={`M${left} ${y(value)}H${right}`} />}
      <text x={left - AXIS_GAP} y={y(value) + 4} textAnchor="end">
        {axisNumber(i18n, value)}
      </text>
    </g>
  ))
}

const barWidth = (perBar: number): number => Math.max(1, Math.min(28, perBar * 0.58))

function OneBar({ bar: { value, planned = 0 }, x, place: { y, base, perBar } }: { readonly bar: Bar; readonly x: number; readonly place: Place }) {
  const wide = barWidth(perBar)
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

/** A figure over each bar where all have room, else over the highest and over the last one: some here and some there would look like a choice. */
function Figures({ place: { bars, x, y, perBar, left, right } }: { readonly place: Place }) {
  const { t, i18n } = useLingui()
  const said = (value: number): string => (bars.unit === 'km' && bars.span === 'week' ? decimals(i18n, value, 1) : whole(i18n, value))
  const all = bars.bars.flatMap(({ from, value, planned }, place) => {
    if (value <= 0 && planned === undefined) return []
    const text = planned === undefined ? said(value) : t`${whole(i18n, value)} of ${whole(i18n, value + planned)}`
    return [{ from, text, place, at: x(place), value, high: value + (planned ?? 0) }]
  })
  const last = all.filter(({ place }) => place === bars.bars.length - 1)
  const highest = all.toSorted((a, b) => b.value - a.value || b.place - a.place).slice(0, 1)
  const room = all.every(({ text, place }) => labelWidth(text) + AXIS_GAP <= perBar || place === bars.bars.length - 1)
  // a figure stands on no other bar, and over thin ones not beside its own
  const clear = ({ text, place, at, high }: (typeof all)[number]): boolean =>
    (perBar >= THIN || Math.abs(at - x(place)) <= perBar) &&
    bars.bars.every(
      ({ value, planned = 0 }, other) => other === place || value + planned <= high || Math.abs(x(other) - at) >= (labelWidth(text) + barWidth(perBar)) / 2,
    )
  const shown = apart([...new Set([...highest, ...last, ...(room ? all : [])])], [left, right]).filter(clear)
  return shown.map(({ from, text, at, high }) => (
    <text key={from} className="lab" x={at} y={y(high) - 7} textAnchor="middle">
      {text}
    </text>
  ))
}

/** Narrower than this, CSS px, a figure that was moved belongs to no bar that one can tell. */
const THIN = 12

/** Dates of weeks, or years of months, as many as have room. */
function Dates({ place: { bars, x, perBar, base, left, right } }: { readonly place: Place }) {
  const { i18n } = useLingui()
  const ofYear = bars.span === 'month'
  const all = bars.bars.flatMap(({ from }, place) => {
    const day = dayOfNumber(from)
    if (ofYear && (day.slice(5, 7) !== '01' || !yearShown(day, perBar))) return []
    const text = ofYear ? day.slice(0, 4) : shortDay(i18n, day)
    return [{ from, text, place, at: x(place) + (ofYear ? (labelWidth(text) - perBar) / 2 : 0) }]
  })
  const every = Math.max(1, Math.ceil((Math.max(0, ...all.map(({ text }) => labelWidth(text))) + AXIS_GAP) / perBar))
  // a year begins under its first month: one that has no room there is left out
  const regular = ofYear ? all.filter(({ text, at }) => at + labelWidth(text) / 2 <= right) : all.filter(({ place }) => place % every === 0)
  // the first one may stand a little to the left of its bar
  return apart(regular, [left - AXIS_GAP, right]).map(({ from, text, at }) => (
    <text key={from} x={at} y={base + 19} textAnchor="middle">
      {text}
    </text>
  ))
}

/** Every year, or every second or fifth where years would touch. */
function yearShown(day: string, perBar: number): boolean {
  const every = [1, 2, 5].find((years) => years * 12 * perBar > 40) ?? 10
  return Number(day.slice(0, 4)) % every === 0
}
