import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWatch, madeRun } from '../../tests/made-runs.ts'
import { addedRuns } from './added-runs.ts'
import { historyOf } from './history.ts'
import { knownRuns, type LoggedRun } from './known-runs.ts'

const NONE = { counts: 0, same: 0, maybe: 0, held: 0, ahead: 0, removed: 0 }
const standing = (added: readonly LoggedRun[], before: readonly LoggedRun[] = [], takenBack: readonly LoggedRun[] = []) =>
  addedRuns(
    added.map(({ entry }) => entry),
    new Set([...before, ...takenBack.filter((each) => !added.includes(each))].map(({ entry }) => entry)),
    knownRuns(
      [...before, ...added].filter((each) => !takenBack.includes(each)),
      takenBack,
    ),
  )
/** Another file of the same run; `longer` makes it doubtful whether it is one. */
const copyOf = (run: LoggedRun, longer = 1): LoggedRun => ({
  ...run,
  entry: `${run.entry}-copy`,
  body: { ...run.body, distanceM: run.body.distanceM! * longer, source: { ...run.body.source!, id: `${run.entry}-copy`, hash: `${run.entry}-copy` } },
})

describe('runs that were added', () => {
  const run = fromWatch(3)
  it.each<readonly [string, ReturnType<typeof standing>, object]>([
    ['a new one', standing([run]), { counts: 1 }],
    ['a copy of one that is there', standing([copyOf(run)], [run]), { same: 1 }],
    ['the file of one that was written down by hand', standing([run], [madeRun(3)]), { same: 1 }],
    ['two files of one', standing([run, copyOf(run)]), { counts: 1, same: 1 }],
    ['two that may be one', standing([run, copyOf(run, 1.2)]), { counts: 1, maybe: 1 }],
    ['one that may be one that is there', standing([copyOf(run, 1.2)], [run]), { maybe: 1 }],
    ['one that looks wrong', standing([fromWatch(3, { doubts: ['jump'] })]), { held: 1 }],
    ['one that is dated ahead', standing([{ ...run, ahead: true }]), { ahead: 1 }],
    ['one that was removed since', standing([run], [], [run]), { removed: 1 }],
  ])('%s', (_what, found, expected) => expect(found).toEqual({ ...NONE, ...expected }))

  const any = fc
    .array(fc.record({ ago: fc.integer({ min: 0, max: 9 }), longer: fc.constantFrom(1, 1, 1.2), hand: fc.boolean(), waits: fc.nat(5) }), { maxLength: 12 })
    .map((all) => all.map(({ ago, longer, hand, waits }) => (hand ? madeRun(ago) : waiting(copyOf(fromWatch(ago), longer), waits))))
  /** Some look wrong, some are dated ahead. */
  const waiting = (run: LoggedRun, waits: number): LoggedRun => ({
    ...run,
    ahead: waits === 0,
    body: { ...run.body, ...(waits === 1 ? { doubts: ['jump' as const] } : {}) },
  })
  it('add up, whatever was there before', () =>
    fc.assert(
      fc.property(any, any, (before, added) => {
        expect(Object.values(standing(added, before)).reduce((sum, part) => sum + part, 0)).toBe(added.length)
      }),
      { numRuns: 300 },
    ))
  it('into an empty record: what counts of them is the list', () =>
    fc.assert(
      fc.property(any, (added) => {
        expect(standing(added).counts).toBe(historyOf(knownRuns(added)).runs.length)
      }),
      { numRuns: 300 },
    ))
})
