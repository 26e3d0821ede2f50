import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsIn } from '#knowledge/rule-parts.ts'
import type { Finding, RedFlag } from '#knowledge/shape.ts'
import { answerable, anyAnswer, anyAnswers } from '../../tests/arbitraries.ts'
import { knowledge } from '../../tests/built.ts'
import { makeFinding, makeFlag, makeKnowledge } from '../../tests/makers.ts'
import { raisingAnswers } from '../../tests/raising.ts'
import type { Answers } from './answers.ts'
import { indexed } from './indexed.ts'
import { candidates, nextAfterwards, nextStep } from './interview.ts'
import { flagTruths, gateTruths, raiseFlags } from './red-flags.ts'

import { mayLoad } from './self-tests.ts'

const { findings, flags } = indexed(knowledge)
const tests = knowledge.findings.filter(({ test }) => test !== undefined)
const loading = tests.filter(({ test }) => test?.load !== 'none')
const withholding = knowledge.flags.filter(({ withholdsTests }) => withholdsTests)

/** Every question denied: no flag can be raised any more. */
const allClear: Answers = Object.fromEntries(
  answerable(knowledge)
    .filter(({ id }) => id !== 'postpartum-weeks' && id !== 'pregnant-weeks')
    .map(({ id, answer, worse }) => [id, answer === 'number' ? (id === 'age' ? 40 : 2) : worse === 'no' ? 'yes' : 'no']),
)
const offered = (answers: Answers, among: readonly Finding[]): readonly string[] =>
  among.filter((test) => mayLoad(knowledge, answers, test)).map(({ id }) => id)

describe('no test that loads the leg is offered while a withholding flag is open or unknown', () => {
  it('the knowledge has such tests and such flags', () => {
    expect(loading.length).toBeGreaterThan(10)
    expect(withholding.length).toBeGreaterThan(20)
  })

  it('without any answer: nothing is known, nothing is offered', () => expect(offered({}, loading)).toEqual([]))

  it.each(withholding.map((flag) => [flag.id, flag] as const))('%s raised', (id, flag) => {
    const answers = { ...allClear, ...raisingAnswers(knowledge, flag) }
    expect(raiseFlags(knowledge, answers).map((raised) => raised.flag.id)).toContain(id)
    expect(offered(answers, loading)).toEqual([])
  })

  it.each(withholding.map((flag) => [flag.id, flag] as const))('%s unknown, because what it needs is unasked, skipped or not sure', (id, flag) => {
    // a question that hangs on another (severe belly pain on belly pain) is open only while the other is
    const needs = Object.keys(raisingAnswers(knowledge, flag)).flatMap((each) => [each, ...findingsIn(findings.get(each)?.askIf ?? { all: [] })])
    for (const gap of [undefined, 'skipped', 'unsure'] as const) {
      const kept = Object.fromEntries(Object.entries(allClear).filter(([each]) => !needs.includes(each)))
      const answers: Answers = gap === undefined ? kept : { ...kept, ...Object.fromEntries(needs.map((each) => [each, gap])) }
      expect(flagTruths(knowledge, answers).get(id), gap).not.toBe('no')
      expect(offered(answers, loading), gap).toEqual([])
    }
  })

  it('hopping and jumping are never offered', () => {
    const impact = tests.filter(({ test }) => test?.load === 'impact')
    expect(impact.map(({ id }) => id)).toEqual(['st-hop'])
    expect(offered(allClear, impact)).toEqual([])
  })

  it('a warning that was shown and stands withholds them, whatever the answers say now', () => {
    for (const flag of withholding)
      expect(
        loading.filter((test) => mayLoad(knowledge, allClear, test, [flag.id])).map(({ id }) => id),
        flag.id,
      ).toEqual([])
    expect(loading.filter((test) => mayLoad(knowledge, allClear, test, ['a-flag-of-older-knowledge']))).toEqual([])
  })

  it('with every danger sign denied the others are', () =>
    expect(offered(allClear, loading)).toEqual(loading.filter(({ test }) => test?.load !== 'impact').map(({ id }) => id)))

  it('pressing and touching stay possible, but not in an emergency', () => {
    const touching = tests.filter(({ test }) => test?.load === 'none')
    expect(offered({}, touching)).toEqual(touching.map(({ id }) => id))
    expect(offered({ ...allClear, 'course-worse-each-week': 'yes' }, touching)).toEqual(touching.map(({ id }) => id))
    expect(offered({ ...allClear, 'rf-cannot-bear-weight': 'yes' }, touching)).toEqual([])
  })

  it('whatever was answered, neither the questions nor what comes afterwards offers one', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), (answers) => {
        const open = [...gateTruths(knowledge, answers)].some(([id, truth]) => truth !== 'no' && flags.get(id)?.withholdsTests)
        const next = [nextStep(knowledge, answers), nextAfterwards(knowledge, answers)].flatMap((step) =>
          step?.kind === 'question' ? [step.finding] : step?.kind === 'checklist' ? step.findings : [],
        )
        for (const id of [...next, ...candidates(knowledge, answers).map((finding) => finding.id)]) {
          const load = findings.get(id)?.test?.load
          expect(load).not.toBe('impact')
          if (open) expect(load === undefined || load === 'none', id).toBe(true)
        }
      }),
      { numRuns: 150 },
    ))

  it('not knowing withholds: leaving out or skipping an answer never makes a test possible that was withheld for a raised flag alone', () =>
    fc.assert(
      fc.property(fc.constantFrom(...withholding), fc.constantFrom(...answerable(knowledge)), (flag, finding) => {
        const raised = { ...allClear, ...raisingAnswers(knowledge, flag) }
        const { [finding.id]: _left, ...rest } = raised
        expect(offered(rest, loading)).toEqual([])
        expect(offered({ ...raised, [finding.id]: 'skipped' }, loading)).toEqual([])
      }),
      { numRuns: 150 },
    ))

  it('a question that is no movement is never let through by this gate', () =>
    fc.assert(
      fc.property(fc.constantFrom(...knowledge.findings.filter(({ test }) => test === undefined)), (finding) => {
        expect(mayLoad(knowledge, allClear, finding)).toBe(false)
      }),
      { numRuns: 50 },
    ))
})

describe('on a small knowledge', () => {
  const load = (id: string, how: 'none' | 'low' | 'leg' | 'impact'): Finding =>
    makeFinding({ id, stage: 'self-test', usual: 0.5, test: { how: [], stopIf: '', load: how } })
  const all = [load('touch', 'none'), load('lift', 'low'), load('stand', 'leg'), load('jump', 'impact')]
  const made = (flag: Partial<RedFlag>) =>
    makeKnowledge({ findings: [makeFinding({ id: 'bad', worse: 'yes' }), ...all], flags: [makeFlag({ id: 'it', rule: 'bad', ...flag })] })

  it.each<readonly [string, Partial<RedFlag>, Answers, readonly string[]]>([
    ['withholding, raised', { withholdsTests: true }, { bad: 'yes' }, ['touch']],
    ['withholding, unasked', { withholdsTests: true }, {}, ['touch']],
    ['withholding, skipped', { withholdsTests: true }, { bad: 'skipped' }, ['touch']],
    ['withholding, not sure', { withholdsTests: true }, { bad: 'unsure' }, ['touch']],
    ['withholding, denied', { withholdsTests: true }, { bad: 'no' }, ['touch', 'lift', 'stand']],
    ['not withholding, raised', {}, { bad: 'yes' }, ['touch', 'lift', 'stand']],
    ['an emergency, raised', { urgency: 'emergency' }, { bad: 'yes' }, []],
    ['an emergency, unasked, not withholding', { urgency: 'emergency' }, {}, ['touch', 'lift', 'stand']],
  ])('%s', (_what, flag, answers, may) => expect(all.filter((test) => mayLoad(made(flag), answers, test)).map(({ id }) => id)).toEqual(may))
})

describe('anyAnswer', () => {
  it('makes every kind of answer these properties need', () => {
    const finding = findings.get('beh-limp')
    if (!finding) throw new Error('no beh-limp')
    expect(new Set(fc.sample(anyAnswer(finding), 200))).toEqual(new Set(['yes', 'no', 'unsure', 'skipped']))
  })
})
