import type { CalendarDay } from '#basics/day.ts'
import { inMinutes, type Metres, type Seconds, type StepsPerMinute, secondsFromMin } from '#basics/units.ts'
import type { Symptom } from '#knowledge/rehab-shape.ts'

/**
 * A run, or another sport that loads the body, as written down by hand, by the walk-run timer, or read from a training file. Times in minutes
 * where nothing else is said, distance in metres. Only day, sport and minutes are always there; what is not known is absent.
 */
export interface Run extends FromFile {
  readonly day: CalendarDay
  /** run, or the name of another sport: it counts for the total load, not as running. */
  readonly sport: string
  readonly minutes: number
  /** Minutes of it that were running; absent: as many as its file shows, or all. */
  readonly runMinutes?: number
  /** Longest stretch of running without a break, minutes; all of it when absent. */
  readonly unbrokenMin?: number
  readonly distanceM?: Metres
  /** 0-10, the worst during it. */
  readonly worst?: number
  readonly course?: 'eased' | 'steady' | 'built-up'
  readonly limp?: boolean
  readonly painkillers?: boolean
  /** How hard (RPE), 0-10. */
  readonly effort?: number
  /** Level of the walk-run ladder it was. */
  readonly level?: number
  readonly symptoms?: readonly Symptom[]
  readonly note?: string
  readonly surface?: Surface
  /** Id of a shoe. */
  readonly shoe?: string
  /** Runs (ids of their entries) that the runner said are this one, and ones that are not: what looks alike is asked once. */
  readonly sameAs?: readonly string[]
  readonly notSameAs?: readonly string[]
}

/** What a training file tells besides. */
export interface FromFile {
  /** When it began, ISO 8601 with the runner's offset; with Z where the offset is not known. */
  readonly start?: string
  /** Without pauses, as the watch counted; `minutes` is this in whole minutes. */
  readonly timerS?: Seconds
  readonly elapsedS?: Seconds
  readonly movingS?: Seconds
  readonly ascentM?: Metres
  readonly descentM?: Metres
  /** Both legs, mean while moving. */
  readonly cadenceSpm?: StepsPerMinute
  readonly hr?: { readonly average: number; readonly max?: number }
  readonly powerW?: number
  readonly dynamics?: Dynamics
  readonly split?: RunWalkSplit
  /** The surface is a guess: it was recorded without any place. */
  readonly surfaceGuessed?: true
  /** Shoes, as a service names them. */
  readonly gear?: string
  /** 0 bad to 100 strong. */
  readonly feel?: number
  readonly device?: string
  readonly title?: string
  readonly source?: RunSource
  /** Why it looks wrong: it counts for nothing until the runner says that it is right, by a correction without them. */
  readonly doubts?: readonly DoubtCode[]
}

export const SURFACES = ['street', 'trail', 'track', 'treadmill', 'grass', 'sand'] as const
export type Surface = (typeof SURFACES)[number]

export const FORMATS = ['fit', 'tcx', 'gpx', 'json', 'csv'] as const

/** What a run may look wrong for; the sentences stand where they are found (files) and where they are shown. */
export const DOUBT_CODES = ['too-fast', 'too-slow', 'jump', 'vehicle', 'too-far', 'too-long', 'totals', 'date', 'sport'] as const
export type DoubtCode = (typeof DOUBT_CODES)[number]

export interface RunSource {
  /** The content's hash, and which leg of it: the same file is the same run wherever it lies. Its curves are kept under this name, apart. */
  readonly id: string
  readonly hash: string
  /** Inside its archive where it lay in one. */
  readonly path: string
  readonly format: (typeof FORMATS)[number]
  readonly service?: 'strava' | 'garmin'
  /** The service's own number of it: a line of its table and the file of that line are one run. */
  readonly serviceId?: string
  /** The file at `path` was damaged or missing. `part`: what could be saved of it stands here. `all`: nothing could, and what the service's table says stands here. */
  readonly lost?: 'part' | 'all'
  /** Of a damaged file: for how long there are points. */
  readonly savedS?: Seconds
}

/** Means while moving; each only where a sensor measured it. */
export interface Dynamics {
  readonly stepLengthMm?: number
  readonly groundTimeMs?: number
  readonly oscillationMm?: number
  readonly ratioPercent?: number
  /** Share of the left foot in the time on the ground. */
  readonly leftPercent?: number
}

export interface RunWalkSplit {
  readonly runS: Seconds
  readonly walkS: Seconds
  readonly runM: Metres
  /** Longest stretch of running without a break. */
  readonly longestS: Seconds
  /** Time of which no points tell what it was; absent where there is none. */
  readonly unseenS?: Seconds
}

/** The first day that a run can be of: nobody wore a watch that wrote files before. What a file dates before it has no day, and none before it can be typed. */
export const FIRST_DAY: CalendarDay = '2000-01-01'

export const isRun = (run: Run): boolean => run.sport === 'run'

/** Looks wrong, and nobody has said that it is right. */
export const isHeld = ({ doubts }: Run): boolean => doubts !== undefined && doubts.length > 0

/** Whether the runner typed how long it was: only a file knows a timer, and a correction of the minutes takes the file's times away. */
export const isLengthTyped = ({ timerS }: Pick<Run, 'timerS'>): boolean => timerS === undefined

/** What the clock of the watch ran; the minutes where nothing told it. */
export const timerOf = ({ timerS, minutes }: Pick<Run, 'timerS' | 'minutes'>): Seconds => timerS ?? secondsFromMin(minutes)

/** Minutes of running in it: as told, else what the points of its file show, else all of it. */
export const runMinutesOf = (run: Run): number => (isRun(run) ? (run.runMinutes ?? shownInFile(run) ?? run.minutes) : 0)

/** Whole minutes of running that the points of its file show. */
const shownInFile = ({ split, minutes }: Run): number | undefined => split && Math.min(minutes, Math.round(inMinutes(split.runS)))

/**
 * A file calls it a run and shows next to no running: it was slower than most people run, or a walk under the wrong name. The runner has not said which.
 * As running it counts for nothing; against today and the week all of it does. Another length that is typed makes a walk no run.
 */
export const isSlowAsAWalk = (run: Run): boolean => isRun(run) && isSplitOfFile(run) && runMinutesOf(run) < NEXT_TO_NONE * lengthInFile(run)

const NEXT_TO_NONE = 0.1

const lengthInFile = (run: Run): number => (run.split && isLengthTyped(run) ? Math.max(run.minutes, inMinutes(run.split.runS + run.split.walkS)) : run.minutes)

/** Its minutes of running are what the points of its file show; the runner typed none, or the same. */
export const isSplitOfFile = (run: Run): boolean =>
  run.split !== undefined && Math.abs(runMinutesOf(run) - Math.min(run.minutes, inMinutes(run.split.runS))) <= ROUNDED

/** Both are rounded, the minutes to whole ones. */
const ROUNDED = 0.51

/** A run with a limp, or with pain above 5, is nothing to build on. */
export const isSound = ({ limp, worst }: Run): boolean => limp !== true && (worst ?? 0) <= 5

/** The most minutes of running that can be read out of what is known of it. */
export const shownRunMinutesOf = (run: Run): number => (isSlowAsAWalk(run) ? run.minutes : runMinutesOf(run))

/**
 * Minutes of it that may have been running. Where points lie far apart nobody knows what lay between them. Of a damaged file only a part shows how it was made of running and walking, until the runner says it, and no less than
 * that part shows. Of a length typed anew nobody knows it, until the running is typed, too.
 */
export function possibleRunMinutesOf(run: Run): number {
  const shown = shownRunMinutesOf(run)
  // the runner emptied the field: they may mean that they did not walk
  if (isRun(run) && run.split !== undefined && run.runMinutes === undefined) return run.minutes
  if (!isRun(run)) return 0
  if (run.source?.lost !== 'part' && !(isLengthTyped(run) && isSplitOfFile(run)))
    return isSplitOfFile(run) ? Math.min(run.minutes, shown + Math.round(inMinutes(run.split?.unseenS ?? 0))) : shown
  const isTyped = run.split !== undefined && !isSplitOfFile(run)
  return isTyped ? Math.max(shown, shownInFile(run) ?? 0) : run.minutes
}

/** The runner has said something of how it felt. */
export const isFelt = ({ worst, course, limp, painkillers, symptoms }: Run): boolean =>
  [worst, course, limp, painkillers, symptoms].some((each) => each !== undefined)
