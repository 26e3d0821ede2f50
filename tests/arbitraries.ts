import fc from 'fast-check'
import { type Answer, type Answers, SIDES } from '#assessment/answers.ts'
import { indexed } from '#assessment/indexed.ts'
import { raiseFlags } from '#assessment/red-flags.ts'
import type { Finding, FindingId, Knowledge } from '#knowledge/shape.ts'

/** Made-up answers for properties. Purely random ones are nearly always an emergency and prove little, so most answers here are calm. */

/** Every answer that fits the question: told, not sure, skipped. */
export function anyAnswer(finding: Finding): fc.Arbitrary<Answer> {
  const told: fc.Arbitrary<Answer> =
    finding.answer === 'number'
      ? fc.integer({ min: finding.number?.min ?? 0, max: finding.number?.max ?? 0 })
      : finding.answer === 'one-of'
        ? fc.constantFrom(...(finding.choices ?? []).map(({ id }) => ({ choice: id })))
        : finding.answer === 'region'
          ? fc.constantFrom<Answer>(...SIDES, 'no')
          : fc.constantFrom<Answer>('yes', 'no')
  return fc.oneof({ weight: 6, arbitrary: told }, { weight: 1, arbitrary: fc.constantFrom<Answer>('unsure', 'skipped') })
}

/** Questions somebody can answer: derived findings follow from others. */
export const answerable = (knowledge: Knowledge): readonly Finding[] => knowledge.findings.filter((finding) => finding.derived === undefined)

/** Questions whose worrying answer alone does not raise an emergency or same-day flag. */
function calm(knowledge: Knowledge): readonly Finding[] {
  return answerable(knowledge).filter(({ id, worse }) => {
    const alone = raiseFlags(knowledge, { [id]: worse === 'no' ? 'no' : 'yes' })
    return alone.every(({ flag }) => flag.urgency !== 'emergency' && flag.urgency !== 'same-day')
  })
}

const someAnswers = (findings: readonly Finding[], most: number): fc.Arbitrary<Answers> =>
  fc
    .uniqueArray(
      fc.constantFrom(...findings).chain((finding) => anyAnswer(finding).map((answer): [FindingId, Answer] => [finding.id, answer])),
      { maxLength: most, selector: ([id]) => id },
    )
    .map((entries) => Object.fromEntries(entries))

/**
 * Answers of a runner: about-you mostly told, every other question left alone, denied or skipped, and up to some twenty told on purpose,
 * mostly ones that are no emergency by themselves.
 */
export function anyAnswers(knowledge: Knowledge): fc.Arbitrary<Answers> {
  const all = answerable(knowledge)
  const { findings } = indexed(knowledge)
  const regions = all.filter(({ answer }) => answer === 'region')
  const yesNo = all.filter(({ answer, stage }) => answer === 'yes-no' && stage !== 'clinician' && stage !== 'self-test')
  const background = fc
    .record({
      safety: fc.constantFrom<Answer | undefined>('no', 'no', 'skipped', undefined),
      rest: fc.constantFrom<Answer | undefined>('no', undefined, undefined),
    })
    .map(({ safety, rest }): Answers => {
      const grounds = new Set(knowledge.interview.safety.flatMap((checklist) => checklist.findings))
      const pairs = yesNo.map(({ id, stage, worse }) => [id, stage === 'safety' || grounds.has(id) ? safety : worse === 'no' ? undefined : rest] as const)
      return Object.fromEntries([
        ...pairs.filter((pair): pair is readonly [string, Answer] => pair[1] !== undefined),
        ...regions.map(({ id }) => [id, 'no'] as const),
      ])
    })
  const aboutYou = fc.record(
    { age: fc.integer({ min: 4, max: 100 }), sex: anyAnswer(findings.get('sex') ?? fail('no sex')), 'beh-severity-0-10': fc.integer({ min: 0, max: 10 }) },
    { requiredKeys: [] },
  )
  return fc
    .tuple(background, aboutYou, someAnswers(regions, 3), someAnswers(calm(knowledge), 14), someAnswers(all, 2))
    .map((parts): Answers => Object.assign({}, ...parts))
}

/** These answers changed in the worrying direction. */
export function worsened(answers: Answers, findings: readonly Finding[]): Answers {
  return Object.assign(
    {},
    answers,
    ...findings.map(({ id, worse, number }) => {
      if (worse !== 'higher') return { [id]: worse ?? 'yes' }
      const before = answers[id]
      const most = number?.max ?? 0
      return { [id]: typeof before === 'number' ? Math.min(most, before + 1 + (before % 4)) : most }
    }),
  )
}

function fail(what: string): never {
  throw new Error(what)
}
