import { useSyncExternalStore } from 'react'

const WIDE = '(min-width: 60rem)'

const follow = (listener: () => void) => {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the page is wide enough for columns; the same width as in the styles. */
export const useDesk = (): boolean =>
  useSyncExternalStore(
    follow,
    () => window.matchMedia(WIDE).matches,
    () => false,
  )
