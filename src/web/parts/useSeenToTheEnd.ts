import { useCallback, useEffect, useRef, useState } from 'react'

/** Whether every line of a list has been in sight, between what covers the head and the foot of the screen. */
export interface SeenToTheEnd {
  /** Put on the element that holds the lines; each line carries `data-line`. */
  readonly list: (element: HTMLElement | null) => void
  readonly seen: boolean
  /** Lines that were not in sight yet. Neither this nor `seen`: all are in sight, and have not been for long enough. */
  readonly below: boolean
  /** Scrolls to the first line that was not in sight yet, so that nothing is passed over. */
  readonly showRest: () => void
}

/**
 * Follows the lines of one screen into sight; a line that was there for a moment stays seen. A new screen needs a component of its own (a `key`).
 * Nothing counts before the screen stands where it will be read: it appears while the page is still scrolled from the one before.
 */
export function useSeenToTheEnd(): SeenToTheEnd {
  const [seen, setSeen] = useState(false)
  const [below, setBelow] = useState(false)
  const holder = useRef<HTMLElement | null>(null)
  const known = useRef(new Set<Element>())
  const settled = useRef(false)
  /** Since when each line has been in sight without a break, while it does not count yet. */
  const inSight = useRef(new Map<Element, number>())
  /** How much of a line was scrolled to, from its top (CSS pixels). */
  const shown = useRef(new Map<Element, number>())

  const unseen = useCallback((): HTMLElement[] => {
    const lines = [...(holder.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
    const { from, to } = uncovered()
    const now = performance.now()
    for (const line of lines) {
      const { bottom } = line.getBoundingClientRect()
      const since = inSight.current.get(line)
      if (!settled.current || bottom <= from || bottom > to + 1) inSight.current.delete(line)
      else if (since === undefined) inSight.current.set(line, now)
      else if (now - since >= DWELL) known.current.add(line)
    }
    const rest = lines.filter((line) => !known.current.has(line))
    if (settled.current && lines.length > 0 && rest.length === 0) setSeen(true)
    if (settled.current) setBelow(rest.some((line) => !inSight.current.has(line)))
    return rest
  }, [])

  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(again)
      // what is in sight now counts once it has stayed; without a scroll nothing else would look again
      if (unseen().some((line) => inSight.current.has(line))) again = setTimeout(look, DWELL)
    }
    // two frames on, the heading has the focus and the page is back at its top (useScreen)
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        settled.current = true
        look()
      })
    })
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(again)
      settled.current = false
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [unseen])

  return {
    list: useCallback((node) => {
      holder.current = node
    }, []),
    seen,
    below,
    showRest: () => {
      const [first] = unseen()
      // what is in sight is to be read first, also by a hand that taps twice
      if (!first || inSight.current.has(first)) return
      const { by, read } = onwards(first.getBoundingClientRect(), uncovered(), shown.current.get(first))
      shown.current.set(first, read)
      window.scrollBy({ top: by })
    },
  }
}

/** A line counts as seen after this long in sight (milliseconds): a fling over a list, or a second tap at once, reads nothing. */
const DWELL = 200

/**
 * How far to scroll (CSS pixels) to read on in a line of which the first `read` pixels were shown before, and how many will have been then:
 * a line higher than the screen is passed in steps, wherever the page stands in between (the button may lie at its end).
 */
export function onwards({ top, bottom }: Pick<DOMRect, 'top' | 'bottom'>, { from, to }: Uncovered, read = 0): { readonly by: number; readonly read: number } {
  const step = Math.max(40, 0.8 * (to - from))
  const at = Math.max(0, Math.min(read, bottom - top + 2 * MARGIN - step))
  return { by: top + at - from - MARGIN, read: at + step }
}

/** Left above a line that is scrolled to (CSS pixels). */
const MARGIN = 8

/** The part of the screen that neither the head nor the buttons at the foot cover (CSS pixels from its top). */
interface Uncovered {
  readonly from: number
  readonly to: number
}

/** As they stand now. */
function uncovered(): Uncovered {
  const head = document.querySelector('.ask-top')?.getBoundingClientRect().bottom ?? 0
  const foot = document.querySelector('.ask-main .ask-foot')?.getBoundingClientRect().top ?? window.innerHeight
  return { from: Math.max(0, head), to: Math.min(window.innerHeight, foot) }
}
