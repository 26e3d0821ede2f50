import type { Answer, Answers } from '#assessment/answers.ts'
import { indexed } from '#assessment/indexed.ts'
import type { FindingId, Knowledge, RedFlag, Rule } from '#knowledge/shape.ts'

/** Answers that make this flag's rule true, read off the rule: of several ways the first. */
export function raisingAnswers(knowledge: Knowledge, flag: RedFlag): Answers {
  const { findings, flags } = indexed(knowledge)
  const told: Record<FindingId, Answer> = {}
  const make = (rule: Rule): void => {
    if (typeof rule === 'string') {
      const finding = findings.get(rule)
      if (finding?.derived !== undefined) make(finding.derived)
      else told[rule] = finding?.answer === 'region' ? 'left' : 'yes'
    } else if ('no' in rule) told[rule.no] = 'no'
    else if ('all' in rule) for (const part of rule.all) make(part)
    else if ('any' in rule) make(rule.any[0] ?? { all: [] })
    else if ('flag' in rule) make(flags.get(rule.flag)?.rule ?? { all: [] })
    else if ('bothSides' in rule) throw new Error('no flag asks for both sides')
    else if ('is' in rule) told[rule.finding] = { choice: rule.is }
    else told[rule.finding] = rule.atLeast ?? (rule.below ?? 1) - 1
  }
  make(flag.rule)
  return told
}
