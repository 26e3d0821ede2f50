import { useRef } from 'react'
import { focusHeading } from '../parts/focusHeading.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import type { Draft } from '../runner/drafts.ts'
import { useRunner } from '../runner/RunnerContext.tsx'

/** `then`: what comes once the answer is in the record. */
type Answer = (drafts: readonly Draft[], then?: () => void) => void

/** Writes down an answer once, however often it is tapped, then puts the focus back to the heading, or does what `after` says. */
export function useAnswer(after: () => void = focusHeading): readonly [Answer, boolean] {
  const runner = useRunner()
  return useOneAtATime(async (drafts: readonly Draft[], then?: () => void) => {
    await runner.write(drafts)
    after()
    then?.()
  })
}

/** Where what was pressed stays, or where the page itself moves the focus. */
export const staysInPlace = (): void => undefined

/** The same for a list in which the next question slides under the finger: the second tap of a double tap is no answer to it. */
export function useAnswerInList(): ReturnType<typeof useAnswer> {
  const last = useRef(Number.NEGATIVE_INFINITY)
  const [answer, busy] = useAnswer(() => {
    last.current = performance.now()
  })
  return [(drafts, then) => performance.now() - last.current > DOUBLE_TAP_MS && answer(drafts, then), busy]
}

/** Longer than the longest that systems take for a double tap. */
const DOUBLE_TAP_MS = 500
