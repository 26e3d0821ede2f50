import { describe, expect, it } from 'vitest'
import { rehab } from '../../tests/built.ts'
import { fromWatch, historyWith, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { beforeThePain } from './before-the-pain.ts'
import type { LoggedRun } from './known-runs.ts'
import { wornShoes } from './shoes.ts'

/** Pain for four weeks; before it four months of 5 km every third day. */
const WEEKS = 4
const steady = Array.from({ length: 40 }, (_, place) => fromWatch(30 + 3 * place, { ascentM: 20, descentM: 20, shoe: 'old' }))
const told = (runs: readonly LoggedRun[]) => {
  const history = historyWith(runs)
  const { shoes } = wornShoes(
    [
      { shoe: 'old', name: 'Old' },
      { shoe: 'new', name: 'New' },
    ],
    history,
  )
  return beforeThePain(history, shoes, TODAY_NUMBER, WEEKS, rehab.load)
}
const offered = (runs: readonly LoggedRun[]) => Object.fromEntries(told(runs).offers.map(({ finding, answer }) => [finding, answer]))

describe('what came before the pain', () => {
  it('steady weeks that are known: no jump, and nothing said of what is not written down', () =>
    expect(offered(steady)).toEqual({ 'trn-load-spike-session': 'no', 'trn-load-weeks-increase': 'no' }))

  it.each([
    ['trn-load-spike-session', 'spike', [...steady, fromWatch(37, { minutes: 72, distanceM: 12_000, shoe: 'old' })]],
    ['trn-load-weeks-increase', 'ramp', [...steady, ...[37, 38, 40, 41].map((ago) => fromWatch(ago, { shoe: 'old' }))]],
    ['trn-load-weeks-increase', 'comeback', steady.filter(({ body }) => body.day < '2026-04-15' || body.day > '2026-05-05')],
    ['trn-speed-hill-block', 'hills', [...steady, fromWatch(37, { ascentM: 400, descentM: 400, shoe: 'old' })]],
    ['trn-speed-hill-block', 'speed', [...steady, fromWatch(37, { minutes: 22, shoe: 'old' })]],
    ['trn-new-shoes-surface', 'new-shoe', [...steady, fromWatch(37, { shoe: 'new' })]],
  ] as const)('%s: %s, with the runs behind it', (finding, kind, runs) => {
    expect(offered(runs)[finding]).toBe('yes')
    const change = told(runs).changes.find((each) => each.kind === kind)
    expect(change).toMatchObject({ finding, kind })
    expect(change!.runs.length).toBeGreaterThan(0)
  })

  it('what came after the pain began says nothing', () =>
    expect(offered([...steady, fromWatch(5, { minutes: 120, distanceM: 20_000 })])['trn-load-spike-session']).toBe('no'))
  it('few known weeks never say "no"', () => expect(offered(steady.slice(0, 4))).toEqual({}))
  it('hills in the first week that is known are no change', () =>
    expect(offered([fromWatch(35, { ascentM: 400, descentM: 400 })])['trn-speed-hill-block']).toBeUndefined())
  // Origin: files that knew no height counted as level, and four level weeks before one with 40 m made eleven times as many hills
  it.each<readonly [string, object, 'yes' | undefined]>([
    ['know no height', {}, undefined],
    ['were on a treadmill', { surface: 'treadmill' }, 'yes'],
    ['know theirs', { ascentM: 5, descentM: 5 }, 'yes'],
  ])('hills are told against weeks whose runs %s', (_what, known, answer) => {
    const before = Array.from({ length: 39 }, (_, place) => fromWatch(33 + 3 * place, place % 4 === 0 ? { ascentM: 20, descentM: 20 } : known))
    expect(offered([...before, fromWatch(31, { ascentM: 400, descentM: 400 })])['trn-speed-hill-block']).toBe(answer)
  })
  it('a pair is known by the name that a service gives it, too', () => {
    const runs = steady.map((run, place) => ({ ...run, body: { ...run.body, shoe: undefined, gear: place < 3 ? 'New' : 'Old' } }) as LoggedRun)
    const change = told(runs).changes.find(({ kind }) => kind === 'new-shoe')
    expect(change?.runs).toHaveLength(3)
  })
  it('a drive is no spike', () =>
    expect(offered([...steady, fromWatch(37, { minutes: 60, distanceM: 18_000, doubts: ['vehicle'] })])['trn-load-spike-session']).toBe('no'))
})
