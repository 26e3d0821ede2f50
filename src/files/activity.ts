import { type CalendarDay, numberOf } from '#basics/day.ts'
import { given } from '#basics/given.ts'
import { present } from '#basics/present.ts'
import type { Metres, Seconds, UnixSeconds } from '#basics/units.ts'
import { type Dynamics, FIRST_DAY } from '#load/run.ts'
import { type Curves, curvesOf } from './meaning/curves.ts'
import { feelOf } from './meaning/feel.ts'
import { type Cadence, type Motion, motionOf, RUNNING_SPEED, type RunWalk } from './meaning/motion.ts'
import { type Doubt, doubtsOf, NEARLY_ALL, pointsSpeakAgainst } from './meaning/plausible.ts'
import { rowsIn } from './meaning/rows.ts'
import { type Sport, type Surface, sportNamed, sportOf, surfaceOf } from './meaning/sports.ts'
import { LONGEST_STEP, type Range, type Steps, stepsOf } from './meaning/steps.ts'
import { localDay, localText, type Offset, offsetAt } from './meaning/zone.ts'
import type { Format, Lap, Pause, Problem, Recording, Session } from './recording.ts'
import type { Streams } from './streams.ts'

/** One activity as Hipwise understands it, whatever file it came from. What is not known is absent. */
export interface Activity {
  /** Hash of the file's content, and which leg of it: the same file is the same activity wherever it lies. */
  readonly id: string
  readonly source: Source
  readonly device?: string
  /** Absent when the file does not say and nothing tells. */
  readonly sport?: Sport
  /** As the file said it. */
  readonly sportSaid?: string
  readonly surface?: Surface
  /** The surface is our guess: it was recorded without any place. */
  readonly surfaceGuessed?: true
  readonly title?: string
  /** Absent when the watch had no clock: then day and time are not known either. */
  readonly start?: UnixSeconds
  /** Local time with offset, ISO 8601; with Z when the offset is not known. */
  readonly at?: string
  readonly day?: CalendarDay
  readonly offset?: Offset
  readonly elapsedS: Seconds
  /** Without pauses. The load is told from this. */
  readonly timerS: Seconds
  /** Absent where points are missing: nobody knows whether somebody moved there. */
  readonly movingS?: Seconds
  /** Of a damaged file: for how long there are points. */
  readonly savedS?: Seconds
  readonly pauses: { readonly count: number; readonly seconds: Seconds }
  readonly distanceM?: Metres
  /** Whether the totals stood in the file or were worked out from its points. */
  readonly totalsFrom: 'file' | 'points'
  readonly cadence?: Cadence
  readonly hr?: { readonly average: number; readonly max?: number }
  readonly powerW?: number
  readonly ascentM?: Metres
  readonly descentM?: Metres
  readonly dynamics?: Dynamics
  readonly split?: RunWalk
  /** How hard, 0-10, as told to the watch. */
  readonly rpe?: number
  /** 0 bad to 100 strong, as told to the watch. */
  readonly feel?: number
  readonly laps: readonly ActivityLap[]
  readonly curves?: Curves
  /** Which part of a longer recording it is: a triathlon has several. */
  readonly leg?: { readonly number: number; readonly of: number }
  /** Shoes, as a service names them. */
  readonly gear?: string
  readonly problems: readonly Problem[]
  /** Not empty: it looks wrong, and counts for nothing until the runner says otherwise. */
  readonly doubts: readonly Doubt[]
}

export interface Source {
  /** Path of the file, inside its archive where it lay in one. */
  readonly path: string
  readonly hash: string
  readonly format: Format | 'csv' | 'json'
  readonly service?: 'strava' | 'garmin'
  /** The service's own number of the activity. */
  readonly serviceId?: string
  /** The file was damaged or missing: a part of it was saved, or all stands in the service's table only. */
  readonly lost?: 'part' | 'all'
}

/** A lap with its length; only what is needed to see intervals. */
export interface ActivityLap {
  readonly timerS: Seconds
  readonly distanceM?: Metres
  readonly averageHr?: number
  readonly intensity?: string
}

/** What a table or a summary says about an activity of which there is no file. */
export type Summary = Pick<Activity, 'id' | 'source' | 'timerS' | 'problems'> &
  Partial<Pick<Activity, 'elapsedS' | 'movingS' | 'offset' | 'sportSaid' | 'title' | 'gear' | 'distanceM' | 'hr' | 'ascentM' | 'descentM'>> & {
    readonly start: UnixSeconds
  }

/** An activity without a recording: nothing can be told but what was written. It may have been a run where its word for the sport is in no list, and is asked about. */
export function manualActivity(summary: Summary): Activity {
  const named = sportNamed(summary.sportSaid)
  const sport = named ?? 'run'
  return {
    ...summary,
    sport,
    at: localText(summary.start, summary.offset),
    day: localDay(summary.start, summary.offset),
    elapsedS: Math.max(summary.elapsedS ?? 0, summary.timerS),
    pauses: { count: 0, seconds: 0 },
    totalsFrom: 'file',
    laps: [],
    doubts: doubtsOf({ ...summary, sport, motion: NO_MOTION, guessed: named === undefined }),
  }
}

const NO_MOTION: Motion = { recordedS: 0, unseenS: 0, movingS: 0, jumpedM: 0, tooFastS: 0 }

/** What is known besides the file. */
export interface Circumstances {
  /** IANA name of the runner's own time zone. */
  readonly zone?: string
  readonly now?: UnixSeconds
  /** Nobody keeps the curves of charts: they are not drawn. */
  readonly withoutCurves?: true
}

/** More laps than this are not kept one by one. */
const MOST_LAPS = 100

/**
 * The activities in the recordings of one file: one for each leg. None when nothing with a duration was recorded in it: a planned route has no times.
 * `named`: the sport as the table of its export calls it, for a file of one leg that names none.
 */
export const activitiesOf = (recordings: readonly Recording[], source: Source, around: Circumstances, named?: string): Activity[] =>
  activitiesWithin(recordings, source, around, () => true, named) ?? []

/** The same where there is time for all of them: after each leg that is asked. Undefined when the time is up. */
export function activitiesWithin(
  recordings: readonly Recording[],
  source: Source,
  around: Circumstances,
  stillTime: () => boolean,
  named?: string,
): Activity[] | undefined {
  const legs = recordings.filter(isActivity).flatMap(legsOf)
  const toldAs = (sport?: string): Told[] | undefined => {
    const told: Told[] = []
    for (const leg of legs) {
      if (told.length > 0 && !stillTime()) return undefined
      told.push(activityOf({ ...leg, session: withSport(leg.session, sport) }, around))
    }
    return told.filter(({ timerS }) => timerS > 0)
  }
  const first = toldAs(legs.length === 1 ? named : undefined)
  // all others were empty
  const told = legs.length > 1 && first?.length === 1 ? toldAs(named) : first
  return told && numbered(told, source)
}

/** An activity before its file is known. */
type Told = Omit<Activity, 'id' | 'source'>

function numbered(told: readonly Told[], source: Source): Activity[] {
  const several = told.length > 1
  return told.map((activity, at) => ({
    ...activity,
    id: several ? `${source.hash}#${at + 1}` : source.hash,
    source,
    ...(several ? { leg: { number: at + 1, of: told.length } } : {}),
  }))
}

/** A plan, a course or settings are none; a recording without kind is one when something was recorded. */
export const isActivity = ({ kind, streams, sessions }: Recording): boolean =>
  kind === 'activity' || (kind === 'unknown' && (streams.rows > 0 || sessions.length > 0))

/** A part of a recording with a sport of its own. */
interface RecordedLeg {
  readonly recording: Recording
  readonly session: Session
  /** Undefined where there are no points that make one. */
  readonly range: Range | undefined
  /** Of the recording, the rows of the range and what stands between them. */
  readonly streams: Streams
}

/** Before anything is measured: what is running in it, and what looks wrong, depends on the sport. */
const withSport = (session: Session, named: string | undefined): Session =>
  sportNamed(named) === undefined || sportOf(session.sport, session.subSport) !== undefined ? session : { ...session, sport: named! }

/** Sessions that are worth an activity; a recording without any is one leg of which the totals were lost. */
function legsOf(recording: Recording): readonly RecordedLeg[] {
  const { sessions, streams } = recording
  const real = sessions.filter((session) => (session.timerS ?? session.elapsedS ?? 1) > 0)
  const legs = real.length > 0 ? real : streams.rows > 0 ? [{}] : []
  if (sessions.length < 2) return legs.map((session) => ({ recording, session, range: wholeRange(recording), streams }))
  const rows = rowsIn(streams.of('time') ?? [])
  return legs.map((session) => {
    const range = rangeOf(session)
    return { recording, session, range, streams: streams.between(...rows(range)) }
  })
}

function activityOf({ recording, session, range, streams }: RecordedLeg, around: Circumstances): Told {
  const alone = recording.sessions.length < 2
  const pauses = within(recording.pauses, range)
  const said = sportOf(session.sport, session.subSport)
  const steps = stepsOf(streams, range, pauses)
  const asRun = said === undefined ? motionOf(streams, steps, 'run') : undefined
  const sport = said ?? (asRun && guessed(asRun))
  const motion = asRun && sport === 'run' ? asRun : motionOf(streams, steps, said)
  const start = startOf(recording, session, motion)
  const elapsedS = elapsedOf(session, motion)
  const timerS = Math.min(session.timerS ?? withoutPauses(elapsedS, pauses, motion), elapsedS)
  const distanceM = session.distanceM ?? motion.metres
  const hr = session.averageHr ?? motion.hr?.average
  const maxHr = session.maxHr ?? motion.hr?.max
  const { surface, surfaceGuessed } = groundOf(session, sport, recording, distanceM)
  const { at, day, offset } = localTime(start, recording, around)
  return present({
    device: recording.device,
    sport,
    sportSaid: session.sport,
    surface,
    surfaceGuessed,
    title: session.title,
    start,
    at,
    day,
    offset,
    elapsedS,
    timerS,
    movingS: movingOf(recording, session, motion, timerS),
    savedS: recording.recovered && motion.recordedS,
    pauses: { count: pauses.length, seconds: pausedS(pauses) },
    distanceM,
    totalsFrom: session.timerS === undefined ? ('points' as const) : ('file' as const),
    cadence: motion.cadence,
    hr: hr === undefined ? undefined : { average: hr, ...given('max', maxHr) },
    powerW: session.averagePowerW ?? motion.powerW,
    ascentM: session.ascentM ?? motion.ascentM,
    descentM: session.descentM ?? motion.descentM,
    dynamics: motion.dynamics,
    split: motion.split && sport === 'run' ? partsWithin(motion.split, timerS, distanceM, motion.recordedS) : undefined,
    rpe: session.rpe,
    feel: feelOf(recording, session),
    laps: recording.laps
      .filter((lap) => alone || inRange(lap.start, range))
      .slice(0, MOST_LAPS)
      .map(lapOf),
    curves: around.withoutCurves ? undefined : curvesOver(streams, steps, motion, range),
    problems: recording.problems,
    doubts: doubtsOf(
      present({
        sport,
        start,
        timerS,
        distanceM,
        motion,
        atOdds: session.absurd === true || (recording.recovered !== undefined && pointsSpeakAgainst(motion, timerS, distanceM)),
        guessed: said === undefined,
      }),
      around.now,
    ),
  })
}

/** A part is no longer than the whole; of what of it was not recorded nobody knows which part it was. */
const partsWithin = (split: RunWalk, timerS: Seconds, distanceM: Metres = Number.POSITIVE_INFINITY, recordedS: Seconds): RunWalk => ({
  ...split,
  runM: Math.min(split.runM, distanceM),
  longestS: Math.min(split.longestS, timerS),
  ...(timerS - recordedS >= LONGEST_STEP ? { unseenS: timerS - recordedS } : {}),
})

/** As the file says, unless its own timer and its points both say that it was longer. */
function elapsedOf({ elapsedS, timerS = 0 }: Session, { from, to, recordedS }: Motion): Seconds {
  const spanS = from === undefined || to === undefined ? recordedS : to - from
  if (elapsedS === undefined) return spanS
  return Math.max(elapsedS || timerS, Math.min(timerS, spanS))
}

/** As far as the last step: a single odd time ahead in the file must not make a run of ten minutes a chart of ten days. */
const curvesOver = (streams: Streams, steps: Steps, { to }: Motion, range: Range | undefined): Curves | undefined =>
  range && curvesOf(streams, steps, { from: range.from, to: Math.min(range.to, to ?? range.to) })

/** Told by the points where there are any, as long as they reach over nearly all of the time. */
function movingOf({ recovered }: Recording, session: Session, { recordedS, movingS }: Motion, timerS: Seconds): Seconds | undefined {
  if ((recovered || recordedS > 0) && recordedS < NEARLY_ALL * timerS) return undefined
  return recordedS > 0 ? Math.min(movingS, timerS) : session.movingS
}

/** Absent when the watch had no clock: such watches count from 1989, or from when they were switched on. */
function startOf({ clock }: Recording, session: Session, motion: Motion): UnixSeconds | undefined {
  const start = session.start ?? motion.from
  return clock && start !== undefined && start >= FIRST_WATCHES ? start : undefined
}

const FIRST_WATCHES: UnixSeconds = numberOf(FIRST_DAY) * 86_400

function localTime(start: UnixSeconds | undefined, recording: Recording, { zone }: Circumstances): Pick<Activity, 'at' | 'day' | 'offset'> {
  if (start === undefined) return {}
  const offset = offsetAt(
    start,
    saidOffset(recording),
    zone,
    recording.streams.of('lon')?.find((degrees) => !Number.isNaN(degrees)),
  )
  return { at: localText(start, offset), day: localDay(start, offset), ...(offset ? { offset } : {}) }
}

/** COROS writes 0 wherever it is, which says nothing. */
const saidOffset = ({ device, localMinusUtcS }: Recording): Seconds | undefined =>
  localMinusUtcS === 0 && device?.startsWith('coros') ? undefined : localMinusUtcS

/** From the first to the last time in the file, without times that a damaged byte put into another month. */
function wholeRange({ streams }: Recording): Range | undefined {
  const time = streams.of('time')
  if (!time || time.length === 0) return undefined
  const middle = time[time.length >> 1]!
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (let row = 0; row < time.length; row++) {
    const at = time[row]!
    if (!(at > middle - LONGEST_RECORDING && at < middle + LONGEST_RECORDING)) continue
    if (at < from) from = at
    if (at > to) to = at
  }
  return to > from ? { from, to } : undefined
}

const LONGEST_RECORDING = 14 * 86_400

const rangeOf = ({ start, elapsedS, timerS }: Session): Range =>
  start === undefined || elapsedS === undefined
    ? { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
    : { from: start, to: start + (elapsedS || (timerS ?? 0)) }

const inRange = (at: UnixSeconds | undefined, range: Range | undefined): boolean => at !== undefined && range !== undefined && at >= range.from && at < range.to

const within = (pauses: readonly Pause[], range: Range | undefined): readonly Pause[] =>
  range ? pauses.filter(({ from, to }) => to > range.from && from < range.to) : pauses

const pausedS = (pauses: readonly Pause[]): Seconds => pauses.reduce((sum, { from, to }) => sum + to - from, 0)

/** Where the file has no timer: elapsed without what it calls a pause, or, when it names none, the time in which points were recorded. */
const withoutPauses = (elapsedS: Seconds, pauses: readonly Pause[], motion: Motion): Seconds =>
  pauses.length > 0 || motion.recordedS === 0 ? Math.max(0, elapsedS - pausedS(pauses)) : Math.min(elapsedS, motion.recordedS + motion.unseenS)

/**
 * A file without a sport, its points read as those of a run: where their steps or all of its way show running it may have been one, however much of it was walked,
 * and the runner is asked. Faster than all but a few run it is a ride. What shows no speed is left open.
 */
function guessed({ metres, movingS, unseenS, split }: Motion): Sport | undefined {
  // the way of a step that is cut to what is known of it is not
  const speed = metres === undefined || movingS < 60 ? undefined : metres / (movingS + unseenS)
  if (split && split.runS >= Math.max(60, SOME * movingS) && !(speed !== undefined && speed > RUNS_TO)) return 'run'
  if (speed === undefined || movingS < 300) return undefined
  return speed > RUNS_TO ? 'cycling' : speed > RUNNING_SPEED ? 'run' : 'walk'
}

/** m/s over a whole activity: 3 min/km. */
const RUNS_TO = 5.5
/** Share of the time: a GPS trembles, and who walks may catch a bus. */
const SOME = 0.05

function groundOf(
  session: Session,
  sport: Sport | undefined,
  { streams }: Recording,
  distanceM: Metres | undefined,
): Pick<Activity, 'surface' | 'surfaceGuessed'> {
  const said = surfaceOf(session.subSport)
  if (said) return { surface: said }
  const indoors = sport === 'run' && streams.rows > 0 && streams.of('lat') === undefined && (distanceM ?? 0) > 0
  return indoors ? { surface: 'treadmill', surfaceGuessed: true } : {}
}

const lapOf = ({ timerS, elapsedS, distanceM, averageHr, intensity }: Lap): ActivityLap => ({
  timerS: timerS ?? elapsedS ?? 0,
  ...given('distanceM', distanceM),
  ...given('averageHr', averageHr),
  ...given('intensity', intensity),
})
