import { useEffect, useRef, useState } from 'react'

/**
 * Work that refuses to begin again before its outcome is on screen: two taps on "Save" are one. `busy` for as long.
 * What is asked for meanwhile is dropped, not queued.
 */
export function useOneAtATime<Args extends readonly unknown[]>(work: (...args: Args) => Promise<unknown>): readonly [(...args: Args) => void, boolean] {
  const under = useRef(false)
  const [{ busy, round }, setState] = useState({ busy: false, round: 0 })
  // only once the outcome is drawn: until then the same button lies under the finger
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round that ends opens the door again
  useEffect(() => {
    under.current = false
  }, [round])
  const run = (...args: Args) => {
    if (under.current) return
    under.current = true
    setState((before) => ({ ...before, busy: true }))
    void work(...args).finally(() => setState((before) => ({ busy: false, round: before.round + 1 })))
  }
  return [run, busy]
}
