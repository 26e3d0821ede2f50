import { useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import { type Cue, cuesBetween } from '#timing/cues.ts'
import { advance, type Playing, stepAt } from '#timing/playing.ts'
import { buzz, hush, say, sound } from './voice.ts'
import { spokenStep } from './words.ts'

/** How often the clock is looked at; what is counted does not depend on it. */
const LOOK_MS = 200

/** A change of what is played, at a moment of the clock that never jumps. */
export type Change = (state: Playing, now: number) => Playing

/** What is played, moved on by looks at the clock and by presses; kept at every step and every two seconds. */
export function usePlayer(
  rehab: Rehab,
  begun: () => Playing,
  keep: (state: Playing) => void,
): { readonly state: Playing; readonly change: (change: Change) => void } {
  const { i18n, t } = useLingui()
  const [state, setState] = useState(begun)
  const current = useRef(state)
  const keptAt = useRef(0)

  const change = useCallback(
    (how: Change) => {
      const before = current.current
      // what waits to be written down changes no more, and is not kept again once it is written
      if (stepAt(before).kind === 'done') return
      const now = performance.now()
      const after = how(before, now)
      if (after === before) return
      current.current = after
      setState(after)
      if (
        before.at !== after.at ||
        before.stands !== after.stands ||
        before.items !== after.items ||
        before.notes !== after.notes ||
        now - keptAt.current > 2000
      ) {
        keptAt.current = now
        keep(after)
      }
      for (const cue of cuesBetween(before, after)) hear(cue)
      if (after.seenAt === undefined && before.seenAt !== undefined && after.stands === 'runner') hush()

      function hear(cue: Cue): void {
        const step = stepAt(after)
        const item = 'item' in step ? after.items[step.item] : undefined
        const exercise = rehab.exercises.find(({ id }) => id === item?.exercise)
        if (cue.kind === 'step') {
          say(spokenStep(i18n, step, item, exercise))
          sound('high')
          buzz(...(step.kind === 'ready' ? [120, 80, 120] : [200]))
        } else if (cue.kind === 'count') {
          say(String(cue.left))
          sound('low')
        } else if (cue.kind === 'rep') {
          say(String(cue.number))
          sound('tick')
        } else if (cue.kind === 'halfway') say(t`Halfway`)
        else if (cue.kind === 'go') sound('high')
      }
    },
    [i18n, t, rehab, keep],
  )

  const running = state.seenAt !== undefined && stepAt(state).kind !== 'done'
  useEffect(() => {
    if (!running) return
    const look = () => change(advance)
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [running, change])

  useEffect(() => {
    const leave = () => {
      change(advance)
      // not begun, or waiting to be written down: kept already or not at all
      if (current.current.stands !== 'start' && stepAt(current.current).kind !== 'done') keep(current.current)
    }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      hush()
    }
  }, [change, keep])

  return { state, change }
}
