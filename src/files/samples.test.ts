import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inspect } from './inspect.ts'
import { readFile } from './read-file.ts'

/** Real files of many watches and years, held against what an independent decoder read from them. They are other people's and lie beside the repository. */

const folder = fileURLToPath(new URL('../../../shared/samples/activities', import.meta.url))
const here = existsSync(`${folder}/oracle.json`)
const reason = here ? '' : ' (skipped: ../shared/samples/activities lies beside the repository, and is not here)'

interface Oracle {
  readonly rec: number
  readonly lap: number
  readonly ses: readonly {
    readonly sport: string
    readonly start: number | null
    readonly timer: number | null
    readonly elapsed: number | null
    readonly dist: number | null
  }[]
  readonly ch: Readonly<Record<string, readonly [count: number, sum: number]>>
  readonly err: string | null
}

const oracle: Readonly<Record<string, Oracle>> = here ? JSON.parse(readFileSync(`${folder}/oracle.json`, 'utf8')) : {}
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`${folder}/${file}`))
const inspected = (file: string) => {
  const read = readFile(bytesOf(file))
  if (!read.ok) throw new Error(`${file}: ${read.problem.says}`)
  return inspect(read.value)
}
const near = (ours: number | null, theirs: number | null): boolean =>
  ours === null || theirs === null ? ours === theirs : Math.abs(ours - theirs) <= 1e-6 * Math.max(1, Math.abs(theirs))

const undamaged = Object.entries(oracle).filter(([file, { err }]) => err === null && !file.startsWith('corrupt'))

describe.skipIf(!here)(`every undamaged FIT file equals the other decoder${reason}`, () => {
  it('there are files to compare', () => expect(undamaged.length).toBeGreaterThan(90))

  it.each(undamaged)('%s', (file, theirs) => {
    const ours = inspected(file)
    expect([ours.records, ours.legs.length, ours.laps]).toEqual([theirs.rec, theirs.ses.length, theirs.lap])
    expect(Object.keys(ours.channels).sort()).toEqual(Object.keys(theirs.ch).sort())
    for (const [name, [count, sum]] of Object.entries(theirs.ch)) {
      expect([name, ours.channels[name]![0]]).toEqual([name, count])
      expect([name, near(ours.channels[name]![1], sum)]).toEqual([name, true])
    }
    for (const [at, leg] of theirs.ses.entries()) {
      const mine = ours.legs[at]!
      const start = mine.start === null ? null : Date.parse(mine.start) / 1000
      expect([at, near(start, leg.start), near(mine.timer_s, leg.timer), near(mine.elapsed_s, leg.elapsed), near(mine.distance_m, leg.dist)]).toEqual([
        at,
        true,
        true,
        true,
        true,
      ])
      expect(mine.sport ?? 'None').toBe(leg.sport)
    }
  })
})

it.skipIf(!here)(`no whole file has values left out${reason}`, () => {
  const whole = ['gpx', 'tcx'].flatMap((kind) => (here ? readdirSync(`${folder}/${kind}`).map((file) => `${kind}/${file}`) : []))
  const told = [...undamaged.map(([file]) => file), ...whole].filter((file) => inspected(file).problems.some(({ code }) => code === 'impossible'))
  expect(told).toEqual([])
})

describe.skipIf(!here)(`damaged files give at least what the best known decoder saved${reason}`, () => {
  // Origin: facts on activity files, table 2b.
  it.each([
    ['corrupt-derived/connectstats__activity_2477200414.trunc97.fit', 2839, 0],
    ['corrupt-derived/python-fitpars__activity-small-fenix2-run.trunc50.fit', 1412, 0],
    ['corrupt-derived/connectstats__track_cs_544406.size0.fit', 3544, 1],
    ['corrupt-derived/connectstats__track_cs_857090.pad512.fit', 2297, 1],
    ['corrupt-derived/workoutizer__run_with_coordinates.noise20.fit', 1945, 1],
    ['corrupt-derived/connectstats__track_cs_5611.bitflip.fit', 1079, 1],
    ['corrupt-derived/connectstats__activity_2545022458.zerotail.fit', 320, 0],
    ['corrupt/python-fitpars__nick.fit', 14391, 0],
    ['fit-multi/fit__chained_Activity_activity_poolswim.fit', 3625, 2],
    ['corrupt-derived/cut.fit.gz', 1400, 0],
    ['corrupt-derived/connectstats__activity_234721416.trunc70.tcx', 268, 1],
    ['corrupt-derived/workoutizer__example.trunc70.gpx', 171, 1],
  ])('%s: %i points', (file, records, sessions) => {
    const found = inspected(file)
    expect(found.records).toBeGreaterThanOrEqual(records)
    expect(found.sessions).toBe(sessions)
    if (file.startsWith('corrupt') && !file.includes('pad512')) expect(found.recovered?.records).toBe(found.records)
  })

  it.each([
    ['corrupt-derived/connectstats__track_cs_777501.html.fit', 'web-page'],
    ['corrupt/goldencheetah__._activity_2677977976.fit', 'not-this-format'],
  ])('%s is refused with a sentence: %s', (file, code) => {
    const read = readFile(bytesOf(file))
    expect(!read.ok && read.problem.code).toBe(code)
  })
})

describe.skipIf(!here)(`TCX and GPX have as many points as a search for their tags finds${reason}`, () => {
  const files = here ? ['tcx', 'gpx'].flatMap((kind) => readdirSync(`${folder}/${kind}`).map((file) => `${kind}/${file}`)) : []

  it('there are files to compare', () => expect(files.length).toBeGreaterThan(30))
  it.each(files)('%s', (file) => {
    const tags = new TextDecoder().decode(bytesOf(file)).match(/<(trkpt|Trackpoint)[\s>]/g) ?? []
    expect(inspected(file).records).toBe(tags.length)
  })
})
