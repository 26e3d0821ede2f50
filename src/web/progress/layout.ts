import { inUnit } from '#basics/units.ts'
import { roomBeside } from './axis.ts'
import type { ChartDay } from './days.ts'
import { linear, roundTop } from './scales.ts'

/** Lanes from top to bottom, in CSS pixels: event flags, phase names, pain, sessions, runs, dates. */
const LANES = { flags: 30, phases: 26, pain: 150, gap: 20, sessions: 18, runsName: 26, runs: 76, dates: 26 } as const

/** Where everything of the chart lies. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly perDay: number
  readonly x: (day: number) => number
  readonly phaseTop: number
  readonly pain: (value: number) => number
  readonly sessionY: number
  readonly runsTop: number
  readonly runsBase: number
  readonly runY: (value: number) => number
  readonly runTop: number
  /** Kilometres when every run in sight has a distance, minutes otherwise. */
  readonly unit: 'km' | 'min'
  readonly runValue: (day: ChartDay) => number
}

const LEAST_LEFT = 30

/** `said`: a number as it is written on an axis. */
export function layoutOf(days: readonly ChartDay[], width: number, said: (value: number) => string): Layout {
  const ran = days.flatMap(({ run }) => run ?? [])
  const unit = ran.length > 0 && ran.every(({ distanceM }) => distanceM !== undefined) ? 'km' : 'min'
  const runValue = ({ run }: ChartDay): number => (run === undefined ? 0 : unit === 'km' ? inUnit(run.distanceM ?? 0, 'km') : run.minutes)
  const runTop = roundTop(Math.max(5, ...days.map(runValue)))
  const left = roomBeside([said(10), said(runTop)], LEAST_LEFT)
  const right = width - 6
  const [first, last] = [days[0]?.number ?? 0, days.at(-1)?.number ?? 0]
  const perDay = (right - left) / Math.max(1, days.length)
  const painTop = LANES.flags + LANES.phases + 6
  const painBase = painTop + LANES.pain
  const sessionY = painBase + LANES.gap
  const runsTop = sessionY + LANES.sessions + LANES.runsName
  const runsBase = runsTop + LANES.runs
  return {
    width,
    height: runsBase + LANES.dates,
    left,
    right,
    perDay,
    x: linear([first, last], [left + perDay / 2, right - perDay / 2]),
    phaseTop: LANES.flags,
    pain: linear([0, 10], [painBase, painTop]),
    sessionY,
    runsTop,
    runsBase,
    runY: linear([0, runTop], [runsBase, runsTop]),
    runTop,
    unit,
    runValue,
  }
}
