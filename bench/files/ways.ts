import { randomBytes } from 'node:crypto'
import { mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import FitParser from 'fit-file-parser'
import { SaxesParser } from 'saxes'
import { uuidv7 } from '#basics/ids.ts'
import { fileWorkers } from '#cli/file-workers.ts'
import { IMPORT_TOOLS } from '#cli/import-tools.ts'
import { appendTo, recordFile } from '#cli/record-file.ts'
import { readGiven } from '#files/archives/read-archive.ts'
import type { RandomAccess } from '#files/archives/source.ts'
import { listZip, packedBytes } from '#files/archives/zip.ts'
import { NewRuns } from '#files/new-runs.ts'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import type { PlanEntry } from '#record/entry.ts'
import { planEntry } from '#record/make-entry.ts'

/** The ways of going through one archive that are held against each other. Each reads the zip entry by entry from the disk. */

export function openZip(file: string): RandomAccess {
  const handle = openSync(file, 'r')
  return {
    size: statSync(file).size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(handle, bytes, 0, length, offset))
    },
  }
}

/** Ours: read, understood, without duplicates and written into a record, in as many threads as the command line takes; then told as runs. */
export async function ours(file: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hipwise-bench-'))
  const record = await recordFile(path.join(folder, 'record.ndjson'))
  if (!record.ok) throw new Error(record.problem)
  const around = { zone: 'Europe/Berlin' }
  const source = openZip(file)
  const { end, ...workers } = fileWorkers(around, source.size)
  const runs = new NewRuns([])
  const entries: PlanEntry[] = []
  const bodies: LoggedRun[] = []
  for await (const read of readGiven([{ name: 'x.zip', source }], { around, tools: IMPORT_TOOLS, ...workers }))
    for (const body of runs.take(read).runs) {
      const entry = uuidv7(Date.now(), randomBytes(10))
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

/** The floor: every entry unpacked and nothing else. */
export async function unzipOnly(file: string): Promise<string> {
  let bytes = 0
  await each(file, (_name, unpacked) => {
    bytes += unpacked.length
  })
  return `${Math.round(bytes / 1e6)} MB unpacked`
}

/** The peer: the best MIT decoder and a standard XML parser, counting points; nothing is concluded from them. */
export async function fitFileParserAndSaxes(file: string): Promise<string> {
  let points = 0
  await each(file, (name, bytes) => {
    points += name.includes('.fit') ? countFit(bytes) : countXml(bytes)
  })
  return `${points} points`
}

/** Synchronous underneath; what it cannot read counts as nothing. */
function countFit(bytes: Uint8Array): number {
  let records = 0
  new FitParser({ force: true, mode: 'list' }).parse(bytes.slice().buffer, (_error, data) => {
    records = (data as { records?: readonly unknown[] } | undefined)?.records?.length ?? 0
  })
  return records
}

function countXml(bytes: Uint8Array): number {
  let points = 0
  const parser = new SaxesParser({ position: false })
  parser.on('opentag', ({ name }) => {
    if (name === 'trkpt' || name === 'Trackpoint') points++
  })
  parser.on('error', () => undefined)
  parser.write(new TextDecoder().decode(bytes)).close()
  return points
}

async function each(file: string, see: (name: string, bytes: Uint8Array) => void): Promise<void> {
  const source = openZip(file)
  const listed = await listZip(source)
  if (!listed.ok) throw new Error(listed.problem.says)
  for (const entry of listed.value.entries) {
    const packed = await packedBytes(source, entry)
    if (!packed.ok || entry.name.endsWith('.csv')) continue
    const bytes = entry.method === 0 ? packed.value : inflateRawSync(packed.value)
    see(entry.name, entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  }
}
