import { present } from '#basics/present.ts'
import type { Metres, MetresPerSecond, Seconds, StepsPerMinute, UnixSeconds } from '#basics/units.ts'
import { inMinutes, spmFromOneLeg } from '#basics/units.ts'
import type { Dynamics } from '#load/run.ts'
import type { Streams } from '../streams.ts'
import { onFoot, type Sport } from './sports.ts'
import { LONGEST_STEP, MOVING, type Steps } from './steps.ts'

/** What the points of a leg say about how somebody moved. Everything is weighted by time; pauses are left out; what no sensor said is absent. */
export interface Motion {
  readonly from?: UnixSeconds
  readonly to?: UnixSeconds
  /** Time with points, without pauses and gaps. */
  readonly recordedS: Seconds
  /** Time in which somebody moved on between points that lie far apart, beyond what of it is recorded. */
  readonly unseenS: Seconds
  readonly movingS: Seconds
  /** Without steps faster than a car in a town. */
  readonly metres?: Metres
  /** What those steps would have added. */
  readonly jumpedM: Metres
  /** Time faster than anybody runs for long. */
  readonly tooFastS: Seconds
  readonly cadence?: Cadence
  readonly hr?: { readonly average: number; readonly max: number }
  readonly powerW?: number
  readonly ascentM?: Metres
  readonly descentM?: Metres
  readonly dynamics?: Dynamics
  readonly split?: RunWalk
}

/** Steps of both legs a minute while moving. `counted`: what the watch wrote, one leg (and was doubled here) or both. */
export interface Cadence {
  readonly spm: StepsPerMinute
  readonly counted: 'one leg' | 'both legs'
}

/** How a run was made of running and walking. */
export interface RunWalk {
  readonly runS: Seconds
  readonly walkS: Seconds
  readonly runM: Metres
  /** Running of the longest stretch without a break of `SHORTEST_BREAK` or more. */
  readonly longestS: Seconds
  /** Time of which no points tell what it was. */
  readonly unseenS?: Seconds
}

/** 43 km/h: a step faster than this is a fault of the GPS or a car. */
const IMPOSSIBLE = 12
/** 29 km/h: nobody runs so fast for a minute without being a world-class sprinter. */
const TOO_FAST = 8

export function motionOf(streams: Streams, steps: Steps, sport: Sport | undefined): Motion {
  const cadence = new StepCounter(streams, steps, sport)
  const spm = cadence.spm(steps)
  const moving = movingSeconds(steps, spm)
  const mean = onFoot(sport) ? meanOf(spm, moving).mean : undefined
  const hr = meanOf(streams.of('hr'), steps.seconds)
  const gaits = sport === 'run' && steps.count > 0 ? gaitsOf(steps, spm, streams.of('time')!) : undefined
  const { from, to } = spanOf(streams.of('time'), steps)
  const { metres, jumpedM, tooFastS } = wayOf(steps)
  const { ascentM, descentM } = climbOf(streams.of('alt'), steps)
  return present({
    from,
    to,
    recordedS: sumOf(steps.seconds),
    unseenS: steps.unseenS,
    movingS: sumOf(moving),
    metres,
    jumpedM,
    tooFastS,
    cadence: mean === undefined ? undefined : ({ spm: mean, counted: cadence.factor === 2 ? 'one leg' : 'both legs' } as const),
    hr: hr.mean === undefined ? undefined : { average: hr.mean, max: hr.max },
    powerW: meanOf(streams.of('pwr'), moving).mean,
    ascentM,
    descentM,
    dynamics: sport === 'run' ? dynamicsOf(streams, moving) : undefined,
    split: gaits?.known ? gaits.split() : undefined,
  })
}

/** Tells whether the watch counted one leg or both, and gives steps a minute at a row. */
class StepCounter {
  readonly factor: 1 | 2
  readonly #cad: Column
  readonly #fraction: Column

  constructor(streams: Streams, steps: Steps, sport: Sport | undefined) {
    this.#cad = streams.of('cad')
    this.#fraction = streams.of('fcad')
    this.factor = sport === 'run' && this.#cad && countsBothLegs(this.#cad, steps) ? 1 : 2
  }

  /** At each row; NaN when nothing was counted. */
  spm({ seconds }: Steps): Float64Array {
    const cad = this.#cad
    const fraction = this.#fraction
    const spm = new Float64Array(seconds.length)
    if (!cad) return spm.fill(Number.NaN)
    const { factor } = this
    for (let row = 0; row < spm.length; row++) {
      const turns = cad[row]!
      const part = fraction === undefined ? 0 : fraction[row]!
      const all = part > 0 ? turns + part : turns
      spm[row] = !(turns > 0) ? Number.NaN : factor === 2 ? spmFromOneLeg(all) : all
    }
    return spm
  }
}

/**
 * Whether what a watch counted on a run are the steps of both legs. One leg makes 70 to 105 a minute when running, two 140 to 210: more than one leg makes, at the
 * speed of running, tells it. But whoever runs for a minute and walks for two hardly ran at all, and walking with both legs is 95 to 130, as fast as one leg runs. Then
 * the length of the steps tells it, and where no speed is known what is likelier.
 */
function countsBothLegs(cad: ArrayLike<number>, { seconds, speed }: Steps): boolean {
  const all = new Uint32Array(256)
  const fast = new Uint32Array(256)
  let metres = 0
  let turns = 0
  for (let row = 0; row < seconds.length; row++) {
    const counted = cad[row]!
    const lasted = seconds[row]!
    if (!(counted > 0 && lasted > 0)) continue
    const rounded = Math.min(255, Math.round(counted))
    all[rounded]!++
    if (speed[row]! >= RUNNING_SPEED) fast[rounded]!++
    if (!(speed[row]! >= MOVING)) continue
    metres += speed[row]! * lasted
    turns += inMinutes(lasted) * counted
  }
  if (median(fast, ENOUGH_ROWS) > BOTH_LEGS) return true
  const middle = median(all)
  return middle > BOTH_LEGS || (turns > 0 ? metres / (2 * turns) < SHORTEST_STEP : middle > ONE_LEG)
}

/** Steps a minute: no leg alone makes more for long, and two together hardly ever fewer than the second when they run. */
const [BOTH_LEGS, ONE_LEG] = [115, 100]
/** Rows at the speed of running that tell more than a GPS that trembles. */
const ENOUGH_ROWS = 60
/** m; of a slow walk or a slow jog it is half a metre or more, of a brisk walk that is taken for one leg's running less. */
const SHORTEST_STEP: Metres = 0.5

/** Median of what was counted how often; NaN where that are fewer than `least`. */
function median(counts: Uint32Array, least = 1): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all < least) return Number.NaN
  let below = 0
  return counts.findIndex((count) => {
    below += count
    return below * 2 >= all
  })
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at]!
  return sum
}

/** Steps tell it only where nothing tells a speed: who marches on the spot is nowhere else. */
const moves = (speed: MetresPerSecond, spm: StepsPerMinute): boolean => speed >= MOVING || (Number.isNaN(speed) && spm > 0)

/** The seconds of each step in which somebody moved; 0 in those in which nobody did. */
function movingSeconds({ speed, seconds }: Steps, spm: Float64Array): Float64Array {
  const moving = new Float64Array(seconds.length)
  for (let row = 0; row < moving.length; row++) if (moves(speed[row]!, spm[row]!)) moving[row] = seconds[row]!
  return moving
}

/** `from`, `to`: of the steps, in time. */
function spanOf(time: Column, { count, seconds }: Steps): Pick<Motion, 'from' | 'to'> {
  if (!time || count === 0) return {}
  const first = seconds.findIndex((each) => each > 0)
  let last = seconds.length - 1
  while (seconds[last] === 0) last--
  return { from: time[first]! - seconds[first]!, to: time[last]! }
}

interface Way extends Pick<Motion, 'jumpedM' | 'tooFastS'> {
  /** Undefined where nothing measured any. */
  readonly metres: Metres | undefined
}

function wayOf({ seconds, metres, speed }: Steps): Way {
  let sum = 0
  let jumpedM = 0
  let tooFastS = 0
  let measured = false
  for (let row = 0; row < seconds.length; row++) {
    if (speed[row]! > TOO_FAST) tooFastS += seconds[row]!
    const length = metres[row]!
    if (Number.isNaN(length)) continue
    measured = true
    if (length > IMPOSSIBLE * seconds[row]!) jumpedM += length
    else sum += length
  }
  return { metres: measured ? sum : undefined, jumpedM, tooFastS }
}

interface Mean {
  readonly mean: number | undefined
  readonly max: number
}

/** Of the values above zero, weighted by the time of the steps that end there. */
function meanOf(values: Column, seconds: Float64Array): Mean {
  if (values === undefined) return { mean: undefined, max: 0 }
  let sum = 0
  let weight = 0
  let max = 0
  const rows = seconds.length
  for (let row = 0; row < rows; row++) {
    const value = values[row]!
    const lasted = seconds[row]!
    if (!(value > 0 && lasted > 0)) continue
    sum += value * lasted
    weight += lasted
    if (value > max) max = value
  }
  return { mean: weight > 0 ? sum / weight : undefined, max }
}

/** Undefined where no sensor measured any. */
function dynamicsOf(streams: Streams, moving: Float64Array): Dynamics | undefined {
  const found = DYNAMICS.flatMap(([name, channel]) => {
    const { mean } = meanOf(streams.of(channel), moving)
    return mean === undefined ? [] : [[name, mean] as const]
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

type Column = ReturnType<Streams['of']>

const DYNAMICS = [
  ['stepLengthMm', 'sl'],
  ['groundTimeMs', 'st'],
  ['oscillationMm', 'vo'],
  ['ratioPercent', 'vr'],
  ['leftPercent', 'sb'],
] as const

/**
 * Ups and downs, in steps of at least `LEAST_CLIMB`: a barometer trembles by less, and a GPS height by more, which is why the watch's own sum goes first. A leap
 * that nobody makes is no way up, nor is the leap back a way down.
 */
function climbOf(heights: Column, { seconds }: Steps): Pick<Motion, 'ascentM' | 'descentM'> {
  let before = Number.NaN
  let last = Number.NaN
  // of the last known height
  let since: Seconds = 0
  let ascentM = 0
  let descentM = 0
  for (let row = 0; heights && row < seconds.length; row++) {
    const height = heights[row]!
    const lasted = seconds[row]!
    since += lasted
    if (Number.isNaN(height) || (lasted === 0 && !Number.isNaN(before))) continue
    if (Number.isNaN(before)) before = height
    else if (since < LONGEST_STEP && Math.abs(height - last) > LEAP * since) before += height - last
    last = height
    since = 0
    const by = height - before
    if (Math.abs(by) < LEAST_CLIMB) continue
    if (by > 0) ascentM += by
    else descentM -= by
    before = height
  }
  return Number.isNaN(before) ? {} : { ascentM, descentM }
}

/** m/s up or down: a ride down the steepest road is slower. */
const LEAP = 10
const LEAST_CLIMB = 3

/**
 * Tells running from walking. Cadence decides where it is known: people walk with 100 to 130 steps a minute and run with more than 150,
 * also slowly. Without it speed does: most people break into a run at about 2 m/s.
 */
function gaitsOf({ before, seconds, metres, speed }: Steps, spm: Float64Array, time: ArrayLike<number>): Gaits {
  const gaits = new Gaits()
  let last = -1
  for (let row = 0; row < seconds.length; row++) {
    const lasted = seconds[row]!
    if (!(lasted > 0)) continue
    const from = before[row]!
    // what lies between two steps is a pause; a short one is no break
    if (last >= 0 && from !== last && time[from]! - time[last]! >= SHORTEST_BREAK) gaits.rest()
    last = row
    gaits.see(lasted, metres[row]!, speed[row]!, spm[row]!)
  }
  return gaits
}

class Gaits {
  known = false
  #runS = 0
  #walkS = 0
  #runM = 0
  #longestS = 0
  #stretchS = 0
  #breakS = 0

  see(seconds: Seconds, metres: Metres, speed: MetresPerSecond, spm: StepsPerMinute): void {
    const running = runs(speed, spm)
    if (running === undefined) return
    this.known = true
    if (running) {
      this.#runS += seconds
      this.#runM += metres > 0 ? metres : 0
      this.#stretchS += seconds
      this.#breakS = 0
      this.#longestS = Math.max(this.#longestS, this.#stretchS)
      return
    }
    if (moves(speed, spm)) this.#walkS += seconds
    this.#breakS += seconds
    if (this.#breakS >= SHORTEST_BREAK) this.rest()
  }

  /** What comes is another stretch. */
  rest(): void {
    this.#stretchS = 0
    this.#breakS = 0
  }

  split(): RunWalk {
    return { runS: this.#runS, walkS: this.#walkS, runM: this.#runM, longestS: this.#longestS }
  }
}

const RUNNING_SPM = 140
/** m/s: slower is walked by most, faster by hardly anybody for long. */
export const RUNNING_SPEED: MetresPerSecond = 2
const SHORTEST_BREAK = 20

function runs(speed: number, spm: StepsPerMinute): boolean | undefined {
  if (spm > 0) return spm >= RUNNING_SPM && !(speed < MOVING)
  return Number.isNaN(speed) ? undefined : speed >= RUNNING_SPEED
}
