/** Ends the running task: the browser may paint and hear a finger before the next one. Not by a timer: those that follow one another wait 4 ms each. */
export const pause = (): Promise<void> =>
  new Promise((next) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      next()
    }
    port2.postMessage(0)
  })

/** Runs when the next frame is on the screen. */
export const whenPainted = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work))
}
