import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import { allowed, anyWords, fromWatch, TODAY_NUMBER } from '../../tests/made-runs.ts'

/** The laws of the allowance over records in which runs stand several times: shifted by hours, shorter, longer, damaged, in doubt. */

const anyRun = fc.record({
  ago: fc.integer({ min: 1, max: 45 }),
  minutes: fc.integer({ min: 15, max: 90 }),
  pace: fc.integer({ min: 130, max: 220 }),
  held: fc.nat({ max: 3 }).map((word) => word === 0),
  effort: fc.constantFrom(undefined, 2, 8),
  // near midnight a copy some hours off lies on another day
  hour: fc.constantFrom(0, 1, 8, 22, 23),
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
})

interface Difference {
  readonly hoursOff: number
  readonly secondsOff: number
  readonly zone: number
  readonly format: 'gpx' | 'fit'
  readonly farther: number | undefined
  readonly longer: number
  readonly held: boolean
  readonly effort: number | undefined
  readonly slow: boolean
  readonly damaged: boolean
  /** "Two runs" was said of the two. */
  readonly two: boolean
}

function copyOf(
  { entry, body }: LoggedRun,
  { hoursOff, secondsOff, zone, format, farther, longer, held, effort, slow, damaged, two }: Difference,
  id: string,
): LoggedRun {
  const { doubts: _doubts, effort: _effort, distanceM, ...sure } = body
  const clock = new Date(Date.parse(body.start!) + ((hoursOff + zone) * 3600 + secondsOff) * 1000).toISOString().slice(0, 19)
  const start = `${clock}${zone < 0 ? '-' : '+'}${String(Math.abs(zone)).padStart(2, '0')}:00`
  const minutes = body.minutes * longer
  return {
    entry: id,
    ahead: false,
    body: {
      ...sure,
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
}

const anyRecord = fc
  .tuple(fc.uniqueArray(anyRun, { minLength: 1, maxLength: 10, selector: ({ ago }) => ago }), fc.array(anyCopy, { minLength: 1, maxLength: 4 }))
  .map(([runs, copies]) => {
    const first = runs.map(({ ago, minutes, pace, held, effort, hour }) =>
      fromWatch(ago, { minutes, distanceM: pace * minutes, ...(effort === undefined ? {} : { effort }), ...(held ? { doubts: ['jump'] as const } : {}) }, hour),
    )
    const all = copies.map(({ of, ...how }, at) => copyOf(first[of % first.length]!, how, `copy${at}`))
    return { first, copies: all.filter(({ body }) => numberOf(body.day) < TODAY_NUMBER) }
  })
const anywhere = fc.tuple(fc.constantFrom('easy' as const, 'usual' as const), anyWords).map(([step, words]) => ({ step, ...words }))

const never = (after: ReturnType<typeof allowed>, before: ReturnType<typeof allowed>): void => {
  expect(after.minutes).toBeLessThanOrEqual(before.minutes)
  const [far, wasFar] = [after, before].map((run) => (run.kind === 'easy' ? run.distanceM : undefined))
  if (far !== undefined && wasFar !== undefined) expect(far).toBeLessThanOrEqual(wasFar)
  const [hard, wasHard] = [after, before].map((run) => (run.kind === 'easy' ? run.hardMin : 0))
  expect(hard).toBeLessThanOrEqual(wasHard!)
}

describe('with runs that stand in the record several times', () => {
  it('an entry that is or may be one with another never raises the allowance', () =>
    fc.assert(
      fc.property(anyRecord, anywhere, ({ first, copies }, where) => {
        let here: readonly LoggedRun[] = first
        for (const copy of copies) {
          const both = [...here, copy]
          const known = knownRuns(both).find((run) => [run.entry, ...run.copies, ...run.maybe].includes(copy.entry))!
          const beside = here.filter(({ entry }) => [known.entry, ...known.copies, ...known.maybe].includes(entry))
          // a whole file knows better than what was saved of a damaged one
          // and to tell how hard a run was is no copy
          const isNews = known.copies.length > 0 && copy.body.effort !== undefined && beside.some(({ body }) => body.effort === undefined)
          if (beside.length > 0 && !isNews && beside.every(({ body }) => !body.source?.lost)) never(allowed(both, where), allowed(here, where))
          here = both
        }
      }),
      { numRuns: 1000 },
    ))
  it('taking runs back, one after the other, never raises it', () =>
    fc.assert(
      fc.property(anyRecord, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), anywhere, ({ first, copies }, picks, where) => {
        let here: readonly LoggedRun[] = [...first, ...copies]
        let takenBack: readonly LoggedRun[] = []
        for (const pick of picks) {
          const before = allowed(here, { ...where, takenBack })
          const standing = knownRuns(here, takenBack).filter(({ state }) => state !== 'taken-back')
          if (standing.length === 0) return
          const { entry, copies: same } = standing[pick % standing.length]!
          const isGone = (each: LoggedRun): boolean => each.entry === entry || same.includes(each.entry)
          takenBack = [...takenBack, ...here.filter(isGone)]
          here = here.filter((each) => !isGone(each))
          never(allowed(here, { ...where, takenBack }), before)
        }
      }),
      { numRuns: 1000 },
    ))
})
