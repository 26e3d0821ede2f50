import { level, stricter } from '#knowledge/levels.ts'
import { type RedFlag, RUN_ADVICES } from '#knowledge/shape.ts'
import type { ShownWarning } from '#record/entry.ts'

/**
 * A flag as strict as it ever was: the strictest urgency and advice about running of then and now, a bone flag if it was one. It speaks in the
 * words of the stricter of the two, today's where they are alike.
 */
export function strictestWarning<Flag extends RedFlag | ShownWarning>(now: Flag, then: ShownWarning | undefined): Flag {
  if (!then) return now
  const words = level(then.urgency) > level(now.urgency) ? then : now
  return {
    ...now,
    urgency: stricter(now.urgency, then.urgency),
    run: RUN_ADVICES.indexOf(then.run) > RUN_ADVICES.indexOf(now.run) ? then.run : now.run,
    bone: now.bone || then.bone,
    action: words.action,
    who: words.who,
    until: words.until,
  }
}
