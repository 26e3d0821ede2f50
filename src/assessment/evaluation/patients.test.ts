import { describe, expect, it } from 'vitest'
import { knowledge } from '../../../tests/built.ts'
import { makeCondition, makeFinding, makeKnowledge } from '../../../tests/makers.ts'
import { misfit } from '../answers.ts'
import { indexed } from '../indexed.ts'
import { seeded, simulatePatient } from './patients.ts'

const asked = knowledge.findings.filter(({ derived, answer }) => derived === undefined && answer !== 'one-of')
const patients = (seed: number, count = 20) => {
  const random = seeded(seed)
  return Array.from({ length: count }, () => {
    const { condition, answer } = simulatePatient(knowledge, random)
    return [condition.id, Object.fromEntries(asked.map(({ id }) => [id, answer(id)]))] as const
  })
}

describe('seeded', () => {
  it('gives the numbers of mulberry32 for seed 0', () => {
    const random = seeded(0)
    expect([random(), random(), random()]).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197])
  })
  it('stays in [0, 1)', () => {
    const random = seeded(7)
    for (let i = 0; i < 10_000; i++) {
      const value = random()
      expect(value >= 0 && value < 1).toBe(true)
    }
  })
})

describe('simulatePatient', () => {
  it('same seed, same patients', () => expect(patients(3)).toEqual(patients(3)))
  it('another seed, other patients', () => expect(patients(3)).not.toEqual(patients(4)))
  it('a patient who is asked twice says the same', () => {
    const { answer } = simulatePatient(knowledge, seeded(5))
    for (const { id } of asked) expect(answer(id)).toEqual(answer(id))
  })
  it('gives answers that fit the questions', () => {
    const { findings } = indexed(knowledge)
    for (const [, answers] of patients(6))
      for (const [id, answer] of Object.entries(answers)) {
        const finding = findings.get(id)
        expect(finding && misfit(finding, answer), id).toBeUndefined()
      }
  })
  it('has signs as often as the tables say: nine of ten with the cause, one of ten without', () => {
    const made = makeKnowledge({
      findings: [makeFinding({ id: 'sign', usual: 0.1 })],
      conditions: [makeCondition({ id: 'with', signs: { sign: 0.9 } }), makeCondition({ id: 'without', share: 3 })],
    })
    const random = seeded(1)
    const count = { with: 0, without: 0, signs: { with: 0, without: 0 } }
    for (let i = 0; i < 4000; i++) {
      const { condition, answer } = simulatePatient(made, random)
      const id = condition.id as 'with' | 'without'
      count[id]++
      if (answer('sign') === 'yes') count.signs[id]++
    }
    expect(count.with / 4000).toBeCloseTo(0.25, 1)
    expect(count.signs.with / count.with).toBeCloseTo(0.9, 1)
    expect(count.signs.without / count.without).toBeCloseTo(0.1, 1)
  })
})
