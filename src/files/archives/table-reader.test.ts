import { createHash } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { asFit, asGpx, MAY_4, madeSession, STRAVA_HEADERS, utf8, zipOf } from '../../../tests/training-files.ts'
import { readGiven } from './read-archive.ts'
import { fromBytes } from './source.ts'

/** The reader of tables is fetched when the first is met: by then the way to it may be gone. */
const reader = vi.hoisted(() => ({ isThere: true }))
vi.mock('papaparse', async (original) => {
  const { default: Papa } = await original<{ readonly default: unknown }>()
  return {
    get default() {
      if (!reader.isThere) throw new TypeError('Failed to fetch dynamically imported module')
      return Papa
    },
  }
})

const table = utf8(
  `${STRAVA_HEADERS.en}\n1,"May 4, 2024, 6:00:00 AM",Along the river,Run,,1800,5.43,,,,,Blue,activities/1.fit,,,1800,1800,5430,3\n2,"May 6, 2024, 6:00:00 PM",Forgot the watch,Run,,2400,7,,,,,Red,,,,2400,2400,7000,3\n`,
)
const files = { 'activities/1.fit': asFit(madeSession()), 'activities/2.gpx': asGpx(madeSession({ start: MAY_4 + 86_400 })), 'activities.csv': table }

async function told(given: Readonly<Record<string, Uint8Array>>): Promise<{ lines: string[]; titles: string[]; keys: string[] }> {
  const all = []
  const tools = { hash: (of: Uint8Array) => createHash('sha256').update(of).digest('hex') }
  const sources = Object.entries(given).map(([name, bytes]) => ({ name, source: fromBytes(bytes) }))
  for await (const read of readGiven(sources, { around: {}, tools })) all.push(read)
  return {
    lines: all.map(({ path, skipped }) => `${path}: ${skipped?.code ?? 'read'}`),
    titles: all.flatMap(({ activities }) => activities.flatMap(({ title }) => title ?? [])),
    keys: all.flatMap(({ key }) => key ?? []),
  }
}

// Origin: files were read and marked without their table, so the runs in its rows never came, whatever was done afterwards.
it.each([
  ['an archive', { 'export.zip': zipOf(files), 'b.zip': zipOf({ 'x.fit': asFit(madeSession()) }) }, ['export.zip: our-fault', 'b.zip/x.fit: read']],
  [
    'an unpacked export',
    { ...files, 'b.zip': zipOf({ 'x.fit': asFit(madeSession()) }) },
    [...Object.keys(files).map((path) => `${path}: our-fault`), 'b.zip/x.fit: read'],
  ],
])('%s whose table cannot be read: it is told, nothing of it is taken for read, and the next time all of it comes', async (_what, given, lines) => {
  reader.isThere = false
  const without = await told(given)
  expect([without.lines, without.keys.length]).toEqual([lines, 1])
  reader.isThere = true
  expect((await told(given)).titles.sort()).toEqual(['Along the river', 'Forgot the watch', 'Made'])
})
