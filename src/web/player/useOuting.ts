import { useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Clocks, type Outing, type Part, partAt, takeUp, walkOn } from '#timing/walk-run.ts'
import { type KeptOuting, keepOuting } from './kept-outing.ts'
import { buzz, hush, say, sound } from './voice.ts'

const LOOK_MS = 250

const clocks = (): Clocks => ({ monotonic: performance.now(), wall: Date.now() })

export type OutingChange = (outing: Outing, now: Clocks) => Outing

/** The outing as it is, moved on by looks at both clocks; changes of part are spoken, sounded and felt. */
export function useOuting(from: KeptOuting): { readonly outing: Outing; readonly change: (change: OutingChange) => void } {
  const { t } = useLingui()
  const [outing, setOuting] = useState(() => takeUp(from.outing, clocks()))
  const current = useRef(outing)
  const keptAt = useRef(0)
  const { entry, day, level } = from

  const change = useCallback(
    (how: OutingChange) => {
      const before = current.current
      const now = clocks()
      const after = how(before, now)
      if (after === before) return
      current.current = after
      setOuting(after)
      const [was, is] = [partAt(before), partAt(after)]
      const begins = after.seen !== undefined && before.seen === undefined
      if (was.index !== is.index || begins || before.ended !== after.ended || now.monotonic - keptAt.current > 2000) {
        keptAt.current = now.monotonic
        keepOuting({ entry, day, level, outing: after })
      }
      if (!after.seen) return
      if (after.ended) tell(t`That was it for today.`, 'high')
      else if (was.index !== is.index || begins) tell(said(is.part), 'high')
      else {
        const left = Math.ceil(is.leftMs / 1000)
        if (left <= 3 && left > 0 && left < Math.ceil(was.leftMs / 1000)) sound('low')
        else if (is.part.kind === 'run' && is.part.seconds >= 60 && is.leftMs <= is.part.seconds * 500 && was.leftMs > is.part.seconds * 500)
          say(t`Halfway through this run`)
      }

      function tell(words: string, tone: 'high'): void {
        say(words)
        sound(tone)
        buzz(...(is.part.kind === 'run' ? [300, 120, 300] : [600]))
      }
      function said({ kind, seconds }: Part): string {
        const minutes = seconds / 60
        const long = seconds < 60 ? t`${seconds} seconds` : minutes === 1 ? t`1 minute` : t`${minutes} minutes`
        if (kind === 'run') return t`Run for ${long}`
        if (kind === 'walk') return t`Walk for ${long}`
        return kind === 'warm-up' ? t`Walk briskly for ${long} to warm up` : t`Last part: walk for ${long}`
      }
    },
    [t, entry, day, level],
  )

  const running = outing.seen !== undefined && !outing.ended
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => change(walkOn), LOOK_MS)
    return () => clearInterval(timer)
  }, [running, change])

  useEffect(() => {
    const look = () => {
      change(walkOn)
      const { seen, ended } = current.current
      if (seen && !ended) keepOuting({ entry, day, level, outing: current.current })
    }
    window.addEventListener('pagehide', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('pagehide', look)
      document.removeEventListener('visibilitychange', look)
      hush()
    }
  }, [change, entry, day, level])

  return { outing, change }
}
