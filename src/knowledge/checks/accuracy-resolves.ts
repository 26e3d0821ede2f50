import { z } from 'zod'
import type { ContentCheck } from './check.ts'

const share = z.number().min(0).max(1).nullable()
const rowSchema = z.looseObject({ finding: z.string(), condition: z.string(), sens: share, spec: share, source: z.string(), verified: z.boolean() })

export const accuracyResolves: ContentCheck = {
  sentence: 'Published accuracy figures (accuracy.yaml) are shares between 0 and 1 of findings, conditions and sources that exist.',
  run: ({ knowledge, library }, files) => {
    const path = 'accuracy.yaml'
    const rows = z
      .array(rowSchema)
      .min(1)
      .safeParse(files.find((file) => file.path === path)?.value)
    if (!rows.success) return [{ path, message: `${rows.error.issues[0]?.path.join('.') ?? ''}: ${rows.error.issues[0]?.message ?? ''}` }]
    const findings = new Set(knowledge.findings.map(({ id }) => id))
    const conditions = new Set(knowledge.conditions.map(({ id }) => id))
    const sources = new Set(library.sources.map(({ id }) => id))
    return rows.data.flatMap(({ finding, condition, source }, place) => [
      ...(findings.has(finding) ? [] : [{ path, message: `row ${place + 1}: no finding "${finding}"` }]),
      ...(conditions.has(condition) ? [] : [{ path, message: `row ${place + 1}: no condition "${condition}"` }]),
      ...(sources.has(source) ? [] : [{ path, message: `row ${place + 1}: no source "${source}"` }]),
    ])
  },
}
