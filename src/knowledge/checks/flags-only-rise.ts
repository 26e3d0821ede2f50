import { leaves } from '../rule-parts.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const flagsOnlyRise: ContentCheck = {
  sentence: 'A red flag asks for worrying answers only, so that a worse answer can never take a flag away.',
  run: ({ knowledge }) => {
    const findings = new Map(knowledge.findings.map((finding) => [finding.id, finding]))
    const wrong = (rule: (typeof knowledge.flags)[number]['rule']): string | undefined => {
      for (const leaf of leaves(rule)) {
        if (typeof leaf === 'string') {
          const finding = findings.get(leaf)
          if (finding?.worse === 'no') return `reads a yes of "${leaf}", whose worrying answer is no`
          const deeper = finding?.derived === undefined ? undefined : wrong(finding.derived)
          if (deeper !== undefined) return deeper
        } else if ('no' in leaf && (findings.get(leaf.no)?.worse ?? 'no') !== 'no') return `reads a no of "${leaf.no}", whose worrying answer is yes`
        else if ('finding' in leaf && 'below' in leaf && leaf.below !== undefined && findings.get(leaf.finding)?.worse === 'higher')
          return `asks for a low "${leaf.finding}", where a high one is worrying`
      }
      return undefined
    }
    return knowledge.flags.flatMap((flag) => {
      const message = wrong(flag.rule)
      return message === undefined ? [] : [{ path: fileOf.flag(flag), message }]
    })
  },
}
