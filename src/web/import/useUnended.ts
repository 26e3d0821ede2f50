import { useEffect, useState } from 'react'
import { onUnended, rememberImports, type Unended, unendedImports, withEnded } from './unended.ts'

/** How often it is looked whether another tab is still at it: one that is closed tells nobody. */
const LOOK_EVERY_MS = 3000

/** The imports that this browser remembers as not ended, oldest first, and the way to forget one. Undefined until it was looked. */
export function useUnended(): readonly [unended: readonly Unended[] | undefined, leave: (now: string) => void] {
  const [unended, setUnended] = useState<readonly Unended[]>()
  const elsewhere = unended?.some((each) => each.elsewhere)
  useEffect(() => {
    const look = () => void unendedImports().then(setUnended)
    look()
    const again = elsewhere ? setInterval(look, LOOK_EVERY_MS) : undefined
    const stop = onUnended(look)
    return () => {
      stop()
      clearInterval(again)
    }
  }, [elsewhere])
  const leave = (now: string) => {
    rememberImports((all) => withEnded(all, now, 'done'))
    setUnended((all) => all?.filter((each) => each.now !== now))
  }
  return [unended, leave]
}
