import { given } from '#basics/given.ts'
import type { Problem } from './recording.ts'

/** What is kept of a file that tells of more activities than a day has room for. */
interface FirstOfEachDay<Each> {
  readonly kept: readonly Each[]
  readonly leftOut?: Problem
}

/** Nobody trains so often on one day. Each is compared with all of its day: without an end to them an import would have none. */
const MOST_A_DAY = 100

/** The first hundred of each day, in their order, and what is to be said of the rest. Of what has no day all are kept. */
export function firstOfEachDay<Each>(all: readonly Each[], dayOf: (each: Each) => string | number | undefined): FirstOfEachDay<Each> {
  if (all.length <= MOST_A_DAY) return { kept: all }
  const counts = new Map<string | number, number>()
  const kept = all.filter((each) => {
    const day = dayOf(each)
    if (day === undefined) return true
    const count = (counts.get(day) ?? 0) + 1
    counts.set(day, count)
    return count <= MOST_A_DAY
  })
  return { kept, ...given('leftOut', kept.length < all.length ? tooManyOf(all.length - kept.length) : undefined) }
}

const tooManyOf = (rest: number): Problem => ({
  code: 'impossible',
  says: `It tells of more than ${MOST_A_DAY} activities on one day: ${rest} ${rest === 1 ? 'was' : 'were'} left out.`,
})
