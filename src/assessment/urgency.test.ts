import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { level } from '#knowledge/levels.ts'
import type { Knowledge, Urgency } from '#knowledge/shape.ts'
import { anyAnswers } from '../../tests/arbitraries.ts'
import { knowledge } from '../../tests/built.ts'
import { makeCondition, makeFinding, makeKnowledge } from '../../tests/makers.ts'
import type { Answer, Answers } from './answers.ts'
import { urgencyFromRanking, worryingAnswers } from './urgency.ts'

/** A mild cause, a doubtful second and one grave cause, with the shares of a percentage; 5 % stay with other causes. */
const shares = (mild: number, routine: number, grave: number, urgency: Urgency): Knowledge =>
  makeKnowledge({
    conditions: [
      makeCondition({ id: 'mild', share: mild }),
      makeCondition({ id: 'routine', share: routine, urgency: 'routine-clinician' }),
      makeCondition({ id: 'grave', share: grave, urgency }),
    ],
  })

describe('the ranking makes the advice stricter', () => {
  // Origin: knowledge/reasoning.yaml (mass, selfCare); shares are told with 5 % kept for other causes, so 22 of 100 are 20.9 %.
  it.each<readonly [string, Knowledge, Urgency, string]>([
    ['self-care, when that is clear', shares(90, 5, 5, 'urgent'), 'self-care', 'winner'],
    ['as much as the leading cause wants', shares(10, 80, 10, 'urgent'), 'routine-clinician', 'winner'],
    ['self-care needs 55 % of the probability', shares(57, 33, 10, 'urgent'), 'routine-clinician', 'uncertain'],
    ['20 % on urgent causes', shares(70, 8, 22, 'urgent'), 'urgent', 'mass'],
    ['just under 20 % on urgent causes', shares(70, 9.5, 20.5, 'urgent'), 'self-care', 'winner'],
    ['25 % on same-day causes', shares(63, 10, 27, 'same-day'), 'same-day', 'mass'],
    ['under 25 % on same-day causes counts as urgent', shares(70, 6, 24, 'same-day'), 'urgent', 'mass'],
    ['25 % on emergencies', shares(63, 10, 27, 'emergency'), 'emergency', 'mass'],
    ['a grave cause in the lead', shares(30, 20, 50, 'emergency'), 'emergency', 'winner'],
  ])('%s', (_what, made, urgency, kind) => expect(urgencyFromRanking(made, {})).toMatchObject({ urgency, kind }))

  it('self-care needs a leading cause of 25 %, too', () => {
    const five = makeKnowledge({ conditions: ['a', 'b', 'c', 'd', 'e'].map((id) => makeCondition({ id })) })
    expect(urgencyFromRanking(five, {})).toEqual({ kind: 'uncertain', urgency: 'routine-clinician' })
  })
})

describe('a worrying answer', () => {
  const findings = [makeFinding({ id: 'limp', worse: 'yes', usual: 0.3 }), makeFinding({ id: 'ease', worse: 'no', usual: 0.5 })]
  // the limp speaks for the mild cause (0.9) and against the grave one (0.05)
  const misleading = makeKnowledge({
    findings,
    conditions: [
      makeCondition({ id: 'mild', share: 75, signs: { limp: 0.9 } }),
      makeCondition({ id: 'grave', share: 25, urgency: 'urgent', signs: { limp: 0.05 } }),
    ],
  })

  it('that makes a mild cause likelier does not make the advice milder', () => {
    expect(urgencyFromRanking(misleading, {}).urgency).toBe('urgent')
    expect(urgencyFromRanking(misleading, { limp: 'yes' }).urgency).toBe('urgent')
  })
  it('is also read as its opposite: nor does it when the denial was what made it strict', () => {
    const strict = makeKnowledge({
      ...misleading,
      conditions: misleading.conditions.map((each) => ({ ...each, prior: { ...each.prior, share: each.id === 'mild' ? 86 : 14 } })),
    })
    expect(urgencyFromRanking(strict, {}).urgency).toBe('self-care')
    expect(urgencyFromRanking(strict, { limp: 'no' }).urgency).toBe('urgent')
    expect(urgencyFromRanking(strict, { limp: 'yes' }).urgency).toBe('urgent')
  })
  it('counts where it is the worrying one, is told, and weighs', () => {
    expect(worryingAnswers(misleading, { limp: 'yes', ease: 'no' })).toEqual(['limp', 'ease'])
    expect(worryingAnswers(misleading, { limp: 'no', ease: 'yes' })).toEqual([])
    expect(worryingAnswers(misleading, { limp: 'unsure', ease: 'skipped' })).toEqual([])
  })
  it('may come by the dozen: thirteen that tell little are no emergency', () => {
    const ids = Array.from({ length: 13 }, (_, i) => `sign-${i}`)
    const knowledge = makeKnowledge({
      findings: ids.map((id) => makeFinding({ id, worse: 'yes', usual: 0.5 })),
      conditions: [
        makeCondition({ id: 'mild', share: 96, signs: Object.fromEntries(ids.map((id) => [id, 0.55])) }),
        makeCondition({ id: 'routine', share: 4, urgency: 'routine-clinician', signs: Object.fromEntries(ids.map((id) => [id, 0.52])) }),
      ],
    })
    const told = (count: number): Answers => Object.fromEntries(ids.slice(0, count).map((id) => [id, 'yes' as const]))
    expect(urgencyFromRanking(knowledge, told(12)).urgency).toBe('self-care')
    expect(urgencyFromRanking(knowledge, told(13)).urgency).toBe('self-care')
  })

  it('of the real knowledge, among many others: one more never makes it milder', () => {
    const worrying = knowledge.findings.filter(({ worse, derived, stage }) => worse && worse !== 'higher' && !derived && stage !== 'safety')
    fc.assert(
      fc.property(fc.shuffledSubarray([...worrying], { minLength: 8, maxLength: 16 }), ([one, ...others]) => {
        const told = (list: typeof worrying): Answers => Object.fromEntries(list.map(({ id, worse }) => [id, worse as Answer]))
        fc.pre(one !== undefined)
        const [before, after] = [urgencyFromRanking(knowledge, told(others)), urgencyFromRanking(knowledge, told([one, ...others]))]
        expect(level(after.urgency)).toBeGreaterThanOrEqual(level(before.urgency))
      }),
      { numRuns: 60 },
    )
  })

  it('of the real knowledge: no reading of it, left out or turned round, is stricter than what was told', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), fc.nat(), fc.constantFrom<Answer | undefined>('yes', 'no', 'skipped', undefined), (answers, which, other) => {
        const worrying = worryingAnswers(knowledge, answers)
        const id = worrying[which % worrying.length]
        fc.pre(id !== undefined)
        const { [id]: _told, ...rest } = answers
        const before = urgencyFromRanking(knowledge, other === undefined ? rest : { ...rest, [id]: other })
        expect(level(urgencyFromRanking(knowledge, answers).urgency)).toBeGreaterThanOrEqual(level(before.urgency))
      }),
      { numRuns: 400 },
    ))
})
