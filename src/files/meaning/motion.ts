import type { Metres, MetresPerSecond, Seconds, StepsPerMinute, UnixSeconds } from '#basics/units.ts'
import { spmFromOneLeg } from '#basics/units.ts'
import type { Dynamics } from '#load/run.ts'
import type { Pause } from '../recording.ts'
import type { Streams } from '../streams.ts'
import { onFoot, type Sport } from './sports.ts'
import { eachStep, type Range } from './steps.ts'

/** What the points of a leg say about how somebody moved. Everything is weighted by time; pauses are left out; what no sensor said is absent. */
export interface Motion {
  readonly from?: UnixSeconds
  readonly to?: UnixSeconds
  /** Time with points, without pauses and gaps. */
  readonly recordedS: Seconds
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
  /** Longest stretch of running without a break of `SHORTEST` seconds or more. */
  readonly longestS: Seconds
}

/** Slower is standing, m/s. */
const MOVING = 0.5
/** 43 km/h: a step faster than this is a fault of the GPS or a car. */
const IMPOSSIBLE = 12
/** 29 km/h: nobody runs so fast for a minute without being a world-class sprinter. */
const TOO_FAST = 8

export function motionOf(streams: Streams, range: Range | undefined, pauses: readonly Pause[], sport: Sport | undefined): Motion {
  const cadence = new StepCounter(streams, range, sport)
  const gathered = new MotionGatherer(streams, cadence)
  eachStep(streams, range, pauses, (row, at, seconds, metres, speed) => gathered.see(row, at, seconds, metres, speed))
  return gathered.motion(sport)
}

/** Tells whether the watch counted one leg or both, and gives steps a minute at a row. */
class StepCounter {
  readonly factor: 1 | 2
  readonly #cad: ReturnType<Streams['of']>
  readonly #fraction: ReturnType<Streams['of']>

  constructor(streams: Streams, range: Range | undefined, sport: Sport | undefined) {
    this.#cad = streams.of('cad')
    this.#fraction = streams.of('fcad')
    this.factor = sport === 'run' && this.#cad && median(this.#cad, streams.of('time'), range) > BOTH_LEGS ? 1 : 2
  }

  /** NaN when nothing was counted. */
  at(row: number): StepsPerMinute {
    const cad = this.#cad?.[row]
    if (cad === undefined || !(cad > 0)) return Number.NaN
    const fraction = this.#fraction?.[row] ?? 0
    const turns = cad + (fraction > 0 ? fraction : 0)
    return this.factor === 2 ? spmFromOneLeg(turns) : turns
  }
}

/** One leg makes 70 to 105 steps a minute when running, two 140 to 210: a median above this already counts both. */
const BOTH_LEGS = 115

/** Median of the values above zero, by counting. */
function median(column: ArrayLike<number>, time: ArrayLike<number> | undefined, range: Range | undefined): number {
  const counts = new Uint32Array(256)
  let all = 0
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!
    if (!(value > 0) || (range && time && (time[row]! < range.from || time[row]! > range.to))) continue
    counts[Math.min(255, Math.round(value))]!++
    all++
  }
  let below = 0
  return counts.findIndex((count) => {
    below += count
    return below * 2 >= all
  })
}

/** A mean weighted by time. */
class Mean {
  #sum = 0
  #seconds = 0
  max = 0

  add(value: number, seconds: Seconds): void {
    if (!(value > 0)) return
    this.#sum += value * seconds
    this.#seconds += seconds
    if (value > this.max) this.max = value
  }

  get value(): number | undefined {
    return this.#seconds > 0 ? this.#sum / this.#seconds : undefined
  }
}

class MotionGatherer {
  // numbers from the beginning: a field that may be undefined is put on the heap anew with each of ten million steps
  #from: UnixSeconds = Number.NaN
  #to: UnixSeconds = Number.NaN
  #recordedS = 0
  #movingS = 0
  #metres = 0
  #measured = false
  #jumpedM = 0
  #tooFastS = 0
  readonly #spm = new Mean()
  readonly #hr = new Mean()
  readonly #power = new Mean()
  readonly #dynamics = DYNAMICS.map(() => new Mean())
  readonly #climb = new Climb()
  readonly #gaits = new Gaits()
  readonly #steps: StepCounter
  readonly #columns: { readonly hr: Column; readonly pwr: Column; readonly alt: Column; readonly dynamics: readonly Column[] }

  constructor(streams: Streams, steps: StepCounter) {
    this.#steps = steps
    this.#columns = {
      hr: streams.of('hr'),
      pwr: streams.of('pwr'),
      alt: streams.of('alt'),
      dynamics: DYNAMICS.map(([, channel]) => streams.of(channel)),
    }
  }

  see(row: number, at: UnixSeconds, seconds: Seconds, metres: Metres, speed: MetresPerSecond): void {
    if (Number.isNaN(this.#from)) this.#from = at - seconds
    this.#to = at
    this.#recordedS += seconds
    const { hr, alt } = this.#columns
    if (hr) this.#hr.add(hr[row]!, seconds)
    if (alt) this.#climb.see(alt[row]!)
    this.#goes(seconds, metres, speed)
    const spm = this.#steps.at(row)
    if (speed > MOVING || (Number.isNaN(speed) && spm > 0)) this.#moves(row, seconds, spm)
    this.#gaits.see(seconds, metres, speed, spm)
  }

  motion(sport: Sport | undefined): Motion {
    const spm = onFoot(sport) ? this.#spm.value : undefined
    const hr = this.#hr.value
    const climbed = this.#climb.total
    return {
      ...(Number.isNaN(this.#from) ? {} : { from: this.#from, to: this.#to }),
      recordedS: this.#recordedS,
      movingS: this.#movingS,
      ...(this.#measured ? { metres: this.#metres } : {}),
      jumpedM: this.#jumpedM,
      tooFastS: this.#tooFastS,
      ...(spm === undefined ? {} : { cadence: { spm, counted: this.#steps.factor === 2 ? 'one leg' : 'both legs' } as const }),
      ...(hr === undefined ? {} : { hr: { average: hr, max: this.#hr.max } }),
      ...(this.#power.value === undefined ? {} : { powerW: this.#power.value }),
      ...climbed,
      ...(sport === 'run' ? { ...this.#measuredDynamics(), ...(this.#recordedS > 0 && this.#gaits.known ? { split: this.#gaits.split() } : {}) } : {}),
    }
  }

  #goes(seconds: Seconds, metres: Metres, speed: MetresPerSecond): void {
    if (speed > TOO_FAST) this.#tooFastS += seconds
    if (Number.isNaN(metres)) return
    this.#measured = true
    if (metres > IMPOSSIBLE * seconds) this.#jumpedM += metres
    else this.#metres += metres
  }

  #moves(row: number, seconds: Seconds, spm: StepsPerMinute): void {
    this.#movingS += seconds
    this.#spm.add(spm, seconds)
    const { pwr, dynamics } = this.#columns
    if (pwr) this.#power.add(pwr[row]!, seconds)
    for (let at = 0; at < dynamics.length; at++) {
      const column = dynamics[at]
      if (column) this.#dynamics[at]!.add(column[row]!, seconds)
    }
  }

  #measuredDynamics(): { readonly dynamics?: Dynamics } {
    const found = DYNAMICS.flatMap(([name], at) => {
      const mean = this.#dynamics[at]!.value
      return mean === undefined ? [] : [[name, mean] as const]
    })
    return found.length > 0 ? { dynamics: Object.fromEntries(found) } : {}
  }
}

type Column = ReturnType<Streams['of']>

const DYNAMICS = [
  ['stepLengthMm', 'sl'],
  ['groundTimeMs', 'st'],
  ['oscillationMm', 'vo'],
  ['ratioPercent', 'vr'],
  ['leftPercent', 'sb'],
] as const

/** Ups and downs, in steps of at least `LEAST`: a barometer trembles by less, and a GPS height by more, which is why the watch's own sum goes first. */
class Climb {
  #at = Number.NaN
  #up = 0
  #down = 0

  see(height: number): void {
    if (Number.isNaN(height)) return
    if (Number.isNaN(this.#at)) this.#at = height
    const by = height - this.#at
    if (Math.abs(by) < LEAST_CLIMB) return
    if (by > 0) this.#up += by
    else this.#down -= by
    this.#at = height
  }

  get total(): { readonly ascentM?: Metres; readonly descentM?: Metres } {
    return Number.isNaN(this.#at) ? {} : { ascentM: this.#up, descentM: this.#down }
  }
}

const LEAST_CLIMB = 3

/**
 * Tells running from walking. Cadence decides where it is known: people walk with 100 to 130 steps a minute and run with more than 150,
 * also slowly. Without it speed does: most people break into a run at about 2 m/s.
 */
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
      this.#stretchS += seconds + this.#breakS
      this.#breakS = 0
      this.#longestS = Math.max(this.#longestS, this.#stretchS)
      return
    }
    if (speed > MOVING || spm > 0) this.#walkS += seconds
    this.#breakS += seconds
    if (this.#breakS < SHORTEST_BREAK) return
    this.#stretchS = 0
    this.#breakS = 0
  }

  split(): RunWalk {
    return { runS: this.#runS, walkS: this.#walkS, runM: this.#runM, longestS: this.#longestS }
  }
}

const RUNNING_SPM = 140
const RUNNING_SPEED = 2
const SHORTEST_BREAK = 20

function runs(speed: number, spm: StepsPerMinute): boolean | undefined {
  if (spm > 0) return spm >= RUNNING_SPM && !(speed < MOVING)
  return Number.isNaN(speed) ? undefined : speed >= RUNNING_SPEED
}
