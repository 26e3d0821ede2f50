import { wayToFire } from '../rule-ways.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const rulesCanFire: ContentCheck = {
  sentence: 'Every rule can say yes: no flag, modifier, derived finding, overlay or stricter mode contradicts itself.',
  run: ({ knowledge, rehab }) => [
    ...rehab.overlays
      .filter((overlay) => wayToFire(overlay.when, knowledge) === undefined)
      .map((overlay) => ({ path: fileOf.overlay(overlay), message: 'can never hold' })),
    ...rehab.programmesFor.flatMap(({ condition, stricter }) =>
      stricter
        .filter(({ when }) => wayToFire(when, knowledge) === undefined)
        .map(({ why }) => ({ path: 'programmes-for.yaml', message: `${condition}: "${why}" can never apply` })),
    ),
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
