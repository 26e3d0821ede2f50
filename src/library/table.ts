import { gradeOf } from '#knowledge/guide-grade.ts'
import { passagesOf, plainWords, sourcesIn } from '#knowledge/guide-parts.ts'
import { type Guide, TOPICS } from '#knowledge/guide-shape.ts'
import { OWN_ESTIMATE } from '#knowledge/line-shape.ts'
import { median, wordCount } from '#knowledge/reading-grade.ts'

/** The guides as a table in Markdown: shelf, words, reading grade, evidence, sources, last checked. For docs/library.md. */
export function guideTable(guides: readonly Guide[]): string {
  const rows = TOPICS.flatMap((topic) => guides.filter((guide) => guide.topic === topic)).map(rowOf)
  const grades = guides.map(gradeOf)
  const hard = guides.filter((guide) => gradeOf(guide) > 10)
  return `# The library, page by page

Made by \`npx tsx scripts/library-table.ts\`; a test says when it is stale. Grade: Flesch-Kincaid (\`src/knowledge/reading-grade.ts\`), school years in the
United States. A page of medical names may be above 10 when it says \`medical: true\`.

${guides.length} guides. Median grade ${median(grades).toFixed(1)}, highest ${Math.max(...grades).toFixed(1)}; above 10: ${hard.map(({ id }) => id).join(', ') || 'none'}.

| guide | shelf | words | grade | evidence | sources | checked |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`
}

function rowOf(guide: Guide): string {
  const words = wordCount(passagesOf(guide.blocks).map(({ line }) => plainWords(line)))
  const sources = sourcesIn(passagesOf(guide.blocks)).filter((id) => id !== OWN_ESTIMATE).length
  return `| ${[guide.id, guide.topic, words, gradeOf(guide).toFixed(1), guide.evidence, sources, guide.lastChecked].join(' | ')} |`
}
