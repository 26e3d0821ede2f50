import type { Seconds } from '#basics/units.ts'
import { FIT_EPOCH } from './definitions.ts'
import { FitWriter, TYPE } from './write-fit.ts'

/** A walk-run session for the watch: steps by time, and blocks that are repeated. No target: how fast is up to the runner. */
export interface WalkRunWorkout {
  /** Shown on the watch; its first 23 letters, without accents. */
  readonly name: string
  readonly blocks: readonly Block[]
  /** When it was made, Unix s. */
  readonly made: number
}

export interface Block {
  /** 1 or more; 1 is not repeated. */
  readonly times: number
  readonly steps: readonly WorkoutPart[]
}

export interface WorkoutPart {
  /** What the watch shows: "Walk", "Run". */
  readonly name: string
  readonly seconds: Seconds
  readonly intensity: 'active' | 'recovery' | 'warmup' | 'cooldown'
}

/**
 * A workout as a FIT file that watches read. Every watch shows names of its own length, so all steps have one size of name; blocks are
 * written as steps followed by "repeat from step N".
 */
export function writeWorkout({ name, blocks, made }: WalkRunWorkout): Uint8Array {
  const steps: StepRow[] = []
  for (const block of blocks) steps.push(...rowsOf(block, steps.length))
  const writer = new FitWriter()
    .define(0, 0, FILE_ID)
    .message(0, [5, 255, 0, made - FIT_EPOCH, 1])
    .define(1, 26, WORKOUT)
    .message(1, [name, 1, steps.length])
    .define(2, 27, STEP)
  for (const [index, row] of steps.entries()) writer.message(2, [index, ...row])
  return writer.bytes()
}

type StepRow = readonly [name: string, durationType: number, duration: number, targetType: number, target: number | undefined, intensity: number | undefined]

/** Duration by time (0) is in ms; "repeat until steps complete" (6) names the first step again and how often. Target 2 is open. */
function rowsOf({ times, steps }: Block, first: number): StepRow[] {
  const rows = steps.map(({ name, seconds, intensity }): StepRow => [name, 0, seconds * 1000, 2, 0, INTENSITY[intensity]])
  return times > 1 ? [...rows, ['', 6, first, 2, times, undefined]] : rows
}

const INTENSITY = { active: 0, warmup: 2, cooldown: 3, recovery: 4 } as const

/** Kind, maker (255: none that is registered), product, time, serial number. */
const FILE_ID = [
  { number: 0, type: TYPE.enum },
  { number: 1, type: TYPE.uint16 },
  { number: 2, type: TYPE.uint16 },
  { number: 4, type: TYPE.uint32 },
  { number: 3, type: TYPE.uint32z },
]

/** Name, sport (1 running), number of steps. */
const WORKOUT = [
  { number: 8, type: TYPE.text, bytes: 24 },
  { number: 4, type: TYPE.enum },
  { number: 6, type: TYPE.uint16 },
]

const STEP = [
  { number: 254, type: TYPE.uint16 },
  { number: 0, type: TYPE.text, bytes: 16 },
  { number: 1, type: TYPE.enum },
  { number: 2, type: TYPE.uint32 },
  { number: 3, type: TYPE.enum },
  { number: 4, type: TYPE.uint32 },
  { number: 7, type: TYPE.enum },
]
