import { startTransition, useEffect, useState } from 'react'
import { whenPainted } from './pauses.ts'

/** Whether the page is on the screen: what comes below the first lines is drawn after them, in slices that a finger may interrupt. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    let here = true
    whenPainted(() => here && startTransition(() => setPainted(true)))
    return () => {
      here = false
    }
  }, [])
  return painted
}
