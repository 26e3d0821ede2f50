import { createHash } from 'node:crypto'
import { deflateRawSync, gzipSync, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { knownRuns } from '#load/known-runs.ts'
import { asFit, asGpx, asTcx, fitOf, joined, MAY_4, madeSession, STRAVA_HEADERS, streamedZipOf, utf8, zipOf } from '../../../tests/training-files.ts'
import { asRun } from '../as-run.ts'
import { crc32 } from '../crc.ts'
import { type FileLine, Importing } from '../importing.ts'
import { understandHere } from '../understand.ts'
import { type FileRead, type Given, KNOWN, type Reading, readGiven } from './read-archive.ts'
import { fromBytes } from './source.ts'

/** Whole archives through the same door as the runner's own. */

const tools = { hash: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex') }
const given = (files: Readonly<Record<string, Uint8Array>>): Given[] => Object.entries(files).map(([name, bytes]) => ({ name, source: fromBytes(bytes) }))

async function reads(files: Readonly<Record<string, Uint8Array>>, knows?: Reading['knows']): Promise<FileRead[]> {
  const all: FileRead[] = []
  for await (const read of readGiven(given(files), { around: { zone: 'Europe/Berlin' }, tools, ...(knows ? { knows } : {}) })) all.push(read)
  return all
}
async function lines(files: Readonly<Record<string, Uint8Array>>, importing = new Importing()): Promise<FileLine[]> {
  return (await reads(files)).map((read) => importing.take(read))
}
const said = (all: readonly FileLine[]): string[] => all.map(({ path, status, because }) => `${path}: ${status}${because ? ` (${because.code})` : ''}`)

const run = madeSession()
const other = madeSession({ start: MAY_4 + 86_400 })
const gz = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes))

describe('every file gets one line', () => {
  it('whatever it is', async () => {
    const zip = zipOf({
      'a.fit': asFit(run),
      'b.gpx.gz': gz(asGpx(other)),
      'folder/broken.fit': utf8('no'),
      'photo.jpg': utf8('jpg'),
      'monitoring.fit': fitOf([0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, 32]),
      'cut.tcx': asTcx(madeSession({ start: MAY_4 + 2 * 86_400 })).subarray(0, 90_000),
      '__MACOSX/._a.fit': utf8('mac'),
    })
    const all = await lines({ 'x.zip': zip, 'single.tcx': asTcx(run) })
    expect(said(all).sort()).toEqual([
      'single.tcx: duplicate',
      'x.zip/a.fit: imported',
      'x.zip/b.gpx.gz: imported',
      'x.zip/cut.tcx: imported',
      'x.zip/folder/broken.fit: skipped (not-this-format)',
      'x.zip/monitoring.fit: skipped (not-an-activity)',
      'x.zip/photo.jpg: skipped (not-a-training-file)',
    ])
    expect(all.find(({ path }) => path.endsWith('cut.tcx'))?.recovered?.records).toBeGreaterThan(100)
  })

  it('a better source updates, a worse one is a duplicate', async () => {
    const importing = new Importing()
    expect((await lines({ 'a.gpx': asGpx(run) }, importing))[0]).toMatchObject({ status: 'imported' })
    expect((await lines({ 'a.fit': asFit(run) }, importing))[0]).toMatchObject({ status: 'updated' })
    expect((await lines({ 'a.tcx': asTcx(run) }, importing))[0]).toMatchObject({ status: 'duplicate' })
  })

  it('the same archive twice changes nothing', async () => {
    const importing = new Importing()
    const zip = zipOf({ 'a.fit': asFit(run), 'b.gpx': asGpx(other) })
    await lines({ 'x.zip': zip }, importing)
    const before = importing.activities
    expect((await lines({ 'again.zip': zip }, importing)).map(({ status }) => status)).toEqual(['duplicate', 'duplicate'])
    expect(importing.activities).toEqual(before)
  })

  it('what was read before is not read again', async () => {
    const zip = zipOf({ 'a.fit': asFit(run), 'b.gpx': asGpx(other) })
    const [first] = await reads({ 'x.zip': zip })
    const again = await reads({ 'x.zip': zip }, (key) => (key === first!.key ? KNOWN : undefined))
    expect(again.map(({ skipped }) => skipped?.code)).toEqual(['known', undefined])
  })

  it('says how much is done', async () => {
    const all = await reads({ 'x.zip': zipOf({ 'a.fit': asFit(run), 'b.gpx': asGpx(other) }), 'c.fit': asFit(other) })
    expect(all.every(({ done, all }, at) => done <= all && (at === 0 || done >= 0))).toBe(true)
    expect(all.map(({ done }) => done)).toEqual(all.map(({ done }) => done).toSorted((a, b) => a - b))
  })
})

describe('a fault over one file is told of that file, and the rest is read', () => {
  const files = { 'x.zip': zipOf({ 'a.fit': asFit(run), 'bad.fit': asFit(other), 'p.zip': zipOf({ 'c.fit': asFit(other) }) }), 'bad.gpx': asGpx(other) }
  const broken = (): never => {
    throw new TypeError('ours')
  }
  const codes = async (more: Partial<Reading>, all: readonly Given[] = given(files)): Promise<Record<string, string>> => {
    const told: Record<string, string> = {}
    for await (const { path, skipped } of readGiven(all, { around: {}, tools, ...more })) told[path] = skipped?.code ?? 'read'
    return told
  }
  const here = understandHere({}, tools)

  it.each<readonly [string, number, Partial<Reading>]>([
    ['who understands it throws at once', 0, { understand: (parcel) => (parcel.path.includes('bad') ? broken() : here(parcel)) }],
    ['who understands it throws later', 9, { understand: async (parcel) => (parcel.path.includes('bad') ? broken() : here(parcel)) }],
  ])('%s', async (_what, ahead, more) =>
    expect(await codes({ ...more, ahead })).toEqual({
      'x.zip/a.fit': 'read',
      'x.zip/bad.fit': 'our-fault',
      'x.zip/p.zip/c.fit': 'read',
      'bad.gpx': 'our-fault',
    }),
  )

  it('its unpacking throws, an archive within an archive among it', async () => {
    const inflate = (deflated: Uint8Array, length: number): Uint8Array => (length === asFit(run).length ? new Uint8Array(inflateRawSync(deflated)) : broken())
    expect(await codes({ tools: { ...tools, inflate } })).toMatchObject({ 'x.zip/a.fit': 'read', 'x.zip/p.zip': 'our-fault', 'bad.gpx': 'read' })
  })

  it('it can be read no further: an archive has one line for what is missing, and the next file is read', async () => {
    const zip = zipOf({ 'a.fit': asFit(run), 'b.fit': asFit(other), 'c.fit': asFit(other) }, 0)
    const second = Buffer.from(zip).indexOf('b.fit')
    const read = async (offset: number, length: number) => {
      if (offset + length > second && offset < second + 5000) throw new Error('EIO')
      return zip.subarray(offset, offset + length)
    }
    const all = [{ name: 'x.zip', source: { size: zip.length, read } }, ...given({ 'next.fit': asFit(other) })]
    expect(await codes({}, all)).toEqual({ 'x.zip/a.fit': 'read', 'x.zip': 'unreadable', 'next.fit': 'read' })
  })
})

/** A zip with one entry, as its directory says it: for lies that no tidy writer tells. */
function lying(
  name: string,
  data: Uint8Array,
  says: { readonly size?: number; readonly crc?: number; readonly flags?: number; readonly method?: number },
): Uint8Array {
  const packed = new Uint8Array(deflateRawSync(data))
  const { size = data.length, crc = crc32(data), flags = 0, method = 8 } = says
  const u16 = (value: number): number[] => [value & 0xff, value >> 8]
  const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]
  const about = [...u16(20), ...u16(flags), ...u16(method), ...u32(0), ...u32(crc), ...u32(packed.length), ...u32(size), ...u16(name.length), ...u16(0)]
  const local = Uint8Array.from([0x50, 0x4b, 3, 4, ...about, ...utf8(name)])
  const central = Uint8Array.from([0x50, 0x4b, 1, 2, ...u16(20), ...about, ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(0), ...utf8(name)])
  const end = Uint8Array.from([
    0x50,
    0x4b,
    5,
    6,
    ...u16(0),
    ...u16(0),
    ...u16(1),
    ...u16(1),
    ...u32(central.length),
    ...u32(local.length + packed.length),
    ...u16(0),
  ])
  return joined(local, packed, central, end)
}

describe('an archive that means harm', () => {
  const fit = asFit(run)
  it('the made-up zip is read when it does not lie', async () =>
    expect(said(await lines({ 'x.zip': lying('a.fit', fit, {}) }))).toEqual(['x.zip/a.fit: imported']))

  it.each([
    ['a name that leads out', lying('../a.fit', fit, {}), 'unsafe-name'],
    ['a name that leads out, the Windows way', lying('..\\a.fit', fit, {}), 'unsafe-name'],
    ['an absolute name', lying('/etc/a.fit', fit, {}), 'unsafe-name'],
    ['a drive', lying('C:/a.fit', fit, {}), 'unsafe-name'],
    ['a password', lying('a.fit', fit, { flags: 1 }), 'encrypted'],
    ['an unknown way of packing', lying('a.fit', fit, { method: 99 }), 'not-this-format'],
    ['more bytes than promised', lying('a.gpx', new Uint8Array(30_000_000), { size: 10 }), 'too-large'],
    ['damaged, and nothing to be read in what is left', lying('a.fit', utf8('made up'), { crc: 1 }), 'damaged'],
    ['so much from so little', lying('a.gpx', new Uint8Array(60_000_000), {}), 'too-large'],
    ['a size beyond all training', lying('a.gpx', fit, { size: 4_000_000_000 }), 'too-large'],
  ])('%s', async (_what, zip, code) => {
    const [line, ...more] = await lines({ 'x.zip': zip })
    expect([line!.status, line!.because?.code, more.length]).toEqual(['skipped', code, 0])
  })

  it('a zip in a zip is opened, one more is not', async () => {
    const inner = zipOf({ 'a.fit': fit })
    expect(said(await lines({ 'x.zip': zipOf({ 'p.zip': inner }) }))).toEqual(['x.zip/p.zip/a.fit: imported'])
    expect(said(await lines({ 'x.zip': zipOf({ 'p.zip': inner }, 0) }))).toEqual(['x.zip/p.zip/a.fit: imported'])
    // the end that is found in one that was cut is that of the inner one
    const cut = zipOf({ 'b.fit': fit, 'p.zip': inner }, 0)
    expect(said(await lines({ 'x.zip': cut.subarray(0, cut.length - 60) })).join()).toContain('x.zip: skipped (cut-archive)')
    expect(said(await lines({ 'x.zip': zipOf({ 'p.zip': zipOf({ 'q.zip': inner }) }) }))).toEqual(['x.zip/p.zip/q.zip: skipped (too-deep)'])
  })

  it('limits hold where the end is missing, too', async () => {
    const bomb = lying('a.gpx', new Uint8Array(60_000_000), {})
    const lie = lying('a.gpx', new Uint8Array(30_000_000), { size: 10 })
    for (const zip of [bomb, lie])
      expect((await lines({ 'x.zip': zip.subarray(0, zip.length - 30) })).map(({ because }) => because?.code)).toEqual(['too-large', 'cut-archive'])
  })

  it.each([
    ['its size is told', lying('a.gpx', new Uint8Array(60_000_000), { size: 900_000 })],
    ['its size is not told', streamedZipOf({ 'a.gpx': new Uint8Array(60_000_000) })],
    ['a packed zip', streamedZipOf({ 'p.zip': new Uint8Array(60_000_000) })],
  ])('limits hold for a file in which it breaks off: %s', async (_what, zip) =>
    expect((await lines({ 'x.zip': zip.subarray(0, zip.length / 2) })).map(({ because }) => because?.code)).toEqual(['too-large', 'cut-archive']),
  )

  it('a file in it that is packed to more than any may come to is left alone', async () => {
    // the inner one does not say how long its file is, so its end is looked for: through a length of 2^50 for years
    const inner = streamedZipOf({ 'a.fit': fit }).subarray(0, 5000)
    const extra = new Uint8Array(20)
    const numbers = new DataView(extra.buffer)
    for (const [at, value] of [
      [0, 1],
      [2, 16],
    ] as const)
      numbers.setUint16(at, value, true)
    numbers.setBigUint64(4, 10n, true)
    numbers.setBigUint64(12, 1n << 50n, true)
    const header = new Uint8Array(30)
    const says = new DataView(header.buffer)
    says.setUint32(0, 0x04034b50, true)
    for (const at of [18, 22]) says.setUint32(at, 0xffffffff, true)
    says.setUint16(26, 5, true)
    says.setUint16(28, extra.length, true)
    const all = await lines({ 'x.zip': joined(header, utf8('p.zip'), extra, inner) })
    expect(all.map(({ because }) => because?.code)).toEqual(['too-large', 'cut-archive'])
  }, 10_000)
})

/** The same without the marks before the sizes, which are optional (APPNOTE.TXT 4.3.9.3). */
function unmarked(zip: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const bytes = Buffer.from(zip)
  let from = 0
  for (let at = bytes.indexOf('PK\u0007\u0008'); at >= 0; at = bytes.indexOf('PK\u0007\u0008', at + 4)) {
    parts.push(zip.subarray(from, at))
    from = at + 4
  }
  return joined(...parts, zip.subarray(from))
}

describe('an archive whose end is missing', () => {
  const three = { 'a.fit': asFit(run), 'folder/b.gpx': asGpx(other), 'c.tcx': asTcx(madeSession({ start: MAY_4 + 3 * 86_400 })) }
  const at = (zip: Uint8Array, word: string): number => Buffer.from(zip).indexOf(word)
  const cutOff = 'x.zip: skipped (cut-archive)'
  const all = ['x.zip/a.fit: imported', 'x.zip/folder/b.gpx: imported', 'x.zip/c.tcx: imported']

  it.each([
    ['sizes before the files', zipOf(three)],
    ['files that are not packed', zipOf(three, 0)],
    ['sizes behind the files', streamedZipOf(three)],
    ['sizes behind the files, without a mark', unmarked(streamedZipOf(three))],
  ])('%s: everything before the break is read', async (_what, zip) => {
    const directory = at(zip, 'PK\u0001\u0002')
    const inC = at(zip, 'c.tcx') + 2000
    expect(said(await lines({ 'x.zip': zip.subarray(0, directory + 20), 'y.jpg': utf8('jpg') })).slice(0, 4)).toEqual([...all, cutOff])
    const cut = await lines({ 'x.zip': zip.subarray(0, inC) })
    expect(said(cut)).toEqual([...all, cutOff])
    expect(cut[2]?.recovered?.records).toBeGreaterThan(0)
    expect(cut.at(-1)?.because).toMatchObject({ files: 3, says: expect.stringContaining('3 files with training read') })
  })

  it('what of its last file is no training yet is said to break off', async () => {
    const zip = zipOf(three)
    const broken = { 'x.zip': zip.subarray(0, at(zip, 'c.tcx') + 80) }
    expect(said(await lines(broken))).toEqual([...all.slice(0, 2), 'x.zip/c.tcx: skipped (cut-short)', cutOff])
    // Origin: an archive that said "1 file with training was read out of it" said "2 files" the next time, when all of its files were known from another one
    for (const knows of [undefined, () => KNOWN]) expect((await reads(broken, knows)).at(-1)?.skipped?.files).toBe(2)
  })

  it('the whole archive later adds what was missing, and knows the rest', async () => {
    const zip = streamedZipOf(three)
    const cut = await reads({ 'x.zip': zip.subarray(0, at(zip, 'c.tcx') + 2000) })
    const keys = new Set(cut.map(({ key }) => key))
    const whole = await reads({ 'x.zip': zip }, (key) => (keys.has(key) ? KNOWN : undefined))
    expect(whole.map(({ skipped }) => skipped?.code)).toEqual(['known', 'known', undefined])
  })

  it('what breaks off in its first header is damaged, and the next file is read', async () =>
    expect(said(await lines({ 'x.zip': zipOf(three).subarray(0, 20), 'b.fit': asFit(run) }))).toEqual(['x.zip: skipped (damaged)', 'b.fit: imported']))

  it('a zip in it that breaks off is read as far as it goes', async () => {
    const inner = streamedZipOf(three)
    const zip = zipOf({ 'p.zip': inner.subarray(0, at(inner, 'c.tcx') + 2000) })
    expect(said(await lines({ 'x.zip': zip }))).toEqual([
      'x.zip/p.zip/a.fit: imported',
      'x.zip/p.zip/folder/b.gpx: imported',
      'x.zip/p.zip/c.tcx: imported',
      'x.zip/p.zip: skipped (cut-archive)',
    ])
  })
})

// Origin: a run of an hour, the last file of a download that broke off in it, told nothing; the same bytes alone told 3,243 of its 3,604 points.
describe('what is left of a file in an archive that is cut off or damaged', () => {
  const long = asFit(madeSession({ seconds: 3600 }))
  const damaged = (zip: Uint8Array, from: number, length: number): Uint8Array => zip.map((byte, at) => (at >= from && at < from + length ? 0 : byte))
  const part = (zip: Uint8Array, share: number): Uint8Array => zip.subarray(0, Math.floor(zip.length * share))
  const deflated = zipOf({ 'a.fit': long })

  it.each<readonly [string, Uint8Array]>([
    ['it breaks off in a stored file', part(zipOf({ 'a.fit': long }, 0), 0.9)],
    ['it breaks off in a deflated file', part(deflated, 0.9)],
    ['it breaks off in a deflated file of which it does not say how long it is', part(streamedZipOf({ 'a.fit': long }), 0.9)],
    ['it breaks off in a stored .gz', part(zipOf({ 'a.fit.gz': gz(long) }, 0), 0.9)],
    ['it breaks off in a deflated .gz', part(zipOf({ 'a.fit.gz': gz(long) }), 0.9)],
    ['it breaks off in a packed zip', part(zipOf({ 'p.zip': deflated }), 0.9)],
    ['it breaks off in a stored zip', part(zipOf({ 'p.zip': deflated }, 0), 0.9)],
    ['a deflated file is scratched', damaged(deflated, Math.floor(deflated.length * 0.85), 40)],
    ['a file is shorter than it says', lying('a.fit', long, { size: long.length + 5 })],
    ['a file has not the checksum that it says', lying('a.fit', long, { crc: 1 })],
  ])('%s: it is saved, never as a whole file, and does not stand in for it later', async (_what, zip) => {
    const cut = await reads({ 'x.zip': zip })
    const [saved] = cut.filter(({ activities }) => activities.length > 0)
    expect(saved?.recovered?.records).toBeGreaterThan(3000)
    expect(saved?.activities.map(({ source }) => source.lost)).toEqual(['part'])
    const keys = new Set(cut.map(({ key }) => key))
    const [whole] = await reads({ 'x.zip': deflated }, (key) => (key !== saved?.activities[0]?.source.hash && keys.has(key) ? KNOWN : undefined))
    expect([whole?.skipped, whole?.activities.length]).toEqual([undefined, 1])
  })

  it('of a table or a summary nothing is taken', async () => {
    const summaries = utf8(JSON.stringify([{ summarizedActivitiesExport: [] }]).padEnd(3000))
    const zip = zipOf({ 'x_summarizedActivities.json': summaries }, 0)
    expect(said(await lines({ 'x.zip': zip.subarray(0, 1000) }))).toEqual([
      'x.zip/x_summarizedActivities.json: skipped (cut-short)',
      'x.zip: skipped (cut-archive)',
    ])
  })
})

// Origin: one changed byte of a directory hid every file that it named behind it, or made one "no training file", and not a word was said.
describe('an archive with one damaged byte in the list of its files', () => {
  const three = { 'a.fit': asFit(run), 'b.gpx': asGpx(other), 'c.fit': asFit(madeSession({ start: MAY_4 + 3 * 86_400 })) }
  const all = ['x.zip/a.fit: imported', 'x.zip/b.gpx: imported', 'x.zip/c.fit: imported']
  /** Byte `at` of the `nth` entry of the directory, which begins with PK\1\2. */
  const changed = (zip: Uint8Array, nth: number, at: number, byte: number): Uint8Array => {
    let place = -1
    for (let seen = 0; seen < nth; seen++) place = Buffer.from(zip).indexOf('PK\u0001\u0002', place + 1)
    return zip.map((before, here) => (here === place + at ? byte : before))
  }
  /** Byte `at` of the record at the very end, which has 22. */
  const ended = (zip: Uint8Array, at: number, byte: number): Uint8Array => zip.map((before, here) => (here === zip.length - 22 + at ? byte : before))

  describe.each([
    ['deflated', zipOf(three)],
    ['stored', zipOf(three, 0)],
    ['sizes behind the files', streamedZipOf(three)],
  ])('%s', (_how, zip) => {
    it.each<readonly [string, Uint8Array]>([
      ['the mark of its second entry', changed(zip, 2, 2, 0x41)],
      ['the length of its second name', changed(zip, 2, 28, 6)],
      ['the length of its last name', changed(zip, 3, 28, 4)],
      ['the length of what stands behind its last name', changed(zip, 3, 30, 9)],
      ['a letter of a name: it would be passed over', changed(zip, 2, 46 + 2, 'q'.charCodeAt(0))],
      ['a letter of a name: it would be a folder', changed(zip, 2, 46 + 4, '/'.charCodeAt(0))],
      ['where the second file begins', changed(zip, 2, 42, 77)],
      ['how long the second file is, packed', changed(zip, 2, 20, 1)],
      ['how long the second file is', changed(zip, 2, 27, 0x70)],
      ['its checksum', changed(zip, 2, 16, 1)],
      ['how it is packed', changed(zip, 2, 10, 99)],
      ['that it is locked', changed(zip, 2, 8, 1)],
      ['how many files there are: fewer', ended(zip, 10, 2)],
      ['how many files there are: more', ended(zip, 10, 4)],
      ['how long the list is', ended(zip, 12, 60)],
    ])('%s: every file comes, once, and it is said', async (_what, bytes) => {
      const told = await lines({ 'x.zip': bytes })
      expect(said(told)).toEqual([...all, 'x.zip: skipped (cut-archive)'])
      expect(told.at(-1)?.because).toMatchObject({ says: expect.stringContaining('The list of files in the archive is damaged: 3 files'), files: 3 })
    })
  })

  it.each<readonly [string, number, number]>([
    ['a letter of a name', 30 + 2, 'q'.charCodeAt(0)],
    ['its checksum', 14, 1],
    ['how it is packed', 8, 99],
  ])('where it is the header before a file that is damaged (%s), the list is right: nothing is missing and nothing said', async (_what, at, byte) => {
    const zip = zipOf(three)
    const second = Buffer.from(zip).indexOf('PK\u0003\u0004', 1)
    expect(said(await lines({ 'x.zip': zip.map((before, here) => (here === second + at ? byte : before)) }))).toEqual(all)
  })

  it('the table of an export is found under the name that stands before it', async () => {
    const row = '1,"May 20, 2024, 6:00:00 AM",Hill,Run,,90,0.27,,,,,Shoe,,,,90.0,90.0,270.0,3'
    const zip = zipOf({ 'a.fit': asFit(run), 'activities.csv': utf8(`${STRAVA_HEADERS.en}\n${row}\n`) })
    const told = await reads({ 'x.zip': changed(zip, 2, 46 + 3, 'j'.charCodeAt(0)) })
    expect(told.flatMap(({ activities }) => activities).map(({ title }) => title)).toEqual([undefined, 'Hill'])
  })

  // without zip64 the count has 16 bits; some write more files all the same
  it('70,000 files counted with 16 bits are no damage', async () => {
    const names = Array.from({ length: 70_000 }, (_, at) => [`${at}.jpg`, new Uint8Array()] as const)
    const told = await reads({ 'x.zip': zipOf(Object.fromEntries(names), 0) })
    expect([told.length, told.filter(({ unlisted }) => unlisted).length]).toEqual([70_000, 0])
  })
})

describe('a file with so many activities that telling them apart takes too long', () => {
  // all of them at the same time: each has all points
  const track = /<trk>[\s\S]*<\/trk>/.exec(new TextDecoder().decode(asGpx(madeSession({ seconds: 60 }))))![0]
  const file = utf8(`<?xml version="1.0"?><gpx version="1.1" creator="x">${track.repeat(20)}</gpx>`)
  /** The clock stands still while it is read, which is before the hash is there. */
  const told = async (atOnce: number): Promise<FileRead[]> => {
    let [clock, tick] = [0, 0]
    const slow = {
      hash: async () => {
        await new Promise(setImmediate)
        tick = atOnce
        return 'h'
      },
      now: () => (clock += tick),
    }
    const all: FileRead[] = []
    for await (const read of readGiven(given({ 'x.zip': zipOf({ 'a.gpx': file, 'photo.jpg': utf8('jpg') }) }), { around: {}, tools: slow })) all.push(read)
    return all
  }
  it('is given up, and the next is read', async () => {
    expect((await told(10)).map(({ activities, skipped }) => skipped?.code ?? activities.length)).toEqual([20, 'not-a-training-file'])
    expect((await told(500)).map(({ activities, skipped }) => skipped?.code ?? activities.length)).toEqual(['too-slow', 'not-a-training-file'])
  })
})

describe('an archive of which not every file is known says so', () => {
  const inner = zipOf({ 'a.fit': asFit(run) })
  // Origin: "larger than any training file" was said of a part of a Garmin export, and not that it can be added by itself
  it.each<readonly [string, number, string]>([
    ['of more than 150 MB', 151_000_000, 'large-archive'],
    ['that promises too much for its size', 149_000_000, 'too-large'],
  ])('one in it %s, with the reason', async (_what, size, code) =>
    expect((await reads({ 'x.zip': lying('p.zip', inner, { size }) }))[0]!.skipped?.code).toBe(code),
  )
  it.each<readonly [string, Uint8Array, readonly string[]]>([
    ['a whole one does not', zipOf({ 'p.zip': inner, 'bad.fit': utf8('no'), 'secret.fit': utf8('no') }), []],
    ['it breaks off', zipOf({ 'a.fit': asFit(run), 'b.fit': asFit(other) }, 0).subarray(0, 60_000), ['x.zip']],
    ['it breaks off in its first header', zipOf({ 'a.fit': asFit(run) }).subarray(0, 20), ['x.zip']],
    ['it is called a zip and is none', utf8('this was never a zip'), ['x.zip']],
    ['one in it breaks off', zipOf({ 'p.zip': inner.subarray(0, inner.length - 40) }), ['x.zip/p.zip']],
    ['one in it is none', zipOf({ 'p.zip': utf8('no') }), ['x.zip/p.zip']],
    ['one in it is locked', lying('p.zip', inner, { flags: 1 }), ['x.zip/p.zip']],
    ['one in it is large and packed', lying('p.zip', inner, { size: 151_000_000 }), ['x.zip/p.zip']],
    ['one in it lies too deep', zipOf({ 'p.zip': zipOf({ 'q.zip': inner }) }), ['x.zip/p.zip/q.zip']],
  ])('%s', async (_what, zip, unlisted) =>
    expect((await reads({ 'x.zip': zip, 'next.fit': asFit(other) })).filter((read) => read.unlisted).map(({ path }) => path)).toEqual(unlisted),
  )
})

// Origin: a film among the pictures of an export counted as a file that could not be read
it('a film is no training file, however long, in an archive and loose', async () => {
  const source = { size: 300_000_000, read: async (at: number, count: number) => new Uint8Array(at === 0 ? count : 0) }
  const given = [
    { name: 'film.mp4', source },
    { name: 'x.zip', source: fromBytes(lying('media/film.mp4', new Uint8Array(9), { size: 300_000_000 })) },
    { name: 'large.fit', source },
    // by itself a name says nothing: it may be all runs of ten years
    { name: 'all-my-runs.xml', source },
  ]
  const all: (string | undefined)[] = []
  for await (const { skipped } of readGiven(given, { around: {}, tools: { hash: () => 'h' } })) all.push(skipped?.code)
  expect(all).toEqual(['not-a-training-file', 'not-a-training-file', 'too-large', 'too-large'])
})

/** A row of Strava's table: the same run in kilometres to look at and in metres. */
const row = (id: number, date: string, name: string, type: string, gear: string, file: string, seconds: number, m: number, decimal = '.'): string =>
  [
    id,
    `"${date}"`,
    `"${name}"`,
    type,
    '',
    seconds,
    `"${(m / 1000).toFixed(2).replace('.', decimal)}"`,
    '150.0',
    '',
    'false',
    '',
    `"${gear}"`,
    file,
    '',
    '',
    `${seconds}.0`,
    `${seconds}.0`,
    m,
    '4.1',
  ].join(',')

describe('a GPX with a slip in its XML is no planned route', () => {
  const text = new TextDecoder().decode(asGpx(other))
  it.each<readonly [string, string, string]>([
    ['a bare & in its title', text.replace('Made</name>', 'Bread & butter</name>'), 'a.gpx: imported'],
    ['broken off before its first point', text.slice(0, text.indexOf('<trkpt')), 'a.gpx: skipped (cut-short)'],
    ['nothing but a tag that closes another', '<gpx><trk><name>x</trk></gpx>', 'a.gpx: skipped (broken-xml)'],
    ['a planned route', '<gpx><rte><rtept lat="1" lon="2"/></rte></gpx>', 'a.gpx: skipped (not-an-activity)'],
  ])('%s', async (_what, gpx, line) => expect(said(await lines({ 'a.gpx': utf8(gpx) }))).toEqual([line]))
})

describe('a Strava export', () => {
  const rows = [
    row(1, 'May 4, 2024, 6:00:00 AM', 'Along the river, ""slow""', 'Run', 'Blue, the fast ones', 'activities/1.fit.gz', 1800, 5430),
    row(2, 'May 6, 2024, 6:00:00 PM', 'Forgot the watch', 'Run', 'Red', '', 2400, 7000),
  ]
  const table = (headers: string, body: readonly string[] = rows): Uint8Array => utf8(`\ufeff${headers}\r\n${body.join('\r\n')}\r\n`)
  const files = { 'activities/1.fit.gz': gz(asFit(run)), 'media/1.jpg': utf8('x'), 'shoes.csv': utf8('a') }

  it.each(Object.entries(STRAVA_HEADERS))('headers in %s: title, shoes and the run without a file', async (_language, headers) => {
    const activities = (await reads({ 'export.zip': zipOf({ ...files, 'activities.csv': table(headers) }) })).flatMap((read) => read.activities)
    expect(activities.map(({ title, gear, distanceM, timerS, at }) => [title, gear, Math.round(distanceM!), timerS, at])).toEqual([
      ['Along the river, "slow"', 'Blue, the fast ones', Math.round(run.points.at(-1)!.dist), 1800, '2024-05-04T08:00:00+02:00'],
      ['Forgot the watch', 'Red', 7000, 2400, '2024-05-06T20:00:00+02:00'],
    ])
  })

  it('a title that looks like a file is a title', async () => {
    const titled = [...rows.slice(1), row(3, 'May 8, 2024, 6:00:00 PM', 'Lauf.gpx', 'Run', 'Red', '', 2400, 7000), ...rows.slice(0, 1)]
    const activities = (await reads({ 'export.zip': zipOf({ ...files, 'activities.csv': table(STRAVA_HEADERS.en, titled) }) })).flatMap(
      (read) => read.activities,
    )
    expect(activities.map(({ title, gear }) => [title, gear])).toEqual([
      ['Along the river, "slow"', 'Blue, the fast ones'],
      ['Forgot the watch', 'Red'],
      ['Lauf.gpx', 'Red'],
    ])
  })

  it('a renamed folder and its own folder inside make no difference', async () => {
    const inside = Object.fromEntries(
      Object.entries({ ...files, 'activities.csv': table(STRAVA_HEADERS.en) }).map(([name, bytes]) => [`export_12345/${name}`, bytes]),
    )
    expect((await reads({ 'mine.zip': zipOf(inside) })).flatMap((read) => read.activities).map(({ gear }) => gear)).toEqual(['Blue, the fast ones', 'Red'])
  })

  it('an unpacked export: the table lies among the files', async () => {
    const activities = (await reads({ 'activities/1.fit.gz': files['activities/1.fit.gz'], 'activities.csv': table(STRAVA_HEADERS.en) })).flatMap(
      (read) => read.activities,
    )
    expect(activities.map(({ gear }) => gear)).toEqual(['Blue, the fast ones', 'Red'])
  })

  // Origin: tables that were read columns by rows: 4 MB took half a minute and 1.2 GB; of an export with the widest nothing came in at all.
  it.each<readonly [string, Uint8Array, RegExp]>([
    ['200,000 columns', utf8(`${'a,'.repeat(200_000)}\nx\n`), /^1 row of the table could not be understood/],
    ['two million lines', utf8(`${STRAVA_HEADERS.en}\n${'a\n'.repeat(2_000_000)}`), /^The table of activities has more than 200000 lines/],
    [
      'two million lines as an old Mac wrote them',
      utf8(`${STRAVA_HEADERS.en}\r${'a\r'.repeat(2_000_000)}`),
      /^The table of activities has more than 200000 lines/,
    ],
    ['eight million cells', utf8(`${STRAVA_HEADERS.en}\n${','.repeat(8_000_000)}`), /more than 5 million cells: it was not read/],
    [
      '2,000 columns and 40,000 rows',
      utf8(`${STRAVA_HEADERS.en}${',a'.repeat(2000)}\n${'a\n'.repeat(40_000)}`),
      /^40000 rows of the table could not be understood/,
    ],
  ])('a table of %s: its line says what became of it, and the rest of the export is read', { timeout: 20_000 }, async (_what, activities, says) => {
    const all = await reads({ 'export.zip': zipOf({ 'activities.csv': activities, 'activities/1.fit': asFit(run) }, 0) })
    expect(all.map(({ path, activities: told }) => [path, told.length])).toEqual([
      ['export.zip/activities/1.fit', 1],
      ['export.zip/activities.csv', 0],
    ])
    expect(all[1]!.skipped!.says).toMatch(says)
  })

  // Origin: 1,000 rows of one day took 7 s; each of them is compared with all the others.
  it('more rows of one day than anybody does: a hundred count, whether their files are there or not, and the line of the table says so', async () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      rows[0]!.replace('1,"May 4', `${at + 100},"May 6`).replace('activities/1.fit', `activities/${at + 100}.fit`),
    )
    const all = await reads({ 'activities.csv': table(STRAVA_HEADERS.en, [...many, rows[0]!]) })
    expect(all.filter(({ fromTable }) => fromTable).length).toBe(101)
    const importing = new Importing()
    expect(all.map((read) => importing.take(read)).at(-1)).toEqual({
      path: 'activities.csv',
      status: 'skipped',
      because: { code: 'impossible', says: 'It tells of more than 100 activities on one day: 50 were left out.' },
    })
  })

  describe('a row whose file tells nothing', () => {
    const seven = rows[0]!.replace('1,"May 4', '7,"May 4').replace('activities/1.fit.gz', 'activities/7.fit.gz').replace('May 4', 'May 8')
    const withSeven = table(STRAVA_HEADERS.en, [...rows, seven])
    const whole = gz(asFit(madeSession({ start: MAY_4 + 4 * 86_400 })))
    const exportWith = (file: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> => ({
      'export.zip': zipOf({ ...files, ...file, 'activities.csv': withSeven }),
    })

    it.each<readonly [string, Readonly<Record<string, Uint8Array>>, string]>([
      ['is noise', { 'activities/7.fit.gz': utf8('noise') }, 'not-this-format'],
      ['is empty', { 'activities/7.fit.gz': new Uint8Array() }, 'empty'],
      ['breaks off before anything comes out of its gzip', { 'activities/7.fit.gz': whole.subarray(0, 25) }, 'cut-short'],
      ['breaks off before its first point', { 'activities/7.fit.gz': gz(asFit(run).subarray(0, 60)) }, 'damaged'],
      ['is not there', {}, 'absent'],
    ])('the file %s: day, type, times, distance and shoes are those of the row, and the line says why', async (_what, file, code) => {
      const importing = new Importing()
      const all = await reads(exportWith(file))
      const line = all.map((read) => importing.take(read)).find(({ path }) => path.startsWith('export.zip/activities/7.fit'))
      expect(line).toMatchObject({ status: 'imported', fromTable: true, because: { code } })
      expect(importing.activities.find(({ source }) => source.lost)).toMatchObject({
        id: 'strava-7',
        source: { format: 'csv', path: 'export.zip/activities/7.fit.gz', service: 'strava', serviceId: '7', lost: 'all' },
        at: '2024-05-08T08:00:00+02:00',
        ...{ sport: 'run', timerS: 1800, elapsedS: 1800, movingS: 1800, distanceM: 5430, gear: 'Blue, the fast ones', title: 'Along the river, "slow"' },
      })
      // every file one line, and every activity once
      expect([all.length, importing.activities.length]).toEqual([5, 3])
    })

    it('a later good copy is the same run, whatever the row says of its length; the same archive twice changes nothing', async () => {
      const bad = { 'e.zip': zipOf({ 'activities/7.fit.gz': utf8('noise'), 'activities.csv': table(STRAVA_HEADERS.en, [seven.replaceAll('1800', '5400')]) }) }
      const importing = new Importing()
      await lines(bad, importing)
      const before = importing.activities
      expect((await lines(bad, importing)).map(({ status, fromTable }) => [status, fromTable])).toEqual([
        ['duplicate', true],
        ['skipped', undefined],
      ])
      expect(importing.activities).toEqual(before)
      const later = await lines(exportWith({ 'activities/7.fit.gz': whole }), importing)
      expect(later.find(({ path }) => path.endsWith('7.fit.gz'))).toMatchObject({ status: 'updated', of: 'strava-7' })
    })

    it('a file that breaks off is as long as its row says; without a row it is as long as what was saved', async () => {
      const cut = asFit(madeSession({ start: MAY_4 + 4 * 86_400 })).subarray(0, 30_000)
      const told = async (given: Readonly<Record<string, Uint8Array>>) =>
        (await reads(given)).flatMap(({ activities }) => activities).find(({ source }) => source.lost)
      expect(await told(exportWith({ 'activities/7.fit.gz': gz(cut) }))).toMatchObject({
        timerS: 1800,
        elapsedS: 1800,
        movingS: 1800,
        distanceM: 5430,
        savedS: expect.closeTo(700, -3),
        source: { lost: 'part' },
      })
      expect((await told({ '7.fit': cut }))!.timerS).toBeLessThan(1200)
    })

    it('a row without a date saves nothing: the file is skipped for its own reason', async () => {
      const undated = seven.replace('"May 8, 2024, 6:00:00 AM"', '""')
      const given = { 'e.zip': zipOf({ 'activities/7.fit.gz': utf8('noise'), 'activities.csv': table(STRAVA_HEADERS.en, [undated]) }) }
      expect(said(await lines(given))).toEqual(['e.zip/activities/7.fit.gz: skipped (not-this-format)', 'e.zip/activities.csv: skipped (rows-have-files)'])
    })

    it('what is known is not lost', async () => {
      const all = await reads(exportWith({ 'activities/7.fit.gz': whole }), () => KNOWN)
      expect(all.flatMap(({ fromTable }) => fromTable ?? [])).toEqual([])
    })

    it('the unit of an old table counts for rows before and after the files that show it', async () => {
      const old = 'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename'
      const miles = (m: number): string => `"${(m / 1609.344).toFixed(2)}"`
      const body = [
        ['7', '"May 8, 2024, 6:00:00 AM"', 'x', 'Run', '', 1800, miles(5430), 'activities/0.fit'].join(','),
        ['1', '"May 4, 2024, 6:00:00 AM"', 'x', 'Run', '', 1800, miles(run.points.at(-1)!.dist), 'activities/1.fit.gz'].join(','),
      ]
      const all = await reads({ 'e.zip': zipOf({ 'activities/0.fit': utf8('noise'), ...files, 'activities.csv': table(old, body) }) })
      expect(Math.abs(all.flatMap(({ activities }) => activities).find(({ id }) => id === 'strava-7')!.distanceM! - 5430)).toBeLessThan(60)
    })
  })

  describe('an old export has one distance and does not say in what', () => {
    const old = 'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename'
    const oldRow = (id: number, date: string, file: string, seconds: number, distance: string): string =>
      [id, `"${date}"`, 'x', 'Run', '', seconds, `"${distance}"`, file].join(',')
    const from = async (unit: number, decimal = '.'): Promise<number | undefined> => {
      const said = (m: number): string => (m / unit).toFixed(2).replace('.', decimal)
      const body = [
        oldRow(1, 'May 4, 2024, 6:00:00 AM', 'activities/1.fit.gz', 1800, said(run.points.at(-1)!.dist)),
        oldRow(2, '6 May 2024, 18:00:00', '', 2400, said(7000)),
      ]
      return (await reads({ 'e.zip': zipOf({ ...files, 'activities.csv': table(old, body) }) })).flatMap((read) => read.activities).at(-1)!.distanceM
    }
    it.each([
      ['kilometres', 1000, '.'],
      ['miles', 1609.344, '.'],
      ['kilometres with a decimal comma', 1000, ','],
    ])('%s are told from the files beside it', async (_what, unit, decimal) => expect(Math.abs((await from(unit, decimal))! - 7000)).toBeLessThan(60))

    it('without a file beside it the distance stays unknown, and says so', async () => {
      const [read] = await reads({ 'e.zip': zipOf({ 'activities.csv': table(old, [oldRow(2, '6 May 2024, 18:00:00', '', 2400, '4.35')]) }) })
      expect([read!.activities[0]!.distanceM, read!.activities[0]!.problems.map(({ code }) => code), read!.activities[0]!.timerS]).toEqual([
        undefined,
        ['unit'],
        2400,
      ])
    })
  })
})

describe('a file of another kind in an archive', () => {
  const settings = fitOf([0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, 2])
  const monitoring = fitOf([0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, 32])
  /** What became of it, and whether more than its first bytes were looked at. */
  async function told(file: Uint8Array, level?: 0 | 6) {
    let isOpened = false
    const here = understandHere({}, tools)
    const understand: typeof here = (parcel) => {
      isOpened = true
      return here(parcel)
    }
    const all: FileRead[] = []
    for await (const read of readGiven(given({ 'x.zip': zipOf({ 'a.fit': file }, level) }), { around: {}, tools, understand })) all.push(read)
    return { isOpened, told: all.map(({ activities, skipped, key }) => [activities.length, skipped?.code, key !== undefined]) }
  }

  it.each([
    ['packed', 6],
    ['stored', 0],
  ] as const)('is told by its first bytes, %s', async (_how, level) =>
    expect(await told(monitoring, level)).toEqual({ isOpened: false, told: [[0, 'not-an-activity', true]] }),
  )

  // Origin: settings and a run in one file. By itself it was a run of half an hour; in a zip it held no activity, and was marked as dealt with.
  it.each([
    ['settings', settings],
    ['steps of a day', monitoring],
  ])('may have a run behind its first part: %s and a run', async (_what, first) =>
    expect(await told(joined(first, asFit(run)))).toEqual({ isOpened: true, told: [[1, undefined, true]] }),
  )

  it('of two parts without a run is read to its end, and holds none', async () =>
    expect(await told(joined(settings, monitoring))).toEqual({ isOpened: true, told: [[0, 'not-an-activity', true]] }))
})

describe('a Garmin export', () => {
  const summaries = utf8(
    JSON.stringify([
      {
        summarizedActivitiesExport: [
          {
            activityId: 11,
            name: 'Berlin Running',
            activityType: 'running',
            startTimeGmt: MAY_4 * 1000,
            startTimeLocal: (MAY_4 + 7200) * 1000,
            duration: 1_800_000,
            distance: 543_000,
            elevationGain: 2500,
            avgHr: 140,
          },
          { activityId: 12, activityType: 'multi_sport', startTimeGmt: MAY_4 * 1000 + 9e7, duration: 1_000_000, distance: 100_000, childIds: [13] },
          { activityId: 14, activityType: 'trail_running', startTimeGmt: (MAY_4 + 300_000) * 1000, duration: 3_600_000, distance: 1_000_000 },
        ],
      },
    ]),
  )
  const part = zipOf({ '1.fit': asFit(run), 'm.fit': fitOf([0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, 32]) })
  const zip = zipOf({
    'DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json': summaries,
    'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip': part,
    'DI_CONNECT/DI-Connect-User/user_profile.json': utf8('{}'),
  })

  it('reads summaries in centimetres and milliseconds, and the files in its inner zips', async () => {
    const importing = new Importing()
    const all = await lines({ 'garmin.zip': zip }, importing)
    expect(all.map(({ status, because }) => because?.code ?? status)).toEqual(['imported', 'updated', 'not-an-activity', 'not-a-training-file'])
    expect(importing.activities.map(({ source, sport, distanceM, timerS, day }) => [source.format, sport, Math.round(distanceM!), timerS, day])).toEqual([
      ['json', 'run', 5430, 1800, '2024-05-04'],
      ['json', 'run', 10_000, 3600, '2024-05-07'],
      ['fit', 'run', Math.round(run.points.at(-1)!.dist), 1800, '2024-05-04'],
    ])
  })
  // Origin: a word that no list has was another sport, and nobody was asked, where the same word in Strava's table was a run that waits for its runner.
  describe('the sport of a summary', () => {
    const of = async (activityType?: string) => {
      const row = {
        activityId: 11,
        startTimeGmt: MAY_4 * 1000,
        duration: 3_000_000,
        distance: 1_000_000,
        ...(activityType === undefined ? {} : { activityType }),
      }
      const json = utf8(JSON.stringify([{ summarizedActivitiesExport: [row] }]))
      return (await reads({ 'a_summarizedActivities.json': json })).flatMap((read) => read.activities).map((activity) => asRun(activity)!)
    }
    it.each(['xyz', 'uncategorized', 'other', 'fitness_equipment', '', undefined])(
      '%j is in no list: it may have been a run, and counts for nothing until the runner says',
      async (type) => {
        const [body] = await of(type)
        expect(body).toMatchObject({ sport: 'run', minutes: 50, distanceM: 10_000, doubts: ['sport'] })
        expect(knownRuns([{ entry: 'a', ahead: false, body: body! }])).toMatchObject([{ state: 'held', most: { minutes: 50 } }])
      },
    )
    it.each([
      ['street_running', 'run'],
      ['lap_swimming', 'swimming'],
      ['resort_skiing_snowboarding_ws', 'skiing'],
      ['breathwork', 'other'],
    ])('%s is %s, and nothing is asked', async (type, sport) => {
      const [body] = await of(type)
      expect([body!.sport, body!.doubts]).toEqual([sport, undefined])
    })
    it('of an activity whose file is there, too, the file says it', async () => {
      const json = utf8(
        JSON.stringify([{ summarizedActivitiesExport: [{ activityId: 11, activityType: 'xyz', startTimeGmt: MAY_4 * 1000, duration: 1_800_000 }] }]),
      )
      const both = await reads({ 'a_summarizedActivities.json': json, 'a.fit': asFit(run) })
      const logged = both.flatMap((read) => read.activities).map((activity, at) => ({ entry: `${at}`, ahead: false, body: asRun(activity)! }))
      expect(knownRuns(logged)).toMatchObject([{ state: 'counts', run: { sport: 'run' }, least: { minutes: 30 } }])
    })
  })
  it.each(['{', '[1, null, {"summarizedActivitiesExport": 3}]', '[{"summarizedActivitiesExport": [{}, null, 7]}]'])(
    'a broken summary says so: %s',
    async (text) => expect((await lines({ 'x_summarizedActivities.json': utf8(text) }))[0]!.status).toBe('skipped'),
  )
})
