/** Whether this much time stands as seconds; longer ones stand as minutes and seconds. */
export const inSeconds = (seconds: number): boolean => seconds < 100

/** "4:05", or "98" while it is short. */
export const clockWords = (seconds: number): string =>
  inSeconds(seconds) ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
