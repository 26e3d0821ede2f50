import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { level } from '#knowledge/levels.ts'
import { RUN_ADVICES, type RunAdvice } from '#knowledge/shape.ts'
import { anyAnswers } from '../../tests/arbitraries.ts'
import { knowledge } from '../../tests/built.ts'
import { makeCondition, makeFinding, makeFlag, makeKnowledge } from '../../tests/makers.ts'
import type { Answers } from './answers.ts'
import { assess, type Standing } from './assess.ts'
import { indexed } from './indexed.ts'
import { raiseFlags } from './red-flags.ts'

const strictness = (run: RunAdvice): number => RUN_ADVICES.indexOf(run)

describe('assess, on any answers', () => {
  it('is as strict as the strictest of its reasons, told first', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), (answers) => {
        const { urgency, because, flags } = assess(knowledge, answers)
        const levels = because.map((reason) => level(reason.urgency))
        expect(level(urgency)).toBe(Math.max(...levels))
        expect(levels).toEqual([...levels].sort((a, b) => b - a))
        for (const { flag } of flags) expect(level(urgency)).toBeGreaterThanOrEqual(level(flag.urgency))
      }),
      { numRuns: 15 },
    ))

  it('the advice about running is the strictest of urgency, flags and leading cause', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), (answers) => {
        const { run, urgency, flags, ranking } = assess(knowledge, answers)
        const wanted = [
          ...flags.map(({ flag }) => flag.run),
          ...ranking.causes.slice(0, 1).map(({ condition }) => condition.run),
          level(urgency) >= level('urgent') ? 'pause' : 'ok',
        ] as const
        expect(strictness(run)).toBe(Math.max(...wanted.map(strictness)))
      }),
      { numRuns: 15 },
    ))

  it('names what is not excluded: grave causes whose place is marked, four at most; where there is none, the likeliest grave one', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), (answers) => {
        const { notExcluded, ranking } = assess(knowledge, answers)
        const open = ranking.causes.filter(
          ({ condition, probability }) =>
            condition.mustNotMiss &&
            probability >= 0.005 &&
            condition.regions.some((id) => ['yes', 'left', 'right', 'both', 'middle'].includes(String(answers[id]))),
        )
        // where no place keeps one open, the likeliest of all still is: there is always one
        const named = open.length > 0 ? open.slice(0, 4) : ranking.causes.filter(({ condition }) => condition.mustNotMiss).slice(0, 1)
        expect(notExcluded.map(({ condition }) => condition.id)).toEqual(named.map(({ condition }) => condition.id))
        expect(notExcluded.length).toBeGreaterThan(0)
        if (open.length > 0) for (const { condition, region } of notExcluded) expect(condition.regions).toContain(region)
      }),
      { numRuns: 15 },
    ))

  it('an answer that would change it does, when it is given', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), fc.nat(), (answers, which) => {
        const { wouldChange, flags } = assess(knowledge, answers)
        const one = wouldChange[which % wouldChange.length]
        fc.pre(one !== undefined)
        const after = raiseFlags(knowledge, { ...answers, [one.finding]: one.answer })
        expect(after[0]?.flag.urgency).toBe(one.urgency)
        expect(level(one.urgency)).toBeGreaterThan(level(flags[0]?.flag.urgency ?? 'self-care'))
        expect(answers[one.finding]).not.toBe(one.answer)
      }),
      { numRuns: 20 },
    ))

  it('shows three to five groups of causes, without members nobody needs to hear of', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), (answers) => {
        const { likely } = assess(knowledge, answers)
        expect(likely.length).toBeGreaterThan(0)
        expect(likely.length).toBeLessThanOrEqual(5)
        for (const { causes } of likely) for (const cause of causes.slice(1)) expect(cause.probability).toBeGreaterThanOrEqual(0.03)
      }),
      { numRuns: 15 },
    ))

  it('names only sources and findings that exist, and its version of the knowledge', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), (answers) => {
        const result = assess(knowledge, answers)
        expect(result.knowledge).toBe(knowledge.version)
        expect(result.sources).not.toContain('general')
        for (const id of [...result.skipped, ...result.unasked, ...result.wouldChange.map(({ finding }) => finding)])
          expect(indexed(knowledge).findings.has(id), id).toBe(true)
      }),
      { numRuns: 10 },
    ))
})

describe('assess, on a small knowledge', () => {
  const small = makeKnowledge({
    findings: [
      makeFinding({ id: 'age', answer: 'number' }),
      makeFinding({ id: 'groin', answer: 'region' }),
      makeFinding({ id: 'thigh', answer: 'region' }),
      makeFinding({ id: 'fever', stage: 'safety', worse: 'yes' }),
      makeFinding({ id: 'sore', worse: 'yes' }),
    ],
    flags: [makeFlag({ id: 'ill', rule: 'fever', urgency: 'emergency' }), makeFlag({ id: 'worn', rule: 'sore', urgency: 'urgent', run: 'pause' })],
    conditions: [
      makeCondition({ id: 'tendon', share: 90, group: 'outer', run: 'modify' }),
      makeCondition({ id: 'bone', share: 5, group: 'bone', mustNotMiss: true, regions: ['groin'], urgency: 'urgent', run: 'stop' }),
      makeCondition({ id: 'rare', share: 0.2, group: 'rare', mustNotMiss: true, regions: ['groin'], urgency: 'emergency', run: 'stop' }),
    ],
  })
  const calm: Answers = { age: 40, fever: 'no', sore: 'no' }

  it('calm answers: self-care, and changes while running as the leading cause wants', () =>
    expect(assess(small, calm)).toMatchObject({ urgency: 'self-care', run: 'modify', flags: [] }))
  it('names what is not excluded where its place is marked, and what is too rare not; elsewhere the likeliest of all', () => {
    expect(assess(small, { ...calm, groin: 'left' }).notExcluded.map(({ condition, region }) => [condition.id, region])).toEqual([['bone', 'groin']])
    expect(assess(small, { ...calm, thigh: 'left', groin: 'no' }).notExcluded.map(({ condition }) => condition.id)).toEqual(['bone'])
  })
  it('would change by any single worse answer, the gravest first', () =>
    expect(assess(small, calm).wouldChange).toEqual([
      { finding: 'fever', answer: 'yes', urgency: 'emergency' },
      { finding: 'sore', answer: 'yes', urgency: 'urgent' },
    ]))
  it('would not change by what is answered, or milder than what stands', () => expect(assess(small, { ...calm, fever: 'yes' }).wouldChange).toEqual([]))
  it.each<readonly [string, Answers, string | undefined]>([
    ['one side', { groin: 'left' }, 'left'],
    ['two sides', { groin: 'left', thigh: 'right' }, 'both'],
    ['both at one place', { groin: 'both' }, 'both'],
    ['the middle only', { groin: 'middle' }, 'middle'],
    ['a side and the middle', { groin: 'middle', thigh: 'right' }, 'right'],
    ['nowhere', { groin: 'no' }, undefined],
  ])('side: %s', (_what, answers, side) => expect(assess(small, answers).side).toBe(side))

  describe('flags that stand from before', () => {
    const flag = small.flags[0]
    if (!flag) throw new Error('no flag')
    const standing: Standing = { flags: [{ flag, because: ['fever'], said: [], unsure: false }] }
    it('hold the urgency and the stop, whatever is answered now', () =>
      expect(assess(small, calm, standing)).toMatchObject({ urgency: 'emergency', run: 'stop', medicines: [] }))
    it('are not told twice', () => expect(assess(small, { ...calm, fever: 'yes' }, standing).flags).toHaveLength(1))
    it('that this knowledge does not know hold their urgency', () => {
      const result = assess(small, calm, { flags: [], unknown: { flags: ['dropped'], urgency: 'same-day' } })
      expect(result).toMatchObject({ urgency: 'same-day', run: 'pause' })
      expect(result.because[0]).toEqual({ kind: 'shown-before', flags: ['dropped'], urgency: 'same-day' })
    })
  })

  it('members of a group within a factor of three cannot be told apart', () => {
    const twins = makeKnowledge({
      findings: [],
      conditions: [makeCondition({ id: 'a', share: 30 }), makeCondition({ id: 'b', share: 11 }), makeCondition({ id: 'c', share: 9 })],
    })
    expect(assess(twins, {}).cannotTellApart.map((list) => list.map(({ id }) => id))).toEqual([['a', 'b']])
  })
})
