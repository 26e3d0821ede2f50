import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileWorkers } from '#cli/file-workers.ts'
import { IMPORT_TOOLS } from '#cli/import-tools.ts'
import { newId } from '#cli/new-id.ts'
import { appendTo, recordFile } from '#cli/record-file.ts'
import { readGiven } from '#files/archives/read-archive.ts'
import { NewRuns } from '#files/new-runs.ts'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import type { PlanEntry } from '#record/entry.ts'
import { planEntry } from '#record/make-entry.ts'
import { openZip } from './open-zip.ts'

/** Ours: read, understood, without duplicates and written into a record, in as many threads as the command line takes; then told as runs. */
export async function ours(file: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hipwise-bench-'))
  const record = await recordFile(path.join(folder, 'record.ndjson'))
  if (!record.ok) throw new Error(record.problem)
  const around = { zone: 'Europe/Berlin', withoutCurves: true } as const // as on the command line: a record of runs has no charts
  const source = openZip(file)
  const { end, ...workers } = fileWorkers(around, source.size)
  const runs = new NewRuns([])
  const entries: PlanEntry[] = []
  const bodies: LoggedRun[] = []
  for await (const read of readGiven([{ name: 'x.zip', source }], { around, tools: IMPORT_TOOLS, ...workers }))
    for (const body of runs.take(read).runs) {
      const entry = newId()
      entries.push(planEntry('run', body, { id: entry, now: NOW, device: 'bench' }))
      bodies.push({ entry, ahead: false, body })
    }
  await end()
  const kept = await appendTo(record.value, entries)
  rmSync(folder, { recursive: true })
  if (!kept.ok) throw new Error(kept.problem)
  const seconds = bodies.reduce((sum, { body: { movingS } }) => sum + (movingS ?? 0), 0)
  return `${bodies.length} activities, ${knownRuns(bodies).length} without copies, ${Math.round(seconds / 3600)} h in motion, all in the record`
}

const NOW = '2026-06-15T08:00:00Z'
