/**
 * Three-valued truth (Kleene): what a rule says when some of its questions are unanswered.
 * Unknown is a third answer, never "no". Source of the tables: S. C. Kleene, Introduction to Metamathematics, 1952, par. 64.
 */
export const TRUTHS = ['yes', 'no', 'unknown'] as const
export type Truth = (typeof TRUTHS)[number]

/** "no" as soon as one is "no"; "yes" only when all are "yes"; an empty list is "yes". */
export function every(truths: Iterable<Truth>): Truth {
  let answer: Truth = 'yes'
  for (const truth of truths) {
    if (truth === 'no') return 'no'
    if (truth === 'unknown') answer = 'unknown'
  }
  return answer
}

/** "yes" as soon as one is "yes"; "no" only when all are "no"; an empty list is "no". */
export function some(truths: Iterable<Truth>): Truth {
  let answer: Truth = 'no'
  for (const truth of truths) {
    if (truth === 'yes') return 'yes'
    if (truth === 'unknown') answer = 'unknown'
  }
  return answer
}
