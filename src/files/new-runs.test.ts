import { describe, expect, it } from 'vitest'
import { asFit, asGpx, madeSession } from '../../tests/training-files.ts'
import { activitiesOf } from './activity.ts'
import { NewRuns } from './new-runs.ts'
import { readFile } from './read-file.ts'

const readOf = (path: string, ...files: readonly Uint8Array[]) => {
  const activities = files.flatMap((bytes, at) => {
    const recordings = readFile(bytes)
    return recordings.ok ? activitiesOf(recordings.value, { path, hash: `${path}-${at}`, format: recordings.value[0]!.format }, {}) : []
  })
  return { path, activities, done: 0, all: 0 }
}
const run = madeSession()
const ride = madeSession({ start: run.start + 86_400, sport: 'cycling', speed: 7 })

describe('what a file brought', () => {
  it('several activities of one file are counted one by one, its line once', () => {
    const runs = new NewRuns([])
    expect(runs.take(readOf('table', asFit(run), asFit(ride))).brought).toEqual({ runs: 1, otherSports: 1, better: 0 })
    expect(runs.counts).toEqual({ files: 1, added: 1, duplicates: 0, skipped: 0, failed: 0 })
  })

  it('a better file of a run that was there is no new run, a worse one brings nothing', () => {
    const runs = new NewRuns([])
    runs.take(readOf('a.gpx', asGpx(run)))
    expect(runs.take(readOf('a.fit', asFit(run))).brought).toEqual({ runs: 0, otherSports: 0, better: 1 })
    expect(runs.take(readOf('b.gpx', asGpx(run))).brought).toBeUndefined()
    expect([runs.brought, runs.counts]).toEqual([
      { runs: 1, otherSports: 0, better: 1 },
      { files: 3, added: 2, duplicates: 1, skipped: 0, failed: 0 },
    ])
  })

  it('files add up: read before counts as there, a damaged one as failed, a picture as passed over', () => {
    const runs = new NewRuns([])
    for (const code of ['known', 'damaged', 'not-a-training-file'] as const)
      runs.take({ path: code, activities: [], skipped: { code, says: '' }, done: 0, all: 0 })
    expect(runs.counts).toEqual({ files: 3, added: 0, duplicates: 1, skipped: 1, failed: 1 })
  })
})
