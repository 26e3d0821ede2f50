import type { CalendarDay } from '#basics/day.ts'
import type { Phase, Rehab } from '#knowledge/rehab-shape.ts'
import { exercisesLeft, keptOf, takenUp } from '#timing/kept.ts'
import type { Playing } from '#timing/playing.ts'
import { newId } from '../runner/clock.ts'
import { keptText, understood } from '../runner/kept-text.ts'

/** A session that is under way, kept beside the record until it is written down: a reload in the middle of a hold loses nothing. */

const text = keptText(() => localStorage, 'hipwise-session')

export interface KeptSession {
  /** The id of its entry, made when it begins: one session is one entry, however often it is written down. */
  readonly entry: string
  readonly plan: string
  readonly day: CalendarDay
  readonly phase: Phase
  readonly playing: Playing
}

export const keepSession = (kept: KeptSession): void => text.write(JSON.stringify({ ...kept, playing: keptOf(kept.playing) }))

export const dropSession = (): void => text.write(undefined)

/** What was kept, standing still; undefined when there is nothing, or nothing that can be read. */
export const keptSession = (rehab: Rehab): KeptSession | undefined =>
  understood(text.read(), (json) => {
    const kept = json as KeptSession | null
    const known = (id: string) => rehab.exercises.some((exercise) => exercise.id === id)
    if (!kept?.playing.items.every(({ exercise, bouts }) => known(exercise) && Array.isArray(bouts))) return undefined
    return { ...kept, entry: kept.entry ?? newId(), playing: takenUp(kept.playing) }
  })

/** Whether it may go on: the same plan and day, and everything still to do is offered today. */
export const mayGoOn = (kept: KeptSession, plan: string, day: CalendarDay, offered: readonly string[]): boolean =>
  kept.plan === plan && kept.day === day && exercisesLeft(kept.playing).every((id) => offered.includes(id))
