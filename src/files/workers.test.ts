import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFit, asGpx, asTcx, MAY_4, madeSession, STRAVA_HEADERS, utf8, zipOf } from '../../tests/training-files.ts'
import { type FileRead, readGiven } from './archives/read-archive.ts'
import { fromBytes } from './archives/source.ts'
import { type Parcel, type Understand, understandHere } from './understand.ts'
import { type Asked, aheadOf, answerTo, type FileWorker, sharedAmong, WorkerLink } from './workers.ts'

const run = (day: number) => madeSession({ start: MAY_4 + day * 86_400, seconds: 120 })
const row = (number: number, file: string): string =>
  `${number},"May ${3 + number}, 2024, 6:00:00 AM",x,Run,,120,0.36,,,,,Shoe,activities/${file},,,120,120,360,3`
const FILES = {
  'activities.csv': utf8([STRAVA_HEADERS.en, row(1, '1.fit'), row(2, '2.fit'), row(3, '3.gpx'), row(4, 'gone.fit')].join('\n')),
  'activities/1.fit': asFit(run(0)),
  'activities/2.fit': asFit(run(1)).subarray(0, 900),
  'activities/3.gpx': asGpx(run(2)),
  'activities/4.tcx': asTcx(run(3)),
  'activities/5.fit': utf8('noise that is no file at all'),
  'activities/6.fit': asFit(run(0)),
  'inner.zip': zipOf({ 'a.fit': asFit(run(5)), 'b.fit': asFit(run(6)) }),
  'photo.jpg': utf8('jpg'),
}
const GIVEN = { 'x.zip': zipOf(FILES), 'loose.fit': asFit(run(7)), 'copy.fit': asFit(run(7)) }

const around = { zone: 'Europe/Berlin' }
const tools = { hash: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') }
const here = understandHere(around, tools)

async function told(workers: readonly FileWorker[]): Promise<unknown[]> {
  const all: unknown[] = []
  const given = Object.entries(GIVEN).map(([name, bytes]) => ({ name, source: fromBytes(bytes) }))
  const reading = { around, tools, understand: sharedAmong(workers, here), ahead: aheadOf(workers.length) }
  for await (const read of readGiven(given, reading)) all.push(plain(read))
  return all
}

/** Originals are not asked for. */
const plain = ({ original: _original, ...read }: FileRead): unknown => JSON.parse(JSON.stringify(read))

/** A thread that answers after as many turns of the clock as chance says, breaks now and then, and is lost at some time. */
function worker(delays: readonly number[], ready: boolean): FileWorker {
  let nth = 0
  const line: WorkerLink = new WorkerLink(async (asked) => {
    const delay = delays[nth++ % delays.length]!
    for (let turn = 0; turn < delay; turn++) await new Promise(setImmediate)
    if (delay === 7) line.lose()
    else line.hear(delay === 5 ? { id: asked.id } : await answerTo(asked, here, false))
  })
  if (ready) line.hear('ready')
  return line
}

describe('what is told', () => {
  it('does not depend on how many workers there are, nor on their speed, nor on their luck', async () => {
    const alone = await told([])
    expect(alone).toHaveLength(13)
    const workers = fc.array(fc.record({ delays: fc.array(fc.nat(7), { minLength: 1, maxLength: 9 }), ready: fc.boolean() }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(workers, async (some) => {
        expect(await told(some.map(({ delays, ready }) => worker(delays, ready)))).toEqual(alone)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

/** All that can go on has gone on. */
const turn = () => new Promise<void>((next) => setImmediate(next))

describe('workers', () => {
  const parcel = (size: number): Parcel => ({ path: 'a.fit', bytes: new Uint8Array(8), entry: { method: 8, packed: 8, size, crc: 0 } })
  const saysHere: Understand = async () => ({ activities: [], hash: 'here' })

  it('get up to twelve files each, this thread one after another; what would fill the memory is understood here', async () => {
    const [there, here] = [[] as string[], [] as string[]]
    const open = new Map<string, () => void>()
    const waits =
      (paths: string[]): Understand =>
      ({ path }) =>
        new Promise((done) => {
          paths.push(path)
          open.set(path, () => done({ activities: [] }))
        })
    const understand = sharedAmong([{ ready: () => true, understand: waits(there) }], waits(here))
    const found = Array.from({ length: 16 }, (_, nth) => understand({ ...parcel(1000), path: String(nth) }))
    expect([there, here]).toEqual([Array.from({ length: 12 }, (_, nth) => String(nth)), ['12']])
    found.push(understand({ ...parcel(20_000_000), path: 'large' }), understand({ ...parcel(1000), path: 'last' }))
    for (const path of ['3', '12', '4', '5', '14']) {
      open.get(path)!()
      await turn()
    }
    expect([there.slice(12), here]).toEqual([
      ['13', '15', 'last'],
      ['12', '14', 'large'],
    ])
    for (const done of open.values()) done()
    expect(await Promise.all(found)).toHaveLength(18)
  })

  // Origin: at the end of ten years this thread waited for one that still had twelve rides of five hours
  it('that have several files have no more than 4 MB of them; a larger one they take alone', async () => {
    const there: string[] = []
    const never: Understand = ({ path }) => new Promise(() => void there.push(path))
    const understand = sharedAmong(
      [
        { ready: () => true, understand: never },
        { ready: () => true, understand: never },
      ],
      () => new Promise(() => {}),
    )
    for (const [path, size] of [
      ['a', 3_000_000],
      ['b', 5_000_000],
      ['c', 2_000_000],
      ['d', 900_000],
      ['e', 200_000],
    ] as const)
      void understand({ ...parcel(size), path })
    await turn()
    // c is understood here; d goes beside a, e finds no room beside either
    expect(there).toEqual(['a', 'b', 'd'])
  })

  it.each<readonly [string, Partial<Parcel>]>([
    ['a worker broke over', {}],
    ['is too large for the workers', { entry: { method: 8, packed: 8, size: 20_000_000, crc: 0 } }],
  ])('go on with those behind a file that %s, while this thread has another; and it is the next here', async (_what, about) => {
    const here: string[] = []
    let done = (): void => {}
    const busyHere: Understand = ({ path }) =>
      new Promise((take) => {
        here.push(path)
        done = () => take({ activities: [], hash: 'here' })
      })
    const breaks: Understand = async ({ path }) =>
      path === 'b' && about.entry === undefined ? Promise.reject(new Error('broken')) : { activities: [], hash: 'there' }
    let free = false
    const understand = sharedAmong([{ ready: () => free, understand: breaks }], busyHere)
    const [a] = [understand({ ...parcel(10), path: 'a' })]
    free = true
    const b = understand({ ...parcel(10), ...about, path: 'b' })
    await turn()
    expect(await understand({ ...parcel(10), path: 'c' })).toMatchObject({ hash: 'there' })
    expect(here).toEqual(['a'])
    done()
    await a
    await turn()
    done()
    expect([await b, here]).toMatchObject([{ hash: 'here' }, ['a', 'b']])
  })

  it('or none: no more files than it takes and no more than 16 MB are under way in this thread, unless it is a single one, and they begin in their order', async () => {
    const sizes = fc.array(fc.oneof(fc.nat(64_000_000), fc.nat(3_000_000)), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.array(fc.nat(6), { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        async (sizes, delays, lost, most) => {
          const [underWay, begun] = [new Set<number>(), [] as number[]]
          const counting: Understand = async ({ path }) => {
            const nth = Number(path)
            begun.push(nth)
            underWay.add(nth)
            const bytes = [...underWay].reduce((sum, each) => sum + sizes[each]!, 0)
            expect(underWay.size === 1 || (bytes <= 16_000_000 && underWay.size <= most)).toBe(true)
            for (let rest = delays[nth % delays.length]!; rest > 0; rest--) await turn()
            underWay.delete(nth)
            if (nth % 7 === 3) throw new Error('broken')
            return { activities: [], hash: path }
          }
          const workers = lost ? [{ ready: () => true, understand: () => turn().then(() => Promise.reject(new Error('lost'))) }] : []
          const understand = sharedAmong(workers, counting, most)
          const all = await Promise.allSettled(sizes.map((size, nth) => understand({ ...parcel(size), path: String(nth) })))
          expect(all.map((each) => (each.status === 'fulfilled' ? each.value.hash : 'broken'))).toEqual(
            sizes.map((_, nth) => (nth % 7 === 3 ? 'broken' : String(nth))),
          )
          if (!lost) expect(begun).toEqual(sizes.map((_, nth) => nth))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('that have not begun get nothing', async () => {
    const understand = sharedAmong([{ ready: () => false, understand: async () => ({ activities: [], hash: 'there' }) }], saysHere)
    expect(await understand(parcel(10))).toMatchObject({ hash: 'here' })
  })

  it('get a copy of the bytes, not the block they lie in', () => {
    const asked: Asked[] = []
    void new WorkerLink((each) => asked.push(each)).understand({ path: 'a', bytes: new Uint8Array(100).subarray(10, 20) })
    expect(asked[0]!.parcel.bytes.buffer.byteLength).toBe(10)
  })

  it('send the original back only when it is wanted', async () => {
    const bytes = asFit(run(0))
    const asked = { id: 1, parcel: { path: 'a.fit', bytes: zipOf({}), entry: { method: 0, packed: 22, size: 22, crc: 0 } } }
    const full: Understand = async () => ({ activities: [], original: bytes })
    expect([await answerTo(asked, full, false), await answerTo(asked, full, true)]).toEqual([
      { id: 1, understood: { activities: [] } },
      { id: 1, understood: { activities: [], original: bytes } },
    ])
  })
})
