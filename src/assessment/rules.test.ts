import { describe, expect, it } from 'vitest'
import type { Truth } from '#basics/truth.ts'
import type { Rule } from '#knowledge/shape.ts'
import { makeFinding, makeKnowledge } from '../../tests/makers.ts'
import type { Answers } from './answers.ts'
import { indexed } from './indexed.ts'
import { evaluate, findingsIn, type RuleView, reasonsFor, waitsFor } from './rules.ts'

const knowledge = makeKnowledge({
  findings: [
    makeFinding({ id: 'limp' }),
    makeFinding({ id: 'fever' }),
    makeFinding({ id: 'rest-helps', worse: 'no' }),
    makeFinding({ id: 'age', answer: 'number' }),
    makeFinding({ id: 'sex', answer: 'one-of', choices: [{ id: 'female', label: 'f' }] }),
    makeFinding({ id: 'groin', answer: 'region' }),
    makeFinding({ id: 'thigh', answer: 'region' }),
    makeFinding({ id: 'young', derived: { finding: 'age', below: 18 } }),
    makeFinding({ id: 'ill', derived: { any: ['fever', 'limp'] } }),
    makeFinding({ id: 'pregnant', askIf: { finding: 'sex', is: 'female' } }),
  ],
})
const view = (answers: Answers, more: Partial<RuleView> = {}): RuleView => ({ findings: indexed(knowledge).findings, answers, ...more })

describe('evaluate', () => {
  // Origin of the rows: the words of the type Rule in knowledge/shape.ts, and Kleene for all and any.
  const rows: readonly (readonly [string, Rule, Answers, Truth])[] = [
    ['a bare id: yes', 'limp', { limp: 'yes' }, 'yes'],
    ['a bare id: no', 'limp', { limp: 'no' }, 'no'],
    ['a bare id: not sure', 'limp', { limp: 'unsure' }, 'unknown'],
    ['a bare id: skipped', 'limp', { limp: 'skipped' }, 'unknown'],
    ['a bare id: unasked', 'limp', {}, 'unknown'],
    ['an id nobody knows', 'no-such-finding', {}, 'unknown'],
    ['a region: left', 'groin', { groin: 'left' }, 'yes'],
    ['a region: right', 'groin', { groin: 'right' }, 'yes'],
    ['a region: both', 'groin', { groin: 'both' }, 'yes'],
    ['a region: middle', 'groin', { groin: 'middle' }, 'yes'],
    ['a region: not marked', 'groin', { groin: 'no' }, 'no'],
    ['no: yes', { no: 'limp' }, { limp: 'yes' }, 'no'],
    ['no: no', { no: 'limp' }, { limp: 'no' }, 'yes'],
    ['no: not sure', { no: 'limp' }, { limp: 'unsure' }, 'unknown'],
    ['no: skipped', { no: 'limp' }, { limp: 'skipped' }, 'unknown'],
    ['no: unasked', { no: 'limp' }, {}, 'unknown'],
    ['all: both', { all: ['limp', 'fever'] }, { limp: 'yes', fever: 'yes' }, 'yes'],
    ['all: one denied, one unasked', { all: ['limp', 'fever'] }, { limp: 'no' }, 'no'],
    ['all: one unasked', { all: ['limp', 'fever'] }, { limp: 'yes' }, 'unknown'],
    ['any: one, one unasked', { any: ['limp', 'fever'] }, { limp: 'yes' }, 'yes'],
    ['any: both denied', { any: ['limp', 'fever'] }, { limp: 'no', fever: 'no' }, 'no'],
    ['any: one denied, one unasked', { any: ['limp', 'fever'] }, { limp: 'no' }, 'unknown'],
    ['at least: exactly', { finding: 'age', atLeast: 65 }, { age: 65 }, 'yes'],
    ['at least: just under', { finding: 'age', atLeast: 65 }, { age: 64.9 }, 'no'],
    ['below: exactly', { finding: 'age', below: 18 }, { age: 18 }, 'no'],
    ['below: just under', { finding: 'age', below: 18 }, { age: 17.9 }, 'yes'],
    ['between: inside', { finding: 'age', atLeast: 8, below: 17 }, { age: 8 }, 'yes'],
    ['between: at the end', { finding: 'age', atLeast: 8, below: 17 }, { age: 17 }, 'no'],
    ['a number: not sure', { finding: 'age', below: 18 }, { age: 'unsure' }, 'unknown'],
    ['a number: skipped', { finding: 'age', below: 18 }, { age: 'skipped' }, 'unknown'],
    ['a number: unasked', { finding: 'age', below: 18 }, {}, 'unknown'],
    ['a number: answered with a word', { finding: 'age', below: 18 }, { age: 'yes' }, 'unknown'],
    ['is: the one', { finding: 'sex', is: 'female' }, { sex: { choice: 'female' } }, 'yes'],
    ['is: another', { finding: 'sex', is: 'female' }, { sex: { choice: 'male' } }, 'no'],
    ['is: unasked', { finding: 'sex', is: 'female' }, {}, 'unknown'],
    ['is: skipped', { finding: 'sex', is: 'female' }, { sex: 'skipped' }, 'unknown'],
    ['both sides: one place on both', { bothSides: true }, { groin: 'both' }, 'yes'],
    ['both sides: two places', { bothSides: true }, { groin: 'left', thigh: 'right' }, 'yes'],
    ['both sides: one side', { bothSides: true }, { groin: 'left', thigh: 'left' }, 'no'],
    ['both sides: only a middle place', { bothSides: true }, { groin: 'middle' }, 'unknown'],
    ['both sides: nothing marked', { bothSides: true }, {}, 'unknown'],
    ['derived: follows its rule', 'young', { age: 12 }, 'yes'],
    ['derived: denied by its rule', 'young', { age: 40 }, 'no'],
    ['derived: nothing to follow', 'young', {}, 'unknown'],
    ['derived: an answer of its own wins', 'young', { age: 40, young: 'yes' }, 'yes'],
    ['derived, denied', { no: 'young' }, { age: 40 }, 'yes'],
    ['not a question for this runner', 'pregnant', { sex: { choice: 'male' } }, 'no'],
    ['a question for this runner, unasked', 'pregnant', { sex: { choice: 'female' } }, 'unknown'],
    ['nobody knows whether it is a question', 'pregnant', {}, 'unknown'],
    ['answered although it is no question', 'pregnant', { sex: { choice: 'male' }, pregnant: 'yes' }, 'yes'],
  ]
  it.each(rows)('%s', (_what, rule, answers, truth) => expect(evaluate(rule, view(answers))).toBe(truth))

  it.each<Truth>(['yes', 'no', 'unknown'])('a flag that says %s', (truth) =>
    expect(evaluate({ flag: 'bone' }, view({}, { flags: new Map([['bone', truth]]) }))).toBe(truth),
  )
  it('a flag nobody reckoned is unknown', () => expect(evaluate({ flag: 'bone' }, view({}))).toBe('unknown'))

  describe('where not sure counts as worse', () => {
    const unsureIsWorse = (): boolean => true
    it('is yes', () => expect(evaluate('limp', view({ limp: 'unsure' }, { unsureIsWorse }))).toBe('yes'))
    it('is no where no is the worse answer', () => expect(evaluate({ no: 'rest-helps' }, view({ 'rest-helps': 'unsure' }, { unsureIsWorse }))).toBe('yes'))
    it.each<Answers>([{}, { limp: 'skipped' }])('but skipped and unasked stay unknown: %o', (answers) =>
      expect(evaluate('limp', view(answers, { unsureIsWorse }))).toBe('unknown'),
    )
  })
})

describe('reasonsFor', () => {
  it.each<readonly [string, Rule, Answers, readonly string[]]>([
    ['what made it true, and nothing else', { any: ['limp', 'fever'] }, { limp: 'no', fever: 'yes' }, ['fever']],
    ['all of it', { all: ['limp', { no: 'rest-helps' }] }, { limp: 'yes', 'rest-helps': 'no' }, ['limp', 'rest-helps']],
    ['nothing while it is not true', { all: ['limp', 'fever'] }, { limp: 'yes' }, []],
    ['a derived finding with what it rests on', 'ill', { fever: 'yes' }, ['ill', 'fever']],
    ['a number', { finding: 'age', below: 18 }, { age: 3 }, ['age']],
    ['each once', { all: ['limp', { any: ['limp', 'fever'] }] }, { limp: 'yes' }, ['limp']],
  ])('%s', (_what, rule, answers, reasons) => expect(reasonsFor(rule, view(answers))).toEqual(reasons))
})

describe('waitsFor', () => {
  it.each<readonly [string, Rule, Answers, readonly string[]]>([
    ['what was never asked', { all: ['limp', 'fever'] }, { limp: 'yes' }, ['fever']],
    ['nothing that can change no more', { all: ['limp', 'fever'] }, { limp: 'no' }, []],
    ['nothing once it is true', { any: ['limp', 'fever'] }, { limp: 'yes' }, []],
    ['not what was skipped', { all: ['limp', 'fever'] }, { limp: 'skipped' }, ['fever']],
    ['not what somebody was not sure about', { any: ['limp', 'fever'] }, { limp: 'unsure' }, ['fever']],
    ['what a derived finding rests on', 'ill', {}, ['fever', 'limp']],
    ['a number', { finding: 'age', below: 18 }, {}, ['age']],
    ['a question that was denied by no', { no: 'limp' }, {}, ['limp']],
  ])('%s', (_what, rule, answers, waits) => expect(waitsFor(rule, view(answers))).toEqual(waits))
})

describe('findingsIn', () => {
  it('names every finding once, wherever it stands', () =>
    expect(findingsIn({ all: ['limp', { no: 'fever' }, { any: ['limp', { finding: 'age', below: 9 }] }, { flag: 'bone' }, { bothSides: true }] })).toEqual([
      'limp',
      'fever',
      'age',
    ]))
  it('follows derived findings when it knows them', () => expect(findingsIn('ill', indexed(knowledge).findings)).toEqual(['ill', 'fever', 'limp']))
})
