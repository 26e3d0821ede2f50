import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Activity } from '#files/activity.ts'
import { asRun } from '#files/as-run.ts'
import { readBody } from '#record/read-entries.ts'

/** What the room of the files makes of an activity is what the room of the record takes: the two know nothing of each other. */

const NUMBERS = ['elapsedS', 'movingS', 'savedS', 'distanceM', 'ascentM', 'descentM', 'powerW', 'rpe', 'feel'] as const
const anyNumber = fc.oneof(fc.double(), fc.double({ min: 0, max: 1e8 }), fc.nat(20_000))
const anyPart = <Name extends string>(...names: readonly Name[]) => fc.record(Object.fromEntries(names.map((name) => [name, anyNumber])))
const anyText = fc.option(fc.string({ maxLength: 300 }), { nil: undefined })

const anyActivity = fc
  .record({
    numbers: fc.dictionary(fc.constantFrom(...NUMBERS), anyNumber),
    timerS: fc.oneof(fc.double({ min: 0.1, noNaN: true }), fc.double({ min: 1, max: 20_000, noNaN: true })),
    hr: fc.option(anyPart('average', 'max'), { nil: undefined }),
    cadence: fc.option(anyPart('spm'), { nil: undefined }),
    split: fc.option(anyPart('runS', 'walkS', 'runM', 'longestS'), { nil: undefined }),
    dynamics: fc.option(anyPart('stepLengthMm', 'groundTimeMs', 'leftPercent'), { nil: undefined }),
    title: anyText,
    serviceId: anyText,
    lost: fc.constantFrom(undefined, 'part', 'all'),
  })
  .map(({ numbers, serviceId, lost, ...told }) => {
    const source = { path: 'a.fit', hash: 'a', format: 'fit', serviceId, lost }
    return {
      id: 'a',
      source,
      day: '2026-03-02',
      ...told,
      ...numbers,
      pauses: { count: 0, seconds: 0 },
      laps: [],
      problems: [],
      doubts: [],
    } as unknown as Activity
  })

it('whatever an activity tells, the record takes the run that is made of it, as it is', () =>
  fc.assert(
    fc.property(anyActivity, (activity) => {
      const run = asRun(activity)
      expect(readBody('run', run)).toEqual(run)
    }),
    { numRuns: 1000 },
  ))
