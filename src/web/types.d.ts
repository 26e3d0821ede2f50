declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

/** The address of a worker, built into a file of its own. */
declare module '*?worker&url' {
  const address: string
  export default address
}
