import { gunzipSync, inflateRawSync } from 'node:zlib'
import FitParser from 'fit-file-parser'
import { SaxesParser } from 'saxes'
import { listZip, packedBytes } from '#files/archives/zip.ts'
import { openZip } from './open-zip.ts'

/** What ours is held against: each goes through the archive entry by entry. */

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
