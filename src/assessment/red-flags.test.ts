import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Truth } from '#basics/truth.ts'
import { level } from '#knowledge/levels.ts'
import type { Finding, FindingId, Rule, Urgency } from '#knowledge/shape.ts'
import { answerable, anyAnswers, worsened } from '../../tests/arbitraries.ts'
import { knowledge } from '../../tests/built.ts'
import { makeFinding, makeFlag, makeKnowledge } from '../../tests/makers.ts'
import type { Answer, Answers } from './answers.ts'
import { assess } from './assess.ts'
import { skipTheRest } from './evaluation/story.ts'
import { flagTruths, interruption, raiseFlags, skippedSafety, unaskedSafety, urgencyRaisedBy } from './red-flags.ts'

const ids = (answers: Answers): readonly string[] => raiseFlags(knowledge, answers).map(({ flag }) => flag.id)

describe('the truth table of every operator over yes, no, not sure and unasked', () => {
  const findings = [
    makeFinding({ id: 'fever', stage: 'safety', worse: 'yes' }),
    makeFinding({ id: 'chills', stage: 'safety', worse: 'yes' }),
    makeFinding({ id: 'rest-helps', stage: 'safety', worse: 'no' }),
    makeFinding({ id: 'groin', answer: 'region' }),
    makeFinding({ id: 'severity', answer: 'number', worse: 'higher' }),
    makeFinding({ id: 'sex', answer: 'one-of', choices: [{ id: 'female', label: 'f' }] }),
    makeFinding({ id: 'ill', derived: { any: ['fever', 'chills'] }, worse: 'yes' }),
    makeFinding({ id: 'bleeding', stage: 'safety', worse: 'yes', askIf: { finding: 'sex', is: 'female' } }),
  ]
  const truth = (rule: Rule, urgency: Urgency, answers: Answers): Truth | undefined =>
    flagTruths(makeKnowledge({ findings, flags: [makeFlag({ id: 'base', rule: 'fever', urgency }), makeFlag({ id: 'it', rule, urgency })] }), answers).get('it')

  /** What a rule says when its one question is answered yes, no, not sure, skipped, unasked: in an emergency flag and in a same-day flag. */
  type Five = readonly [yes: Truth, no: Truth, unsure: Truth, skipped: Truth, unasked: Truth]
  const rows: readonly (readonly [string, Rule, FindingId, readonly [yes: Answer, no: Answer], { readonly emergency: Five; readonly sameDay: Five }])[] = [
    ['a bare id', 'fever', 'fever', ['yes', 'no'], same(['yes', 'no', 'yes', 'unknown', 'unknown'])],
    ['no', { no: 'rest-helps' }, 'rest-helps', ['yes', 'no'], same(['no', 'yes', 'yes', 'unknown', 'unknown'])],
    ['all, the other part true', { all: ['fever', 'chills'] }, 'chills', ['yes', 'no'], same(['yes', 'no', 'yes', 'unknown', 'unknown'])],
    ['any, the other part open', { any: ['rest-helps', 'chills'] }, 'chills', ['yes', 'no'], same(['yes', 'unknown', 'yes', 'unknown', 'unknown'])],
    // A place somebody cannot point to counts as marked, whatever the flag.
    ['a region', 'groin', 'groin', ['left', 'no'], same(['yes', 'no', 'yes', 'unknown', 'unknown'])],
    // "I don't know" of a number or a choice names no worse one: it worries in an emergency flag, and stays open in the others.
    [
      'at least',
      { finding: 'severity', atLeast: 7 },
      'severity',
      [8, 6],
      same(['yes', 'no', 'yes', 'unknown', 'unknown'], ['yes', 'no', 'unknown', 'unknown', 'unknown']),
    ],
    [
      'below',
      { finding: 'severity', below: 7 },
      'severity',
      [6, 7],
      same(['yes', 'no', 'yes', 'unknown', 'unknown'], ['yes', 'no', 'unknown', 'unknown', 'unknown']),
    ],
    [
      'is',
      { finding: 'sex', is: 'female' },
      'sex',
      [{ choice: 'female' }, { choice: 'male' }],
      same(['yes', 'no', 'yes', 'unknown', 'unknown'], ['yes', 'no', 'unknown', 'unknown', 'unknown']),
    ],
    ['a derived finding', 'ill', 'chills', ['yes', 'no'], same(['yes', 'unknown', 'yes', 'unknown', 'unknown'])],
    ['both sides', { bothSides: true }, 'groin', ['both', 'left'], same(['yes', 'no', 'unknown', 'unknown', 'unknown'])],
    ['another flag', { flag: 'base' }, 'fever', ['yes', 'no'], same(['yes', 'no', 'yes', 'unknown', 'unknown'])],
  ]
  function same(emergency: Five, sameDay: Five = emergency): { readonly emergency: Five; readonly sameDay: Five } {
    return { emergency, sameDay }
  }

  describe.each(rows)('%s', (what, rule, asked, [yes, no], { emergency, sameDay }) => {
    const others: Answers = what.startsWith('all') ? { fever: 'yes' } : {}
    const cases: readonly (readonly [string, Answers])[] = [
      ['yes', { ...others, [asked]: yes }],
      ['no', { ...others, [asked]: no }],
      ['not sure', { ...others, [asked]: 'unsure' }],
      ['skipped', { ...others, [asked]: 'skipped' }],
      ['unasked', others],
    ]
    it.each(cases.map(([name, answers], place) => [name, answers, emergency[place]] as const))('in an emergency flag: %s', (_name, answers, said) =>
      expect(truth(rule, 'emergency', answers)).toBe(said),
    )
    it.each(cases.map(([name, answers], place) => [name, answers, sameDay[place]] as const))('in a same-day flag: %s', (_name, answers, said) =>
      expect(truth(rule, 'same-day', answers)).toBe(said),
    )
  })

  it('not sure on an emergency question raises every flag that reads it, and says so', () => {
    const small = makeKnowledge({
      findings,
      flags: [makeFlag({ id: 'now', rule: { all: ['fever', 'chills'] }, urgency: 'emergency' }), makeFlag({ id: 'today', rule: 'fever', urgency: 'same-day' })],
    })
    const raised = raiseFlags(small, { fever: 'unsure', chills: 'yes' })
    expect(raised.map(({ flag, because, unsure }) => [flag.id, because, unsure])).toEqual([
      ['now', ['fever', 'chills'], true],
      ['today', ['fever'], true],
    ])
  })
  it.each(
    knowledge.flags.filter(({ urgency, rule }) => urgency === 'same-day' && typeof rule === 'string').map(({ id, rule }) => [id, rule as FindingId] as const),
  )('%s: not sure about %s is not an all-clear', (id, finding) =>
    expect(raiseFlags(knowledge, { [finding]: 'unsure' }).map(({ flag }) => flag.id)).toContain(id),
  )
  it('not sure on a question of no emergency or same-day flag raises nothing', () => {
    const small = makeKnowledge({ findings, flags: [makeFlag({ id: 'days', rule: 'fever' })] })
    expect(raiseFlags(small, { fever: 'unsure' })).toEqual([])
  })
  it('a question that is not for this runner is a no', () => expect(truth('bleeding', 'emergency', { sex: { choice: 'male' } })).toBe('no'))
})

describe('the real knowledge', () => {
  const emergency = knowledge.flags.filter(({ urgency }) => urgency === 'emergency')

  it('raises nothing without answers', () => expect(raiseFlags(knowledge, {})).toEqual([]))
  it('raises nothing when every question is skipped', () =>
    expect(raiseFlags(knowledge, Object.fromEntries(answerable(knowledge).map(({ id }) => [id, 'skipped'])))).toEqual([]))

  it.each(emergency.filter(({ rule }) => typeof rule === 'string').map(({ id, rule }) => [id, rule as FindingId] as const))(
    '%s: not sure about %s is an emergency',
    (id, finding) => expect(ids({ [finding]: 'unsure' })).toContain(id),
  )

  it('a worse answer never takes a flag back', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), worseOnes(), (answers, worse) => {
        expect(ids(worsened(answers, worse))).toEqual(expect.arrayContaining([...ids(answers)]))
      }),
      { numRuns: 1000 },
    ))

  // Every question is asked or skipped on purpose on both sides: that the floor for unasked questions goes once they are answered is a law of its own.
  it('a worse answer never makes the advice milder', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), worseOnes(), (answers, worse) => {
        const before = assess(knowledge, skipTheRest(knowledge, answers))
        const after = assess(knowledge, skipTheRest(knowledge, worsened(answers, worse)))
        expect(level(after.urgency)).toBeGreaterThanOrEqual(level(before.urgency))
      }),
      { numRuns: 150 },
    ))

  it('the order in which the answers were given does not matter', () =>
    fc.assert(
      fc.property(
        anyAnswers(knowledge).chain((answers) =>
          fc.tuple(fc.constant(answers), fc.shuffledSubarray(Object.entries(answers), { minLength: Object.keys(answers).length })),
        ),
        ([answers, shuffled]) => {
          const one = assess(knowledge, answers)
          const other = assess(knowledge, Object.fromEntries(shuffled))
          expect(other.ranking).toEqual(one.ranking)
          expect({ ...other, ranking: undefined }).toEqual({ ...one, ranking: undefined })
        },
      ),
      { numRuns: 40 },
    ))

  it('flags stand strictest first', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), (answers) => {
        const levels = raiseFlags(knowledge, answers).map(({ flag }) => level(flag.urgency))
        expect(levels).toEqual([...levels].sort((a, b) => b - a))
      }),
      { numRuns: 300 },
    ))

  it('what one more answer would raise is what it raises when it is given', () =>
    fc.assert(
      fc.property(anyAnswers(knowledge), worseOnes(), (answers, [finding]) => {
        fc.pre(finding !== undefined && finding.worse !== 'higher')
        const more = worsened({}, [finding])
        const before = new Set(ids(answers))
        const raised = raiseFlags(knowledge, { ...answers, ...more }).map(({ flag }) => flag)
        const foretold = level(urgencyRaisedBy(knowledge, answers, flagTruths(knowledge, answers), more))
        // at least what it newly raises; flags that read it and stood before may be named, too
        expect(foretold).toBeGreaterThanOrEqual(Math.max(0, ...raised.filter(({ id }) => !before.has(id)).map(({ urgency }) => level(urgency))))
        expect(foretold).toBeLessThanOrEqual(Math.max(0, ...raised.map(({ urgency }) => level(urgency))))
      }),
      { numRuns: 300 },
    ))

  it('every flag can be raised by answers alone, and names them', () => {
    const all = Object.fromEntries(answerable(knowledge).map((finding) => [finding.id, worst(finding)]))
    const never = knowledge.flags.filter(
      ({ id }) => ![all, { ...all, age: 12 }, { ...all, age: 70 }, { ...all, 'postpartum-weeks': 2 }].some((answers) => ids(answers).includes(id)),
    )
    expect(never.map(({ id }) => id)).toEqual([])
    for (const { flag, because } of raiseFlags(knowledge, all)) expect(because, flag.id).not.toEqual([])
  })
})

describe('unaskedSafety and skippedSafety', () => {
  const small = makeKnowledge({
    findings: [
      makeFinding({ id: 'fever', stage: 'safety', worse: 'yes' }),
      makeFinding({ id: 'ache', stage: 'safety', worse: 'yes' }),
      makeFinding({ id: 'sex', answer: 'one-of', choices: [{ id: 'male', label: 'm' }] }),
      makeFinding({ id: 'bleeding', stage: 'safety', worse: 'yes', askIf: { finding: 'sex', is: 'female' } }),
      makeFinding({ id: 'sore', worse: 'yes' }),
    ],
    flags: [
      makeFlag({ id: 'now', rule: { all: ['fever', 'ache'] }, urgency: 'emergency' }),
      makeFlag({ id: 'today', rule: 'bleeding', urgency: 'same-day' }),
      makeFlag({ id: 'days', rule: 'sore', urgency: 'urgent' }),
    ],
  })
  it.each<readonly [string, Answers, { readonly unasked: readonly string[]; readonly skipped: readonly string[] }]>([
    ['nothing asked: all of the grave ones, none of the others', {}, { unasked: ['fever', 'ache', 'bleeding'], skipped: [] }],
    ['a denied part closes the rest of its rule', { fever: 'no' }, { unasked: ['bleeding'], skipped: [] }],
    ['a skipped part is listed, its rule stays open', { fever: 'skipped' }, { unasked: ['ache', 'bleeding'], skipped: ['fever'] }],
    ['a question for others is closed', { fever: 'no', sex: { choice: 'male' } }, { unasked: [], skipped: [] }],
    ['a question skipped although nothing hung on it is not listed', { fever: 'no', ache: 'skipped', bleeding: 'no' }, { unasked: [], skipped: [] }],
    ['not sure is an answer', { fever: 'unsure', ache: 'no', bleeding: 'no' }, { unasked: [], skipped: [] }],
  ])('%s', (_what, answers, { unasked, skipped }) => {
    expect(unaskedSafety(small, answers)).toEqual(unasked)
    expect(skippedSafety(small, answers)).toEqual(skipped)
  })
})

describe('interruption', () => {
  const grave: Answers = { 'rf-testicle-pain': 'yes', 'rf-leg-swelling': 'yes', 'beh-running-pain': 'yes' }
  it('is the strictest grave flag, with the others', () => {
    const found = interruption(knowledge, grave, [])
    expect([found?.raised.flag.id, found?.others.map(({ flag }) => flag.id)]).toEqual(['rf-testicle', ['rf-clot']])
  })
  it('leaves out what was acknowledged', () => expect(interruption(knowledge, grave, ['rf-testicle'])?.raised.flag.id).toBe('rf-clot'))
  it('is nothing when all was acknowledged, or nothing is grave', () => {
    expect(interruption(knowledge, grave, ['rf-testicle', 'rf-clot'])).toBeUndefined()
    expect(interruption(knowledge, { 'course-worse-each-week': 'yes' }, [])).toBeUndefined()
  })
})

/** One to three questions that have a worrying answer. */
function worseOnes(): fc.Arbitrary<readonly Finding[]> {
  return fc.uniqueArray(fc.constantFrom(...answerable(knowledge).filter(({ worse }) => worse !== undefined)), {
    minLength: 1,
    maxLength: 3,
    selector: ({ id }) => id,
  })
}

function worst({ answer, worse, number, choices }: Finding): Answer {
  if (answer === 'number') return number?.max ?? 0
  if (answer === 'one-of') return { choice: choices?.[0]?.id ?? '' }
  return answer === 'region' ? 'both' : worse === 'no' ? 'no' : 'yes'
}
