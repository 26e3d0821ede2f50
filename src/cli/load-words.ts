import { inUnit } from '#basics/units.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { type Misfit, misfitOf } from '#load/plausible.ts'
import type { DoubtCode, Run } from '#load/run.ts'
import type { RunAllowance } from '#return-to-run/allowance.ts'
import type { DayAhead } from '#return-to-run/rest-of-week.ts'
import type { LoadState, MetricToday } from '#state/tell-load.ts'

/** The load as `tell` and `load` print it: figures with their units, each alert with what it rests on. */

export function loadAsJson({ metrics, alerts, coverage, shoes, unknownGear, held, asked }: LoadState): unknown {
  return {
    metrics: metrics.map(({ id, name, unit, now, sources }) => ({
      id,
      name,
      unit,
      value: now ? rounded(now.value) : null,
      told: now ? [now.told, now.all] : null,
      runs: now?.runs ?? [],
      sources,
    })),
    alerts: alerts.map((alert) => ({ ...alert, value: rounded(alert.value) })),
    coverage,
    shoes: shoes.map((shoe) => ({ ...shoe, km: rounded(shoe.km) })),
    unknownGear,
    held: held.map(({ entry, run }) => ({ entry, day: run.day, doubts: run.doubts ?? [], because: whyHeld(run) })),
    asked: asked.map(({ entry, maybe, run }) => ({ entry, maybe, day: run.day })),
  }
}

/** Titles with their lines. */
export function loadAsText({ metrics, alerts, coverage, shoes, held, asked }: LoadState): readonly (readonly [string, readonly string[]])[] {
  return [
    ['Load', metrics.flatMap(metricLine)],
    [
      'What stands out',
      alerts.flatMap(({ text, value, unit, threshold, caveat }) => [`${text} (${figure(value, unit)}, told above ${figure(threshold, unit)})`, `  ${caveat}`]),
    ],
    ['How much is known', coverage.says],
    ['Looks wrong, counts for nothing until you say', held.map(({ run }) => `${run.day} ${runText(run)}: ${whyHeld(run).join(' ')}`)],
    ['Perhaps the same run', asked.map(({ run, maybe }) => `${run.day} ${runText(run)}, ${maybe.length + 1} entries`)],
    ['Shoes', shoes.map(({ name, km, runs }) => `${name}: ${km.toFixed(0)} km in ${counted(runs, 'run')}`)],
  ]
}

/** Why a run looks wrong, a sentence each: what its file says of it, and what its numbers say whoever wrote them. */
function whyHeld(run: Run): readonly string[] {
  const [doubts, misfit] = [run.doubts ?? [], misfitOf(run)]
  return [...doubts.filter((doubt) => doubt !== misfit).map((doubt) => DOUBTS[doubt]), ...(misfit ? [MISFITS[misfit]] : [])]
}

const MISFITS: Readonly<Record<Misfit, string>> = {
  'too-long': 'It is longer than anybody runs in one go.',
  distance: 'Its distance does not fit its time.',
}

const DOUBTS: Readonly<Record<DoubtCode, string>> = {
  'too-fast': 'It is faster on average than anybody runs.',
  'too-slow': 'It is slower than walking.',
  jump: 'Its place jumps from one spot to another.',
  vehicle: 'Part of it looks like a drive or a ride.',
  'too-far': 'It is farther than anybody runs in one go.',
  'too-long': 'It took longer than anybody runs in one go.',
  totals: 'The length or the duration that its file names does not fit the rest of it.',
  date: 'Its date cannot be right, or is not known.',
  sport: 'Nothing says for certain which sport it was.',
}

const metricLine = ({ name, unit, now }: MetricToday): readonly string[] =>
  now ? [`${name}: ${figure(now.value, unit)}${now.told < now.all ? ` (${now.told} of ${now.all} runs tell it)` : ''}`] : []

/** Metres are read as kilometres from a kilometre on; per cents are whole. */
function figure(value: number, unit: string): string {
  if (unit === 'm' && value >= 1000) return `${inUnit(value, 'km').toFixed(1)} km`
  return `${unit === '%' ? Math.round(value) : rounded(value)} ${unit}`.trim()
}

const rounded = (value: number): number => Math.round(value * 100) / 100

const runText = ({ minutes, distanceM }: KnownRun['run']): string =>
  `${minutes} min${distanceM === undefined ? '' : `, ${inUnit(distanceM, 'km').toFixed(1)} km`}`

/** "1 run", "2 runs". */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** How far today, in minutes and where they are known in kilometres: what is reached first at the usual pace comes first. */
export function allowanceText(run: RunAllowance): string {
  if (run.kind === 'none') return 'none'
  const long = `${run.minutes} min of running`
  if (run.kind !== 'easy' || run.distanceM === undefined) return `${long} at most`
  const far = `${inUnit(run.distanceM, 'km').toFixed(1)} km`
  return `${(run.first === 'metres' ? [far, long] : [long, far]).join(' or ')} at most, whichever comes first`
}

/** The days of the coming week on which something may be run, if all stays calm. */
export function weekText(week: readonly DayAhead[]): readonly string[] {
  const days = week.filter(({ minutes }) => minutes > 0)
  return days.length === 0
    ? []
    : [
        `This week, if all stays calm: ${days.map(({ day, minutes, distanceM }) => `${day} ${minutes} min${distanceM === undefined ? '' : ` (${inUnit(distanceM, 'km').toFixed(1)} km)`}`).join(', ')}`,
      ]
}
