import type { Condition, FindingId, Knowledge } from '#knowledge/shape.ts'
import type { Answer } from '../answers.ts'
import { indexed } from '../indexed.ts'
import { evaluate } from '../rules.ts'
import { tables } from '../tables.ts'

/** A made-up patient: the cause is known, the answers follow our own tables. */
export interface SimulatedPatient {
  readonly condition: Condition
  readonly answer: (id: FindingId) => Answer
}

/** Random numbers in [0, 1) from a seed (mulberry32); the same seed gives the same patients. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A patient drawn from our own shares and tables: first age and sex, then a cause, then every sign on its own. Circular by nature: it tells
 * how well the questions are chosen, never how right the tables are.
 */
export function simulatePatient(knowledge: Knowledge, random: () => number): SimulatedPatient {
  const index = indexed(knowledge)
  const { conditions } = tables(knowledge)
  const age = Math.round(18 + random() * 50)
  const sex = random() < 0.5 ? 'female' : 'male'
  const told = new Map<FindingId, Answer>([
    ['age', age],
    ['sex', { choice: sex }],
    ['weekly-km', Math.round(15 + random() * 55)],
  ])
  const view = { findings: index.findings, answers: Object.fromEntries(told) }
  const shares = conditions.map((condition) =>
    condition.modifiers.reduce((share, modifier) => (evaluate(modifier.when, view) === 'yes' ? share * modifier.times : share), condition.prior.share),
  )
  const condition = conditions[pick(shares, random)]
  if (!condition) throw new Error('no condition to draw from')
  told.set(
    'duration-weeks',
    random() < chance(index.findings.get('duration-over-3-months')?.usual, condition, 'duration-over-3-months')
      ? 13 + Math.round(random() * 60)
      : 1 + Math.round(random() * 11),
  )
  told.set('beh-severity-0-10', 2 + Math.round(random() * 4))
  const side: Answer = random() < 0.5 ? 'left' : 'right'
  const answer = (id: FindingId): Answer => {
    const known = told.get(id)
    if (known !== undefined) return known
    const finding = index.findings.get(id)
    // What the tables do not weigh is rare: the answer is no.
    const present = finding?.usual !== undefined && finding.use === 'ranking' && random() < chance(finding.usual, condition, id)
    const made: Answer = finding?.answer === 'number' ? 'skipped' : present ? (finding?.answer === 'region' ? side : 'yes') : 'no'
    told.set(id, made)
    return made
  }
  return { condition, answer }
}

const chance = (usual: number | undefined, condition: Condition, id: FindingId): number => condition.signs[id] ?? usual ?? 0

function pick(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  return Math.max(
    0,
    weights.findIndex((weight) => {
      left -= weight
      return left < 0
    }),
  )
}
