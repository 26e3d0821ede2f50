import { wayToFire } from '../rule-ways.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const rulesCanFire: ContentCheck = {
  sentence: 'Every rule can say yes: no flag, modifier or derived finding contradicts itself.',
  run: ({ knowledge }) => [
    ...knowledge.flags
      .filter((flag) => wayToFire(flag.rule, knowledge) === undefined)
      .map((flag) => ({ path: fileOf.flag(flag), message: 'can never be raised' })),
    ...knowledge.findings
      .filter((finding) => finding.derived !== undefined && wayToFire(finding.derived, knowledge) === undefined)
      .map((finding) => ({ path: fileOf.finding(finding), message: 'can never be derived' })),
    ...knowledge.conditions.flatMap((condition) =>
      condition.modifiers
        .filter((modifier) => wayToFire(modifier.when, knowledge) === undefined)
        .map(() => ({ path: fileOf.condition(condition), message: 'has a modifier that can never apply' })),
    ),
  ],
}
