import { useEffect, useState } from 'react'
import { onUnended, rememberImport, type Unended, unendedImport } from './unended.ts'

/** How often it is looked whether another tab is still at it: one that is closed tells nobody. */
const LOOK_EVERY_MS = 3000

/** The import that this browser remembers as not ended, and the way to forget it. Undefined when there is none. */
export function useUnended(): readonly [unended: Unended | undefined, leave: () => void] {
  const [unended, setUnended] = useState<Unended>()
  const elsewhere = unended?.elsewhere === true
  useEffect(() => {
    const look = () => void unendedImport().then(setUnended)
    look()
    const again = elsewhere ? setInterval(look, LOOK_EVERY_MS) : undefined
    const stop = onUnended(look)
    return () => {
      stop()
      clearInterval(again)
    }
  }, [elsewhere])
  const leave = () => {
    rememberImport(undefined)
    setUnended(undefined)
  }
  return [unended, leave]
}
