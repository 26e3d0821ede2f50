import type { CalendarDay } from '#basics/day.ts'
import type { Outing } from '#timing/walk-run.ts'
import { newId } from '../runner/clock.ts'

/** A walk-run that is under way, kept with the reading of both clocks: a reload in the pocket loses nothing. */

const KEY = 'hipwise-walk-run'

export interface KeptOuting {
  /** The id of its entry, made when it begins. */
  readonly entry: string
  readonly day: CalendarDay
  readonly level: number
  readonly outing: Outing
}

export function keepOuting(kept: KeptOuting): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // it goes on without
  }
}

export function dropOuting(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // nothing was kept
  }
}

export function keptOuting(): KeptOuting | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as KeptOuting | null
    return kept && kept.outing.parts.length > 0 && Number.isFinite(kept.outing.elapsedMs) ? { ...kept, entry: kept.entry ?? newId() } : undefined
  } catch {
    return undefined
  }
}
