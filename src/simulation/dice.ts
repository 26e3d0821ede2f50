import { seeded } from '#assessment/evaluation/patients.ts'

/** Luck by name: what is drawn depends on seed, runner, day and name alone, so every policy meets the same. */
export interface Dice {
  /** In [0, 1). */
  readonly chance: (what: string) => number
  /** Standard normal. */
  readonly normal: (what: string) => number
  readonly between: (what: string, [from, to]: readonly [number, number]) => number
}

export function diceOf(seed: number, runner: number, day: number): Dice {
  const base = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(runner + 1, 0x85ebca6b) ^ Math.imul(day + 2, 0xc2b2ae35)
  const chance = (what: string): number => {
    const random = seeded(base ^ hashed(what))
    random()
    return random()
  }
  return {
    chance,
    // Box and Muller
    normal: (what) => Math.sqrt(-2 * Math.log(1 - chance(`${what}/a`))) * Math.cos(2 * Math.PI * chance(`${what}/b`)),
    between: (what, [from, to]) => from + (to - from) * chance(what),
  }
}

/** FNV-1a. */
function hashed(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
