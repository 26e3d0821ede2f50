import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#basics/result.ts'
import { heapOf } from '#files/heaps.ts'
import { understandHere } from '#files/understand.ts'
import { aheadOf, answerTo, sharedAmong, WorkerLink } from '#files/workers.ts'
import type { Stored } from '#record/entry.ts'
import { emptyShelf, memoryStore } from '#storage/memory.ts'
import { asFit, asGpx, asTcx, fitOf, joined, MAY_4, madeSession, STRAVA_HEADERS, utf8, zipOf } from '../../../tests/training-files.ts'
import { whyNotAgain } from './batch.ts'
import type { FileWorkers } from './file-workers.ts'
import type { Beginning, Ended, ImportAsked, Line, Told } from './messages.ts'
import { runImport, type Surroundings } from './run-import.ts'

const run = (day: number) => madeSession({ start: MAY_4 + day * 86_400, seconds: 1200 })

const ARCHIVE = zipOf({
  'activities.csv': utf8(`${STRAVA_HEADERS.en}\n`),
  'activities/1.fit': asFit(run(0)),
  'activities/2.gpx': asGpx(run(1)),
  'activities/3.tcx': asTcx(run(2)),
  'activities/4.fit': utf8('noise that is no file at all'),
  'activities/5.fit': asFit(run(3)),
  'media/photo.jpg': utf8('jpg'),
})

/** A device with nothing on it: what is written stays for the next import. */
function device() {
  const shelf = emptyShelf()
  const [curves, originals, seen] = [new Map<string, unknown>(), new Map<string, Uint8Array>(), new Map<string, string>()]
  let ids = 0
  const store = memoryStore(shelf)
  const shelves: Surroundings['shelves'] = {
    known: async () => ({ seen: new Map(seen), curves: new Set(curves.keys()), originals: new Set(originals.keys()) }),
    keepCurves: async (more) => ok(void more.forEach((value, id) => void curves.set(id, value))),
    keepOriginals: async (more) => ok(void more.forEach(({ hash, content }) => void originals.set(hash, content))),
    keepSeen: async (more) => ok(void more.forEach((hash, key) => void seen.set(key, hash))),
  }
  const around = (told: Told[], changed: Partial<Surroundings> = {}): Surroundings => ({
    record: store,
    loud: store,
    takeOut: async (written) => void (await store.remove(written.entries)),
    shelves,
    // a clock that lets every file be written at once
    tools: { hash: (bytes) => createHash('sha256').update(bytes).digest('hex'), now: ticking(1000) },
    newId: () => `id-${String(ids++).padStart(4, '0')}`,
    tell: (one) => told.push(one),
    stop: () => undefined,
    ...changed,
  })
  let hashed = 0
  const give = async (files: Readonly<Record<string, Uint8Array>>, changed: Partial<Surroundings & ImportAsked> = {}) => {
    const told: Told[] = []
    const blobs = Object.entries(files).map(([path, bytes]) => ({ path, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) }))
    const { keepOriginals = false, given = blobs, now = '2024-06-01T08:00:00+02:00', ...rest } = changed
    const asked: ImportAsked = { kind: 'import', given, keepOriginals, now, zone: 'Europe/Berlin', device: 'test' }
    const surroundings = around(told, rest)
    const hash = (bytes: Uint8Array) => {
      hashed++
      return surroundings.tools.hash(bytes)
    }
    hashed = 0
    await runImport(asked, { ...surroundings, tools: { ...surroundings.tools, hash } })
    return { told, lines: told.flatMap((each) => (each.kind === 'progress' ? each.lines : [])), ended: told.at(-1) as Ended }
  }
  /** The record goes, and what lies beside it stays. */
  const forget = (): void => {
    shelf.rows = []
  }
  return { give, shelves, curves, originals, forget, hashed: () => hashed, rows: () => shelf.rows, runs: () => shelf.rows.filter(({ kind }) => kind === 'run') }
}

/** Breaks when it is called for the nth time, and never again. */
function failingAt<Value>(nth: number, otherwise: (call: number) => Value): () => Value {
  let call = 0
  return () => {
    if (++call === nth) throw new Error('ours')
    return otherwise(call)
  }
}

function ticking(step: number): () => number {
  let at = 0
  return () => {
    at += step
    return at
  }
}

const said = (lines: readonly Line[]): string[] => lines.map(({ path, status, because }) => `${path}: ${status}${because ? ` (${because.code})` : ''}`)
const sources = (rows: readonly Stored[]): string[] => rows.map(({ body }) => (body as { readonly source: { readonly path: string } }).source.path)

describe('an import', () => {
  it('gives every file one line and every run an entry, with its curves beside the record', async () => {
    const here = device()
    const { lines, ended } = await here.give({ 'export.zip': ARCHIVE })
    expect(said(lines)).toEqual([
      'export.zip/activities/1.fit: imported',
      'export.zip/activities/2.gpx: imported',
      'export.zip/activities/3.tcx: imported',
      'export.zip/activities/4.fit: skipped (not-this-format)',
      'export.zip/activities/5.fit: imported',
      'export.zip/media/photo.jpg: skipped (not-a-training-file)',
      'export.zip/activities.csv: skipped (rows-have-files)',
    ])
    expect(here.runs()).toHaveLength(4)
    expect([...here.curves.keys()].sort()).toEqual(
      here
        .runs()
        .map(({ body }) => (body as { readonly source: { readonly id: string } }).source.id)
        .sort(),
    )
    expect(ended).toEqual({ kind: 'ended', stopped: false, entry: here.rows().at(-1)!.id })
    expect(here.rows().at(-1)).toMatchObject({ kind: 'import', at: '2024-06-01T08:00:00+02:00', body: { day: '2024-06-01', files: 7, added: 4, failed: 1 } })
  })

  it('the same archive again adds nothing and reads nothing but what failed', async () => {
    const here = device()
    await here.give({ 'export.zip': ARCHIVE })
    const before = here.rows()
    const { lines, ended } = await here.give({ 'renamed.zip': ARCHIVE })
    expect(here.rows()).toEqual(before)
    expect(ended.entry).toBeUndefined()
    expect(said(lines).filter((line) => line.includes('known'))).toHaveLength(4)
    expect(said(lines)).toContain('renamed.zip/activities/4.fit: skipped (not-this-format)')
  })

  it('what failed is tried again and its failure told again; what holds no run keeps its reason', async () => {
    const here = device()
    const without = { 'no-clock.fit': asFit(madeSession({ start: 631_065_600 + 1000 })), 'cut.gpx.gz': new Uint8Array(gzipSync(asGpx(run(7)))).subarray(0, 25) }
    const archive = { 'x.zip': zipOf({ ...without, 'empty.fit': new Uint8Array(), 'steps.fit': fitOf([0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, 32]) }) }
    const first = await here.give(archive)
    expect(said(first.lines)).toEqual([
      'x.zip/no-clock.fit: skipped (no-clock)',
      'x.zip/cut.gpx.gz: skipped (cut-short)',
      'x.zip/empty.fit: skipped (empty)',
      'x.zip/steps.fit: skipped (not-an-activity)',
    ])
    const again = await here.give(archive)
    expect(said(again.lines)).toEqual(said(first.lines))
    // only what failed was opened again
    expect(here.hashed()).toBe(2)
  })

  // Origin: a run that was taken for settings by an older reading would never have come in
  it.each<readonly [string, string, string | undefined]>([
    ['as files are read now', '!2 empty', 'empty'],
    ['by an older reading', '!empty', undefined],
    ['by a reading to come', '!3 empty', undefined],
  ])('what was found to hold no run %s', (_what, mark, code) => expect(whyNotAgain(mark, () => false)?.code).toBe(code))

  it('is there already only while its run is in the record', async () => {
    const here = device()
    await here.give({ 'export.zip': ARCHIVE })
    const before = here.runs().length
    here.forget()
    await here.give({ 'export.zip': ARCHIVE })
    expect(here.runs()).toHaveLength(before)
  })

  it('a run of which only the table tells comes in once, and its file in its place', async () => {
    const here = device()
    const row = '5,"May 7, 2024, 6:00:00 AM","By the lake",Run,,1200,"3.60",150.0,,false,,"Red",activities/5.fit,,,1200.0,1200.0,3600,4.1'
    const table = { 'activities.csv': utf8(`${STRAVA_HEADERS.en}\n${row}\n`) }
    const damaged = { 'export.zip': zipOf({ ...table, 'activities/5.fit': utf8('noise') }) }
    const first = await here.give(damaged)
    expect(first.lines[0]).toMatchObject({ status: 'imported', fromTable: true, because: { code: 'not-this-format' }, run: { day: '2024-05-07', minutes: 20 } })
    const rows = here.rows()
    const again = await here.give(damaged)
    expect(again.lines[0]).toMatchObject({ status: 'duplicate', fromTable: true, because: { code: 'not-this-format' } })
    expect(here.rows()).toEqual(rows)
    const whole = await here.give({ 'export.zip': zipOf({ ...table, 'activities/5.fit': asFit(run(3)) }) })
    expect(whole.lines[0]).toMatchObject({ status: 'updated', run: { day: '2024-05-07', minutes: 20 } })
  })

  it('an export, then a copy of it that breaks off, whose table has doubts: nothing comes in, nothing is called damaged, and nothing is kept of it', async () => {
    const here = device()
    const row = (id: number, moving: number) =>
      `${id},"May ${4 + id}, 2024, 6:00:00 AM","x",Run,,1200,"3.60",150.0,,false,,"Red",activities/${id}.fit,,,1200.0,${moving}.0,3600,4.1`
    const table = utf8(`${STRAVA_HEADERS.en}\n${[1, 2, 3].map((id) => row(id, 300)).join('\n')}\n`)
    const zip = zipOf({ 'activities.csv': table, ...Object.fromEntries([1, 2, 3].map((id) => [`activities/${id}.fit`, asFit(run(id))])) })
    await here.give({ 'whole.zip': zip }, { keepOriginals: true })
    const [before, curves, originals] = [here.runs(), here.curves.size, here.originals.size]
    expect(before).toHaveLength(3)
    const again = await here.give({ 'cut.zip': zip.subarray(0, Math.floor(zip.length * 0.5)) }, { keepOriginals: true })
    expect(
      again.lines.map(({ path, wholeIsThere }) => [path.split('/').at(-1), heapOf(again.lines.find((line) => line.path === path)!), wholeIsThere]),
    ).toEqual([
      ['1.fit', 'there', undefined],
      // what came out of it is less than what is there
      ['2.fit', 'there', true],
      ['3.fit', 'there', true],
      ['activities.csv', 'passed-over', undefined],
      ['cut.zip', 'cut', undefined],
    ])
    expect(again.ended).toMatchObject({ stopped: false, unreadable: true })
    expect([here.runs(), here.curves.size, here.originals.size]).toEqual([before, curves, originals])
  })

  it('what is left of a loose file that is there whole leaves nothing behind: no entry, no curve, no file', async () => {
    const here = device()
    await here.give({ 'a.fit': asFit(run(0)) }, { keepOriginals: true })
    const { lines } = await here.give({ 'cut.fit': asFit(run(0)).subarray(0, 30_000) }, { keepOriginals: true })
    expect(lines).toMatchObject([{ status: 'duplicate', wholeIsThere: true, other: 'a.fit', recovered: {} }])
    expect([here.runs().length, here.curves.size, here.originals.size]).toEqual([1, 1, 1])
  })

  it('the same file out of its archive is known, too', async () => {
    const here = device()
    await here.give({ 'a.fit': asFit(run(0)) })
    const { lines } = await here.give({ 'b.fit': asFit(run(0)), 'x.zip': zipOf({ 'c.fit': asFit(run(0)) }) })
    expect(said(lines)).toEqual(['b.fit: skipped (known)', 'x.zip/c.fit: skipped (known)'])
  })

  it('stopped, it keeps what is done and goes on there the next time', async () => {
    const here = device()
    let files = 0
    const { ended, lines } = await here.give({ 'export.zip': ARCHIVE }, { stop: () => (++files > 4 ? 'asked' : undefined) })
    const first = here.runs().length
    expect(ended).toMatchObject({ stopped: true })
    expect(first).toBe(lines.length)
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(4)
    expect(here.rows().at(-1)).toMatchObject({ kind: 'import', body: { stopped: true } })
    await here.give({ 'export.zip': ARCHIVE })
    expect(sources(here.runs())).toEqual(['1.fit', '2.gpx', '3.tcx', '5.fit'].map((name) => `export.zip/activities/${name}`))
  })

  it('tells of no line before its run is kept', async () => {
    const here = device()
    const kept: number[] = []
    const toldOf: number[] = []
    await here.give(
      { 'export.zip': ARCHIVE },
      {
        tell: (told) =>
          told.kind === 'progress' && kept.push(here.runs().length) && toldOf.push(told.lines.filter(({ status }) => status === 'imported').length),
      },
    )
    for (const [at, runs] of kept.entries()) expect(toldOf.slice(0, at + 1).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(runs)
  })

  it('a full device ends it: what was told is kept, and nothing else is told', async () => {
    const here = device()
    let writes = 0
    const store = memoryStore(emptyShelf())
    const append: typeof store.append = async (entries) => (++writes > 2 ? fail({ code: 'full', detail: '' }) : store.append(entries))
    const { ended, lines } = await here.give({ 'export.zip': ARCHIVE }, { record: { all: store.all, append }, loud: { append } })
    const rows = await store.all()
    expect(ended.problem).toBe('full')
    expect(rows.ok && rows.value).toHaveLength(2)
    expect(lines).toHaveLength(2)
  })

  it.each([
    ['a batch', 1],
    ['the last batch', 4],
    ['the entry of the import itself', 5],
  ])('an erased record stays erased, also of what was just being written: %s; what was begun anew stays', async (_what, during) => {
    const here = device()
    const store = memoryStore(emptyShelf())
    const anew = { id: 'begun-anew', kind: 'profile' }
    let [erased, writes] = [false, 0]
    let lasting: Promise<unknown> | undefined
    const append: typeof store.append = async (entries) => {
      if (entries.length > 0 && ++writes === during) {
        erased = true
        await store.erase()
        await store.append([anew])
        // the writing outlasts the reading
        lasting = new Promise((later) => setTimeout(later, 100))
        await lasting
      }
      return store.append(entries)
    }
    const { ended } = await here.give(
      { 'export.zip': ARCHIVE },
      {
        record: { all: store.all, append },
        loud: { append },
        takeOut: async ({ entries }) => void (await store.remove(entries)),
        stop: () => (erased ? 'erased' : undefined),
      },
    )
    await lasting
    await new Promise((later) => setTimeout(later, 20))
    expect(writes).toBe(during)
    expect(ended).toEqual({ kind: 'ended', stopped: true, problem: 'erased' })
    expect(await store.all()).toEqual({ ok: true, value: [anew] })
  })

  it('a fault of ours ends it, and the page hears of what was kept', async () => {
    const here = device()
    const signals: number[] = []
    const store = memoryStore(emptyShelf())
    const append: typeof store.append = async (entries) => {
      signals.push(entries.length)
      return store.append(entries)
    }
    const faulty = () => {
      throw new Error('ours')
    }
    const { ended } = await here.give({ 'export.zip': ARCHIVE }, { loud: { append }, newId: faulty })
    expect(ended).toEqual({ kind: 'ended', stopped: false, problem: 'broken' })
    expect(signals).toEqual([0])
  })

  // Origin: it left no entry, and the load knew nothing of the runs that were still missing.
  it.each<readonly [string, (here: ReturnType<typeof device>) => Partial<Surroundings>]>([
    ['over a run', () => ({ newId: failingAt(3, (call) => `id-${call}`) })],
    ['while curves are written', (here) => ({ shelves: { ...here.shelves, keepCurves: failingAt(3, async () => ok(undefined)) } })],
  ])('a fault of ours %s: what was read before it is kept, and the entry says that it was not finished', async (_what, changed) => {
    const here = device()
    const { ended, lines } = await here.give({ 'export.zip': ARCHIVE }, changed(here))
    const last = here.rows().at(-1)!
    expect(ended).toEqual({ kind: 'ended', stopped: false, problem: 'broken', entry: last.id })
    expect(last).toMatchObject({ kind: 'import', body: { stopped: true } })
    expect(here.runs()).toHaveLength(2)
    expect(said(lines)).toEqual(['export.zip/activities/1.fit: imported', 'export.zip/activities/2.gpx: imported'])
  })

  it('a device that is full for a moment: the import says that it was not finished, and everybody hears of it', async () => {
    const here = device()
    const store = memoryStore(emptyShelf())
    let writes = 0
    const append: typeof store.append = async (entries) => (++writes === 3 ? fail({ code: 'full', detail: '' }) : store.append(entries))
    const { ended } = await here.give({ 'export.zip': ARCHIVE }, { record: { all: store.all, append }, loud: store })
    const rows = await store.all()
    const last = rows.ok ? rows.value.at(-1)! : {}
    expect(last).toMatchObject({ kind: 'import', body: { stopped: true } })
    expect(ended).toEqual({ kind: 'ended', stopped: false, problem: 'full', entry: last.id })
  })

  it('marks a file only after its runs are in the record, and never without its curves', async () => {
    const marked: string[] = []
    const shelves = (kept: boolean): Surroundings['shelves'] => ({
      known: async () => ({ seen: new Map(), curves: new Set(), originals: new Set() }),
      keepCurves: async () => (kept ? ok(undefined) : fail({ code: 'full', detail: '' })),
      keepOriginals: async () => ok(undefined),
      keepSeen: async (more) => ok(void marked.push(...more.keys())),
    })
    const append = async () => fail({ code: 'broken', detail: '' } as const)
    await device().give({ 'a.fit': asFit(run(0)) }, { shelves: shelves(true), record: { all: async () => ok([]), append } })
    expect(marked).toEqual([])
    await device().give({ 'a.fit': asFit(run(0)) }, { shelves: shelves(false) })
    expect(marked).toEqual([])
    await device().give({ 'a.fit': asFit(run(0)) }, { shelves: shelves(true) })
    expect(marked).toHaveLength(1)
  })

  // Origin: an import at three in the morning told of a day that the plan had not come to, and counted for nothing
  it('in the night it is of the day that is being lived through', async () => {
    const here = device()
    await here.give({ 'export.zip': ARCHIVE }, { now: '2024-06-01T03:10:00+02:00' })
    expect(here.rows().at(-1)).toMatchObject({ kind: 'import', at: '2024-06-01T03:10:00+02:00', body: { day: '2024-05-31' } })
  })

  it('an archive of last month is kept with the day on which it was made; a blob that does not say tells of today', async () => {
    const here = device()
    const made = { lastModified: Date.parse('2024-05-09T20:00:00Z') }
    const archive = new File([ARCHIVE as Uint8Array<ArrayBuffer>], 'export.zip', made)
    const { ended } = await here.give({}, { given: [{ path: 'export.zip', blob: archive }] })
    expect(here.rows().at(-1)).toMatchObject({ kind: 'import', body: { day: '2024-06-01', until: '2024-05-09' } })
    expect(ended).toMatchObject({ until: '2024-05-09' })
    const other = device()
    await other.give({ 'export.zip': ARCHIVE })
    expect(other.rows().at(-1)).toMatchObject({ kind: 'import' })
    expect(other.rows().at(-1)!.body).not.toHaveProperty('until')
  })

  // Origin: with anything beside it, or unpacked, the archive was word of every day up to today.
  it('nothing that lies beside an export of last month, and no unpacking, makes the days since it known', async () => {
    const file = (path: string, bytes: Uint8Array, lastModified: number) => ({
      path,
      blob: new File([bytes as Uint8Array<ArrayBuffer>], path, { lastModified }),
    })
    const [may, today] = [Date.parse('2024-05-09T20:00:00Z'), Date.parse('2024-06-01T06:00:00Z')]
    const archive = file('export.zip', ARCHIVE, may)
    const photos = zipOf({ 'a.jpg': utf8('a') })
    for (const files of [
      [archive, file('a.jpg', utf8('a'), today)],
      [archive, file('photos.zip', photos, today)],
      [archive, file('old.fit', asFit(run(40)), may)],
      [file('export_1/activities.csv', utf8('Activity ID'), may), file('export_1/activities/1.fit', asFit(run(1)), may)],
    ]) {
      const here = device()
      await here.give({}, { given: files })
      expect(here.rows().at(-1)).toMatchObject({ kind: 'import', body: { day: '2024-06-01', until: '2024-05-09' } })
    }
  })

  it('a file or folder that the browser could not open gets its line, and the import counts as not ended', async () => {
    const here = device()
    const good = new Blob([asFit(run(9)) as Uint8Array<ArrayBuffer>])
    const { lines, ended } = await here.give({}, { given: [{ path: 'runs' }, { path: 'runs/good.fit', blob: good }] })
    expect(said(lines)).toEqual(['runs: skipped (unreadable)', 'runs/good.fit: imported'])
    expect(ended).toMatchObject({ stopped: false, unreadable: true })
    expect(here.rows().at(-1)).toMatchObject({ kind: 'import', body: { files: 2, added: 1, failed: 1, stopped: true } })
  })

  it('a file that was moved away gets its line, and so does one that goes while it is read; the next is read', async () => {
    const here = device()
    const gone = { size: 100, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) } as unknown as Blob
    const good = new Blob([asFit(run(9)) as Uint8Array<ArrayBuffer>])
    const { lines, ended } = await here.give(
      {},
      {
        given: [
          { path: 'gone.fit', blob: gone },
          { path: 'good.fit', blob: good },
        ],
      },
    )
    expect(said(lines)).toEqual(['gone.fit: skipped (unreadable)', 'good.fit: imported'])
    expect(ended).toMatchObject({ stopped: false, unreadable: true })
    expect(ended.problem).toBeUndefined()
    expect(here.rows().at(-1)).toMatchObject({ id: ended.entry, kind: 'import', body: { files: 2, added: 1, failed: 1, stopped: true } })
    const photo = new Uint8Array(9_000_000)
    const large = zipOf({ 'a.fit': asFit(run(0)), 'photo.jpg': photo, 'b.fit': asFit(run(1)), 'photo2.jpg': photo }, 0)
    const whole = new Blob([large as Uint8Array<ArrayBuffer>])
    const going = {
      size: whole.size,
      slice: (from: number, to: number) => (from > 5_000_000 && from < 15_000_000 ? gone : whole).slice(from, to),
    } as unknown as Blob
    const next = new Blob([asFit(run(11)) as Uint8Array<ArrayBuffer>])
    const later = await here.give(
      {},
      {
        given: [
          { path: 'export.zip', blob: going },
          { path: 'next.fit', blob: next },
        ],
      },
    )
    expect(said(later.lines).slice(-2)).toEqual(['export.zip: skipped (unreadable)', 'next.fit: imported'])
    expect(later.ended).toMatchObject({ stopped: false, unreadable: true })
    expect(later.ended.problem).toBeUndefined()
    expect(here.rows().at(-1)).toMatchObject({ id: later.ended.entry, kind: 'import', body: { failed: 1, stopped: true } })
    expect(here.runs()).toHaveLength(3)
  })

  // Origin: an export whose table could not be read for a fault of ours said "All files are read", and its import was forgotten.
  it('a file over which Hipwise itself fails is not read to its end either', async () => {
    const here = device()
    const bad = asFit(run(1))
    const hash = (bytes: Uint8Array): string => {
      if (bytes.length === bad.length && bytes.every((byte, at) => byte === bad[at])) throw new Error('ours')
      return createHash('sha256').update(bytes).digest('hex')
    }
    const { lines, ended } = await here.give({ 'bad.fit': bad, 'good.fit': asFit(run(9)) }, { tools: { hash, now: ticking(1000) } })
    expect(said(lines)).toEqual(['bad.fit: skipped (our-fault)', 'good.fit: imported'])
    expect(ended).toMatchObject({ stopped: false, unreadable: true })
    expect(here.rows().at(-1)).toMatchObject({ kind: 'import', body: { failed: 1, stopped: true } })
  })
})

describe('originals', () => {
  it('are kept only when asked, as they were given, without the buffer they lay in', async () => {
    const here = device()
    const file = asFit(run(0))
    await here.give({ 'a.fit': file })
    expect(here.originals.size).toBe(0)
    await here.give({ 'a.fit': file }, { keepOriginals: true })
    const [kept] = here.originals.values()
    expect(kept).toEqual(file)
    expect(here.runs()).toHaveLength(1)
    await here.give({ 'stored.zip': zipOf({ 'inner.zip': zipOf({ 'b.gpx': asGpx(run(1)) }, 0) }) }, { keepOriginals: true })
    for (const content of here.originals.values()) expect(content.buffer.byteLength).toBe(content.length)
  })

  it('no room for them: the runs come in all the same, and it is said', async () => {
    const here = device()
    const { ended } = await here.give(
      { 'export.zip': ARCHIVE },
      {
        keepOriginals: true,
        shelves: {
          known: async () => ({ seen: new Map(), curves: new Set(), originals: new Set() }),
          keepCurves: async () => ok(undefined),
          keepOriginals: async () => fail({ code: 'full', detail: '' }),
          keepSeen: async () => ok(undefined),
        },
      },
    )
    expect(ended).toMatchObject({ originalsNotKept: 'full', stopped: false })
    expect(here.runs()).toHaveLength(4)
  })
})

describe('other threads', () => {
  /** One that answers a moment later, as a worker does. */
  const oneHand = (ended: string[]) => ({
    workers: ({ around, keepOriginals }: Beginning): FileWorkers => {
      const here = understandHere(around, { hash: (bytes) => createHash('sha256').update(bytes).digest('hex') })
      const line: WorkerLink = new WorkerLink(async (asked) => {
        await new Promise(setImmediate)
        line.hear(await answerTo(asked, here, keepOriginals))
      })
      line.hear('ready')
      return { understand: sharedAmong([line], here), ahead: aheadOf(1), end: () => void ended.push('ended') }
    },
  })

  it('change nothing of what is told and kept, and are let go at the end', async () => {
    const [alone, together, ended] = [device(), device(), [] as string[]]
    const files = { 'export.zip': ARCHIVE, 'loose.fit': asFit(run(9)) }
    const told = await alone.give(files, { keepOriginals: true })
    expect(await together.give(files, { keepOriginals: true, ...oneHand(ended) })).toEqual({ ...told, told: expect.anything() })
    expect(together.rows()).toEqual(alone.rows())
    expect(together.originals).toEqual(alone.originals)
    expect(ended).toEqual(['ended'])
  })

  it('are let go when the import is stopped, too', async () => {
    const [here, ended] = [device(), [] as string[]]
    await here.give({ 'export.zip': ARCHIVE }, { ...oneHand(ended), stop: () => 'asked' })
    expect(ended).toEqual(['ended'])
  })
})

describe('what is no training file', () => {
  it.each([
    ['a photo', { 'p.jpg': joined(Uint8Array.of(0xff, 0xd8, 0xff), utf8('jfif')) }, 'not-a-training-file'],
    ['a web page that was saved as a track', { 't.gpx': utf8('<!DOCTYPE html><html><title>Sign in</title></html>') }, 'web-page'],
    ['an empty file', { 'e.fit': new Uint8Array() }, 'empty'],
    ['noise', { 'n.tcx': Uint8Array.from({ length: 500 }, (_, at) => (at * 7919) % 251) }, 'not-this-format'],
    ['a zip that broke off at once', { 'b.zip': ARCHIVE.subarray(0, 20) }, 'damaged'],
  ])('%s', async (_what, files, code) => {
    const here = device()
    const { lines, ended } = await here.give(files as unknown as Record<string, Uint8Array>)
    expect(lines.map(({ because }) => because?.code)).toEqual([code])
    expect(ended.problem).toBeUndefined()
    expect(here.runs()).toEqual([])
  })
})
