import { useEffect } from 'react'

/** The part of the page that the address names (#bursitis) is brought into sight once the page is there; the browser looked for it before. */
export function useAddressedPart(page: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is looked through anew
  useEffect(() => {
    const part = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null
    if (!part) return
    part.scrollIntoView()
    part.focus({ preventScroll: true })
  }, [page])
}
