import type { Finding, FindingId, Knowledge } from '#knowledge/shape.ts'
import type { Answer, Answers } from './answers.ts'
import { indexed } from './indexed.ts'
import { truthOf } from './rules.ts'

/** What the runner told us, in the finding's own words: "You are limping", "You are 16 years old". Never the opposite of the answer. */
export function said(finding: Finding, answer: Answer | undefined, truth: 'yes' | 'no' | 'unknown' = truthOfAnswer(answer)): string {
  if (typeof answer === 'number') return finding.said.yes.replaceAll('{value}', String(answer))
  if (typeof answer === 'object') {
    const label = finding.choices?.find((choice) => choice.id === answer.choice)?.label ?? answer.choice
    return finding.said.yes.replaceAll('{value}', label)
  }
  if (answer === 'unsure') return finding.short
  return truth === 'no' ? finding.said.no : finding.said.yes
}

/** The same for every finding a flag rests on, derived ones by what they follow from. */
export function saidBecause(knowledge: Knowledge, answers: Answers, because: readonly FindingId[]): readonly string[] {
  const { findings } = indexed(knowledge)
  return because.flatMap((id) => {
    const finding = findings.get(id)
    return finding ? [said(finding, answers[id], truthOf(id, { findings, answers }))] : []
  })
}

const truthOfAnswer = (answer: Answer | undefined): 'yes' | 'no' => (answer === 'no' ? 'no' : 'yes')
