import { describe, expect, it } from 'vitest'
import { knowledge, storyBundle } from '../../../tests/built.ts'
import { makeFinding, makeFlag, makeKnowledge } from '../../../tests/makers.ts'
import type { Answers } from '../answers.ts'
import { misfit } from '../answers.ts'
import { indexed } from '../indexed.ts'
import { unaskedSafety } from '../red-flags.ts'
import { readStory, type Story, type StoryKeys, skipTheRest } from './story.ts'

const small = makeKnowledge({
  findings: [
    makeFinding({ id: 'age', answer: 'number' }),
    makeFinding({ id: 'sex', answer: 'one-of', choices: ['male', 'female'].map((id) => ({ id, label: id })) }),
    makeFinding({ id: 'groin', answer: 'region' }),
    makeFinding({ id: 'thigh', answer: 'region' }),
    makeFinding({ id: 'knee', answer: 'region' }),
    makeFinding({ id: 'limp' }),
    makeFinding({ id: 'walking' }),
    makeFinding({ id: 'severity', answer: 'number', number: { min: 0, max: 10, unit: '' } }),
    makeFinding({ id: 'spread' }),
  ],
})
const keys: StoryKeys = {
  keys: {
    limping: { ifTrue: { limp: 'yes' }, ifFalse: { limp: 'no' } },
    crutches: { ifTrue: { limp: 'yes', walking: 'yes' } },
    where: { each: { groin: { groin: 'yes' }, thigh: { thigh: 'yes' }, somewhere: { unknown: ['groin', 'thigh'] } } },
    radiates: { any: { spread: 'yes' }, each: { knee: { knee: 'yes' } } },
    how_bad: { number: 'severity' },
    side: { side: true },
    pregnant: { ifTrue: {}, ifUnknownSex: 'female', ifUnknownAge: 30 },
    label: { context: 'kept' },
    weekly_km: {},
    weekly_km_before: {},
  },
  combined: [
    { when: { where: ['groin', 'thigh'] }, anyOf: ['limping', 'crutches'], unless: ['pregnant'], answers: { walking: 'yes' } },
    { when: { weekly_km_ratio: { atLeast: 1.5 } }, answers: { spread: 'yes' } },
    { when: { label: 'x' }, unlessValue: { how_bad: { atLeast: 5 } }, answers: { walking: 'no' } },
  ],
}
const story = (facts: Story['facts'], more: Partial<Story> = {}): Story => ({
  id: 's',
  detail: 'full',
  age: null,
  sex: null,
  presentation: '',
  facts,
  truth: { condition: 'x', urgency: 'self-care' },
  ...more,
})
const places: Answers = { groin: 'no', thigh: 'no', knee: 'no' }

describe('readStory', () => {
  it.each<readonly [string, Story, Answers]>([
    ['a true key', story({ limping: true }), { ...places, limp: 'yes' }],
    ['a key told to be false', story({ limping: false }), { ...places, limp: 'no' }],
    ['a key that is absent says nothing', story({}), places],
    ['yes wins where two keys disagree', story({ limping: false, crutches: true }), { ...places, limp: 'yes', walking: 'yes' }],
    ['a place, on no side told', story({ where: ['groin'] }), { ...places, groin: 'yes' }],
    ['a place, left', story({ where: ['groin'], side: 'left' }), { ...places, groin: 'left' }],
    ['places on both sides', story({ where: ['groin', 'thigh'], side: 'bilateral' }), { ...places, groin: 'both', thigh: 'both' }],
    ['a place nobody can point to leaves its regions open', story({ where: ['somewhere'] }), { groin: 'skipped', thigh: 'skipped', knee: 'no' }],
    ['an open place that was told all the same', story({ where: ['somewhere', 'groin'] }), { groin: 'yes', thigh: 'skipped', knee: 'no' }],
    ['a key that says something whatever its value', story({ radiates: ['knee'] }), { ...places, knee: 'yes', spread: 'yes' }],
    ['a number', story({ how_bad: 6 }), { ...places, severity: 6 }],
    ['age and sex', story({}, { age: 51, sex: 'f' }), { ...places, age: 51, sex: { choice: 'female' } }],
    ['a key that implies them', story({ pregnant: true }), { ...places, age: 30, sex: { choice: 'female' } }],
    ['a key that implies them, denied', story({ pregnant: false }), places],
    ['what is told wins over what is implied', story({ pregnant: true }, { age: 22, sex: 'm' }), { ...places, age: 22, sex: { choice: 'male' } }],
    ['a key that is only context', story({ label: 'y' }), places],
    ['two keys together', story({ where: ['groin'], limping: true }), { ...places, groin: 'yes', limp: 'yes', walking: 'yes' }],
    ['two keys together, one missing', story({ where: ['groin'] }), { ...places, groin: 'yes' }],
    [
      'two keys together, unless a third',
      story({ where: ['groin'], limping: true, pregnant: true }),
      { ...places, groin: 'yes', limp: 'yes', age: 30, sex: { choice: 'female' } },
    ],
    ['a ratio of two numbers, just reached', story({ weekly_km: 60, weekly_km_before: 40 }), { ...places, spread: 'yes' }],
    ['a ratio not reached', story({ weekly_km: 59, weekly_km_before: 40 }), places],
    ['unless a value', story({ label: 'x', how_bad: 5 }), { ...places, severity: 5 }],
    ['unless a value that is not reached', story({ label: 'x', how_bad: 4 }), { ...places, severity: 4, walking: 'no' }],
    ['an answer of the story wins over its facts', story({ limping: false }, { answers: { limp: 'unsure' } }), { ...places, limp: 'unsure' }],
  ])('%s', (_what, told, answers) => expect(readStory(small, keys, told)).toEqual({ answers, notUnderstood: [] }))

  it.each<readonly [string, Story, string]>([
    ['a key it does not know', story({ aura: true }), 'aura'],
    ['a value it does not know', story({ where: ['elbow'] }), 'where: elbow'],
    ['an answer to no finding', story({}, { answers: { nonsense: 'yes' } }), 'nonsense: "yes" is not a finding'],
    ['a number out of range', story({ how_bad: 11 }), 'severity: 11 takes a number from 0 to 10 ()'],
    ['an answer of the wrong kind', story({}, { answers: { limp: 4 } }), 'limp: 4 takes yes, no, unsure or skipped'],
  ])('names %s and goes on without it', (_what, told, said) => expect(readStory(small, keys, told)).toEqual({ answers: places, notUnderstood: [said] }))
})

describe('skipTheRest', () => {
  it('skips what a grave flag waits for, also what opens only then, and nothing else', () => {
    const made = makeKnowledge({
      findings: ['fever', 'ache', 'sore'].map((id) => makeFinding({ id })),
      flags: [makeFlag({ id: 'now', rule: { all: ['fever', 'ache'] }, urgency: 'emergency' }), makeFlag({ id: 'days', rule: 'sore', urgency: 'urgent' })],
    })
    expect(skipTheRest(made, { fever: 'yes' })).toEqual({ fever: 'yes', ache: 'skipped' })
    expect(skipTheRest(made, { fever: 'no' })).toEqual({ fever: 'no' })
  })
  it('leaves nothing grave unasked in the real knowledge', () => expect(unaskedSafety(knowledge, skipTheRest(knowledge, {}))).toEqual([]))
})

describe('knowledge/stories/keys.yaml', () => {
  const { keys: real } = storyBundle<{ readonly keys: StoryKeys }>()
  const { findings } = indexed(knowledge)
  const problems = (answers: Answers | undefined): readonly string[] =>
    Object.entries(answers ?? {}).flatMap(([id, answer]) => {
      const finding = findings.get(id)
      const wrong = finding ? misfit(finding, answer) : 'is not a finding'
      return wrong === undefined ? [] : [`${id}: ${wrong}`]
    })

  it.each(Object.entries(real.keys))('%s points at findings that exist and takes answers that fit', (_key, { ifTrue, ifFalse, any, each, number }) => {
    expect([...problems(ifTrue), ...problems(ifFalse), ...problems(any)]).toEqual([])
    for (const said of Object.values(each ?? {})) {
      if ('unknown' in said) for (const region of said.unknown as readonly string[]) expect(findings.get(region)?.answer, region).toBe('region')
      else expect(problems(said as Answers)).toEqual([])
    }
    if (number !== undefined) expect(findings.get(number)?.answer).toBe('number')
  })
  it.each(real.combined.map((one, place) => [`combination ${place + 1}`, one] as const))('%s too', (_name, { answers, when, anyOf, unless }) => {
    expect(problems(answers)).toEqual([])
    // words of stories that no single key explains may still stand in a combination
    expect([...Object.keys(when), ...(anyOf ?? []), ...(unless ?? [])].every((key) => key === 'weekly_km_ratio' || key in real.keys)).toBe(true)
  })
})
