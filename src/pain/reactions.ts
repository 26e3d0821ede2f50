import { type PainRule, REACTION_LEVELS, type Reaction, type ReactionLevel } from '#knowledge/rehab-shape.ts'
import type { Diary } from './diary.ts'
import { type Found, findSign, type SignContext } from './signs.ts'

/** A reaction whose sign was found on a day. */
export interface Matched {
  readonly reaction: Reaction
  readonly found: Found
}

/**
 * The reactions of one day, in the order of the list. The first gives the headline and the steps; every stop and hold among them acts.
 * Reactions that would go forward or on as planned only stand when nothing stricter was found, wherever they are in the list.
 */
export function reactionsOn(diary: Diary, day: number, context: SignContext, reactions: readonly Reaction[]): readonly Matched[] {
  const all: Matched[] = []
  for (const reaction of reactions) {
    if (!fits(reaction, context.painRules)) continue
    const found = findSign(diary, day, context, reaction.when)
    if (found) all.push({ reaction, found })
  }
  if (all.length === 0) return all
  const replaced = new Set(all.flatMap(({ reaction }) => reaction.insteadOf ?? []))
  const matched = all.filter(({ reaction }) => !replaced.has(reaction.id))
  return matched.some(({ reaction }) => holdsBack(reaction.level)) ? matched.filter(({ reaction }) => holdsBack(reaction.level)) : matched
}

/** A reaction that names pain rules: what holds back does so when any programme has one of them, what lets go on only when all have. */
export const fits = ({ level, painRules }: Reaction, all: readonly PainRule[]): boolean =>
  painRules === undefined || (holdsBack(level) ? all.some((rule) => painRules.includes(rule)) : all.every((rule) => painRules.includes(rule)))

/** stop, review, back and hold keep a step forward from being taken. */
export const holdsBack = (level: ReactionLevel): boolean => REACTION_LEVELS.indexOf(level) <= REACTION_LEVELS.indexOf('hold')
