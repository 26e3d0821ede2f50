import type { FindingId, Knowledge } from '#knowledge/shape.ts'
import type { Answer, Answers } from '../answers.ts'
import { assess } from '../assess.ts'
import type { Assessment } from '../assessment.ts'
import { indexed } from '../indexed.ts'
import { nextStep } from '../interview.ts'
import { skipTheRest } from './story.ts'
import type { Prediction } from './totals.ts'

/** All answers of the story at once; what it does not tell is skipped. */
export function predictBatch(knowledge: Knowledge, told: Answers): Prediction {
  return predictionOf(assess(knowledge, skipTheRest(knowledge, told)))
}

/** More screens than any interview has: a guard against an interview that never ends. */
const MOST_STEPS = 200

/** Drives the real interview: each question is answered from the story, and skipped when the story does not tell. */
export function predictByInterview(knowledge: Knowledge, told: Answers): Prediction & { readonly answers: Answers } {
  const { answers, questions } = interviewed(knowledge, (id) => told[id] ?? 'skipped')
  return { ...predictionOf(assess(knowledge, answers)), questions, answers }
}

/** Runs the interview against somebody who answers; counts the screens after the body map, about-you and the safety screens. */
export function interviewed(
  knowledge: Knowledge,
  answer: (id: FindingId) => Answer,
): { readonly answers: Answers; readonly questions: number; readonly adaptive: number } {
  const safety = new Set(knowledge.interview.safety.flatMap((checklist) => checklist.findings))
  const fixed = new Set([...knowledge.interview.background.flatMap((checklist) => checklist.findings), ...knowledge.interview.story])
  const regions = [...indexed(knowledge).findings.values()].filter((finding) => finding.answer === 'region').map((finding) => finding.id)
  let answers: Answers = {}
  let questions = 0
  let adaptive = 0
  for (let step = nextStep(knowledge, answers), count = 0; step.kind !== 'done'; step = nextStep(knowledge, answers), count++) {
    if (count > MOST_STEPS) throw new Error('the interview does not end')
    const asked = step.kind === 'map' ? regions : step.kind === 'checklist' ? step.findings : [step.finding]
    if (step.kind !== 'map' && !asked.every((id) => safety.has(id) || id === 'age' || id === 'sex')) questions++
    if (step.kind === 'question' && asked.every((id) => !safety.has(id) && !fixed.has(id) && id !== 'age' && id !== 'sex')) adaptive++
    answers = { ...answers, ...Object.fromEntries(asked.map((id) => [id, answer(id)])) }
  }
  return { answers, questions, adaptive }
}

const predictionOf = (assessment: Assessment): Prediction => ({
  urgency: assessment.urgency,
  ranked: assessment.ranking.causes.map((cause) => cause.condition.id),
})
