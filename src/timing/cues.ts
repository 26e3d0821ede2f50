import { lengthOf, type Playing, stepAt } from './playing.ts'

/** What there is to say, sound or feel between two looks at the clock. */
export type Cue =
  | { readonly kind: 'step' }
  /** The getting ready before an interrupted set is over. */
  | { readonly kind: 'go' }
  | { readonly kind: 'halfway' }
  /** 3, 2, 1 before the end of a hold, a rest or a getting ready. */
  | { readonly kind: 'count'; readonly left: number }
  | { readonly kind: 'rep'; readonly number: number }
  | { readonly kind: 'asleep' }

/** A shorter hold has no halfway worth a word. */
const HALFWAY_FROM_MS = 10_000

/** Only the newest of each: after a gap nobody wants to hear the past. */
export function cuesBetween(before: Playing, after: Playing): readonly Cue[] {
  if (before.seenAt !== undefined && after.stands === 'asleep') return [{ kind: 'asleep' }]
  if (after.seenAt === undefined) return []
  if (before.items !== after.items || before.at !== after.at || before.stands === 'start') return [{ kind: 'step' }]
  const step = stepAt(after)
  const length = lengthOf(step, after.ownPace)
  if (length === undefined) return []
  if (after.leadMs > 0) return counted(before.leadMs, after.leadMs)
  if (before.leadMs > 0) return [{ kind: 'go' }]
  const reps = step.kind === 'reps' ? step.tempoS * 1000 : undefined
  const number = reps === undefined ? 0 : Math.floor(after.elapsedMs / reps)
  return [
    ...(reps !== undefined && number > Math.floor(before.elapsedMs / reps) ? [{ kind: 'rep' as const, number: number + 1 }] : []),
    ...(step.kind !== 'reps' && step.kind !== 'between' ? counted(length - before.elapsedMs, length - after.elapsedMs) : []),
    ...((step.kind === 'hold' || step.kind === 'minutes') && length >= HALFWAY_FROM_MS && before.elapsedMs < length / 2 && after.elapsedMs >= length / 2
      ? [{ kind: 'halfway' as const }]
      : []),
  ]
}

/** The last whole second that was passed, of the last three. */
function counted(leftBefore: number, leftNow: number): readonly Cue[] {
  const second = Math.ceil(leftNow / 1000)
  return second >= 1 && second <= 3 && Math.ceil(leftBefore / 1000) > second ? [{ kind: 'count', left: second }] : []
}
