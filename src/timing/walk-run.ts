import type { WalkRunLevel } from '#knowledge/rehab-shape.ts'

/**
 * A walk-run, told from how long it has lasted. The phone is in a pocket and may sleep: then the monotonic clock can stand still while the
 * runner goes on, so two clocks are read and the later one counts, as long as it can be true.
 */

export interface Part {
  readonly kind: 'warm-up' | 'run' | 'walk' | 'cool-down'
  readonly seconds: number
  /** Of the runs: 1 is the first. */
  readonly number: number
}

/** Both clocks, milliseconds: one that never jumps but may sleep, and the wall's, which may be set. */
export interface Clocks {
  readonly monotonic: number
  readonly wall: number
}

export interface Outing {
  readonly parts: readonly Part[]
  readonly elapsedMs: number
  /** The last look at both clocks; absent while paused. */
  readonly seen?: Clocks
  readonly actedAt?: number
  readonly ended: boolean
  /** So much of it passed while the page slept. */
  readonly asleepMs: number
}

/** More than this beyond the end cannot be the same outing: somebody set the clock. */
const PLAUSIBLE_BEYOND_MS = 15 * 60_000

/** Nobody was told anything for so long. */
const ASLEEP_MS = 4000

export function partsOf(level: WalkRunLevel, walkMin: number): readonly Part[] {
  const parts: Part[] = [{ kind: 'warm-up', seconds: walkMin * 60, number: 0 }]
  for (let number = 1; number <= level.sets; number++) {
    parts.push({ kind: 'run', seconds: level.runMin * 60, number })
    if (number < level.sets && level.walkMin > 0) parts.push({ kind: 'walk', seconds: level.walkMin * 60, number })
  }
  parts.push({ kind: 'cool-down', seconds: walkMin * 60, number: level.sets })
  return parts.filter(({ seconds }) => seconds > 0)
}

export const setOut = (parts: readonly Part[]): Outing => ({ parts, elapsedMs: 0, ended: false, asleepMs: 0 })

export const lengthOfAll = (parts: readonly Part[]): number => parts.reduce((sum, { seconds }) => sum + seconds * 1000, 0)

/** The outing as it is now; it never goes back and never beyond its end. */
export function walkOn(outing: Outing, now: Clocks): Outing {
  if (!outing.seen || outing.ended) return outing
  const all = lengthOfAll(outing.parts)
  const passed = passedBetween(outing.seen, now, all - outing.elapsedMs + PLAUSIBLE_BEYOND_MS)
  const elapsedMs = Math.min(all, outing.elapsedMs + passed)
  const asleepMs = outing.asleepMs + (passed > ASLEEP_MS ? elapsedMs - outing.elapsedMs : 0)
  return { ...outing, elapsedMs, asleepMs, seen: now, ended: elapsedMs >= all }
}

/** The larger of what the two clocks say, unless the wall's cannot be true. */
export function passedBetween(before: Clocks, now: Clocks, atMost: number): number {
  const monotonic = Math.max(0, now.monotonic - before.monotonic)
  const wall = now.wall - before.wall
  return wall > monotonic && wall <= atMost ? wall : monotonic
}

/** After the page was loaded again only the wall's clock connects: goes on when that can be true, stands still when not. */
export function takeUp(kept: Outing, now: Clocks): Outing {
  if (!kept.seen) return kept
  const passed = now.wall - kept.seen.wall
  const left = lengthOfAll(kept.parts) - kept.elapsedMs
  if (passed < 0 || passed > left + PLAUSIBLE_BEYOND_MS) return standStill(kept)
  return walkOn({ ...kept, seen: { monotonic: now.monotonic, wall: kept.seen.wall } }, now)
}

export const setOff = (outing: Outing, now: Clocks): Outing => (outing.seen ? outing : { ...outing, seen: now })

export const standStill = ({ seen: _, ...outing }: Outing): Outing => outing

/** Stops here: it hurts, or it is enough. */
export const stopHere = (outing: Outing): Outing => ({ ...standStill(outing), ended: true })

/** Where the outing stands: the part, its place and what is left of it. */
export function partAt({ parts, elapsedMs }: Pick<Outing, 'parts' | 'elapsedMs'>): { readonly part: Part; readonly index: number; readonly leftMs: number } {
  let from = 0
  for (const [index, part] of parts.entries()) {
    const length = part.seconds * 1000
    if (elapsedMs < from + length || index === parts.length - 1) return { part, index, leftMs: Math.max(0, from + length - elapsedMs) }
    from += length
  }
  throw new Error('an outing without parts')
}

/** Minutes of running, the longest stretch without a break, and how many runs were begun; to a tenth. */
export function ranSoFar({ parts, elapsedMs }: Pick<Outing, 'parts' | 'elapsedMs'>): {
  readonly runMinutes: number
  readonly unbrokenMin: number
  readonly runs: number
  readonly minutes: number
} {
  let from = 0
  const stretches: number[] = []
  for (const { kind, seconds } of parts) {
    const ran = Math.min(seconds * 1000, Math.max(0, elapsedMs - from))
    if (kind === 'run' && ran > 0) stretches.push(ran)
    from += seconds * 1000
  }
  return {
    runMinutes: tenths(stretches.reduce((sum, ms) => sum + ms, 0)),
    unbrokenMin: tenths(Math.max(0, ...stretches)),
    runs: stretches.length,
    minutes: Math.max(1, Math.round(elapsedMs / 60_000)),
  }
}

const tenths = (ms: number): number => Math.floor(ms / 6000 + 0.001) / 10
