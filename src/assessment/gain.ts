import type { FindingId, Knowledge } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import { type Answered, addParts, answeredTopics, entropy, normalised, scores, weighed } from './score.ts'
import { tables } from './tables.ts'

/**
 * How much asking each of these is expected to tell, in bits, given what is known. Only the topic of the question changes with its answer, so the rest of the
 * score is taken over: one pass costs about as much as one ranking.
 */
export function expectedGains(knowledge: Knowledge, answers: Answers, ids: Iterable<FindingId>): ReadonlyMap<FindingId, number> {
  const { rows } = tables(knowledge)
  const topics = answeredTopics(knowledge, answers)
  const score = scores(knowledge, answers)
  const now = normalised(score)
  const bitsNow = entropy(now)
  const gains = new Map<FindingId, number>()
  for (const id of ids) {
    const row = rows.get(id)
    if (!row) continue
    let chanceYes = 0
    for (let i = 0; i < now.length; i++) chanceYes += (now[i] ?? 0) * (row.present[i] ?? 0)
    const told = topics.get(row.topic) ?? []
    let bits = bitsNow
    for (const [present, chance] of [
      [true, chanceYes],
      [false, 1 - chanceYes],
    ] as const) {
      const after = normalised(afterAnswer(knowledge, score, told, { row, present }))
      bits -= chance * entropy(after)
    }
    gains.set(id, bits)
  }
  return gains
}

function afterAnswer(knowledge: Knowledge, score: Float64Array, told: readonly Answered[], answer: Answered): Float64Array {
  const sum = Float64Array.from(score)
  addParts(sum, weighed(knowledge, told), -1)
  addParts(sum, weighed(knowledge, [...told, answer]))
  return sum
}
