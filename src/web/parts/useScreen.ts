import { type RefObject, useEffect, useRef } from 'react'

/**
 * A screen's name in the browser's title, and the focus on its heading when it appears: a screen reader then reads it, and Tab
 * goes on from there. `of` is what the screen is about; a new value is a new screen. The very first page keeps the browser's focus.
 * `keepsPlace` says whether the place stays that the router restored.
 */
export function useScreen(title: string, of: string = title, keepsPlace?: () => boolean): RefObject<HTMLHeadingElement | null> {
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
    if (!keepsPlace?.()) window.scrollTo(0, 0)
  }, [of, keepsPlace])
  return heading
}

let arrived = false
