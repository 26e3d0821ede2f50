import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CareLine, RUN_ADVICES, type Rule, URGENCIES, type Urgency } from '#knowledge/shape.ts'
import { anyAnswers } from '../../tests/arbitraries.ts'
import { knowledge } from '../../tests/built.ts'
import { makeCondition, makeFinding, makeFlag, makeKnowledge } from '../../tests/makers.ts'
import { raisingAnswers } from '../../tests/raising.ts'
import type { Answer, Answers } from './answers.ts'
import { assess } from './assess.ts'
import { type CareFor, careFor, medicinesFor } from './care.ts'
import { skipTheRest } from './evaluation/story.ts'
import { raiseFlags } from './red-flags.ts'

const trust = { basis: 'estimate', verified: false, sources: [] } as const
const line = (given: Partial<CareLine> & { readonly id: string }): CareLine => ({
  kind: 'do',
  icon: 'walk',
  text: given.id,
  detail: '',
  rank: 1,
  trust,
  ...given,
})
const shown = (care: readonly CareLine[], given: Partial<CareFor> = {}): readonly string[] =>
  careFor(makeKnowledge({ care }), { urgency: 'self-care', run: 'ok', flags: [], leading: undefined, ...given }).map(({ id }) => id)

describe('careFor', () => {
  const flag = { flag: makeFlag({ id: 'bone', rule: 'x' }), because: [], said: [], unsure: false }
  const leading = makeCondition({ id: 'tendon', group: 'outer' })
  const all = line({ id: 'all', urgency: ['urgent'], run: ['stop'], flags: ['bone'], conditions: ['tendon'], groups: ['outer'] })
  const fits: CareFor = { urgency: 'urgent', run: 'stop', flags: [flag], leading }

  it('shows a line when all its selectors fit', () => expect(shown([all], fits)).toEqual(['all']))
  it.each<readonly [string, Partial<CareFor>]>([
    ['urgency', { urgency: 'same-day' }],
    ['run', { run: 'pause' }],
    ['flag', { flags: [] }],
    ['condition', { leading: makeCondition({ id: 'other', group: 'outer' }) }],
    ['group', { leading: makeCondition({ id: 'tendon', group: 'inner' }) }],
    ['leading cause', { leading: undefined }],
  ])('and not when the %s does not fit', (_what, other) => expect(shown([all], { ...fits, ...other })).toEqual([]))

  it('puts the most important first, what to do before what to leave', () =>
    expect(shown([line({ id: 'later', rank: 9 }), line({ id: 'leave', kind: 'avoid', rank: 1 }), line({ id: 'first', rank: 2 })])).toEqual([
      'first',
      'later',
      'leave',
    ]))
  it('shows six to do and four to leave at most', () => {
    const many = ['do', 'avoid'].flatMap((kind) => Array.from({ length: 9 }, (_, i) => line({ id: `${kind}${i}`, kind: kind as CareLine['kind'], rank: i })))
    expect(shown(many)).toEqual(['do0', 'do1', 'do2', 'do3', 'do4', 'do5', 'avoid0', 'avoid1', 'avoid2', 'avoid3'])
  })
  it('shows twin lines with the same text once, and keeps the place for another', () =>
    expect(
      shown([
        line({ id: 'a', text: 'Rest', rank: 1 }),
        line({ id: 'b', text: 'Rest', rank: 2 }),
        ...[3, 4, 5, 6, 7].map((rank) => line({ id: `${rank}`, rank })),
      ]),
    ).toEqual(['a', '3', '4', '5', '6', '7']))

  it('never shows a text twice, and always has something to do', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...URGENCIES),
        fc.constantFrom(...RUN_ADVICES),
        fc.subarray([...knowledge.flags], { maxLength: 8 }),
        fc.constantFrom(...knowledge.conditions),
        (urgency, run, flags, cause) => {
          const lines = careFor(knowledge, { urgency, run, flags: flags.map((each) => ({ flag: each, because: [], said: [], unsure: false })), leading: cause })
          expect(lines.map(({ text }) => text)).toHaveLength(new Set(lines.map(({ text }) => text)).size)
          expect(lines.some(({ kind }) => kind === 'do')).toBe(true)
        },
      ),
    ))

  it.each(knowledge.flags.filter(({ bone }) => bone).map((each) => [each.id, each] as const))('%s: nothing that strengthens or stretches', (_id, each) => {
    for (const condition of knowledge.conditions) {
      const lines = careFor(knowledge, {
        urgency: each.urgency,
        run: each.run,
        flags: [{ flag: each, because: [], said: [], unsure: false }],
        leading: condition,
      })
      expect(lines.filter(({ kind, icon }) => kind === 'do' && (icon === 'strength' || icon === 'stretch' || icon === 'run')).map(({ id }) => id)).toEqual([])
    }
  })
})

describe('medicinesFor', () => {
  const flagged = (when: Rule | 'always', forbids: boolean) =>
    makeKnowledge({
      findings: [makeFinding({ id: 'kidney', worse: 'yes' }), makeFinding({ id: 'pulse', worse: 'yes' }), makeFinding({ id: 'age', answer: 'number' })],
      flags: [makeFlag({ id: 'ill', rule: 'pulse' })],
      medicines: [{ id: 'm', name: 'm', advice: 'take it', cautions: [{ when, text: 'careful', forbids }], trust }],
    })
  const given = { urgency: 'self-care', bone: false } as const

  it.each<readonly [string, Rule | 'always', boolean, Answers, { readonly applies: string; readonly allowed: boolean }]>([
    ['met', 'kidney', true, { kidney: 'yes' }, { applies: 'yes', allowed: false }],
    ['met, not forbidding', 'kidney', false, { kidney: 'yes' }, { applies: 'yes', allowed: true }],
    ['denied', 'kidney', true, { kidney: 'no' }, { applies: 'no', allowed: true }],
    ['not sure counts as applying', 'kidney', true, { kidney: 'unsure' }, { applies: 'yes', allowed: false }],
    ['unasked may apply', 'kidney', true, {}, { applies: 'unknown', allowed: true }],
    ['skipped may apply', 'kidney', true, { kidney: 'skipped' }, { applies: 'unknown', allowed: true }],
    ['of everybody is printed and forbids nobody', 'always', true, {}, { applies: 'yes', allowed: true }],
    ['of a raised flag', { flag: 'ill' }, true, { pulse: 'yes' }, { applies: 'yes', allowed: false }],
    ['of a flag that is denied', { flag: 'ill' }, true, { pulse: 'no' }, { applies: 'no', allowed: true }],
    ['of an age', { finding: 'age', atLeast: 65 }, true, { age: 65 }, { applies: 'yes', allowed: false }],
  ])('a caution %s', (_what, when, forbids, answers, { applies, allowed }) => {
    const [shownOne] = medicinesFor(flagged(when, forbids), answers, given)
    expect(shownOne).toMatchObject({ allowed, cautions: [{ text: 'careful', applies, forbids }] })
  })

  it.each<readonly [Urgency, boolean, boolean]>([
    ['self-care', false, true],
    ['urgent', false, true],
    ['self-care', true, false],
    ['urgent', true, false],
    ['same-day', false, false],
    ['emergency', false, false],
  ])('%s, bone flag open %s: offered %s', (urgency, bone, offered) => expect(medicinesFor(knowledge, {}, { urgency, bone }).length > 0).toBe(offered))

  it('always carries its whole set of cautions', () => {
    for (const { medicine, cautions } of medicinesFor(knowledge, {}, given))
      expect(cautions.map(({ text }) => text)).toEqual(medicine.cautions.map(({ text }) => text))
  })

  it.each(knowledge.flags.filter(({ bone }) => bone).map((flag) => [flag.id, flag] as const))('none while %s stands', (id, flag) => {
    const result = assess(knowledge, { age: 40, ...raisingAnswers(knowledge, flag) })
    expect(result.flags.map((raised) => raised.flag.id)).toContain(id)
    expect(result.medicines).toEqual([])
  })

  it('none with an open bone flag or a result for today or now, whatever was answered', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), (answers) => {
        const { urgency, medicines } = assess(knowledge, answers)
        const forbidden = urgency === 'emergency' || urgency === 'same-day' || raiseFlags(knowledge, answers).some(({ flag }) => flag.bone)
        if (forbidden) expect(medicines).toEqual([])
      }),
      { numRuns: 25 },
    ))

  it('none while a bone flag cannot be ruled out, or a grave question was skipped', () => {
    expect(assess(knowledge, { age: 40, 'loc-groin-deep': 'left' }).medicines).toEqual([])
    expect(assess(knowledge, skipTheRest(knowledge, { age: 40, 'loc-lateral-trochanter': 'left' })).medicines).toEqual([])
  })

  // Origin: the forbidding cautions of knowledge/medicines.yaml.
  it.each<readonly [string, string, Answer, boolean]>([
    ['nsaid-tablets', 'med-kidney', 'yes', false],
    ['nsaid-tablets', 'med-kidney', 'unsure', false],
    ['nsaid-tablets', 'med-kidney', 'no', true],
    ['nsaid-tablets', 'risk-blood-thinner', 'unsure', false],
    ['nsaid-tablets', 'risk-pregnant', 'unsure', false],
    ['nsaid-tablets', 'age', 65, false],
    ['nsaid-tablets', 'age', 64, true],
    ['nsaid-gel', 'med-asthma', 'unsure', false],
    ['paracetamol', 'risk-alcohol-heavy', 'unsure', false],
    ['paracetamol', 'med-kidney', 'yes', true],
  ])('%s, %s: %s', (id, finding, answer, allowed) => {
    const answers: Answers = { age: 40, sex: { choice: 'female' }, [finding]: answer }
    expect(medicinesFor(knowledge, answers, given).find(({ medicine }) => medicine.id === id)?.allowed).toBe(allowed)
  })
})
