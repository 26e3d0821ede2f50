import { describe, expect, it } from 'vitest'
import type { Urgency } from '#knowledge/shape.ts'
import type { StandingFlag, ToldAssessment } from '#state/runner-state.ts'
import { knowledge } from '../../../tests/built.ts'
import { pastLine } from './past.ts'

/** An assessment as the record tells it; reckoning it is refused. */
const told = (given: Partial<ToldAssessment>): ToldAssessment => ({
  id: 'a1',
  startedAt: '2026-03-02T08:00:00+01:00',
  answers: {},
  asked: [],
  withdrawn: false,
  standing: [],
  acknowledged: [],
  get now(): never {
    throw new Error('reckoned')
  },
  ...given,
})

const shown = (urgency: Urgency) => ({
  at: '2026-03-02T08:10:00+01:00',
  urgency,
  flags: [],
  causes: [{ id: 'gluteal-tendinopathy', probability: 0.6 }],
  knowledge: 'v',
})
const flag = (urgency: Urgency) => ({ raised: { flag: { urgency } } }) as StandingFlag

describe('an earlier result in a line', () => {
  it.each<readonly [string, Urgency, Partial<ToldAssessment>, Urgency]>([
    ['what was shown', 'urgent', {}, 'urgent'],
    ['a milder flag changes nothing', 'urgent', { standing: [flag('routine-clinician')] }, 'urgent'],
    ['a flag that still stands and is stricter wins', 'self-care', { standing: [flag('urgent'), flag('same-day')] }, 'same-day'],
    ['so does one that newer knowledge dropped', 'self-care', { shownBefore: { flags: ['rf-gone'], urgency: 'emergency' } }, 'emergency'],
  ])('%s, without reckoning it anew', (_, before, given, urgency) => {
    const cause = knowledge.conditions.find(({ id }) => id === 'gluteal-tendinopathy')?.lay
    expect(cause).toBeTruthy()
    expect(pastLine(told({ shown: shown(before), ...given }), knowledge)).toEqual({ urgency, cause })
  })

  it('a cause that newer knowledge dropped is left out', () =>
    expect(pastLine(told({ shown: { ...shown('urgent'), flags: [], causes: [{ id: 'gone', probability: 1 }] } }), knowledge).cause).toBeUndefined())

  it('a result that was never opened is reckoned', () => expect(() => pastLine(told({}), knowledge)).toThrow('reckoned'))
})
