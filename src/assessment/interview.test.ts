import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { level } from '#knowledge/levels.ts'
import type { FindingId } from '#knowledge/shape.ts'
import { anyAnswer } from '../../tests/arbitraries.ts'
import { knowledge } from '../../tests/built.ts'
import { makeCondition, makeFinding, makeFlag, makeKnowledge } from '../../tests/makers.ts'
import type { Answer, Answers } from './answers.ts'
import { assess } from './assess.ts'
import type { Step } from './assessment.ts'
import { indexed } from './indexed.ts'
import { nextAfterwards, nextStep, questionsLeft } from './interview.ts'
import { isAsked, raiseFlags, unaskedSafety } from './red-flags.ts'
import { normalised, scores } from './score.ts'

const index = indexed(knowledge)
const regions = knowledge.findings.filter(({ answer }) => answer === 'region').map(({ id }) => id)
const safety = knowledge.interview.safety.flatMap(({ findings }) => findings)
const asks = (step: Step): readonly FindingId[] =>
  step.kind === 'map' ? regions : step.kind === 'checklist' ? step.findings : step.kind === 'question' ? [step.finding] : []

/** The answer that worries nobody. */
/** Left out on purpose: skipped, or "I don't know" where a number or one of several is asked. */
const left = (id: FindingId, answer: Answer | undefined): boolean =>
  answer === 'skipped' || (answer === 'unsure' && ['number', 'one-of'].includes(index.findings.get(id)?.answer ?? ''))

const denial = (id: FindingId): Answer => (index.findings.get(id)?.worse === 'no' ? 'yes' : 'no')

/** A screen as it was put, what was known before, and what came back. */
interface Screen {
  readonly step: Step
  readonly before: Answers
}

/** How somebody answers: mostly the calm answer, so that the interview goes its whole way. */
type Runner = (id: FindingId) => Answer

const MOST_SCREENS = 120

function interviewOf(runner: Runner, next: (answers: Answers) => Step | undefined = (answers) => nextStep(knowledge, answers), start: Answers = {}) {
  const screens: Screen[] = []
  let answers = start
  for (let step = next(answers); step !== undefined && step.kind !== 'done'; step = next(answers)) {
    if (screens.length > MOST_SCREENS) throw new Error('the interview does not end')
    screens.push({ step, before: answers })
    answers = { ...answers, ...Object.fromEntries(asks(step).map((id) => [id, runner(id)])) }
  }
  return { screens, answers, last: next(answers) }
}

/** Runners who answer every question somehow; the share of random answers runs from none to all. */
const runners: fc.Arbitrary<Runner> = fc.tuple(fc.constantFrom(0.02, 0.1, 0.4, 1), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), fc.gen()).map(
  ([share, chances, gen]): Runner =>
    (id) => {
      const finding = index.findings.get(id)
      if (!finding) throw new Error(`the interview asks ${id}, which is no finding`)
      const chosen = finding.answer === 'number' || finding.answer === 'one-of' || (chances.next().value ?? 0) < share
      return chosen ? gen(anyAnswer, finding) : denial(id)
    },
)

const RUNS = { numRuns: 15 }

describe('no result is below urgent while an emergency question is unasked', () => {
  it('wherever the interview is left', () =>
    fc.assert(
      fc.property(runners, fc.double({ min: 0, max: 1, noNaN: true }), (runner, where) => {
        const { screens, answers } = interviewOf(runner)
        const stops = [...screens.map(({ before }) => before), answers]
        const stop = stops[Math.floor(where * (stops.length - 1))] ?? {}
        const { unasked, urgency, because } = assess(knowledge, stop)
        expect(unasked).toEqual(unaskedSafety(knowledge, stop))
        if (unasked.length > 0) {
          expect(level(urgency)).toBeGreaterThanOrEqual(level('urgent'))
          expect(because.map(({ kind }) => kind)).toContain('unasked')
        }
      }),
      RUNS,
    ))

  /** Somebody calm who answered everything. */
  const told: Answers = { age: 40, sex: { choice: 'not-told' }, 'beh-severity-0-10': 3, 'duration-weeks': 4 }
  const calm = interviewOf((id) => told[id] ?? denial(id)).answers

  const without = (id: FindingId): Answers => Object.fromEntries(Object.entries(calm).filter(([each]) => each !== id))
  const grave = safety.filter((id) => {
    const [strictest] = raiseFlags(knowledge, { ...calm, [id]: index.findings.get(id)?.worse === 'no' ? 'no' : 'yes' })
    return strictest !== undefined && level(strictest.flag.urgency) >= level('same-day') && isAsked(index, without(id), id)
  })
  it('there are such questions', () => expect(grave.length).toBeGreaterThan(20))
  it.each(grave)('%s alone left out', (id) => expect(level(assess(knowledge, without(id)).urgency)).toBeGreaterThanOrEqual(level('urgent')))
  it('answered calmly to the end it is below urgent', () => expect(level(assess(knowledge, calm).urgency)).toBeLessThan(level('urgent')))

  it('without any answer the result is urgent', () => expect(assess(knowledge, {}).urgency).toBe('urgent'))

  it('at the end nothing grave is unasked, and what was skipped on purpose is listed', () =>
    fc.assert(
      fc.property(runners, (runner) => {
        const { answers } = interviewOf(runner)
        const { unasked, skipped } = assess(knowledge, answers)
        expect(unasked).toEqual([])
        for (const id of skipped) expect(left(id, answers[id])).toBe(true)
        // skipped on purpose is listed when answering it would have been required otherwise
        const asIfUnasked = Object.fromEntries(Object.entries(answers).filter(([id, answer]) => !left(id, answer)))
        expect(skipped).toEqual(unaskedSafety(knowledge, asIfUnasked).filter((id) => left(id, answers[id])))
      }),
      RUNS,
    ))

  it.each(['skipped', 'unsure'] as const)('an age that was %s is listed where a grave warning hangs on it, and is no all-clear', (age) => {
    const fell: Answers = { ...calm, 'onset-fall-trauma': 'yes', 'beh-walking-pain': 'yes', age }
    const { skipped } = assess(knowledge, fell)
    expect(raiseFlags(knowledge, { ...fell, age: 80 }).some(({ flag }) => level(flag.urgency) >= level('same-day'))).toBe(true)
    expect(skipped).toContain('age')
  })

  it('skipping every safety question lists the grave ones', () => {
    const { answers } = interviewOf((id) => (safety.includes(id) ? 'skipped' : id === 'age' ? 40 : 'no'))
    const { skipped, unasked } = assess(knowledge, answers)
    expect(unasked).toEqual([])
    expect(skipped).toEqual(expect.arrayContaining(['rf-cannot-bear-weight', 'rf-fever', 'rf-saddle-numbness', 'rf-chest-pain']))
  })
})

describe('the interview', () => {
  it('ends, asks nothing twice, and asks only what is for this runner', () =>
    fc.assert(
      fc.property(runners, (runner) => {
        const { screens, last } = interviewOf(runner)
        expect(last?.kind).toBe('done')
        const asked = screens.flatMap(({ step }) => asks(step))
        expect(asked).toHaveLength(new Set(asked).size)
        for (const { step, before } of screens)
          for (const id of asks(step)) {
            expect(before[id], id).toBeUndefined()
            const finding = index.findings.get(id)
            expect(finding?.derived ?? finding?.stage === 'clinician', id).toBe(false)
            if (step.kind !== 'map' && finding?.stage !== 'self-test') expect(isAsked(index, before, id), id).toBe(true)
          }
      }),
      RUNS,
    ))

  it('starts with the body map, then age and sex, then every safety screen, then the story', () =>
    fc.assert(
      fc.property(runners, (runner) => {
        const { screens, answers } = interviewOf(runner)
        expect(screens[0]?.step.kind).toBe('map')
        expect(screens.slice(1, 3).map(({ step }) => step)).toMatchObject([{ finding: 'age' }, { finding: 'sex' }])
        const isSafety = ({ step }: Screen): boolean => step.kind !== 'map' && asks(step).every((id) => safety.includes(id))
        const open = screens.slice(3).findIndex((screen) => !isSafety(screen)) + 3
        for (const { step } of screens.slice(open)) {
          // a safety question asked later was none for this runner before
          for (const id of asks(step).filter((each) => safety.includes(each))) expect(isAsked(index, screens[open]?.before ?? {}, id), id).toBe(false)
        }
        const story = screens.flatMap(({ step }) => asks(step)).filter((id) => knowledge.interview.story.includes(id))
        expect(story).toEqual(knowledge.interview.story.filter((id) => answers[id] !== undefined))
        expect(story).toEqual(expect.arrayContaining(['duration-weeks', 'beh-severity-0-10', 'onset-sudden', 'course-better-with-days-rest']))
      }),
      RUNS,
    ))

  it('puts a list with its open lines only', () => {
    const { screens, answers } = interviewOf(() => 'no')
    const list = screens.find(({ step }) => step.kind === 'checklist' && step.findings.length > 2)
    if (list?.step.kind !== 'checklist') throw new Error('no list')
    const [one, ...rest] = list.step.findings
    expect(nextStep(knowledge, { ...list.before, [one ?? '']: answers[one ?? ''] ?? 'no' })).toMatchObject({
      kind: 'checklist',
      id: list.step.id,
      findings: rest,
    })
  })

  it.each(['male', 'female'])('%s: pregnancy and testicles are asked of whom they concern', (choice) => {
    const { screens } = interviewOf((id) => (id === 'age' ? 30 : id === 'sex' ? { choice } : 'no'))
    const asked = screens.flatMap(({ step }) => asks(step))
    const concerned = ['risk-pregnant', 'rf-could-be-pregnant', 'risk-birth-12-months', 'risk-periods-absent', 'rf-vaginal-bleeding']
    expect(concerned.filter((id) => asked.includes(id))).toEqual(choice === 'female' ? concerned : [])
    expect(asked.includes('rf-testicle-pain')).toBe(choice === 'male')
  })
  it('who leaves the sex open is asked both', () => {
    const asked = interviewOf((id) => (id === 'age' ? 30 : id === 'sex' ? 'skipped' : 'no')).screens.flatMap(({ step }) => asks(step))
    expect(asked).toEqual(expect.arrayContaining(['risk-pregnant', 'rf-testicle-pain']))
  })

  it('ends for one of three reasons, and for the one it names', () =>
    fc.assert(
      fc.property(runners, (runner) => {
        const { answers, last } = interviewOf(runner)
        const { stop, otherCauses } = knowledge.reasoning
        const surest = Math.max(...normalised(scores(knowledge, answers), 1 - otherCauses))
        if (last?.kind !== 'done') throw new Error('did not end')
        expect(last.reason === 'sure-enough').toBe(surest >= stop.probability)
      }),
      RUNS,
    ))

  it('tells about how many screens are left: never fewer than none, fewer at the end than at the beginning', () =>
    fc.assert(
      fc.property(runners, (runner) => {
        const { screens, answers } = interviewOf(runner)
        const left = [...screens.map(({ before }) => before), answers].map((known) => questionsLeft(knowledge, known))
        for (const count of left) expect(count).toBeGreaterThanOrEqual(0)
        expect(left.at(-1)).toBeLessThan(left[0] ?? 0)
        expect(left.at(-1)).toBeLessThanOrEqual(9)
        // the fixed part goes down by one with every screen; a question that opens another may hold it
        expect(left[screens.length]).toBeLessThanOrEqual(left[3] ?? 0)
      }),
      RUNS,
    ))

  it('afterwards asks each open question once, and ends', () =>
    fc.assert(
      fc.property(runners, (runner) => {
        const { answers } = interviewOf(runner)
        const more = interviewOf(runner, (known) => nextAfterwards(knowledge, known), answers)
        const asked = more.screens.flatMap(({ step }) => asks(step))
        expect(asked).toHaveLength(new Set(asked).size)
        expect(more.last).toBeUndefined()
      }),
      { numRuns: 8 },
    ))
})

describe('on a small knowledge', () => {
  const findings = [
    makeFinding({ id: 'place', answer: 'region', stage: 'where' }),
    makeFinding({ id: 'age', answer: 'number', stage: 'about-you' }),
    makeFinding({ id: 'fever', stage: 'safety', worse: 'yes' }),
    makeFinding({ id: 'sore', worse: 'yes' }),
    makeFinding({ id: 'telling', usual: 0.5 }),
    makeFinding({ id: 'dull', usual: 0.5 }),
  ]
  const conditions = [makeCondition({ id: 'a', signs: { telling: 0.95 } }), makeCondition({ id: 'b', signs: { telling: 0.05 } })]
  const interview = {
    safety: [{ id: 's', title: 's', findings: ['fever'], why: '' }],
    background: [],
    afterwards: [],
    together: [],
    story: [],
    optional: [],
  }
  const small = makeKnowledge({
    findings,
    conditions,
    interview,
    flags: [makeFlag({ id: 'ill', rule: 'fever', urgency: 'emergency' }), makeFlag({ id: 'days', rule: 'sore' })],
  })
  const told: Answers = { place: 'left', age: 40, fever: 'no' }

  it('walks map, age, safety, what an urgent flag waits for, what tells most, done', () => {
    expect(nextStep(small, {})).toEqual({ kind: 'map' })
    expect(nextStep(small, { place: 'left' })).toMatchObject({ finding: 'age' })
    expect(nextStep(small, { place: 'left', age: 40 })).toMatchObject({ finding: 'fever' })
    expect(nextStep(small, told)).toMatchObject({ finding: 'sore' })
    expect(nextStep(small, { ...told, sore: 'no' })).toMatchObject({ kind: 'question', finding: 'telling' })
    expect(nextStep(small, { ...told, sore: 'no', telling: 'skipped' })).toEqual({ kind: 'done', reason: 'nothing-more-to-learn' })
  })
  it('never ends as sure enough while an urgent question is open', () => {
    const sure = { ...small, reasoning: { ...small.reasoning, stop: { ...small.reasoning.stop, probability: 0.5 } } }
    expect(nextStep(sure, { ...told, telling: 'yes' })).toMatchObject({ finding: 'sore' })
    expect(nextStep(sure, { ...told, telling: 'yes', sore: 'no' })).toEqual({ kind: 'done', reason: 'sure-enough' })
  })
  it('ends when the most questions were asked', () => {
    const tests = makeFinding({ id: 'press', stage: 'self-test', usual: 0.5, test: { how: [], stopIf: '', load: 'none' } })
    const short = { ...small, findings: [...findings, tests], reasoning: { ...small.reasoning, stop: { ...small.reasoning.stop, most: 1 } } }
    expect(nextStep(short, { ...told, sore: 'no', press: 'no' })).toEqual({ kind: 'done', reason: 'enough-questions' })
  })
})
