import type { AlertId, AlertText, LoadContent, LoadLimits } from '#knowledge/load-shape.ts'
import type { SourceId } from '#knowledge/shape.ts'
import { between, type History } from './history.ts'
import type { KnownRun } from './known-runs.ts'
import { metricOf } from './metrics/all.ts'
import { daysInRow } from './metrics/days-in-row.ts'
import { hardMinutes } from './metrics/intensity-share.ts'
import { longestOf } from './metrics/longest-30-days.ts'
import { weekTo } from './metrics/metric.ts'
import { loadOf } from './metrics/session-rpe.ts'
import { lengthIn, realGrowth } from './metrics/two-week-ramp.ts'
import { runMinutesOf } from './run.ts'
import { firstWorn, isWornIn, shareIn, type WornShoe } from './shoes.ts'

/** An alert is evidence: what was found, from which value on it is told, what it rests on and what it cannot say. It forbids nothing. */
export interface Alert {
  readonly id: AlertId
  readonly level: 'warn' | 'info'
  readonly value: number
  readonly threshold: number
  readonly unit: '%' | 'km' | 'days' | ''
  readonly text: string
  readonly caveat: string
  readonly sources: readonly SourceId[]
  /** Entries of the runs behind it. */
  readonly runs: readonly string[]
  /** Id of the shoe it is about. */
  readonly shoe?: string
}

type Found = Pick<Alert, 'value' | 'runs' | 'shoe'>

/** What the last seven days up to a day (days since 1970-01-01) show, warnings first. */
export function alertsOn(history: History, shoes: readonly WornShoe[], day: number, { alerts, limits }: LoadContent): readonly Alert[] {
  return alerts
    .flatMap((text) => DETECT[text.id]({ history, shoes, day, limits }).flatMap((found) => (tenths(found.value) > text.above ? [told(text, found)] : [])))
    .sort((a, b) => Number(a.level === 'info') - Number(b.level === 'info'))
}

const told = ({ id, level, above, text, caveat, trust }: AlertText, found: Found): Alert => ({
  id,
  level,
  threshold: above,
  unit: UNITS[id],
  text,
  caveat,
  sources: trust.sources,
  ...found,
})

/** 5.5 km after 5 are ten percent, whatever the machine makes of it. */
const tenths = (value: number): number => Math.round(value * 10) / 10

const UNITS: Readonly<Record<AlertId, Alert['unit']>> = {
  spike: '%',
  'double-change': '%',
  ramp: '%',
  comeback: '%',
  monotony: '',
  downhill: '%',
  'many-days': 'days',
  'shoe-old': 'km',
  'shoe-switch': '%',
}

interface Seen {
  readonly history: History
  readonly shoes: readonly WornShoe[]
  readonly day: number
  readonly limits: LoadLimits
}

const DETECT: Readonly<Record<AlertId, (seen: Seen) => readonly Found[]>> = {
  spike: ({ history, day, limits }) => one(metricOf('session-spike').formula(history, day, limits)),
  ramp: ({ history, day }) => one(realGrowth(history, day, lengthIn(history, day))),
  'double-change': doubleChange,
  comeback,
  monotony: ({ history, day, limits }) => (bigWeek(history, day) ? one(metricOf('monotony').formula(history, day, limits)) : []),
  downhill: ({ history, day }) => one(realGrowth(history, day, ({ descentM }) => descentM)),
  'many-days': ({ history, day, limits }) => one(daysInRow.formula(history, day, limits)),
  'shoe-old': ({ shoes, history, day }) =>
    shoes.filter(({ retired }) => retired === undefined).map((shoe) => ({ value: shoe.km, runs: inWeek(history, day, shoe), shoe: shoe.shoe })),
  'shoe-switch': ({ shoes, history, day }) =>
    shoes.flatMap((shoe) => {
      const first = firstWorn(shoe)
      const others = shoes.some((other) => other !== shoe && (firstWorn(other) ?? day) < (first ?? day))
      const share = shareIn(shoe, between(history.runs, ...weekTo(day)))
      return first !== undefined && day - first < NEW_SHOE_DAYS && others && share !== undefined
        ? [{ value: share, runs: inWeek(history, day, shoe), shoe: shoe.shoe }]
        : []
    }),
}

const one = (found: Found | undefined): readonly Found[] => (found ? [{ value: found.value, runs: found.runs }] : [])

const NEW_SHOE_DAYS = 14

const inWeek = ({ runs }: History, day: number, shoe: WornShoe): readonly string[] =>
  between(runs, ...weekTo(day))
    .filter(isWornIn(shoe))
    .map(({ entry }) => entry)

/** Distance and hard minutes grew together: the smaller of the two growths. Hard minutes after a week without any are growth without a number. */
function doubleChange({ history, day, limits }: Seen): readonly Found[] {
  const distance = realGrowth(history, day, lengthIn(history, day))
  const hard = (at: number): number | undefined => {
    const week = between(history.runs, ...weekTo(at)).map(({ run }) => hardMinutes(run, limits))
    return week.includes(undefined) ? undefined : week.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0)
  }
  const [now, before] = [hard(day), hard(day - 7)]
  if (!distance || now === undefined || before === undefined || now === 0) return []
  const grown = before === 0 ? distance.value : Math.min(distance.value, 100 * (now / before - 1))
  return [{ value: grown, runs: distance.runs }]
}

/** The first long run after a pause, in percent of the longest of the two months before the pause. */
function comeback({ history: { runs }, day }: Seen): readonly Found[] {
  return between(runs, ...weekTo(day)).flatMap((run) => {
    const last = between(runs, Number.MIN_SAFE_INTEGER, run.day - 1).at(-1)
    if (!last || run.day - last.day < PAUSE_DAYS) return []
    const value = shareOf(run, between(runs, last.day - FORMER_DAYS, last.day))
    return value === undefined ? [] : [{ value, runs: [run.entry, last.entry] }]
  })
}

const PAUSE_DAYS = 14
const FORMER_DAYS = 60

function shareOf(run: KnownRun, former: readonly KnownRun[]): number | undefined {
  const farthest = longestOf(former)?.run.distanceM
  if (farthest !== undefined && run.run.distanceM !== undefined) return (100 * run.run.distanceM) / farthest
  const longest = Math.max(0, ...former.map((each) => runMinutesOf(each.run)))
  return longest > 0 ? (100 * runMinutesOf(run.run)) / longest : undefined
}

/** More than the mean of the four weeks before it. */
function bigWeek(history: History, day: number): boolean {
  const [week, month] = [loadOf(history, ...weekTo(day)), loadOf(history, day - 34, day - 7)]
  return week !== undefined && month !== undefined && week.value > month.value / 4
}
