import type { Degrees, Metres, MetresPerSecond, Seconds, UnixSeconds } from '#basics/units.ts'
import type { Streams } from './streams.ts'

/** What a file holds, whatever its format, before anything is concluded from it. What a file does not say is absent, never 0. */
export interface Recording {
  readonly format: Format
  /** What the file says it is: "activity", "workout", "monitoring_b"; "activity" where the format has no word for it. */
  readonly kind: string
  readonly device?: string
  readonly streams: Streams
  readonly sessions: readonly Session[]
  readonly laps: readonly Lap[]
  readonly pauses: readonly Pause[]
  /** What apps added to the watch: names are theirs and prove nothing, so they never take the place of the watch's own. */
  readonly developer: readonly DeveloperField[]
  /** Local time minus UTC as the file says it, seconds; it may be nonsense. */
  readonly localMinusUtcS?: Seconds
  /** False when the watch had no clock: times count from when it was switched on. */
  readonly clock: boolean
  readonly steps: readonly WorkoutStep[]
  /** How many laps, sessions and points stand in the file, also where not all were kept. */
  readonly counts: { readonly records: number; readonly sessions: number; readonly laps: number }
  readonly problems: readonly Problem[]
  /** What was saved from a damaged file; absent when the file was whole. */
  readonly recovered?: Recovered
}

export type Format = 'fit' | 'tcx' | 'gpx'

/** One sport of a recording: most have one, a triathlon has five. Cadence is of one leg, as the watch wrote it. */
export interface Session {
  readonly start?: UnixSeconds
  readonly sport?: string
  readonly subSport?: string
  readonly elapsedS?: Seconds
  /** Time the clock of the watch ran: elapsed without pauses. */
  readonly timerS?: Seconds
  readonly distanceM?: Metres
  readonly movingS?: Seconds
  readonly ascentM?: Metres
  readonly descentM?: Metres
  readonly averageHr?: number
  readonly maxHr?: number
  readonly averagePowerW?: number
  readonly calories?: number
  /** How hard it was, 0-10, as the runner told the watch. */
  readonly rpe?: number
  /** How it felt, 0 bad to 100 strong, as the runner told the watch. */
  readonly feel?: number
  /** It said a length or a duration that nobody can have: that was left out, and the rest is to be asked about. */
  readonly absurd?: true
  /** Name of the activity profile on the watch, or the title of a track. */
  readonly title?: string
}

export interface Lap {
  readonly start?: UnixSeconds
  readonly elapsedS?: Seconds
  readonly timerS?: Seconds
  readonly distanceM?: Metres
  readonly averageHr?: number
  readonly averageSpeed?: MetresPerSecond
  /** active, rest, warmup, cooldown, recovery, interval. */
  readonly intensity?: string
  /** manual, time, distance, session_end. */
  readonly trigger?: string
}

/** The clock of the watch stood still from ... to. */
export interface Pause {
  readonly from: UnixSeconds
  readonly to: UnixSeconds
}

export interface DeveloperField {
  readonly name: string
  readonly units: string
  /** Number of the watch's own field that it stands for, as its maker says. */
  readonly native?: number
  readonly count: number
  readonly sum: number
  /** The last value: what counts for a field of the whole session. */
  readonly last: number
  readonly of: 'record' | 'lap' | 'session' | 'other'
}

/** A step of a planned workout. Numbers as in the file: `duration` ms for "time", for "repeat" the first step to be repeated. */
export interface WorkoutStep {
  readonly index: number
  readonly name?: string
  readonly durationType: number
  readonly duration?: number
  readonly target?: number
  readonly intensity?: string
}

export interface Place {
  readonly lat: Degrees
  readonly lon: Degrees
}

/** Why something is missing or doubtful. `says` is a sentence for a person; `code` is for the screens that say it in another language. */
export interface Problem {
  readonly code: ProblemCode
  readonly says: string
  /** How many files, where it is about several. */
  readonly files?: number
  /** How many rows, where it is about rows of a table. */
  readonly rows?: number
  /** Where in the file, where it is about a place in a text: both count from 1. */
  readonly line?: number
  readonly position?: number
}

export type ProblemCode =
  | 'not-this-format'
  | 'not-an-activity'
  | 'empty'
  | 'rows-have-files'
  | 'rows-lost'
  | 'cut-short'
  | 'checksum'
  | 'damaged'
  | 'length-missing'
  | 'padding'
  | 'zero-tail'
  | 'no-clock'
  | 'no-time'
  | 'no-session'
  | 'too-large'
  | 'large-archive'
  | 'too-deep'
  | 'too-slow'
  | 'too-many'
  | 'unsafe-name'
  | 'encrypted'
  | 'not-a-training-file'
  | 'unit'
  | 'known'
  | 'absent'
  | 'web-page'
  | 'cut-archive'
  | 'broken-xml'
  | 'impossible'
  | 'our-fault'
  | 'unreadable'

export interface Recovered {
  /** Points saved. */
  readonly records: number
  /** About how many there were, told from the bytes that are missing; absent where nobody can tell. */
  readonly ofAbout?: number
  /** Points whose place could not be read, where there are any. */
  readonly placeless?: number
  /** Bytes that could not be read. */
  readonly lostBytes: number
  /** Where its text is broken. */
  readonly fault?: Problem
  /** What was done, in a sentence each. */
  readonly notes: readonly string[]
}
