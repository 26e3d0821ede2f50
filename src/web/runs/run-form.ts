import { addDays, type CalendarDay, daysBetween } from '#basics/day.ts'
import { inUnit, type Metres, metres, secondsFromMin } from '#basics/units.ts'
import { SLOWEST } from '#load/plausible.ts'
import { type DoubtCode, isRun, isSlowAsAWalk, isSplitOfFile, type Run, runMinutesOf } from '#load/run.ts'

/** Running, and other sport that loads the body: what can be written down. */
export const SPORTS = ['run', 'walk', 'cycling', 'swimming', 'other'] as const

/** A run while it is being written; whatever is untouched is undefined. */
export interface RunForm {
  /** '' where it was emptied. */
  readonly day: CalendarDay | ''
  readonly sport: string
  readonly minutes?: number | undefined
  readonly runMinutes?: number | undefined
  readonly km?: number | undefined
  readonly worst?: number | undefined
  readonly course?: Run['course'] | undefined
  readonly limp?: boolean | undefined
  readonly painkillers?: boolean | undefined
  readonly effort?: number | undefined
}

/** The run as it is written down; undefined while its day or its minutes are missing. `before` keeps what the form does not show. */
export function runOf({ minutes, km, day, sport, ...form }: RunForm, before: Partial<Run> = {}): Run | undefined {
  if (day === '' || !minutes || minutes <= 0) return undefined
  const { runMinutes, ...told } = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined)) as Partial<Run>
  // untouched, a distance keeps the metres that the field does not show
  const distanceM = km === kmOf(before.distanceM) ? before.distanceM : km === undefined ? undefined : Math.round(metres(km, 'km'))
  const run = {
    ...told,
    day,
    sport,
    minutes,
    // running is part of the whole, and no other sport has any
    ...(sport === 'run' && runMinutes !== undefined ? { runMinutes: Math.min(runMinutes, minutes) } : {}),
    ...(distanceM === undefined ? {} : { distanceM }),
  }
  return { ...keptOf(before, run), ...run, ...startOn(day, before) }
}

/** Slower than walking from end to end, and nothing was said of walking: one of the two numbers may lack a figure or a comma. */
export const isSlowerThanWalking = ({ sport, minutes, km, runMinutes }: RunForm): boolean =>
  sport === 'run' &&
  runMinutes === undefined &&
  minutes !== undefined &&
  minutes > 10 &&
  km !== undefined &&
  metres(km, 'km') < SLOWEST * secondsFromMin(minutes)

/** A start moves with its day: the hour of a watch may be right where its date is not. */
function startOn(day: CalendarDay, { day: was, start }: Partial<Run>): Partial<Run> {
  if (start === undefined || was === undefined || was === day) return {}
  return { start: `${addDays(start.slice(0, 10), daysBetween(was, day))}${start.slice(10)}` }
}

/** What the form does not show. A time that was put right ends what the file measured of it. */
function keptOf(before: Partial<Run>, now: Run): Partial<Run> {
  const { runMinutes: _minutes, distanceM: _distance, worst: _worst, course: _course, limp: _limp, painkillers: _killers, effort: _effort, ...kept } = before
  const { timerS: _timer, elapsedS: _elapsed, movingS: _moving, split, ...untimed } = kept
  const partsOf = { ...untimed, ...(split && isUnknown(before, now) ? { split } : {}) }
  const { doubts: _doubts, unbrokenMin: stretch, ...sure } = now.minutes === before.minutes ? kept : partsOf
  const doubts = doubtsLeft(before, now)
  const unbrokenMin = stretch === undefined ? {} : { unbrokenMin: Math.min(stretch, runMinutesOf(now)) }
  return { ...(doubts.length > 0 ? { ...sure, doubts } : sure), ...unbrokenMin }
}

/**
 * How much of it was running is not known, whatever its length: its file is damaged, shows next to none or is silent for a part of it, and no other minutes were typed; or the field was
 * emptied. What the file shows stays then, and is held against the rest.
 */
const isUnknown = (before: Partial<Run>, now: Run): boolean =>
  now.runMinutes === undefined ||
  (isSplitOfFile(before as Run) &&
    (isSlowAsAWalk(before as Run) || before.source?.lost === 'part' || before.split?.unseenS !== undefined) &&
    !isRunningTyped(before, now))

/** Other minutes of running than the form began with, but for a time that became shorter than they are. */
const isRunningTyped = ({ runMinutes: was }: Partial<Run>, { runMinutes: is, minutes }: Run): boolean =>
  is !== undefined && (was === undefined || is !== Math.min(was, minutes))

/** An edit answers only the doubts that it is about; the others wait for "It is right". No other sport is doubted for anything but its date. */
function doubtsLeft(before: Partial<Run>, now: Run): readonly DoubtCode[] {
  const edited = (field: Answering): boolean => now[field] !== before[field]
  const ride = edited('sport') && !isRun(now)
  return (before.doubts ?? []).filter((doubt) => !(ride && doubt !== 'date') && !ANSWERED_BY[doubt].some((fields) => fields.every(edited)))
}

type Answering = 'day' | 'sport' | 'minutes' | 'distanceM'

/** By which fields a doubt is answered: by all of one of the lists. Who takes a drive out of a run takes out its way and its time. */
const ANSWERED_BY: Readonly<Record<DoubtCode, readonly (readonly Answering[])[]>> = {
  date: [['day']],
  sport: [['sport']],
  'too-fast': [['distanceM'], ['minutes']],
  'too-slow': [['distanceM'], ['minutes']],
  'too-far': [['distanceM']],
  jump: [['distanceM']],
  vehicle: [['distanceM', 'minutes']],
  'too-long': [['minutes']],
  totals: [['distanceM', 'minutes']],
}

/** To 10 m, as the field shows it. */
const kmOf = (far: Metres | undefined): number | undefined => (far === undefined ? undefined : Math.round(inUnit(far, 'km') * 100) / 100)

/** The form as it stands: what was touched, over the run as it is by now; without a run, over a new one of this day. */
export const formOf = (touched: Partial<RunForm>, before: Run | undefined, day: CalendarDay): RunForm => ({
  ...(before ? runFormOf(before) : { day, sport: 'run' }),
  ...touched,
})

/** A written run back in the form; a sprint of no whole minute asks for its minutes. */
export const runFormOf = ({ day, sport, minutes, runMinutes, distanceM, worst, course, limp, painkillers, effort }: Run): RunForm => ({
  day,
  sport,
  minutes: minutes || undefined,
  runMinutes,
  km: kmOf(distanceM),
  worst,
  course,
  limp,
  painkillers,
  effort,
})
