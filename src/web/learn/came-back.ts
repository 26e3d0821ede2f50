let back = false

// without a window the page is written down at build
globalThis.window?.addEventListener('popstate', () => {
  back = true
})
// a press leads on; our own Back button is pressed first and goes back after it
globalThis.window?.addEventListener(
  'click',
  () => {
    back = false
  },
  { capture: true },
)

/** The page was come to by the browser's Back: it opens at the place that was left. */
export const cameBack = (): boolean => back
