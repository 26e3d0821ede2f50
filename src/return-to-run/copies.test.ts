import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, numberOf } from '#basics/day.ts'
import { isWholeFile } from '#load/best-source.ts'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import { rehab } from '../../tests/built.ts'
import { allowed, anyWords, fromWatch, TODAY, TODAY_NUMBER } from '../../tests/made-runs.ts'

/** The laws of the allowance over records in which runs stand several times: shifted by hours, shorter, longer, damaged, in doubt. */

const anyRun = fc.record({
  ago: fc.integer({ min: 1, max: 45 }),
  minutes: fc.integer({ min: 15, max: 90 }),
  pace: fc.integer({ min: 130, max: 220 }),
  held: fc.nat({ max: 3 }).map((word) => word === 0),
  effort: fc.constantFrom(undefined, 2, 8),
  // near midnight a copy some hours off lies on another day
  hour: fc.constantFrom(0, 1, 8, 22, 23),
  sport: fc.constantFrom('run', 'run', 'run', 'run', 'run', 'run', 'walk', 'other'),
  byHand: fc.nat({ max: 4 }).map((word) => word === 0),
})
const anyCopy = fc.record({
  // several of one run
  of: fc.constantFrom(0, 0, 1, 2),
  hoursOff: fc.oneof(fc.constant(0), fc.integer({ min: -2, max: 3 })),
  secondsOff: fc.constantFrom(0, 0, 4, 30, 60),
  // where it was read, hours ahead of UTC
  zone: fc.constantFrom(2, 2, 2, 0, 1, -5, 9),
  format: fc.constantFrom('gpx' as const, 'fit' as const),
  // undefined: it knows no distance
  farther: fc.constantFrom(1, 0.99, 1.01, 1.03, 1.07, undefined),
  longer: fc.constantFrom(1, 1, 1.2, 0.8, 1.005),
  held: fc.nat({ max: 2 }).map((word) => word === 0),
  effort: fc.constantFrom(undefined, 2, 8),
  slow: fc.nat({ max: 4 }).map((word) => word === 0),
  damaged: fc.nat({ max: 3 }).map((word) => word === 0),
  two: fc.nat({ max: 5 }).map((word) => word === 0),
  sport: fc.constantFrom('run', 'run', 'run', 'run', 'run', 'run', 'walk', 'other'),
  byHand: fc.nat({ max: 4 }).map((word) => word === 0),
})

/** `two`: "two runs" was said of the two. */
type Difference = typeof anyCopy extends fc.Arbitrary<infer Of> ? Omit<Of, 'of'> : never

/** As written down from memory: a day and minutes, and no clock. */
function fromMemory({ body, ...entered }: LoggedRun): LoggedRun {
  const { source: _source, start: _start, timerS: _timer, elapsedS: _elapsed, doubts: _doubts, ...said } = body
  return { ...entered, body: { ...said, minutes: Math.round(said.minutes) } }
}

function copyOf(
  { entry, body }: LoggedRun,
  { hoursOff, secondsOff, zone, format, farther, longer, held, effort, slow, damaged, two, sport, byHand }: Difference,
  id: string,
): LoggedRun {
  const { doubts: _doubts, effort: _effort, distanceM, ...sure } = body
  const began = body.start ?? `${body.day}T08:00:00+02:00`
  const clock = new Date(Date.parse(began) + ((hoursOff + zone) * 3600 + secondsOff) * 1000).toISOString().slice(0, 19)
  const start = `${clock}${zone < 0 ? '-' : '+'}${String(Math.abs(zone)).padStart(2, '0')}:00`
  const minutes = body.minutes * longer
  const copy = {
    entry: id,
    ahead: false,
    body: {
      ...sure,
      sport,
      ...{ day: start.slice(0, 10), start, minutes, timerS: minutes * 60, elapsedS: minutes * 60 },
      ...(farther === undefined ? {} : { distanceM: distanceM! * farther }),
      source: { id, hash: id, path: `${id}.${format}`, format, ...(damaged ? { lost: 'part' } : {}) },
      ...(held ? { doubts: ['too-fast'] } : {}),
      ...(effort === undefined ? {} : { effort }),
      ...(two ? { notSameAs: [entry] } : {}),
      // as slow as a walk
      ...(slow ? { runMinutes: 1, split: { runS: 60, walkS: minutes * 60 - 60, runM: 150, longestS: 30 } } : {}),
    },
  } as LoggedRun
  return byHand ? fromMemory(copy) : copy
}

const anyRecord = fc
  .tuple(fc.uniqueArray(anyRun, { minLength: 1, maxLength: 10, selector: ({ ago }) => ago }), fc.array(anyCopy, { minLength: 1, maxLength: 4 }))
  .map(([runs, copies]) => {
    const first = runs.map(({ ago, minutes, pace, held, effort, hour, sport, byHand }) => {
      const told = { sport, minutes, distanceM: pace * minutes, ...(effort === undefined ? {} : { effort }), ...(held ? { doubts: ['jump'] as const } : {}) }
      const run = fromWatch(ago, told, hour)
      return byHand ? fromMemory(run) : run
    })
    const all = copies.map(({ of, ...how }, at) => copyOf(first[of % first.length]!, how, `copy${at}`))
    return { first, copies: all.filter(({ body }) => numberOf(body.day) < TODAY_NUMBER) }
  })
/** One run on each of some days from a watch, and copies of them that begin with them; each entry may know its distance or not. */
const anyPartlyTold = fc
  .record({
    runs: fc.uniqueArray(
      fc.record({ ago: fc.integer({ min: 1, max: 45 }), minutes: fc.integer({ min: 10, max: 90 }), pace: fc.integer({ min: 120, max: 240 }) }),
      {
        minLength: 1,
        maxLength: 6,
        selector: ({ ago }) => ago,
      },
    ),
    told: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    again: fc.array(fc.record({ of: fc.nat(), longer: fc.constantFrom(1, 0.95, 1.05, 1.3), farther: fc.constantFrom(undefined, 1, 0.97, 1.03, 1.2) }), {
      minLength: 1,
      maxLength: 3,
    }),
    gone: fc.nat(),
  })
  .map(({ runs, told, again, gone }) => {
    const one = (entry: string, ago: number, minutes: number, distanceM: number | undefined): LoggedRun => {
      const { distanceM: _far, ...body } = fromWatch(ago, { minutes }).body
      const far = distanceM === undefined ? {} : { distanceM }
      return { entry, ahead: false, body: { ...body, ...far, source: { ...body.source!, id: entry, hash: entry } } }
    }
    const first = runs.map(({ ago, minutes, pace }, at) => one(`run${at}`, ago, minutes, told[at] ? pace * minutes : undefined))
    const copies = again.map(({ of, longer, farther }, at) => {
      const { ago, minutes, pace } = runs[of % runs.length]!
      return one(`copy${at}`, ago, minutes * longer, farther === undefined ? undefined : pace * minutes * farther)
    })
    return { first, copies, gone }
  })
const LEVELS = rehab.returnToRun.levels.length
const anyStep = fc.oneof(
  fc.constantFrom('easy' as const, 'usual' as const).map((step) => ({ step })),
  fc
    .tuple(fc.integer({ min: 1, max: LEVELS }), fc.integer({ min: 1, max: LEVELS + 1 }))
    .map(([level, top]) => ({ step: 'ladder' as const, level, topLevel: Math.max(level, top) })),
)
const anywhere = fc.tuple(anyStep, anyWords).map(([step, words]) => ({ ...step, ...words }))

const never = (after: ReturnType<typeof allowed>, before: ReturnType<typeof allowed>): void => {
  expect(after.minutes).toBeLessThanOrEqual(before.minutes)
  // a limit in metres that was there stays, unless no running is left
  const [far, wasFar] = [after, before].map((run) => (run.kind === 'easy' ? (run.distanceM ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY))
  if (after.minutes > 0) expect(far).toBeLessThanOrEqual(wasFar!)
  const [hard, wasHard] = [after, before].map((run) => (run.kind === 'easy' ? run.hardMin : 0))
  expect(hard).toBeLessThanOrEqual(wasHard!)
}

/** An entry that tells what none of its run did: it is no mere copy. */
function isNews(copy: LoggedRun, here: readonly LoggedRun[]): boolean {
  const [before, after] = [knownRuns(here), knownRuns([...here, copy])]
  const { entry, copies, maybe } = after.find((run) => [run.entry, ...run.copies, ...run.maybe].includes(copy.entry))!
  const beside = here.filter((each) => [entry, ...copies, ...maybe].includes(each.entry))
  const were = before.filter((run) => beside.some((each) => [run.entry, ...run.copies, ...run.maybe].includes(each.entry)))
  // one by hand that was held to be another run until then goes with this one, and leaves that one standing
  const isOneMore = after.length > before.length && (beside.length === 0 || beside.some(({ body }) => body.source === undefined))
  const isFirstRun = were.every(({ most }) => most.minutes === 0)
  const tellsEffort = copies.length > 0 && copy.body.effort !== undefined && beside.some(({ body }) => body.effort === undefined)
  const isWholeOfDamaged = isWholeFile(copy.body.source) && beside.some(({ body }) => body.source?.lost)
  return isOneMore || isFirstRun || tellsEffort || isWholeOfDamaged
}

describe('with runs that stand in the record several times', () => {
  it('an entry that is or may be one with another never raises the allowance', () =>
    fc.assert(
      fc.property(anyRecord, anywhere, ({ first, copies }, where) => {
        let here: readonly LoggedRun[] = first
        for (const copy of copies) {
          const both = [...here, copy]
          if (!isNews(copy, here)) never(allowed(both, where), allowed(here, where))
          here = both
        }
      }),
      { numRuns: 1000 },
    ))
  it('taking runs back, one after the other, never raises it', () =>
    fc.assert(
      fc.property(
        anyRecord,
        fc.array(fc.record({ of: fc.nat(), alone: fc.boolean() }), { minLength: 1, maxLength: 3 }),
        anywhere,
        ({ first, copies }, picks, where) => {
          let here: readonly LoggedRun[] = [...first, ...copies]
          let takenBack: readonly LoggedRun[] = []
          for (const { of, alone } of picks) {
            const before = allowed(here, { ...where, takenBack })
            const standing = knownRuns(here, takenBack).filter(({ state }) => state !== 'taken-back')
            if (standing.length === 0) return
            const { entry, copies: same } = standing[of % standing.length]!
            const isGone = (each: LoggedRun): boolean => each.entry === entry || (!alone && same.includes(each.entry))
            takenBack = [...takenBack, ...here.filter(isGone)]
            here = here.filter((each) => !isGone(each))
            never(allowed(here, { ...where, takenBack }), before)
          }
        },
      ),
      { numRuns: 1000 },
    ))
})

// Origin: of a run of a month ago that knew no distance a copy brought one, and the run of last week then counted 6.4 km instead of 4.2.
describe('a distance that only some entries of a run know', () => {
  const farOf = (runs: readonly LoggedRun[], where: Parameters<typeof allowed>[1] = {}): number => {
    const run = allowed(runs, where)
    return run.kind === 'easy' ? (run.distanceM ?? Number.POSITIVE_INFINITY) : 0
  }
  const within = (ago: number, minutes: number, distanceM?: number): LoggedRun => {
    const { distanceM: _far, ...body } = fromWatch(ago, { minutes }).body
    const id = `${ago} ${minutes} ${distanceM}`
    return { entry: id, ahead: false, body: { ...body, ...(distanceM === undefined ? {} : { distanceM }), source: { ...body.source!, id, hash: id } } }
  }
  const fresh = within(9, 31, 6603)
  it.each(['easy', 'usual'] as const)('lends a later run no more than no distance did, and no less than none of the run (%s)', (step) => {
    const [untold, told] = [within(34, 37), within(34, 37, 5606)]
    expect(farOf([fresh, untold, told], { step })).toBeLessThanOrEqual(farOf([fresh, untold], { step }))
    expect(farOf([fresh, untold, told], { step })).toBeLessThanOrEqual(farOf([fresh, told], { step }))
    expect(farOf([fresh], { step })).toBeLessThanOrEqual(farOf([fresh, untold], { step }))
  })
  // Origin: the week in metres was full, and was forgotten once a copy from memory named minutes alone.
  it('is not forgotten by the week for a copy that only may be it and knows none', () => {
    const slow = [27, 24, 20, 17, 13, 10, 7].map((ago) => within(ago, 60, 6000))
    const fast = within(4, 60, 15_000)
    const fromMemory: LoggedRun = { entry: 'from memory', ahead: false, body: { day: fast.body.day, sport: 'run', minutes: 70 } }
    expect(knownRuns([fast, fromMemory])).toMatchObject([{ maybe: [expect.anything()] }])
    expect(farOf([...slow, fast, fromMemory])).toBeLessThanOrEqual(farOf([...slow, fast]))
  })
  it('never raises a metre of today or of the six days after it, by any number of copies and removals', () =>
    fc.assert(
      fc.property(anyPartlyTold, anywhere, ({ first, copies, gone }, where) => {
        const later = (known: Parameters<typeof allowed>[0], takenBack: readonly LoggedRun[]) =>
          [0, 1, 2, 3, 4, 5, 6].map((ahead) => {
            const today = addDays(TODAY, ahead)
            return farOf(known, { ...where, takenBack, today })
          })
        const never = (after: readonly number[], before: readonly number[]): void => expect(after.filter((far, at) => far > before[at]!)).toEqual([])
        let here: readonly LoggedRun[] = first
        for (const copy of copies) {
          never(later([...here, copy], []), later(here, []))
          here = [...here, copy]
        }
        const left = here.filter(({ entry }) => entry !== here[gone % here.length]!.entry)
        never(later(left, [here[gone % here.length]!]), later(here, []))
      }),
      { numRuns: 500 },
    ))
})
