import type { Finding, Knowledge } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import { indexed } from './indexed.ts'
import { flagTruths } from './red-flags.ts'
import { evaluate } from './rules.ts'

/**
 * May this movement be tried at home now? The one gate for every test that loads the hip, here and wherever a test is offered.
 * A test that loads is withheld while a flag that withholds tests stands, and while such a flag cannot be answered with no: unknown withholds.
 * Impact (a hop, a jump) is never offered; pressing and touching stay possible unless an emergency stands.
 */
export function mayLoad(knowledge: Knowledge, answers: Answers, finding: Finding): boolean {
  const load = finding.test?.load
  if (load === undefined || load === 'impact') return false
  const index = indexed(knowledge)
  if (finding.askIf !== undefined && evaluate(finding.askIf, { findings: index.findings, answers }) === 'no') return false
  for (const [id, truth] of flagTruths(knowledge, answers)) {
    const flag = index.flags.get(id)
    if (!flag) continue
    if (truth === 'yes' && (flag.urgency === 'emergency' || (flag.withholdsTests && load !== 'none'))) return false
    if (truth === 'unknown' && flag.withholdsTests && load !== 'none') return false
  }
  return true
}
