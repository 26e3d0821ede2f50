import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { StrengthTest } from '#knowledge/rehab-shape.ts'
import { READY_S } from '#timing/steps.ts'
import { beatBetween, lookedAt, type Stopwatch, startedAt, stoppedAt, wound } from '#timing/stopwatch.ts'
import { useWakeLock } from './useWakeLock.ts'
import { buzz, say, sound, wakeSound } from './voice.ts'

/** A beat may be a third of a second: looked at often enough to keep it. */
const LOOK_MS = 50

type Phase = 'idle' | 'ready' | 'running'

/** Getting ready, then the time of the test with its beat. */
export function useTestTimer(
  timer: NonNullable<StrengthTest['timer']>,
  leg: string,
  onStopped: (seconds: number) => void,
): { readonly phase: Phase; readonly seconds: number; readonly spoilt: boolean; readonly start: () => void; readonly stop: () => void } {
  const { t } = useLingui()
  const [phase, setPhase] = useState<Phase>('idle')
  const [watch, setWatch] = useState<Stopwatch>(() => wound(timer.seconds))
  const current = useRef(watch)
  const tell = useRef(onStopped)
  tell.current = onStopped
  useWakeLock(phase !== 'idle')

  const set = (next: Stopwatch) => {
    current.current = next
    setWatch(next)
  }

  useEffect(() => {
    if (phase === 'idle') return
    const look = () => {
      const before = current.current
      const next = lookedAt(before, performance.now())
      if (phase === 'running' && timer.beat && beatBetween(before.elapsedMs, next.elapsedMs, timer.beat) !== undefined) sound('tick')
      if (phase === 'ready' && Math.ceil((next.limitMs - next.elapsedMs) / 1000) < Math.ceil((before.limitMs - before.elapsedMs) / 1000)) sound('low')
      current.current = next
      setWatch(next)
      if (next.seenAt !== undefined) return
      if (next.spoilt) setPhase('idle')
      else if (phase === 'ready') {
        current.current = startedAt(wound(timer.seconds), performance.now())
        setWatch(current.current)
        setPhase('running')
        sound('high')
        buzz(200)
        say(t`Go`)
      } else {
        setPhase('idle')
        sound('high')
        buzz(200, 100, 200)
        say(t`Stop`)
        tell.current(Math.floor(next.elapsedMs / 1000))
      }
    }
    const interval = setInterval(look, LOOK_MS)
    return () => clearInterval(interval)
  }, [phase, timer, t])

  return {
    phase,
    spoilt: watch.spoilt,
    seconds: phase === 'ready' ? Math.ceil((watch.limitMs - watch.elapsedMs) / 1000) : Math.floor(watch.elapsedMs / 1000),
    start: () => {
      wakeSound()
      set(startedAt(wound(READY_S), performance.now()))
      setPhase('ready')
      say(t`Get ready: ${leg}`)
    },
    stop: () => {
      const stopped = stoppedAt(current.current, performance.now())
      if (phase === 'running' && !stopped.spoilt) tell.current(Math.floor(stopped.elapsedMs / 1000))
      set(phase === 'ready' ? wound(timer.seconds) : stopped)
      setPhase('idle')
    },
  }
}
