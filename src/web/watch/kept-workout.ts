import { keptText, understood } from '../runner/kept-text.ts'
import { type KeptWorkout, withDownloaded } from './workout.ts'

/** The workouts that were downloaded here and not said to be deleted. Only this device can say so: the files lie on the runner's watch. */

const KEY = 'hipwise-watch-workout'
const kept = keptText(() => localStorage, KEY)

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

export const forgetWorkout = (one: KeptWorkout): void => writeWorkouts(keptWorkouts().filter((each) => JSON.stringify(each) !== JSON.stringify(one)))

export function writeWorkouts(all: readonly KeptWorkout[]): void {
  kept.write(all.length > 0 ? JSON.stringify(all) : undefined)
  for (const listener of listeners) listener()
}

let read: { readonly text: string; readonly all: readonly KeptWorkout[] } = { text: '[]', all: [] }

/** All of them, oldest first; the same list until something changes, or while the browser does not say. */
export function keptWorkouts(): readonly KeptWorkout[] {
  const now = kept.read()
  const text = now === undefined ? read.text : (now ?? '[]')
  if (text !== read.text) read = { text, all: workoutsIn(text) }
  return read.all
}

/** What cannot be understood is passed over. Before, there was room for one only, and it was no list. */
export const workoutsIn = (text: string): readonly KeptWorkout[] => understood(text, (json) => [json].flat().filter(isKept)) ?? []

function isKept(row: unknown): row is KeptWorkout {
  const { plan, level, day, void: why } = (row ?? {}) as { readonly [Key in keyof KeptWorkout]?: unknown }
  const told = why === undefined || Array.isArray((why as { readonly why?: unknown } | null)?.why)
  return typeof plan === 'string' && typeof level === 'number' && typeof day === 'string' && told
}
