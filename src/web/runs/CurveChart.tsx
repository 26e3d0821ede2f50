import { secondsFromMin } from '#basics/units.ts'
import { AXIS_GAP, apart, roomBeside } from '../progress/axis.ts'
import { linear } from '../progress/scales.ts'
import { useWidth } from '../progress/useWidth.ts'
import { minuteTicks } from './chart-marks.ts'
import { extentOf, type Line, stretches } from './curve-view.ts'

const HEIGHT = 132
const [LEAST_LEFT, RIGHT, ABOVE, BELOW] = [46, 8, 10, 22]

/** One line of a run over its minutes. `upsideDown`: less is higher, as for pace. */
export function CurveChart({
  line: { values, everyS },
  title,
  said,
  upsideDown = false,
  filled = false,
}: {
  readonly line: Line
  readonly title: string
  readonly said: (value: number) => string
  readonly upsideDown?: boolean
  readonly filled?: boolean
}) {
  const [element, width] = useWidth()
  const extent = extentOf(values)
  if (!extent) return null
  const base = HEIGHT - BELOW
  const spread = Math.max(extent.most - extent.least, Math.abs(extent.mean) * 0.04, 1)
  const [low, high] = [extent.mean - spread * 0.75, extent.mean + spread * 0.75]
  const ends = [Math.min(low, extent.least), Math.max(high, extent.most)] as const
  const y = linear(ends, upsideDown ? [ABOVE, base] : [base, ABOVE])
  // a line that hardly moves has one label
  const marks = said(extent.least) === said(extent.most) ? [extent.mean] : [extent.least, extent.most]
  const left = roomBeside(marks.map(said), LEAST_LEFT)
  const x = linear([0, Math.max(1, values.length - 1)], [left, width - RIGHT])
  const minutes = minuteTicks(values.length * everyS).map((minute) => ({ minute, text: String(minute), at: x(secondsFromMin(minute) / everyS) }))
  const drawn = stretches(values)
  const path = (stretch: (typeof drawn)[number]): string =>
    stretch.map(([at, value], i) => `${i === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('')
  return (
    <div ref={element}>
      <svg className="chart" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={title}>
        {marks.map((value) => (
          <g key={value}>
            <path className="c-grid" d={`M${left} ${y(value)}H${width - RIGHT}`} />
            <text x={left - AXIS_GAP} y={y(value) + 4} textAnchor="end">
              {said(value)}
            </text>
          </g>
        ))}
        {filled &&
          drawn.map((stretch) => (
            <path key={`f${stretch[0]![0]}`} className="c-ground" d={`${path(stretch)}L${x(stretch.at(-1)![0])} ${base}L${x(stretch[0]![0])} ${base}Z`} />
          ))}
        {!filled && drawn.map((stretch) => <path key={stretch[0]![0]} className="c-curve" d={path(stretch)} />)}
        <path className="c-base" d={`M${left} ${base}H${width - RIGHT}`} />
        {apart(minutes, [left, width]).map(({ minute, text, at }) => (
          <text key={minute} x={at} y={base + 16} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}
