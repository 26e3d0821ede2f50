import { describe, expect, it } from 'vitest'
import { chooseCause } from './causes.ts'
import { activityTrends, changed } from './function-scale.ts'
import { namedPhase, namedReason } from './named-reason.ts'

describe('names', () => {
  it('an exercise is called by its name', () =>
    expect(namedReason('step-up: effort 6 or less.', { exercises: [{ id: 'step-up', name: 'Step-up' }] as never })).toBe('Step-up: effort 6 or less.'))
  it('another colon stays', () => expect(namedReason('no-such: words', { exercises: [] })).toBe('no-such: words'))
  it('a phase is called as on the pages', () =>
    expect(namedPhase('Move on to the next phase: strength.', new Map([['strength', 'Strengthen']]))).toBe('Move on to the next phase: Strengthen.'))
})

describe('causes', () => {
  it('two at a time: a third pushes the first out', () => expect(chooseCause(['a', 'b'], 'c')).toEqual(['b', 'c']))
  it('the same again is taken away', () => expect(chooseCause(['a', 'b'], 'a')).toEqual(['b']))
})

describe('activities in own words', () => {
  const round = (score: number, ahead = false) => ({
    entry: String(score),
    at: '',
    day: '2026-03-02',
    ahead,
    role: 'runner' as const,
    verified: false,
    body: { questionnaire: 'psfs' as const, day: '2026-03-02', items: [{ text: 'stairs', score }] },
  })
  it('first against last', () => expect(activityTrends([round(3), round(5), round(7)])).toEqual([{ text: 'stairs', first: 3, last: 7 }]))
  it('a round ahead of the clock does not count', () => expect(activityTrends([round(3), round(9, true)])[0]?.last).toBe(3))
  it.each([
    [3, 6, 'better'],
    [3, 5, 'same'],
    [7, 4, 'worse'],
  ])('from %d to %d is %s', (first, last, said) => expect(changed({ text: '', first, last })).toBe(said))
})
