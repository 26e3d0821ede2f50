import type { Stored } from '#record/entry.ts'

/** What lies on this device besides answers and plans. */
export interface KeptHere {
  /** Runs and other trainings, those that were removed among them: they lie here, too. */
  readonly runs: number
  /** Runs whose curves are kept. */
  readonly curves: number
  readonly files: number
  /** Of the files. */
  readonly bytes: number
  /** Workouts for the watch that were not said to be deleted. */
  readonly workouts: number
}

/** Counts what `erase` would delete. What cannot be counted is 0; what counts it is fetched only now. */
export async function keptHere(rows: readonly Stored[]): Promise<KeptHere> {
  const [{ listOriginals }, { listCurves }, { keptWorkouts }] = await Promise.all([
    import('#storage/originals.ts'),
    import('#storage/curves.ts'),
    import('../watch/kept-workout.ts'),
  ])
  const [originals, curves] = await Promise.all([listOriginals(), listCurves()])
  const files = originals.ok ? originals.value : []
  return {
    runs: rows.filter(({ kind }) => kind === 'run').length,
    curves: curves.ok ? curves.value.length : 0,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    workouts: keptWorkouts().length,
  }
}
