import { findingsIn } from '../rule-parts.ts'
import type { ContentCheck } from './check.ts'

export const safetyIsAsked: ContentCheck = {
  sentence: 'Every safety question that alone raises an emergency or same-day flag stands on a safety screen.',
  run: ({ knowledge }) => {
    const screens = new Set(knowledge.interview.safety.flatMap((screen) => screen.findings))
    const follow = new Map(knowledge.findings.map((finding) => [finding.id, finding]))
    return knowledge.flags
      .filter(({ urgency }) => urgency === 'emergency' || urgency === 'same-day')
      .flatMap(({ id, rule }) =>
        typeof rule === 'string'
          ? [{ flag: id, finding: rule }]
          : 'any' in rule
            ? rule.any.flatMap((part) => (typeof part === 'string' ? [{ flag: id, finding: part }] : []))
            : [],
      )
      .filter(({ finding }) => follow.get(finding)?.derived === undefined && follow.get(finding)?.askIf === undefined && !screens.has(finding))
      .map(({ flag, finding }) => ({ path: 'interview.yaml', message: `no safety screen asks for "${finding}", which alone raises ${flag}` }))
      .concat(findingsIn({ all: [...screens] }).length === 0 ? [{ path: 'interview.yaml', message: 'has no safety screens' }] : [])
  },
}
