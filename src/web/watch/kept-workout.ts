import type { KeptWorkout } from './workout.ts'

/** The workout that was last downloaded here. Only this device can say so: the file lies on the runner's watch. */

const KEY = 'hipwise-watch-workout'

export function keepWorkout(kept: KeptWorkout): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // nothing can be said about it later
  }
}

export function forgetWorkout(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // nothing was kept
  }
}

export function keptWorkout(): KeptWorkout | undefined {
  try {
    const { plan, level, day } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<KeptWorkout>
    return typeof plan === 'string' && typeof level === 'number' && typeof day === 'string' ? { plan, level, day } : undefined
  } catch {
    return undefined
  }
}
