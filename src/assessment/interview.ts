import type { Checklist, Finding, FindingId, FlagId, Knowledge } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import type { Step } from './assessment.ts'
import { expectedGains } from './gain.ts'
import { indexed } from './indexed.ts'
import { isAsked, stillOpen, unaskedSafety } from './red-flags.ts'
import { normalised, scores } from './score.ts'
import { testGate } from './self-tests.ts'
import { tables } from './tables.ts'

/** A movement test costs more than a question: it has to tell this much more to be chosen. */
const TEST_COST = 2

/**
 * What to ask next. Body map, age and sex, then every safety screen, then the story, then whatever emergency, same-day and urgent flags still
 * wait for, then the question that is expected to tell most, until a cause is sure enough or nothing more is to be learned.
 */
export function nextStep(knowledge: Knowledge, answers: Answers, standing: readonly FlagId[] = []): Step {
  const key = JSON.stringify([answers, [...new Set(standing)].sort()])
  const known = last.get(knowledge)
  if (known?.key === key) return known.step
  const step = opening(knowledge, answers) ?? waiting(knowledge, answers, standing) ?? adaptive(knowledge, answers, standing)
  last.set(knowledge, { key, step })
  return step
}

/** The last step worked out: writing an answer, drawing the next screen and closing the questions ask for the same one. */
const last = new WeakMap<Knowledge, { readonly key: string; readonly step: Step }>()

/** Screens offered once the result stands, also the movement tests that can still tell something; undefined when all are answered. */
export function nextAfterwards(knowledge: Knowledge, answers: Answers, standing: readonly FlagId[] = []): Step | undefined {
  const { afterwards, optional } = knowledge.interview
  return fromChecklists(knowledge, answers, afterwards) ?? tellingTest(knowledge, answers, standing) ?? fromList(knowledge, answers, optional)
}

/** Movement tests offered after the result, at most; each has to tell at least this many bits. */
const MOST_TESTS = 4
const TEST_BITS = 0.02

function tellingTest(knowledge: Knowledge, answers: Answers, standing: readonly FlagId[]): Step | undefined {
  const done = Object.keys(answers).filter((id) => indexed(knowledge).findings.get(id)?.stage === 'self-test').length
  if (done >= MOST_TESTS) return undefined
  const tests = candidates(knowledge, answers, standing).filter((finding) => finding.stage === 'self-test')
  const gains = expectedGains(
    knowledge,
    answers,
    tests.map((finding) => finding.id),
  )
  const [best] = [...gains].sort(([, a], [, b]) => b - a)
  return best && best[1] >= TEST_BITS ? question(best[0]) : undefined
}

/** About how many screens are still to come before the result: honest about the fixed ones, a guess about the adaptive ones. */
export function questionsLeft(knowledge: Knowledge, answers: Answers): number {
  const index = indexed(knowledge)
  const { safety, background, story } = knowledge.interview
  const open = (checklist: Checklist): boolean => checklist.findings.some((id) => isAsked(index, answers, id) && answers[id] === undefined)
  const fixed =
    [...safety, ...background].filter(open).length +
    [...ABOUT_YOU, ...story].filter((id) => index.findings.has(id) && answers[id] === undefined).length +
    (mapOpen(knowledge, answers) ? 1 : 0)
  const adaptiveLeft = Math.max(0, TYPICAL_ADAPTIVE - adaptiveAsked(knowledge, answers))
  return fixed + adaptiveLeft
}

/** Adaptive questions in the median simulated interview (`hipwise questions`). */
const TYPICAL_ADAPTIVE = 7

const ABOUT_YOU: readonly FindingId[] = ['age', 'sex']

function opening(knowledge: Knowledge, answers: Answers): Step | undefined {
  if (mapOpen(knowledge, answers)) return { kind: 'map' }
  return (
    fromList(knowledge, answers, ABOUT_YOU) ??
    fromChecklists(knowledge, answers, knowledge.interview.safety) ??
    fromList(knowledge, answers, knowledge.interview.story) ??
    fromChecklists(knowledge, answers, knowledge.interview.background)
  )
}

const mapOpen = (knowledge: Knowledge, answers: Answers): boolean =>
  knowledge.findings.some((finding) => finding.answer === 'region' && answers[finding.id] === undefined)

function fromList(knowledge: Knowledge, answers: Answers, ids: readonly FindingId[]): Step | undefined {
  const index = indexed(knowledge)
  const id = ids.find((each) => isAsked(index, answers, each) && answers[each] === undefined)
  return id === undefined ? undefined : question(id)
}

function fromChecklists(knowledge: Knowledge, answers: Answers, checklists: readonly Checklist[]): Step | undefined {
  const index = indexed(knowledge)
  for (const checklist of checklists) {
    const open = checklist.findings.filter((id) => isAsked(index, answers, id) && answers[id] === undefined)
    const [only] = open
    if (only !== undefined && checklist.findings.length === 1) return question(only)
    if (open.length > 0) return { kind: 'checklist', id: checklist.id, findings: open }
  }
  return undefined
}

/** Questions that a grave flag still waits for come before anything that only refines the ranking; those of one kind share a screen. */
function waiting(knowledge: Knowledge, answers: Answers, standing: readonly FlagId[]): Step | undefined {
  const grave = unaskedSafety(knowledge, answers)
  const waits = [...grave, ...stillOpen(knowledge, answers, (flag) => flag.urgency === 'urgent')]
  const [first] = waits
  if (first === undefined) return undefined
  const kind = knowledge.interview.together.find((checklist) => checklist.findings.includes(first))
  if (!kind) return question(first)
  const telling = screens(knowledge, answers, standing).find(({ step }) => step.kind === 'checklist' && step.id === kind.id)?.step
  const lines = kind.findings.filter((id) => waits.includes(id) || (telling?.kind === 'checklist' && telling.findings.includes(id)))
  return { kind: 'checklist', id: kind.id, findings: lines }
}

function adaptive(knowledge: Knowledge, answers: Answers, standing: readonly FlagId[]): Step {
  const { stop, otherCauses } = knowledge.reasoning
  const now = normalised(scores(knowledge, answers), 1 - otherCauses)
  if (Math.max(...now) >= stop.probability) return { kind: 'done', reason: 'sure-enough' }
  if (adaptiveAsked(knowledge, answers) >= stop.most) return { kind: 'done', reason: 'enough-questions' }
  const best = screens(knowledge, answers, standing).reduce<Screen | undefined>(
    (first, screen) => (screen.worth > (first?.worth ?? 0) ? screen : first),
    undefined,
  )
  return best === undefined || best.worth < stop.gain ? { kind: 'done', reason: 'nothing-more-to-learn' } : best.step
}

interface Screen {
  readonly step: Step
  /** Expected bits, less for what is more work. */
  readonly worth: number
}

/** Lines on one screen at most; a line has to tell this share of what the best line tells. */
const MOST_LINES = 8
const LINE_SHARE = 0.06

/** Every screen that could be asked now: lists of one kind of question, and single movement tests. */
function screens(knowledge: Knowledge, answers: Answers, standing: readonly FlagId[]): readonly Screen[] {
  const open = candidates(knowledge, answers, standing)
  const gains = expectedGains(
    knowledge,
    answers,
    open.map((finding) => finding.id),
  )
  const bits = (id: FindingId): number => gains.get(id) ?? 0
  const listed = new Set(knowledge.interview.together.flatMap((checklist) => checklist.findings))
  const lists = knowledge.interview.together.flatMap(({ id, findings }): Screen[] => {
    const askable = findings.filter((finding) => gains.has(finding)).sort((a, b) => bits(b) - bits(a))
    const floor = bits(askable[0] ?? '') * LINE_SHARE
    const lines = askable.filter((finding) => bits(finding) >= floor).slice(0, MOST_LINES)
    const inOrder = findings.filter((finding) => lines.includes(finding))
    return lines.length === 0 ? [] : [{ step: { kind: 'checklist', id, findings: inOrder }, worth: lines.reduce((sum, line) => sum + bits(line), 0) }]
  })
  const singles = open
    .filter((finding) => !listed.has(finding.id))
    .map(
      (finding): Screen => ({
        step: question(finding.id),
        worth: bits(finding.id) / (finding.stage === 'self-test' ? TEST_COST : 1),
      }),
    )
  return [...lists, ...singles]
}

/** Findings that the ranking weighs, that this runner can be asked, and that were not. */
export function candidates(knowledge: Knowledge, answers: Answers, standing: readonly FlagId[] = []): readonly Finding[] {
  const index = indexed(knowledge)
  const allowed = testGate(knowledge, answers, standing)
  return [...tables(knowledge).rows.keys()].flatMap((id) => {
    const finding = index.findings.get(id)
    if (finding?.answer !== 'yes-no' || answers[id] !== undefined) return []
    if (finding.stage === 'self-test') return allowed(finding) ? [finding] : []
    return isAsked(index, answers, id) ? [finding] : []
  })
}

/** Screens of the adaptive part that were answered: lists count once, movement tests each. */
function adaptiveAsked(knowledge: Knowledge, answers: Answers): number {
  const lists = knowledge.interview.together.filter((checklist) => checklist.findings.some((id) => answers[id] !== undefined))
  const tests = Object.keys(answers).filter((id) => indexed(knowledge).findings.get(id)?.stage === 'self-test')
  return lists.length + tests.length
}

const question = (finding: FindingId): Step => ({ kind: 'question', finding })
