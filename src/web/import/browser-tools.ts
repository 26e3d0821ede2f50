import { browserInflate } from './browser-inflate.ts'

/** What the browser lends to the room of the files. */
export const BROWSER_TOOLS = { hash: sha256, now: () => performance.now(), inflate: browserInflate }

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
