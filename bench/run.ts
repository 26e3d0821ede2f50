import { readFileSync } from 'node:fs'
import type { Answers } from '#assessment/answers.ts'
import { assess } from '#assessment/assess.ts'
import { seeded, simulatePatient } from '#assessment/evaluation/patients.ts'
import { interviewed } from '#assessment/evaluation/predict.ts'
import { nextStep } from '#assessment/interview.ts'
import { rank } from '#assessment/rank.ts'
import { tables } from '#assessment/tables.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import { readEntries } from '#record/read-entries.ts'
import { tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { TEN_YEARS, tenYears } from './ten-years.ts'

/**
 * `npm run bench`: ratios against a plain naive-Bayes pass over the same table in the same run, and the limits that issues name.
 * Figures on shared machines are noisy: medians of many rounds, peers interleaved.
 */

const knowledge = JSON.parse(readFileSync(new URL('../build/knowledge/knowledge.json', import.meta.url), 'utf8')) as Knowledge
const random = seeded(11)
const patients = Array.from({ length: 40 }, () => interviewed(knowledge, simulatePatient(knowledge, random).answer).answers)
// Everything but the adaptive part is answered: the step has to weigh every open question.
const adaptive = new Set(knowledge.interview.together.flatMap((screen) => screen.findings))
const before = patients.map((answers) => Object.fromEntries(Object.entries(answers).filter(([id]) => !adaptive.has(id))))

/** The peer: every answered row, no caps by topic, no reasons; one pass over the numbers. */
function naiveBayes(answers: Answers): Float64Array {
  const { rows, logShare } = tables(knowledge)
  const sum = Float64Array.from(logShare)
  for (const row of rows.values()) {
    const answer = answers[row.finding]
    const column = answer === 'no' ? row.no : answer === undefined || answer === 'skipped' || answer === 'unsure' ? undefined : row.yes
    if (column) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (column[i] ?? 0)
  }
  const top = Math.max(...sum)
  const weights = sum.map((value) => Math.exp(value - top))
  const total = weights.reduce((all, weight) => all + weight, 0)
  return weights.map((weight) => weight / total)
}

interface Measured {
  readonly name: string
  readonly milliseconds: number
}

/** Median time of one call, over rounds in which all contenders take turns. */
function measure(contenders: readonly { readonly name: string; readonly run: (round: number) => unknown }[], rounds: number): readonly Measured[] {
  const times = contenders.map((): number[] => [])
  for (let round = -20; round < rounds; round++)
    for (const [place, { run }] of contenders.entries()) {
      const started = performance.now()
      run(Math.abs(round))
      const took = performance.now() - started
      if (round >= 0) times[place]?.push(took)
    }
  return contenders.map(({ name }, place) => {
    const sorted = (times[place] ?? []).sort((a, b) => a - b)
    return { name, milliseconds: sorted[sorted.length >> 1] ?? 0 }
  })
}

const at = <Item>(list: readonly Item[], round: number): Item => list[round % list.length] as Item

const [peer, ranking, question, whole] = measure(
  [
    { name: 'naive-Bayes pass', run: (round) => naiveBayes(at(patients, round)) },
    { name: 'one ranking with reasons and groups', run: (round) => rank(knowledge, at(patients, round)) },
    { name: 'one next-question step', run: (round) => nextStep(knowledge, at(before, round)) },
    { name: 'one whole assessment', run: (round) => assess(knowledge, at(patients, round)) },
  ],
  200,
)

/** Ten years of a plan: about 10,000 entries, one or more a day. */
const rehab = JSON.parse(readFileSync(new URL('../build/knowledge/rehab.json', import.meta.url), 'utf8')) as Rehab
const years = tenYears(knowledge, rehab)
const now = years.moment(TEN_YEARS - 1, '22:00')
const rows10k: readonly unknown[] = years.entries
const parsed = readEntries(rows10k).entries
const present = tellState(rows10k, knowledge)

const [reading, state, plan] = measure(
  [
    { name: 'reading 10,000 rows that were never read', run: () => readEntries(structuredClone(rows10k)) },
    { name: 'the state told from 10,000 read entries', run: () => tellState(rows10k, knowledge) },
    { name: 'the plan told from 10,000 read entries', run: () => tellPlan(parsed, present, knowledge, rehab, now) },
  ],
  9,
)

const LIMIT_MS = 50
const rows = [peer, ranking, question, whole, reading, state, plan].filter((row) => row !== undefined)
const table = rows.map(({ name, milliseconds }) => ({
  name,
  milliseconds: Number(milliseconds.toFixed(3)),
  'times the peer': Number((milliseconds / (peer?.milliseconds ?? 1)).toFixed(1)),
}))
console.table(table)
console.log(JSON.stringify({ node: process.version, table }))

const both = (state?.milliseconds ?? 0) + (plan?.milliseconds ?? 0)
const alone = state?.milliseconds ?? 0
console.log(`${rows10k.length} entries: the state told in ${alone.toFixed(0)} ms; the limit is ${LIMIT_MS} ms: ${alone <= LIMIT_MS ? 'kept' : 'MISSED'}`)
console.log(`${rows10k.length} entries: state and plan told in ${both.toFixed(0)} ms; the limit is ${LIMIT_MS} ms: ${both <= LIMIT_MS ? 'kept' : 'MISSED'}`)
