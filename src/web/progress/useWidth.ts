import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in CSS pixels, followed: a chart is drawn for its width, not scaled to it. */
export function useWidth(first = 350): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const observer = new ResizeObserver(() => setWidth(node.clientWidth))
    setWidth(node.clientWidth)
    observer.observe(node)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
