import type { Checklist, Finding, FindingId, Knowledge } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import type { Step } from './assessment.ts'
import { indexed } from './indexed.ts'
import { isAsked, stillOpen, unaskedSafety } from './red-flags.ts'
import { expectedGains, type Gain } from './gain.ts'
import { normalised, scores } from './score.ts'
import { mayLoad } from './self-tests.ts'
import { tables } from './tables.ts'

/** A movement test costs more than a question: it has to tell this much more to be chosen. */
const TEST_COST = 2

/**
 * What to ask next. Body map, age and sex, then every safety screen, then the story, then whatever emergency, same-day and urgent flags still
 * wait for, then the question that is expected to tell most, until a cause is sure enough or nothing more is to be learned.
 */
export function nextStep(knowledge: Knowledge, answers: Answers): Step {
  return opening(knowledge, answers) ?? waiting(knowledge, answers) ?? adaptive(knowledge, answers)
}

/** Screens offered once the result stands; undefined when all are answered. */
export function nextAfterwards(knowledge: Knowledge, answers: Answers): Step | undefined {
  const { afterwards, optional } = knowledge.interview
  return fromChecklists(knowledge, answers, afterwards) ?? fromList(knowledge, answers, optional)
}

/** About how many screens are still to come before the result: honest about the fixed ones, a guess about the adaptive ones. */
export function questionsLeft(knowledge: Knowledge, answers: Answers): number {
  const index = indexed(knowledge)
  const { safety, background, story } = knowledge.interview
  const open = (checklist: Checklist): boolean => checklist.findings.some((id) => isAsked(index, answers, id) && answers[id] === undefined)
  const fixed = [...safety, ...background].filter(open).length + [...ABOUT_YOU, ...story].filter((id) => index.findings.has(id) && answers[id] === undefined).length + (mapOpen(knowledge, answers) ? 1 : 0)
  const adaptiveLeft = Math.max(0, TYPICAL_ADAPTIVE - adaptiveAsked(knowledge, answers))
  return fixed + adaptiveLeft
}

/** Adaptive questions in the median simulated interview (`hipwise questions`). */
const TYPICAL_ADAPTIVE = 9

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

const mapOpen = (knowledge: Knowledge, answers: Answers): boolean => knowledge.findings.some((finding) => finding.answer === 'region' && answers[finding.id] === undefined)

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

/** Questions that a grave flag still waits for come before anything that only refines the ranking. */
function waiting(knowledge: Knowledge, answers: Answers): Step | undefined {
  const [id] = [...unaskedSafety(knowledge, answers), ...stillOpen(knowledge, answers, (flag) => flag.urgency === 'urgent')]
  return id === undefined ? undefined : question(id)
}

function adaptive(knowledge: Knowledge, answers: Answers): Step {
  const { stop, otherCauses } = knowledge.reasoning
  const now = normalised(scores(knowledge, answers), 1 - otherCauses)
  if (Math.max(...now) >= stop.probability) return { kind: 'done', reason: 'sure-enough' }
  if (adaptiveAsked(knowledge, answers) >= stop.most) return { kind: 'done', reason: 'enough-questions' }
  let best: { readonly id: FindingId; readonly gain: Gain; readonly worth: number } | undefined
  const open = candidates(knowledge, answers)
  const gains = expectedGains(knowledge, answers, open.map((finding) => finding.id))
  for (const finding of open) {
    const gain = gains.get(finding.id)
    if (!gain) continue
    const worth = gain.bits / (finding.stage === 'self-test' ? TEST_COST : 1)
    if (worth > (best?.worth ?? 0)) best = { id: finding.id, gain, worth }
  }
  return best === undefined || best.worth < stop.gain ? { kind: 'done', reason: 'nothing-more-to-learn' } : { kind: 'question', finding: best.id, self: true, expectedGain: best.gain.bits }
}

/** Findings that the ranking weighs, that this runner can be asked, and that were not. */
export function candidates(knowledge: Knowledge, answers: Answers): readonly Finding[] {
  const index = indexed(knowledge)
  return [...tables(knowledge).rows.keys()].flatMap((id) => {
    const finding = index.findings.get(id)
    if (!finding || finding.answer !== 'yes-no' || answers[id] !== undefined) return []
    if (finding.stage === 'self-test') return mayLoad(knowledge, answers, finding) ? [finding] : []
    return isAsked(index, answers, id) ? [finding] : []
  })
}

/** Answered questions that came from the adaptive part. */
function adaptiveAsked(knowledge: Knowledge, answers: Answers): number {
  const { safety, background, afterwards, story, optional } = knowledge.interview
  const fixed = new Set([...safety, ...background, ...afterwards].flatMap((checklist) => checklist.findings).concat(story, optional, ABOUT_YOU))
  const index = indexed(knowledge)
  return Object.keys(answers).filter((id) => !fixed.has(id) && index.findings.get(id)?.answer === 'yes-no').length
}

const question = (finding: FindingId): Step => ({ kind: 'question', finding, self: true, expectedGain: 0 })
