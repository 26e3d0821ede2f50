import type { CalendarDay } from '#basics/day.ts'
import { isAtLeast } from '#knowledge/levels.ts'
import type { Adjustment } from '#plan/logged.ts'
import type { Warning } from '#plan/warnings.ts'

/** What a runner tells of having been examined: who, when, what was allowed, what a picture showed. */
export interface SeenForm {
  readonly day?: CalendarDay
  readonly who?: Who
  readonly allowed: readonly Allowed[]
  readonly picture?: Picture
  readonly showed?: Showed
  readonly words?: string
}

export type Who = 'doctor' | 'physio' | 'hospital' | 'other'
export type Allowed = 'everyday' | 'strength' | 'running' | 'nothing'
export type Picture = 'none' | NonNullable<Adjustment['imaging']>['kind']
export type Showed = NonNullable<Adjustment['imaging']>['result']

/** Who, when and what was allowed: without all three nobody can say what it settles. */
export const isWhole = ({ day, who, allowed }: SeenForm): boolean => day !== undefined && who !== undefined && allowed.length > 0

/** What the runner's own word does to the open warnings. It never settles one about bone, nor one that came after the examination. */
export interface Follows {
  /** Settled by it together with a fresh round of the questions. */
  readonly settles: readonly Warning[]
  /** Came after the day of the examination. */
  readonly later: readonly Warning[]
  readonly bone: readonly Warning[]
}

export function followsFrom({ day, allowed }: SeenForm, open: readonly Warning[]): Follows {
  const others = open.filter((warning) => !warning.bone && isAtLeast(warning.urgency, 'same-day'))
  const counts = day !== undefined && !allowed.includes('nothing')
  return {
    settles: others.filter((warning) => counts && warning.day <= day),
    later: others.filter((warning) => day !== undefined && warning.day > day),
    bone: open.filter(({ bone }) => bone),
  }
}

/**
 * The entry: the runner's word that somebody has looked, never a clearance of bone or of running. It says "examined" only where that may settle something
 * and nothing newer stands open, because an entry counts from the day it is written. `note`: the whole of it in words.
 */
export function seenBody(form: SeenForm, open: readonly Warning[], note: string): Adjustment {
  const { day, picture, showed } = form
  const { later } = followsFrom(form, open)
  return {
    ...(later.length > 0 || form.allowed.includes('nothing') ? {} : { clears: ['examined'] as const }),
    ...(day !== undefined && picture !== undefined && picture !== 'none' && showed !== undefined ? { imaging: { kind: picture, day, result: showed } } : {}),
    note,
  }
}
