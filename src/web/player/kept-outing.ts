import type { CalendarDay } from '#basics/day.ts'
import type { Outing } from '#timing/walk-run.ts'
import { newId } from '../runner/clock.ts'
import { keptText, understood } from '../runner/kept-text.ts'

/** A walk-run that is under way, kept with the reading of both clocks: a reload in the pocket loses nothing. */

const text = keptText(() => localStorage, 'hipwise-walk-run')

export interface KeptOuting {
  /** The id of its entry, made when it begins. */
  readonly entry: string
  readonly day: CalendarDay
  readonly level: number
  readonly outing: Outing
}

export const keepOuting = (kept: KeptOuting): void => text.write(JSON.stringify(kept))

export const dropOuting = (): void => text.write(undefined)

export const keptOuting = (): KeptOuting | undefined =>
  understood(text.read(), (json) => {
    const kept = json as KeptOuting | null
    return kept && kept.outing.parts.length > 0 && Number.isFinite(kept.outing.elapsedMs) ? { ...kept, entry: kept.entry ?? newId() } : undefined
  })
