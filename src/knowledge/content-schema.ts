import { z } from 'zod'
import { withMarks } from './guide-parts.ts'
import { ANSWER_KINDS, BASES, RUN_ADVICES, type Rule, STAGES, URGENCIES } from './shape.ts'

/** What a content file must look like. Schemas stand only where text comes in; behind them are the plain types of shape.ts. */

/** An id: small letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens')
/** Words for readers, never empty. */
export const text = z.string().min(1, 'must not be empty')

/** Words with source marks. */
const line = text.transform(withMarks)

/** What a claim rests on. */
export const trust = z.strictObject({ basis: z.enum(BASES), verified: z.boolean(), sources: z.array(id).min(1), why: text.optional() })

export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    id,
    z.strictObject({ no: id }),
    z.strictObject({ all: z.array(ruleSchema).min(1) }),
    z.strictObject({ any: z.array(ruleSchema).min(1) }),
    z.strictObject({ finding: id, atLeast: z.number().optional(), below: z.number().optional() }),
    z.strictObject({ finding: id, is: id }),
    z.strictObject({ flag: id }),
    z.strictObject({ bothSides: z.literal(true) }),
  ]),
)

export const sourceSchema = z.strictObject({
  id,
  cite: text,
  doi: z.string().optional(),
  pmid: z.string().optional(),
  pmcid: z.string().optional(),
  url: z.string().optional(),
  seen: z.enum(['abstract', 'table', 'page', 'secondary', 'memory', 'convention']),
  verified: z.boolean(),
  note: z.string().optional(),
})

export const findingSchema = z.strictObject({
  id,
  stage: z.enum(STAGES),
  topic: id,
  answer: z.enum(ANSWER_KINDS),
  question: text,
  short: text,
  oneAnswer: text.optional(),
  said: z.strictObject({ yes: text, no: text }),
  why: text,
  help: text.optional(),
  labels: z.strictObject({ yes: text.optional(), no: text.optional(), unsure: text.optional() }).optional(),
  number: z.strictObject({ min: z.number(), max: z.number(), unit: text, step: z.number().optional() }).optional(),
  choices: z.array(z.strictObject({ id, label: text })).optional(),
  worse: z.enum(['yes', 'no', 'higher']).optional(),
  use: z.enum(['ranking', 'rules', 'context']),
  usual: z.number().gt(0).lt(1).optional(),
  askIf: ruleSchema.optional(),
  derived: ruleSchema.optional(),
  trust,
  test: z.strictObject({ how: z.array(text).min(1), stopIf: text, load: z.enum(['none', 'low', 'leg', 'impact']) }).optional(),
})

export const flagSchema = z.strictObject({
  id,
  name: text,
  rule: ruleSchema,
  urgency: z.enum(URGENCIES),
  run: z.enum(RUN_ADVICES),
  action: text,
  mayBe: text,
  who: text,
  until: text,
  sooner: z.array(id).min(1).optional(),
  liftedBy: text,
  suggests: z.array(id),
  withholdsTests: z.boolean(),
  bone: z.boolean(),
  origin: z.array(z.enum(['S0', 'S1', 'S2', 'S3', 'S4', 'added'])).min(1),
  trust,
})

export const pageSchema = z.strictObject({
  what: line,
  feels: line,
  helps: z.array(line).min(1),
  avoid: z.array(line),
  running: line,
  imaging: line,
  worry: z.array(line).min(1),
  treatments: z.array(z.strictObject({ name: text, note: line, trust })),
})

export const conditionSchema = z.strictObject({
  id,
  name: text,
  lay: text,
  headline: text,
  alsoCalled: z.array(text),
  kind: z.enum(['ranked', 'co-condition']),
  group: id,
  mustNotMiss: z.boolean(),
  regions: z.array(id),
  prior: z.strictObject({ share: z.number().min(0), trust }),
  modifiers: z.array(z.strictObject({ when: ruleSchema, times: z.number().min(0), trust })),
  urgency: z.enum(URGENCIES),
  run: z.enum(RUN_ADVICES),
  recovery: z.strictObject({ weeks: z.tuple([z.number(), z.number()]), trust, note: line.optional() }),
  signs: z.record(id, z.number().gt(0).lt(1)),
  page: pageSchema,
  sources: z.array(id).min(1),
})

export const groupSchema = z.strictObject({ id, name: text, lay: text, headline: text })

const checklist = z.strictObject({ id, title: text, lead: text.optional(), findings: z.array(id).min(1), why: text })

export const interviewSchema = z.strictObject({
  safety: z.array(checklist).min(1),
  background: z.array(checklist),
  afterwards: z.array(checklist),
  together: z.array(checklist),
  story: z.array(id).min(1),
  optional: z.array(id),
})

const share = z.number().gt(0).lte(1)

export const reasoningSchema = z.strictObject({
  otherCauses: share,
  cap: z.number().gt(1),
  capSafety: z.number().gt(1),
  clusterWeights: z.array(share).min(1),
  unmarkedRegionWeight: share,
  mass: z.strictObject({ urgent: share, sameDay: share, emergency: share }),
  selfCare: z.strictObject({ mass: share, winner: share }),
  stop: z.strictObject({ probability: share, gain: z.number().gt(0), most: z.number().int().gt(0) }),
})

export const careLineSchema = z.strictObject({
  id,
  conditions: z.array(id).optional(),
  groups: z.array(id).optional(),
  flags: z.array(id).optional(),
  urgency: z.array(z.enum(URGENCIES)).optional(),
  run: z.array(z.enum(RUN_ADVICES)).optional(),
  kind: z.enum(['do', 'avoid']),
  icon: z.enum(['run', 'walk', 'rest', 'sleep', 'cold', 'warm', 'strength', 'stretch', 'sit', 'medicine', 'doctor', 'food', 'stop']),
  text,
  detail: text,
  rank: z.number(),
  trust,
})

export const medicineSchema = z.strictObject({
  id,
  name: text,
  advice: text,
  cautions: z.array(z.strictObject({ when: z.union([z.literal('always'), ruleSchema]), text, forbids: z.boolean() })).min(1),
  trust,
})

export const emergencyNumberSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  name: text,
  numbers: z.array(z.string().regex(/^[0-9]{2,6}$/)).min(1),
  advice: z.strictObject({ number: z.string().regex(/^[#0-9+ -]{3,14}$/), name: text }).optional(),
  source: text,
  checked: z.iso.date(),
})
