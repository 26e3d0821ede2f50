import type { ReturnToRun } from '#knowledge/rehab-shape.ts'
import { levelAt, runMinutesAt, usualLevel } from '#return-to-run/ladder.ts'
import { LOAD_OF } from './body.ts'
import { type Following, NOTHING, type Offer, type Policy } from './policy.ts'
import type { Runner } from './runner.ts'

/** Three policies that look at the calendar and at nothing else: docs/simulation.md, "The question". */

export const restSixWeeks: Policy = {
  name: 'rest-6-weeks',
  follow: (runner) => following((day) => (day < 42 ? NOTHING : running(runner, day, runner.usualMin))),
}

export const tenPercent: Policy = {
  name: 'ten-percent',
  follow: (runner) => following((day) => running(runner, day, Math.min(1, 0.5 * 1.1 ** Math.floor(day / 7)) * runner.usualMin)),
}

export const calendar = (ladder: ReturnToRun): Policy => ({
  name: 'calendar',
  follow: (runner) => following((day) => ({ ...climbing(ladder, runner, day), ...(STRENGTH_DAYS.includes(day % 7) ? { session: STRENGTH } : {}) })),
})

const following = (offers: (day: number) => Offer): Following => ({ offers, did: () => undefined, screened: () => undefined, visited: () => undefined })

/** Days of a week with a run, by runs a week. */
const RUN_DAYS: Readonly<Record<number, readonly number[]>> = { 3: [0, 2, 4], 4: [0, 1, 3, 5], 5: [0, 1, 3, 4, 6] }
const STRENGTH_DAYS = [1, 3, 5]
/** Twenty minutes on one leg. */
const STRENGTH = { load: 20 * LOAD_OF.leg, impactMin: 0 }

const running = (runner: Runner, day: number, minutes: number, runs = runner.runsAWeek): Offer =>
  RUN_DAYS[runs]?.includes(day % 7) ? { ...NOTHING, run: { minutes, unbroken: minutes } } : NOTHING

/** Two weeks without runs, then a level a week, then a tenth more each week. */
function climbing(ladder: ReturnToRun, runner: Runner, day: number): Offer {
  const week = Math.floor(day / 7) - 1
  const level = levelAt(ladder, week)
  if (level) {
    const offer = running(runner, day, runMinutesAt(level), 3)
    return offer.run ? { ...offer, run: { ...offer.run, unbroken: level.runMin } } : NOTHING
  }
  if (week < 1) return NOTHING
  const weekly = 90 * 1.1 ** (week - usualLevel(ladder) + 1)
  return running(runner, day, Math.min(runner.usualMin, weekly / runner.runsAWeek))
}
