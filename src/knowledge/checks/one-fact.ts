import { type ContentCheck, fileOf } from './check.ts'

/** Signs of a question that asks for several things at once. */
const looksLikeSeveral = (question: string): boolean =>
  (question.match(/\?/g)?.length ?? 0) > 1 || / and /.test(question) || (question.match(/ or /g)?.length ?? 0) > 1 || (question.match(/,/g)?.length ?? 0) > 1

export const oneFact: ContentCheck = {
  sentence: 'A question asks for one fact; one that lists several says in oneAnswer why a single yes is enough.',
  run: ({ knowledge }) =>
    knowledge.findings
      .filter(
        (finding) => finding.stage !== 'clinician' && finding.derived === undefined && finding.oneAnswer === undefined && looksLikeSeveral(finding.question),
      )
      .map((finding) => ({ path: fileOf.finding(finding), message: `asks for more than one fact: "${finding.question}"` })),
}
