import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, isInNight, numberOf, wakingDayOf } from '#basics/day.ts'
import { isWholeFile } from '#load/best-source.ts'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import { isRun, type Run } from '#load/run.ts'
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
  sport: fc.oneof({ weight: 14, arbitrary: fc.constant('run') }, { weight: 2, arbitrary: fc.constantFrom('walk', 'other') }),
  byHand: fc.nat({ max: 4 }).map((word) => word === 0),
  // the forms of the app write the day that is being lived through
  asLived: fc.boolean(),
})
const anyCopy = fc.record({
  // several of one run
  of: fc.constantFrom(0, 0, 1, 2),
  hoursOff: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -2, max: 3 }) }),
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
  two: fc.nat({ max: 11 }).map((word) => word === 0),
  sport: fc.constantFrom('run', 'run', 'run', 'run', 'run', 'run', 'walk', 'other'),
  byHand: fc.nat({ max: 4 }).map((word) => word === 0),
  // the forms of the app write the day that is being lived through
  asLived: fc.boolean(),
})

/** `two`: "two runs" was said of the two. */
type Difference = typeof anyCopy extends fc.Arbitrary<infer Of> ? Omit<Of, 'of'> : never

/** As written down from memory: a day and minutes, and no clock. */
function fromMemory({ body, ...entered }: LoggedRun, day = body.day): LoggedRun {
  const { source: _source, start: _start, timerS: _timer, elapsedS: _elapsed, doubts: _doubts, ...said } = body
  return { ...entered, body: { ...said, day, minutes: Math.round(said.minutes) } }
}

const dayByHand = (began: string, asLived: boolean): string => (asLived ? wakingDayOf(began) : dayOf(began))

/** A run, and when it began, also where only its day was written down. */
interface Original {
  readonly run: LoggedRun
  readonly began: string
}

function copyOf(
  { run: { entry, body }, began }: Original,
  { hoursOff, secondsOff, zone, format, farther, longer, held, effort, slow, damaged, two, sport, byHand, asLived }: Difference,
  id: string,
): LoggedRun {
  const { doubts: _doubts, effort: _effort, distanceM, ...sure } = body
  // what was written by hand has no hour that a program could take for another
  const shift = body.start === undefined ? 0 : hoursOff
  const clock = new Date(Date.parse(began) + ((shift + zone) * 3600 + secondsOff) * 1000).toISOString().slice(0, 19)
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
  return byHand ? fromMemory(copy, dayByHand(began, asLived)) : copy
}

const anyRecord = fc
  .tuple(fc.uniqueArray(anyRun, { minLength: 1, maxLength: 10, selector: ({ ago }) => ago }), fc.array(anyCopy, { minLength: 1, maxLength: 4 }))
  .map(([runs, copies]) => {
    const originals = runs.map(({ ago, minutes, pace, held, effort, hour, sport, byHand, asLived }): Original => {
      const told = { sport, minutes, distanceM: pace * minutes, ...(effort === undefined ? {} : { effort }), ...(held ? { doubts: ['jump'] as const } : {}) }
      const run = fromWatch(ago, told, hour)
      const began = run.body.start!
      return { run: byHand ? fromMemory(run, dayByHand(began, asLived)) : run, began }
    })
    const all = copies.map(({ of, ...how }, at) => {
      const original = originals[of % originals.length]!
      return { original, copy: copyOf(original, how, `copy${at}`) }
    })
    return { first: originals.map(({ run }) => run), copies: all.filter(({ copy }) => numberOf(copy.body.day) < TODAY_NUMBER) }
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

const neverFarther = (after: ReturnType<typeof allowed>, before: ReturnType<typeof allowed>): void => {
  expect(after.minutes).toBeLessThanOrEqual(before.minutes)
  // a limit in metres that was there stays, unless no running is left
  const [far, wasFar] = [after, before].map((run) => (run.kind === 'easy' ? (run.distanceM ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY))
  if (after.minutes > 0) expect(far).toBeLessThanOrEqual(wasFar!)
}

const never = (after: ReturnType<typeof allowed>, before: ReturnType<typeof allowed>): void => {
  neverFarther(after, before)
  const [hard, wasHard] = [after, before].map((run) => (run.kind === 'easy' ? run.hardMin : 0))
  expect(hard).toBeLessThanOrEqual(wasHard!)
}

/** Why an entry that was made as a copy of a run may count as another, or tell what none told before it: known from how it was made, not from what the app makes of it. Each with the largest share of all copies that it may be. */
const MOST_EXEMPT = {
  'the runner said that they are two runs': 0.12,
  // what was told to be no run counts for nothing, and then is a run
  'no entry of it told of running before': 0.1,
  // nobody could tell: it may as well be the second run of a day
  'hours apart, and not as long or as far': 0.06,
  // it was read in a zone where the run lay on another day, and one by hand knows no hour
  'by hand, of another day': 0.04,
  'by hand, and longer or shorter by more than a fifth': 0.02,
  // it tells what is true of what was in doubt
  'the whole file of what was saved of a damaged one': 0.07,
  // read in another zone, that of another run stood on this day: the entry by hand was taken for it, and both come into their own
  'the first file of one by hand, beside a file of another run on its day': 0.005,
} as const
type Why = keyof typeof MOST_EXEMPT
const MOST_IN_ALL = 0.3

/** A made copy among the entries that were there before it; `of` and `others`: those that tell of its run, and of other runs, or are said to. */
interface Added {
  readonly copy: LoggedRun
  readonly of: readonly LoggedRun[]
  readonly others: readonly LoggedRun[]
}

function whyExempt({ copy: { body: copy, entry }, of, others }: Added): Why | undefined {
  if (copy.notSameAs) return 'the runner said that they are two runs'
  // also of one of which it was said that it is another run
  const isLeft = (each: LoggedRun): boolean => each.body.source?.lost !== undefined && (of.includes(each) || isOneMoment(copy, each.body))
  if (isWholeFile(copy.source) && [...of, ...others].some(isLeft)) return 'the whole file of what was saved of a damaged one'
  if (!isRun(copy)) return undefined
  const ran = of.filter(({ body }) => isRun(body))
  if (ran.length === 0) return 'no entry of it told of running before'
  // of two recordings their clocks tell, not what was written by hand of one of them
  const clocked = copy.start === undefined ? [] : of.filter(({ body }) => body.start !== undefined)
  const whys = (clocked.length > 0 ? clocked : ran).map(({ body }) => whyAnother(copy, body))
  // where it is recognised all the same, the law holds for it, too
  const here = [...of, ...others]
  const isCounted = knownRuns([...here, { entry, ahead: false, body: copy }]).length > knownRuns(here).length
  return isCounted ? (whys.includes(undefined) ? whyTaken(copy, of, others) : whys[0]) : undefined
}

function whyAnother(copy: Run, run: Run): Why | undefined {
  if (copy.start !== undefined && run.start !== undefined)
    return isOneMoment(copy, run) || isSavedAnew(copy, run) ? undefined : 'hours apart, and not as long or as far'
  const [hand, other] = copy.start === undefined ? [copy, run] : [run, copy]
  if (!daysByHand(other).includes(hand.day)) return 'by hand, of another day'
  return Math.abs(copy.minutes - run.minutes) <= Math.max(BY_HAND * Math.max(copy.minutes, run.minutes), 1.5)
    ? undefined
    : 'by hand, and longer or shorter by more than a fifth'
}

const whyTaken = (copy: Run, of: readonly LoggedRun[], others: readonly LoggedRun[]): Why | undefined =>
  copy.start !== undefined &&
  of.some(({ body: hand }) => hand.start === undefined && others.some(({ body: { start, day } }) => start !== undefined && day === hand.day))
    ? 'the first file of one by hand, beside a file of another run on its day'
    : undefined

/** Days on which one by hand may stand that tells of it. */
const daysByHand = ({ day, start }: Run): readonly string[] => (start !== undefined && isInNight(start) ? [day, addDays(day, -1)] : [day])

/** How hard the run was nobody had told: only then may some of today be hard. */
const tellsEffort = ({ copy, of }: Added): boolean => copy.body.effort !== undefined && of.some(({ body }) => body.effort === undefined)
const MOST_TELL_EFFORT = 0.25

const apartS = (copy: Run, run: Run): number => Math.abs(Date.parse(copy.start!) - Date.parse(run.start!)) / 1000

/** Another device was started within a minute of it. */
const isOneMoment = (copy: Run, run: Run): boolean => apartS(copy, run) <= 60

/** By a program that took local time for UTC: whole quarters of an hour apart, and in all else the same (facts/activity-files.md, duplicates). */
const isSavedAnew = (copy: Run, run: Run): boolean =>
  (apartS(copy, run) + 5) % 900 <= 10 &&
  Math.abs(copy.timerS! - run.timerS!) <= Math.max(5, 0.01 * Math.max(copy.timerS!, run.timerS!)) &&
  copy.distanceM !== undefined &&
  Math.abs(copy.distanceM - run.distanceM!) <= 0.02 * Math.max(copy.distanceM, run.distanceM!)

/** Share of its length by which what was written from memory may be off. */
const BY_HAND = 0.2

describe('with runs that stand in the record several times', () => {
  // Origin: the app was asked whether a copy is one, and what it did not recognise was exempt: 4,205 of 7,298.
  it('an entry that tells of a run that is there never raises the allowance', () => {
    const exempt = new Map<Why | 'effort', number>()
    let seen = 0
    const count = (why: Why | 'effort'): void => void exempt.set(why, (exempt.get(why) ?? 0) + 1)
    fc.assert(
      fc.property(anyRecord, anywhere, ({ first, copies }, where) => {
        const here = [...first]
        for (const [at, { copy, original }] of copies.entries()) {
          const isOf = (each: LoggedRun): boolean =>
            each === original.run || (!each.body.notSameAs && copies.slice(0, at).some((made) => made.copy === each && made.original === original))
          const added = { copy, of: here.filter(isOf), others: here.filter((each) => !isOf(each)) }
          const why = whyExempt(added)
          seen++
          if (why) count(why)
          else {
            const [after, before] = [allowed([...here, copy], where), allowed(here, where)]
            if (tellsEffort(added)) count('effort')
            ;(tellsEffort(added) ? neverFarther : never)(after, before)
          }
          here.push(copy)
        }
      }),
      { numRuns: 1000 },
    )
    const share = (why: Why | 'effort'): number => (exempt.get(why) ?? 0) / seen
    for (const [why, most] of Object.entries(MOST_EXEMPT)) expect(share(why as Why), why).toBeLessThan(most)
    expect(Object.keys(MOST_EXEMPT).reduce((sum, why) => sum + share(why as Why), 0)).toBeLessThan(MOST_IN_ALL)
    expect(share('effort')).toBeLessThan(MOST_TELL_EFFORT)
  })
  it('taking runs back, one after the other, never raises it', () =>
    fc.assert(
      fc.property(
        anyRecord,
        fc.array(fc.record({ of: fc.nat(), alone: fc.boolean() }), { minLength: 1, maxLength: 3 }),
        anywhere,
        ({ first, copies }, picks, where) => {
          let here: readonly LoggedRun[] = [...first, ...copies.map(({ copy }) => copy)]
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
