import { type KeptWorkout, withDownloaded } from './workout.ts'

/** The workouts that were downloaded here and not said to be deleted. Only this device can say so: the files lie on the runner's watch. */

const KEY = 'hipwise-watch-workout'

const listeners = new Set<() => void>()

/** Tells of every change, also in another tab; returns the way to stop listening. */
export function onKeptWorkouts(listener: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', elsewhere)
  }
}

export const keepWorkout = (one: KeptWorkout): void => writeWorkouts(withDownloaded(keptWorkouts(), one))

export const forgetWorkout = (one: KeptWorkout): void => writeWorkouts(keptWorkouts().filter((kept) => JSON.stringify(kept) !== JSON.stringify(one)))

export function writeWorkouts(all: readonly KeptWorkout[]): void {
  try {
    if (all.length > 0) localStorage.setItem(KEY, JSON.stringify(all))
    else localStorage.removeItem(KEY)
  } catch {
    // nothing can be said about them later
  }
  for (const listener of listeners) listener()
}

let read: { readonly text: string; readonly all: readonly KeptWorkout[] } = { text: '[]', all: [] }

/** All of them, oldest first; the same list until something changes. */
export function keptWorkouts(): readonly KeptWorkout[] {
  try {
    const text = localStorage.getItem(KEY) ?? '[]'
    if (text !== read.text) read = { text, all: workoutsIn(text) }
  } catch {
    // as it was read the last time
  }
  return read.all
}

/** What cannot be understood is passed over. Before, there was room for one only, and it was no list. */
export function workoutsIn(text: string): readonly KeptWorkout[] {
  try {
    return [JSON.parse(text) as unknown].flat().filter(isKept)
  } catch {
    return []
  }
}

function isKept(row: unknown): row is KeptWorkout {
  const { plan, level, day, void: why } = (row ?? {}) as { readonly [Key in keyof KeptWorkout]?: unknown }
  const told = why === undefined || Array.isArray((why as { readonly why?: unknown } | null)?.why)
  return typeof plan === 'string' && typeof level === 'number' && typeof day === 'string' && told
}
