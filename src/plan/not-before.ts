import { addDays, type CalendarDay, daysBetween } from '#basics/day.ts'
import type { Phase, Programme, Rehab } from '#knowledge/rehab-shape.ts'
import { daysToTheEnd, usualLevel } from '#return-to-run/ladder.ts'
import { leastDays } from './criteria.ts'

/** When usual running is possible at the earliest, and when it usually is: a span, never a promise. */
export interface NotBefore {
  readonly earliest: CalendarDay
  readonly usually: CalendarDay
  /** About the race the runner named. */
  readonly race?: { readonly day: CalendarDay; readonly possible: 'no' | 'only-if-all-goes-well' | 'likely' }
}

/** Every least week of the phases still to come and every session of the ladder, rest days kept; nothing is skipped because of a race. */
export function notBefore(
  rehab: Rehab,
  programme: Programme,
  at: { readonly phase: Phase; readonly since: CalendarDay; readonly level: number; readonly today: CalendarDay },
  race?: CalendarDay,
): NotBefore {
  const order = programme.phases.findIndex(({ id }) => id === at.phase)
  const toGo = programme.phases.slice(order).filter(({ id }) => id !== 'maintain')
  const ladder = rehab.returnToRun
  const bone = programme.painRule === 'bone'
  let least = 0
  let most = 0
  for (const [place, phase] of toGo.entries()) {
    const spent = place === 0 ? daysBetween(at.since, at.today) : 0
    const climbs = phase.running.step === 'ladder'
    const climb = climbs && at.level < usualLevel(ladder) ? daysToTheEnd(ladder, Math.max(1, at.level), bone) : 0
    least += Math.max(leastDays(phase) - spent, climb, 0)
    most += Math.max(7 * (phase.weeks?.[1] ?? (climbs ? 8 : 2)) - spent, Math.round(climb * 1.5), 0)
  }
  const earliest = addDays(at.today, least)
  const usually = addDays(at.today, Math.max(most, least))
  if (race === undefined) return { earliest, usually }
  return { earliest, usually, race: { day: race, possible: race < earliest ? 'no' : race < usually ? 'only-if-all-goes-well' : 'likely' } }
}
