import { openSync, readSync, statSync } from 'node:fs'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import FitParser from 'fit-file-parser'
import { SaxesParser } from 'saxes'
import { fileWorkers } from '#cli/file-workers.ts'
import { IMPORT_TOOLS } from '#cli/import-tools.ts'
import { readGiven } from '#files/archives/read-archive.ts'
import type { RandomAccess } from '#files/archives/source.ts'
import { listZip, packedBytes } from '#files/archives/zip.ts'
import { asRun } from '#files/as-run.ts'
import { Importing } from '#files/importing.ts'
import { knownRuns } from '#load/known-runs.ts'

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

/** Ours: read, understood, without duplicates, in as many threads as the command line takes. */
export async function ours(file: string): Promise<string> {
  const importing = new Importing()
  const around = { zone: 'Europe/Berlin' }
  const source = openZip(file)
  const { end, ...workers } = fileWorkers(around, source.size)
  for await (const read of readGiven([{ name: 'x.zip', source }], { around, tools: IMPORT_TOOLS, ...workers })) importing.take(read)
  await end()
  const runs = knownRuns(
    importing.activities.flatMap((activity) => {
      const body = asRun(activity)
      return body ? [{ entry: activity.id, ahead: false, body }] : []
    }),
  )
  const points = importing.activities.reduce((sum, { movingS }) => sum + (movingS ?? 0), 0)
  return `${importing.activities.length} activities, ${runs.length} without copies, ${Math.round(points / 3600)} h in motion`
}

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
