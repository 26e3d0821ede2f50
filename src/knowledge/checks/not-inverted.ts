import { type ContentCheck, fileOf } from './check.ts'

/** A yes that means "absent" is how a fracture gets missed: "(answer yes if you cannot)". */
const INVERTED = /\b(are you unable|can'?t you|cannot you|do you not|don'?t you|is it not|isn'?t it|no longer|answer .?yes.? if|answer .?no.? if)\b/i
const ASKS_ABILITY = /^(can|are you able|could you still)\b/i

export const notInverted: ContentCheck = {
  sentence: 'Yes means that the finding is present; a question that asks the other way round words both of its answers.',
  run: ({ knowledge }) =>
    knowledge.findings
      .filter((finding) => finding.answer === 'yes-no' && finding.derived === undefined)
      .filter(({ question, labels }) => INVERTED.test(question) || (ASKS_ABILITY.test(question) && (labels?.yes === undefined || labels.no === undefined)))
      .map((finding) => ({ path: fileOf.finding(finding), message: `is inverted, or asks for an ability without worded answers: "${finding.question}"` })),
}
