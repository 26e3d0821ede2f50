import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isCalendarDay } from '#basics/day.ts'
import type { Activity } from '#files/activity.ts'
import { asRun } from '#files/as-run.ts'
import { NewRuns } from '#files/new-runs.ts'
import { DOUBT_CODES, SURFACES } from '#load/run.ts'
import { readBody } from '#record/read-entries.ts'

/** What the room of the files makes of an activity is what the room of the record takes: the two know nothing of each other. */

const NUMBERS = ['elapsedS', 'movingS', 'savedS', 'distanceM', 'ascentM', 'descentM', 'powerW', 'rpe', 'feel'] as const
const anyNumber = fc.oneof(fc.double(), fc.double({ min: 0, max: 1e8 }), fc.nat(20_000))
const anyPart = <Name extends string>(...names: readonly Name[]) => fc.record(Object.fromEntries(names.map((name) => [name, anyNumber])))
const anyText = fc.option(fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'grapheme', minLength: 150, maxLength: 300 })), { nil: undefined })
const maybeOf = <Value>(...values: readonly Value[]) => fc.constantFrom(undefined, ...values)

const anySplit = fc.record({ runS: anyNumber, walkS: anyNumber, runM: anyNumber, longestS: anyNumber })

const anyActivity = fc
  .record({
    numbers: fc.dictionary(fc.constantFrom(...NUMBERS), anyNumber),
    timerS: fc.oneof(fc.double({ min: 0.1, noNaN: true }), fc.double({ min: 1, max: 20_000, noNaN: true })),
    hr: fc.option(anyPart('average', 'max'), { nil: undefined }),
    cadence: fc.option(anyPart('spm'), { nil: undefined }),
    split: fc.option(anySplit, { nil: undefined }),
    dynamics: fc.option(anyPart('stepLengthMm', 'groundTimeMs', 'leftPercent'), { nil: undefined }),
    day: maybeOf('2026-03-02', '1999-02-29', '0000-00-00', ''),
    at: maybeOf('2026-03-02T08:00:00+01:00', '2026-03-02T08:00:00Z'),
    sport: maybeOf('run', 'walk', 'cycling', 'other'),
    surface: maybeOf(...SURFACES),
    title: anyText,
    gear: anyText,
    device: anyText,
    path: fc.string(),
    serviceId: anyText,
    lost: maybeOf('part', 'all'),
    doubts: fc.subarray([...DOUBT_CODES]),
  })
  .map(({ numbers, path, serviceId, lost, doubts, ...told }) => {
    const source = { path, hash: 'a', format: 'fit', serviceId, lost }
    return {
      id: 'a',
      source,
      ...told,
      ...numbers,
      pauses: { count: 0, seconds: 0 },
      laps: [],
      problems: [],
      doubts: doubts.map((code) => ({ code, says: '' })),
    } as unknown as Activity
  })

it('whatever an activity tells, the record takes the run that is made of it, as it is', () =>
  fc.assert(
    fc.property(anyActivity, (activity) => {
      const run = asRun(activity)
      expect(run === undefined || readBody('run', run)).toEqual(run ?? true)
      expect(run === undefined).toBe(activity.day === undefined || !isCalendarDay(activity.day))
    }),
    { numRuns: 2000 },
  ))

// Origin: a distance of 2,000 km took the parts of a walk-run along: of an hour with twelve minutes of running the whole hour counted, once its distance was put right
it('however long they are said to be, the running and the walking of a file are never taken out of it', () =>
  fc.assert(
    fc.property(anyActivity, anySplit, (activity, split) => {
      const run = asRun({ ...activity, day: '2026-03-02', split })!
      expect(run.runMinutes).toBeLessThanOrEqual(Math.round((split.runS > 0 ? split.runS : 0) / 60))
      expect(run.unbrokenMin).toBeLessThanOrEqual(Math.round((split.longestS > 0 ? split.longestS : 0) / 60))
      expect(run.runMinutes).toBeLessThanOrEqual(run.minutes)
    }),
    { numRuns: 1000 },
  ))

// Origin: an archive of 100,001 pictures and one run made an entry that the record refuses, and with it all advice
it('the record takes what is told of an import of more files than it counts', () => {
  const runs = new NewRuns([])
  for (let file = 0; file < 100_002; file++) runs.take({ path: '', activities: [], skipped: { code: 'damaged', says: '' }, done: 0, all: 0 })
  const told = runs.done('2026-03-02', undefined)
  expect(readBody('import', told)).toEqual(told)
  expect(told).toMatchObject({ files: 100_000, failed: 100_000 })
})
