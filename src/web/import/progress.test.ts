import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heapOf } from '#files/heaps.ts'
import type { Line } from './messages.ts'
import { countsOf, heard, IDLE, secondsLeft, shareOf } from './progress.ts'

const run = { day: '2026-05-04', sport: 'run', minutes: 30 }
const skipped = (code: string): Line => ({ path: 'a', status: 'skipped', because: { code: code as 'known', says: '' } })

describe('the heap of a line', () => {
  it.each<readonly [string, Line, string]>([
    ['a new run', { path: 'a', status: 'imported', run }, 'added'],
    ['a better file of a run that was there', { path: 'a', status: 'updated', run, of: 'b' }, 'added'],
    ['a run out of a damaged file', { path: 'a', status: 'imported', run, recovered: { records: 3, lostBytes: 9, notes: [] } }, 'saved'],
    [
      'a run of which only the table of its export tells',
      { path: 'a', status: 'imported', run, because: { code: 'damaged', says: '' }, fromTable: true },
      'saved',
    ],
    ['the same again', { path: 'a', status: 'duplicate', because: { code: 'damaged', says: '' }, fromTable: true }, 'saved'],
    ['a worse file of a run that was there', { path: 'a', status: 'duplicate', of: 'b' }, 'there'],
    ['a file that was read before', skipped('known'), 'there'],
    ['a picture', skipped('not-a-training-file'), 'passed-over'],
    ['steps of a day', skipped('not-an-activity'), 'passed-over'],
    ['a locked file', skipped('encrypted'), 'failed'],
    ['a broken file', skipped('damaged'), 'failed'],
    [
      'a table of which rows are lost, whatever the others brought',
      { path: 'a', status: 'imported', run, leftOut: { code: 'rows-lost', says: '', rows: 2 } },
      'failed',
    ],
    ['an archive whose end is missing', skipped('cut-archive'), 'cut'],
  ])('%s', (_what, line, heap) => expect(heapOf(line)).toBe(heap))
})

describe('counts', () => {
  const brought = { runs: 1, otherSports: 0, better: 0 }
  it('the heaps add up to the files', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom<Line>({ path: 'a', status: 'imported', run, brought }, { path: 'b', status: 'duplicate' }, skipped('damaged'), skipped('empty')),
        ),
        (lines) => {
          const { files, heaps } = countsOf(lines)
          expect([files, Object.values(heaps).reduce((sum, count) => sum + count, 0)]).toEqual([lines.length, lines.length])
        },
      ),
    ))

  it('an archive that is cut off is one file more beside those that were in it', () =>
    expect(countsOf([{ path: 'x.zip/a.fit', status: 'imported', run, brought }, skipped('cut-archive')])).toMatchObject({
      files: 2,
      heaps: { added: 1, failed: 0, cut: 1 },
    }))

  it('runs are counted, not their files: a table brings several, a copy none', () =>
    expect(
      countsOf([
        { path: 'a', status: 'imported', run, brought },
        { path: 'activities.csv', status: 'imported', run, brought: { runs: 3, otherSports: 2, better: 0 } },
        { path: 'b', status: 'updated', run, of: 'a', brought: { runs: 0, otherSports: 0, better: 1 } },
        { path: 'c', status: 'duplicate', of: 'a' },
      ]),
    ).toMatchObject({ files: 4, runs: 4, otherSports: 2, better: 1, heaps: { added: 3, there: 1 } }))
})

describe('what the worker tells', () => {
  it('lines are added, the end is kept', () => {
    const one = heard(IDLE, { kind: 'progress', lines: [{ path: 'a', status: 'imported' }], done: 1, all: 3 })
    const two = heard(one, { kind: 'progress', lines: [{ path: 'b', status: 'imported' }], done: 2, all: 3 })
    expect(two).toMatchObject({ done: 2, all: 3, lines: [{ path: 'a' }, { path: 'b' }] })
    expect(heard(two, { kind: 'ended', stopped: true })).toMatchObject({ phase: 'ended', ended: { stopped: true }, lines: [{ path: 'a' }, { path: 'b' }] })
  })
})

it('the share that is told only grows, whatever is told', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 100 })), { minLength: 1 }), (all) => {
      let [now, share] = [IDLE, 0]
      for (const [done, of] of all) {
        now = heard(now, { kind: 'progress', lines: [], done: Math.min(done, of), all: of })
        expect(shareOf(now)).toBeGreaterThanOrEqual(share)
        share = shareOf(now)
      }
    }),
  ))

describe('time left', () => {
  it.each([
    ['half in ten seconds: ten more', 50, 100, 10_000, 10],
    ['a quarter in ten seconds: thirty more', 25, 100, 10_000, 30],
    ['all done', 100, 100, 10_000, 0],
    ['too early to say', 1, 100, 10_000, undefined],
    ['too short to say', 50, 100, 500, undefined],
    ['nothing given', 0, 0, 10_000, undefined],
  ])('%s', (_what, done, all, elapsed, seconds) => expect(secondsLeft(done, all, elapsed)).toBe(seconds))
})
