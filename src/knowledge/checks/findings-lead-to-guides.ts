import type { ContentCheck } from './check.ts'

export const findingsLeadToGuides: ContentCheck = {
  sentence: 'What a runner tells leads to guides that exist (guides-for-findings.yaml), each guide named once.',
  run: ({ knowledge, reading }) => {
    const path = 'guides-for-findings.yaml'
    const guides = new Set(reading.guides.map(({ id }) => id))
    const findings = new Set(knowledge.findings.map(({ id }) => id))
    const rows = reading.guidesForFindings
    return [
      ...rows.filter(({ guide }) => !guides.has(guide)).map(({ guide }) => `there is no guide "${guide}"`),
      ...rows.flatMap((row) => row.findings.filter((id) => !findings.has(id)).map((id) => `${row.guide}: there is no finding "${id}"`)),
      ...rows.filter(({ guide }, place) => rows.findIndex((row) => row.guide === guide) !== place).map(({ guide }) => `${guide} stands twice`),
    ].map((message) => ({ path, message }))
  },
}
