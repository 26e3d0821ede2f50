import { findingsIn } from '../rule-parts.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const everyFindingUsed: ContentCheck = {
  sentence: 'Every finding that is asked is used: weighed by a condition, read by a rule, or kept as context; and every finding can be asked.',
  run: ({ knowledge }) => {
    const weighed = new Set(knowledge.conditions.flatMap((condition) => Object.keys(condition.signs)))
    const read = new Set([
      ...knowledge.flags.flatMap((flag) => findingsIn(flag.rule)),
      ...knowledge.conditions.flatMap((condition) => condition.modifiers.flatMap((modifier) => findingsIn(modifier.when))),
      ...knowledge.findings.flatMap((finding) => [finding.askIf, finding.derived].flatMap((rule) => (rule === undefined ? [] : findingsIn(rule)))),
      ...knowledge.medicines.flatMap((medicine) => medicine.cautions.flatMap(({ when }) => (when === 'always' ? [] : findingsIn(when)))),
    ])
    const { safety, background, afterwards, together, story, optional } = knowledge.interview
    const onScreen = new Set(
      [...safety, ...background, ...afterwards, ...together].flatMap((screen) => screen.findings).concat(story, optional, ['age', 'sex']),
    )
    // Questions of grave flags are asked whenever such a flag waits for them, also without a screen of their own.
    const byId = new Map(knowledge.findings.map((finding) => [finding.id, finding]))
    const waited = new Set(
      knowledge.flags.filter(({ urgency }) => urgency !== 'self-care' && urgency !== 'routine-clinician').flatMap((flag) => findingsIn(flag.rule, byId)),
    )
    return knowledge.findings.flatMap((finding) => {
      const path = fileOf.finding(finding)
      const problems: { path: string; message: string }[] = []
      if (finding.use === 'ranking' && !weighed.has(finding.id)) problems.push({ path, message: 'is there for ranking, but no condition weighs it' })
      if (finding.use === 'ranking' && finding.usual === undefined) problems.push({ path, message: 'is there for ranking and has no usual share' })
      if (finding.use === 'rules' && !read.has(finding.id)) problems.push({ path, message: 'is there for rules, but no rule reads it' })
      if (finding.use !== 'ranking' && weighed.has(finding.id)) problems.push({ path, message: 'is weighed by a condition, but not there for ranking' })
      const asked = finding.derived !== undefined || finding.answer === 'region' || finding.stage === 'clinician' || finding.test !== undefined
      if (!asked && !onScreen.has(finding.id) && !waited.has(finding.id))
        problems.push({ path, message: 'is never asked: it stands on no screen of interview.yaml' })
      return problems
    })
  },
}
