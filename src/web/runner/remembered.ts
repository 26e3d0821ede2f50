import type { RunnerState } from '#state/runner-state.ts'
import { keptText } from './kept-text.ts'

/** What this browser remembers beside the record: the theme, whether there is a record at all, this device's name, a session in hand, a check-in or a run half filled in. */

/** Every one of our keys begins with this. */
const OURS = 'hipwise-'
const THEME = keptText(() => localStorage, 'hipwise-theme')
const KNOWN = keptText(() => localStorage, 'hipwise-known')

/** What the page needs before the record is read: the theme, and whether there is a record at all. */
export function remember(state: RunnerState): void {
  // without a page there is nothing to remember it for
  if (typeof document === 'undefined') return
  const theme = state.profile.theme
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
  if (theme) THEME.write(theme)
  if (state.assessments.length || state.standing.length || state.cannotAdvise) KNOWN.write('1')
}

/** This browser has kept a record before. One that never kept anything (private mode) has none that could be missed. */
export const knownHere = (): boolean => typeof KNOWN.read() === 'string'

/** Forgets all of it, whatever page wrote it. */
export function forget(): void {
  clear(() => localStorage)
  forgetTab()
}

/** What this tab alone remembers: erased in another one, it goes here, too. */
export const forgetTab = (): void => clear(() => sessionStorage)

function clear(place: () => Storage): void {
  try {
    for (const key of Object.keys(place())) if (key.startsWith(OURS)) place().removeItem(key)
  } catch {
    // nothing was kept
  }
}
