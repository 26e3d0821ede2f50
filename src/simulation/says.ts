import type { Night } from '#pain/check-in.ts'
import type { Dice } from './dice.ts'
import type { Runner } from './runner.ts'

/** From the truth to what is said: docs/simulation.md, "What is said". */

/** A reading 0-10 of a pain; `hushed` when a painkiller hides part of it. */
export function reading(runner: Runner, pain: number, hushed: boolean, dice: Dice, what: string): number {
  const felt = pain * (hushed ? HUSHED : 1)
  const told = runner.style === 'under-reporter' ? Math.max(0, felt / 2 - 0.5) : felt
  return Math.min(10, Math.max(0, Math.round(told + (pain > 0.05 ? runner.parameters.noise * dice.normal(what) : 0))))
}

/** What a painkiller leaves of the pain. */
export const HUSHED = 0.6

/** Does this runner tell a limp, a bad night, a pain on landing? */
export const tells = (runner: Runner, dice: Dice, what: string): boolean => runner.style !== 'under-reporter' || dice.chance(`tells ${what}`) < 0.3

export const toldNight = (runner: Runner, night: Night, dice: Dice): Night => (night === 'no' || tells(runner, dice, 'night') ? night : 'no')

/** Takes one today. */
export const takesPainkiller = (runner: Runner, pain: number, dice: Dice): boolean =>
  runner.style === 'painkillers' && pain > 2 && dice.chance('painkiller') < 0.5

export const tellsPainkiller = (runner: Runner, dice: Dice): boolean => runner.style === 'painkillers' && dice.chance('tells painkiller') < 0.6
