/** The page's one Trusted Types policy: its CSP allows no other, and none twice. */

interface TrustedTypePolicies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string }
}

/** Our own workers: the one that serves the app without a network, and those that the build made. */
const OURS = /^\/(sw|assets\/[\w-]+)\.js$/

let policy: ReturnType<TrustedTypePolicies['createPolicy']> | undefined

/** The address of a worker of ours, as the browser wants it. */
export function trustedAddress(address: string): string {
  policy ??= (globalThis as { trustedTypes?: TrustedTypePolicies }).trustedTypes?.createPolicy('hipwise', {
    createScriptURL: (asked) => (OURS.test(asked) || import.meta.env.DEV ? asked : ''),
  })
  return policy?.createScriptURL(address) ?? address
}
