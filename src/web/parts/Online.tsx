import { Trans } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { Icon } from './Icon.tsx'

const follow = (listener: () => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Says that being offline changes nothing here. */
export function Online() {
  const online = useSyncExternalStore(
    follow,
    () => navigator.onLine,
    () => true,
  )
  if (online) return null
  return (
    <p className="meta offline" role="status">
      <Icon name="offline" />
      <Trans>You are offline. Everything here still works.</Trans>
    </p>
  )
}
