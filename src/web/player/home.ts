/** Where a session, a test or a run leads back to. */
export const TODAY = '/' as const
