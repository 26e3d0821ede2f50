import type { Finding, FlagId, Knowledge } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import { indexed } from './indexed.ts'
import { gateTruths } from './red-flags.ts'
import { evaluate } from './rules.ts'

/** May this movement be tried at home now? The one gate for every test that loads the hip, here and wherever a test is offered; see testGate. */
export const mayLoad = (knowledge: Knowledge, answers: Answers, finding: Finding, standing: readonly FlagId[] = []): boolean =>
  testGate(knowledge, answers, standing)(finding)

/**
 * The gate, read once for many tests. A test that loads is withheld while a flag that withholds tests stands, and while such a flag cannot be
 * answered with no: unknown withholds. A flag that was shown and not lifted (`standing`) counts as raised, whatever the answers say now.
 * Impact (a hop, a jump) is never offered; pressing and touching stay possible unless an emergency stands.
 */
export function testGate(knowledge: Knowledge, answers: Answers, standing: readonly FlagId[]): (finding: Finding) => boolean {
  const index = indexed(knowledge)
  let emergency = false
  let withheld = false
  for (const [id, told] of gateTruths(knowledge, answers)) {
    const flag = index.flags.get(id)
    const truth = standing.includes(id) ? 'yes' : told
    if (flag?.urgency === 'emergency' && truth === 'yes') emergency = true
    if (flag?.withholdsTests && truth !== 'no') withheld = true
  }
  // A shown flag that this knowledge does not know any more: nobody can say what it withheld.
  if (standing.some((id) => !index.flags.has(id))) withheld = true
  return ({ test, askIf }) => {
    if (test === undefined || test.load === 'impact' || emergency || (withheld && test.load !== 'none')) return false
    return askIf === undefined || evaluate(askIf, { findings: index.findings, answers }) !== 'no'
  }
}
