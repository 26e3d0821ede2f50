import { type RefObject, useEffect, useState } from 'react'

/**
 * Whether this part of the page is, or ever was, on the screen or just below it: what it shows is fetched and worked out only then, so that
 * what stands above it is not held up. Where the browser cannot tell, at once.
 */
export function useNear(part: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!part.current) return
    if (typeof IntersectionObserver === 'undefined') return setNear(true)
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true), {
      rootMargin: '0px 0px 100px 0px',
    })
    seen.observe(part.current)
    return () => seen.disconnect()
  }, [part])
  return near
}
