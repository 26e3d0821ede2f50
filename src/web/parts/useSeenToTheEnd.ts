import { useCallback, useEffect, useRef, useState } from 'react'

/** Whether the end of a list has been in sight, above what covers the foot of the screen. */
export interface SeenToTheEnd {
  /** Put on an element right after the last line. */
  readonly end: (element: HTMLElement | null) => void
  readonly seen: boolean
  /** Scrolls on, a screenful at most, so that nothing is passed over. */
  readonly showRest: () => void
}

/** The buttons at the foot of a phone's screen cover this much of a list (CSS pixels). */
const COVERED = 150

/** Follows the end of a list into sight; once seen it stays seen. */
export function useSeenToTheEnd(): SeenToTheEnd {
  const [seen, setSeen] = useState(false)
  const element = useRef<HTMLElement | null>(null)
  const look = useCallback(() => {
    const { current } = element
    if (current && current.getBoundingClientRect().bottom <= window.innerHeight - covered()) setSeen(true)
  }, [])

  useEffect(() => {
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [look])

  return {
    end: useCallback((node) => {
      element.current = node
    }, []),
    seen,
    showRest: () => window.scrollBy({ top: Math.max(120, window.innerHeight - 2 * COVERED) }),
  }
}

/** On a desk the buttons stand below the list and cover nothing. */
const covered = (): number => (window.matchMedia('(min-width: 60rem)').matches ? 0 : COVERED)
