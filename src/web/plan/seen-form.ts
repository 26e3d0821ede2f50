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

type Word = Pick<Adjustment, 'clears' | 'seenOn'>

/** Of all that was written down, and of what is about to be. */
export function followsFrom(words: readonly Word[], open: readonly Warning[]): Follows {
  const others = open.filter((warning) => !warning.bone && isAtLeast(warning.urgency, 'same-day'))
  const counting = words.filter(({ clears }) => clears?.includes('examined'))
  const settled = ({ day }: Warning): boolean => counting.some(({ seenOn }) => seenOn !== undefined && seenOn >= day)
  return {
    settles: others.filter(settled),
    later: others.filter((warning) => !settled(warning) && words.some(({ seenOn }) => seenOn !== undefined && seenOn < warning.day)),
    bone: open.filter(({ bone }) => bone),
  }
}

/**
 * The entry: the runner's word that somebody has looked, never a clearance of bone or of running. What was not allowed is held back until a later
 * word. `note`: the whole of it in words.
 */
export function seenBody({ day, allowed, picture, showed }: SeenForm, note: string): Adjustment {
  const locked = lockedBy(allowed)
  return {
    ...(allowed.includes('nothing') ? {} : { clears: ['examined'] as const }),
    ...(day === undefined ? {} : { seenOn: day }),
    ...(day !== undefined && picture !== undefined && picture !== 'none' && showed !== undefined ? { imaging: { kind: picture, day, result: showed } } : {}),
    ...(locked ? { locks: { what: locked } } : {}),
    note,
  }
}

/** Without strength exercises there is nothing of a plan but its runs. */
function lockedBy(allowed: readonly Allowed[]): 'running' | 'plan' | undefined {
  if (allowed.includes('running')) return undefined
  return allowed.includes('strength') ? 'running' : 'plan'
}
