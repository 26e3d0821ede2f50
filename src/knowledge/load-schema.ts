import { z } from 'zod'
import { id, text, trust } from './content-schema.ts'
import { ALERTS, METRICS } from './load-shape.ts'

/** What knowledge/load.yaml must look like; see load-shape.ts for what it means. */

const share = z.number().gt(0).lte(1)
const count = z.number().int().min(1)

export const loadSchema = z.strictObject({
  metrics: z.array(z.strictObject({ id: z.enum(METRICS), name: text, sentence: text, caveat: text, trust })),
  alerts: z.array(z.strictObject({ id: z.enum(ALERTS), level: z.enum(['warn', 'info']), above: z.number().min(0), text, caveat: text, trust })),
  limits: z.strictObject({
    restart: z.array(z.strictObject({ afterDays: count, share })).min(1),
    emptyWeekShare: share,
    hardShare: share,
    hardEffort: z.number().min(0).max(10),
    staleDays: count,
    settleDays: count,
    shortRunMin: count,
    growsTo: z.strictObject({ runMin: count, weekMin: count }),
    shoeKm: z.strictObject({ from: count, to: count }).refine(({ from, to }) => from < to),
    trust,
  }),
  before: z.strictObject({
    weeks: count,
    knownWeeks: count,
    changes: z
      .array(z.strictObject({ finding: id, kind: z.enum(['spike', 'ramp', 'comeback', 'new-shoe', 'hills', 'speed']), above: z.number().min(0), text }))
      .min(1),
    trust,
  }),
})
