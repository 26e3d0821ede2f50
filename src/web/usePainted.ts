import { useEffect, useState } from 'react'
import { whenPainted } from './pauses.ts'

/** Whether the page is on the screen: what comes below the first lines is fetched and worked out after them. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    let here = true
    whenPainted(() => here && setPainted(true))
    return () => {
      here = false
    }
  }, [])
  return painted
}
