import type { Answers } from '#assessment/answers.ts'
import { seeded, simulatePatient } from '#assessment/evaluation/patients.ts'
import { interviewed } from '#assessment/evaluation/predict.ts'
import { candidates } from '#assessment/interview.ts'
import { rank } from '#assessment/rank.ts'
import type { ConditionId, Knowledge } from '#knowledge/shape.ts'
import { type Command, refuse } from './command.ts'
import { loadKnowledge } from './load-knowledge.ts'

/** `hipwise questions`: how well the questions are chosen, on simulated patients. */
export const questionsCommand: Command = {
  name: 'questions',
  usage: 'questions [--patients 1000] [--seed 1] [--json]',
  sentence: 'Runs the interview against simulated patients drawn from our own tables: circular by nature, it judges the choice of questions only.',
  run: async (words) => {
    const patients = numberAfter(words, '--patients', 1000)
    const seed = numberAfter(words, '--seed', 1)
    const unknown = words.filter((word, place) => !OPTIONS.includes(word) && !(place > 0 && ['--patients', '--seed'].includes(words[place - 1] ?? '')))
    if (unknown.length > 0) return refuse(`There is no option ${unknown[0]}.\nUsage: hipwise ${questionsCommand.usage}`)
    if (patients === undefined || seed === undefined || patients < 1) return refuse(`Usage: hipwise ${questionsCommand.usage}`)
    const knowledge = await loadKnowledge()
    const result = askPatients(knowledge, patients, seed)
    console.log(
      words.includes('--json')
        ? JSON.stringify(result, null, 2)
        : [
            `${result.patients} simulated patients (seed ${seed}); drawn from our own tables, so this says nothing about real people`,
            `screens after the body map and the safety screens: median ${result.screens.median}, 9 in 10 at most ${result.screens.ninth}, most ${result.screens.most}`,
            `single lines answered on them: median ${result.lines.median}`,
            `right cause first: ${share(result.top1, patients)}; had everything been asked: ${share(result.top1All, patients)}`,
            `right cause among three: ${share(result.top3, patients)}; had everything been asked: ${share(result.top3All, patients)}`,
          ].join('\n'),
    )
    return 0
  },
}

const OPTIONS: readonly string[] = ['--patients', '--seed', '--json']

/** Counts over simulated patients. */
export interface QuestionsResult {
  readonly patients: number
  readonly screens: Spread
  readonly lines: Spread
  readonly top1: number
  readonly top3: number
  /** The same patients, with every question answered that they may be asked. */
  readonly top1All: number
  readonly top3All: number
}

interface Spread {
  readonly median: number
  readonly ninth: number
  readonly most: number
}

/** Interviews that many patients; the same seed gives the same patients. */
export function askPatients(knowledge: Knowledge, patients: number, seed: number): QuestionsResult {
  const random = seeded(seed)
  const screens: number[] = []
  const lines: number[] = []
  let [top1, top3, top1All, top3All] = [0, 0, 0, 0]
  const safety = new Set(knowledge.interview.safety.flatMap((checklist) => checklist.findings))
  const regions = new Set(knowledge.findings.filter((finding) => finding.answer === 'region').map((finding) => finding.id))
  for (let i = 0; i < patients; i++) {
    const patient = simulatePatient(knowledge, random)
    const { answers, questions } = interviewed(knowledge, patient.answer)
    screens.push(questions)
    lines.push(Object.keys(answers).filter((id) => !safety.has(id) && !regions.has(id)).length)
    const first = order(knowledge, answers)
    let everything: Answers = answers
    for (const finding of candidates(knowledge, answers)) everything = { ...everything, [finding.id]: patient.answer(finding.id) }
    const all = order(knowledge, everything)
    if (first[0] === patient.condition.id) top1++
    if (first.slice(0, 3).includes(patient.condition.id)) top3++
    if (all[0] === patient.condition.id) top1All++
    if (all.slice(0, 3).includes(patient.condition.id)) top3All++
  }
  return { patients, screens: spread(screens), lines: spread(lines), top1, top3, top1All, top3All }
}

const order = (knowledge: Knowledge, answers: Answers): readonly ConditionId[] => rank(knowledge, answers).causes.map((cause) => cause.condition.id)

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, ninth: sorted[Math.floor(sorted.length * 0.9)] ?? 0, most: sorted.at(-1) ?? 0 }
}

const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`

function numberAfter(words: readonly string[], option: string, otherwise: number): number | undefined {
  const at = words.indexOf(option)
  if (at < 0) return otherwise
  const value = Number(words[at + 1])
  return Number.isInteger(value) ? value : undefined
}
