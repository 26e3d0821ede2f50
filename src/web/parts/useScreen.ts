import { type RefObject, useEffect, useRef } from 'react'

/**
 * A screen's name in the browser's title, and the focus on its heading when it appears: a screen reader then reads it, and Tab
 * goes on from there. `of` is what the screen is about; a new value is a new screen. The very first page keeps the browser's focus.
 * `keepsPlace`: whoever comes back to it by the browser's Back finds the place that was left, as the router restores it.
 */
export function useScreen(title: string, of: string = title, keepsPlace = false): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Hipwise`
  }, [title])
  useEffect(() => {
    void of
    if (!arrived) {
      arrived = true
      return
    }
    heading.current?.focus({ preventScroll: true })
    if (!(keepsPlace && cameBack)) window.scrollTo(0, 0)
  }, [of, keepsPlace])
  return heading
}

let arrived = false
let cameBack = false

if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    cameBack = true
  })
  // a press leads on; our own Back button is pressed first and goes back after it
  window.addEventListener(
    'click',
    () => {
      cameBack = false
    },
    { capture: true },
  )
}
