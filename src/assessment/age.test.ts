import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { level } from '#knowledge/levels.ts'
import type { Urgency } from '#knowledge/shape.ts'
import { anyAnswers } from '../../tests/arbitraries.ts'
import { knowledge } from '../../tests/built.ts'
import type { Answer, Answers } from './answers.ts'
import { assess } from './assess.ts'
import { medicinesFor } from './care.ts'
import { skipTheRest } from './evaluation/story.ts'
import { nextStep } from './interview.ts'
import { raiseFlags } from './red-flags.ts'

/** A sore outer hip that is nobody's concern: self-care for an adult. */
const mild: Answers = {
  sex: { choice: 'female' },
  'loc-lateral-trochanter': 'left',
  'loc-groin-deep': 'no',
  'loc-front-hip': 'no',
  'beh-night-pain-side-lying': 'yes',
  'tender-to-touch': 'yes',
  'beh-stairs-hills': 'yes',
  'beh-limp': 'no',
  'beh-walking-pain': 'no',
  'impact-pain': 'no',
  'course-worse-each-week': 'no',
  'course-better-with-days-rest': 'yes',
  'st-trochanter-press': 'yes',
  'st-single-leg-stance-outer': 'yes',
  'onset-sudden': 'no',
  'duration-weeks': 5,
  'beh-severity-0-10': 3,
}
const at = (age: Answer | undefined): Answers => skipTheRest(knowledge, age === undefined ? mild : { ...mild, age })

describe('a missing age is never below routine-clinician and 17 is never an adult', () => {
  // Origin: hazard HZ-04, and the flag rf-child-hip: a hip that hurts before 18 is seen within days.
  it.each<readonly [string, Answer | undefined, { readonly child: boolean; readonly urgency: Urgency }]>([
    ['4, the youngest that can be told', 4, { child: true, urgency: 'urgent' }],
    ['12', 12, { child: true, urgency: 'urgent' }],
    ['17', 17, { child: true, urgency: 'urgent' }],
    ['a day before 18', 17.99, { child: true, urgency: 'urgent' }],
    ['18', 18, { child: false, urgency: 'self-care' }],
    ['48', 48, { child: false, urgency: 'self-care' }],
    ['100, the oldest that can be told', 100, { child: false, urgency: 'self-care' }],
    ['missing', undefined, { child: false, urgency: 'routine-clinician' }],
    ['skipped', 'skipped', { child: false, urgency: 'routine-clinician' }],
    ['not sure', 'unsure', { child: false, urgency: 'routine-clinician' }],
    ['a word instead of a number', 'yes', { child: false, urgency: 'routine-clinician' }],
  ])('%s', (_what, age, { child, urgency }) => {
    const answers = at(age)
    expect(raiseFlags(knowledge, answers).some(({ flag }) => flag.id === 'rf-child-hip')).toBe(child)
    // an age that was left out altogether is still unasked, and that alone is urgent
    const { age: _skipped, ...told } = answers
    const result = assess(knowledge, age === undefined ? told : answers)
    expect(level(result.urgency)).toBeGreaterThanOrEqual(level(urgency))
    if (urgency === 'self-care') expect(result.urgency).toBe('self-care')
    // beside a stricter reason a mild one is not named
    if (level(result.urgency) < level('urgent')) expect(result.because.some(({ kind }) => kind === 'age-unknown')).toBe(typeof age !== 'number')
  })

  it('under 18 is never self-care and never below urgent, whatever else was answered', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), fc.integer({ min: 4, max: 17 }), (answers, age) => {
        expect(level(assess(knowledge, { ...answers, age }).urgency)).toBeGreaterThanOrEqual(level('urgent'))
      }),
      { numRuns: 25 },
    ))

  it('without an age it is never self-care, whatever else was answered', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), fc.constantFrom<Answer | undefined>(undefined, 'skipped', 'unsure'), (answers, age) => {
        const { age: _told, ...others } = answers
        expect(assess(knowledge, skipTheRest(knowledge, age === undefined ? others : { ...others, age })).urgency).not.toBe('self-care')
      }),
      { numRuns: 25 },
    ))

  it('a child in pain who limps is seen today', () => expect(assess(knowledge, { ...at(11), 'beh-limp': 'yes' }).urgency).toBe('same-day'))

  it('no painkiller of the anti-inflammatory kind is offered to a child', () =>
    // apart from the bone question, which takes all painkillers away at that age
    expect(
      medicinesFor(knowledge, at(17), { urgency: 'self-care', bone: false }).filter(({ medicine, allowed }) => allowed && medicine.id.startsWith('nsaid')),
    ).toEqual([]))

  it('is asked right after the body map, and again of nobody who told it', () => {
    const map = Object.fromEntries(knowledge.findings.filter(({ answer }) => answer === 'region').map(({ id }) => [id, 'no' as const]))
    expect(nextStep(knowledge, map)).toMatchObject({ kind: 'question', finding: 'age' })
    expect(nextStep(knowledge, { ...map, age: 17 })).not.toMatchObject({ finding: 'age' })
  })
})
