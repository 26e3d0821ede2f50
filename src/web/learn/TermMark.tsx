import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Term } from '#knowledge/guide-shape.ts'

/**
 * A word of the field that says in plain words what it means: on hover, focus or tap; Escape or a tap elsewhere closes it. The browser's own
 * popover, so nothing hides it; a screen reader reads it as the word's description.
 */
export function TermMark({ term, children }: { readonly term: Term; readonly children: ReactNode }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const isOpen = () => tip.current?.matches(':popover-open') ?? false
  const show = () => {
    if (!tip.current || !button.current || isOpen()) return
    tip.current.showPopover()
    placeUnder(button.current, tip.current)
  }
  const hide = () => {
    if (isOpen()) tip.current?.hidePopover()
  }
  useEffect(() => {
    // it hangs at its word, also while the page moves under it
    const follow = () => {
      if (button.current && tip.current?.matches(':popover-open')) placeUnder(button.current, tip.current)
    }
    window.addEventListener('scroll', follow, { passive: true })
    return () => window.removeEventListener('scroll', follow)
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for keyboard and touch
    <span className="term" onMouseEnter={show} onMouseLeave={() => document.activeElement !== button.current && hide()}>
      <button ref={button} type="button" aria-describedby={id} onFocus={show} onBlur={hide} onClick={show}>
        {children}
      </button>
      <span ref={tip} id={id} popover="auto" role="tooltip" className="termtip">
        <b>{term.term}</b>: {term.plain}
      </span>
    </span>
  )
}

/** Right under the word, or above it where there is no room, and never outside the window. */
function placeUnder(word: HTMLElement, tip: HTMLElement): void {
  const at = word.getBoundingClientRect()
  const { width, height } = tip.getBoundingClientRect()
  const left = Math.min(at.left, window.innerWidth - width - EDGE)
  const below = at.bottom + height + EDGE < window.innerHeight
  tip.style.left = `${Math.max(EDGE, left)}px`
  tip.style.top = `${below ? at.bottom : Math.max(EDGE, at.top - height)}px`
}

/** Pixels that stay free at the edge of the window. */
const EDGE = 8
