import { type Playing, stepAt } from './playing.ts'

/** What is kept of a session for the case that the page goes away: everything but the readings of a clock that ends with the page. */
export function keptOf({ seenAt: _, acted: __, ...state }: Playing): Playing {
  return state
}

/** What was kept, standing still in the same step with the same side: the runner says when it goes on. */
export function takenUp(kept: Playing): Playing {
  const { seenAt: _, acted: __, ...state } = kept
  return { ...state, leadMs: 0, stands: state.stands === 'start' ? 'start' : 'reload' }
}

/** The exercises that are still to be done, the present one included. */
export function exercisesLeft(state: Playing): readonly string[] {
  const step = stepAt(state)
  return step.kind === 'done' ? [] : state.items.filter(({ bouts }, i) => bouts.length > 0 && i >= step.item).map(({ exercise }) => exercise)
}
