import { isAtLeast } from '../levels.ts'
import { wayToFire } from '../rule-ways.ts'
import { type ContentCheck, fileOf } from './check.ts'

/** "Today, if ..." in what holds until somebody has looked. */
const PROMISE = /\btoday\b/i

export const soonerIsKept: ContentCheck = {
  sentence: 'A flag that says when to be seen today names the flags that do it: same-day or stricter, and able to be raised together with it.',
  run: ({ knowledge }) =>
    knowledge.flags.flatMap((flag) => {
      const path = fileOf.flag(flag)
      if (isAtLeast(flag.urgency, 'same-day')) return []
      const promises = PROMISE.test(flag.until)
      const named = knowledge.flags.filter(({ id }) => flag.sooner?.includes(id))
      if (promises && named.length === 0) return [{ path, message: 'promises "today" in until, and names no flag under sooner that keeps it' }]
      if (!promises && named.length > 0) return [{ path, message: 'names flags under sooner, and until says nothing about today' }]
      return named.flatMap(({ id, urgency, rule }) => [
        ...(isAtLeast(urgency, 'same-day') ? [] : [{ path, message: `"${id}" under sooner is not same-day or stricter` }]),
        ...(wayToFire({ all: [flag.rule, rule] }, knowledge) ? [] : [{ path, message: `"${id}" under sooner can never be raised together with it` }]),
      ])
    }),
}
