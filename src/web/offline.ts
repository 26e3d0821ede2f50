/** Registers the service worker, through the one Trusted Types policy the page's CSP allows. */
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

interface TrustedTypePolicies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string }
}

function trustedAddress(address: string): string {
  const policies = (globalThis as { trustedTypes?: TrustedTypePolicies }).trustedTypes
  return policies ? policies.createPolicy('hipwise', { createScriptURL: (asked) => (asked === '/sw.js' ? asked : '') }).createScriptURL(address) : address
}
