import { type ActivityLap, activitiesOf } from '#files/activity.ts'
import { readFile } from '#files/read-file.ts'
import type { RunSource } from '#load/run.ts'
import { readOriginal } from '#storage/originals.ts'

/** Laps and pauses of a run, which are not kept with it: read again from the file, where that was kept. */
export interface LapsAndPauses {
  readonly laps: readonly ActivityLap[]
  readonly pauses: { readonly count: number; readonly seconds: number }
}

/** Undefined where the file was not kept, or does not hold the run any more. */
export async function lapsOf({ id, hash, path, format }: RunSource): Promise<LapsAndPauses | undefined> {
  const original = await readOriginal(hash)
  const read = original && readFile(original.content)
  if (!read?.ok) return undefined
  return activitiesOf(read.value, { hash, path, format }, {}).find((activity) => activity.id === id)
}
