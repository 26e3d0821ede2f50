/** Ends the running task: the browser may paint and hear a finger before the next one. */
export const pause = (): Promise<void> => new Promise((next) => setTimeout(next))

/** Runs when the next frame is on the screen. */
export const whenPainted = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work))
}
