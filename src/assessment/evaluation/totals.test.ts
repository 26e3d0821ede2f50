import { describe, expect, it } from 'vitest'
import type { Urgency } from '#knowledge/shape.ts'
import type { Story } from './story.ts'
import { type Prediction, rightAnswers, totals } from './totals.ts'

const story = (id: string, detail: Story['detail'], condition: string, urgency: Urgency, alternatives: readonly string[] = []): Story => ({
  id,
  detail,
  age: null,
  sex: null,
  presentation: '',
  facts: {},
  truth: { condition, alternatives, urgency },
})
const said = (urgency: Urgency, ranked: readonly string[], questions?: number): Prediction => ({
  urgency,
  ranked,
  ...(questions === undefined ? {} : { questions }),
})

/** Eight stories, counted by hand; the comment says what each is there for. */
const rows: readonly (readonly [Story, Prediction])[] = [
  [story('1', 'full', 'a', 'self-care'), said('self-care', ['a', 'b', 'c', 'd'], 10)], // exact, first
  [story('2', 'full', 'a', 'self-care'), said('urgent', ['b', 'a', 'c'], 20)], // two too strict, second
  [story('3', 'short', 'd', 'routine-clinician'), said('urgent', ['a', 'b', 'c', 'd'], 12)], // one too strict, fourth
  [story('4', 'short', 'lay name', 'urgent'), said('urgent', ['b'], 14)], // exact, first by its other name
  [story('5', 'short', 'z', 'urgent', ['c']), said('routine-clinician', ['a', 'b', 'c'], 16)], // missed, an alternative is third
  [story('6', 'sparse', 'a', 'same-day'), said('self-care', ['a'], 18)], // grave and missed
  [story('7', 'sparse', 'a', 'emergency'), said('urgent', ['b'], 30)], // two too mild, but caught
  [story('8', 'sparse', 'a', 'emergency'), said('emergency', ['a'], 11)], // exact
]
const stories = rows.map(([one]) => one)
const predictions = Object.fromEntries(rows.map(([one, prediction]) => [one.id, prediction]))
const names = { 'lay name': ['b'] }

describe('totals', () => {
  it('are what we counted by hand', () =>
    expect(totals(stories, predictions, names)).toEqual({
      cases: 8,
      exact: 3,
      graveMissed: { of: 3, ids: ['6'] },
      caught: { of: 5, count: 3, missed: ['5', '6'] },
      overByTwo: { of: 3, ids: ['2'] },
      selfCareOver: { of: 2, count: 1 },
      overBySteps: { 2: 1, 1: 1 },
      underBySteps: { 1: 1, 3: 1, 2: 1 },
      byDetail: { full: { cases: 2, top1: 1, top3: 2 }, short: { cases: 3, top1: 1, top3: 2 }, sparse: { cases: 3, top1: 2, top3: 2 } },
      fullAndShort: { cases: 5, top1: 2, top3: 4 },
      // 10 11 12 14 16 18 20 30: the upper of the two in the middle
      questions: { median: 16, most: 30 },
    }))
  it('leave out stories without a prediction', () =>
    expect(totals(stories, { 8: said('emergency', ['a']) }, names)).toMatchObject({ cases: 1, exact: 1, caught: { of: 1, count: 1 } }))
  it('of nothing are nothing', () => expect(totals([], {}, {})).toMatchObject({ cases: 0, exact: 0, fullAndShort: { cases: 0, top1: 0, top3: 0 } }))
})

describe('rightAnswers', () => {
  it('are the truth, its alternatives, and what those names stand for', () =>
    expect(rightAnswers(story('x', 'full', 'lay name', 'urgent', ['c']), names)).toEqual(new Set(['lay name', 'c', 'b'])))
})
