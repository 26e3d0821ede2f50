import { trustedAddress } from './trusted-address.ts'

/** Registers the service worker. */
export function workOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const address = trustedAddress('/sw.js')
  navigator.serviceWorker
    .register(address)
    .then((registration) => {
      // a tab that stays open for days still learns of a corrected version
      const look = () => document.visibilityState === 'visible' && registration.update().catch(() => undefined)
      document.addEventListener('visibilitychange', look)
    })
    .catch(() => undefined)
}
