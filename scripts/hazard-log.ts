import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'

/** The hazard log, docs/clinical-safety/hazards.yaml, as data. Severity and likelihood as in DCB0129, before any control. */

const SEVERITIES = ['minor', 'significant', 'considerable', 'major', 'catastrophic'] as const
const LIKELIHOODS = ['very-low', 'low', 'medium', 'high', 'very-high'] as const

const sentence = z.string().min(10)

const hazard = z
  .strictObject({
    id: z.string().regex(/^HZ-\d\d$/),
    room: z.string(),
    hazard: sentence,
    cause: sentence,
    harm: sentence,
    s: z.enum(SEVERITIES),
    l: z.enum(LIKELIHOODS),
    control: sentence,
    /** controlled: the control is built and its test passes. later: the thing it guards is not built, or only part of the control is. */
    status: z.enum(['controlled', 'later']),
    /** Why later, and which part of the control already stands. */
    later: sentence.optional(),
    stands: sentence.optional(),
    test: z.strictObject({ file: z.string().regex(/\.(test|spec)\.tsx?$/), title: sentence }).optional(),
    /** The smallest edit that takes the control away; docs/clinical-safety/removals/<id>.patch does it. */
    remove: sentence,
    residual: z.enum(['acceptable', 'undesirable', 'unacceptable']).nullable(),
    /** The clinician, by name, who scored the residual risk. */
    scored_by: z.string().min(3).optional(),
  })
  .refine((row) => row.status === 'later' || row.test, 'a controlled hazard has a test')
  .refine((row) => row.status === 'controlled' || (row.later && row.stands), 'a later hazard says why, and what already stands')
  .refine((row) => row.residual === null || row.scored_by, 'nobody but a named clinician scores the residual risk')

const log = z.strictObject({
  version: z.int().positive(),
  owner: z.string(),
  signed: z.literal(false),
  hazards: z.array(hazard).min(1),
})

export type Hazard = z.infer<typeof hazard>
export type ControlledHazard = Hazard & { readonly test: NonNullable<Hazard['test']> }

/** Throws with zod's list when the file has another shape or no rows. */
export const readHazardLog = (file = 'docs/clinical-safety/hazards.yaml'): z.infer<typeof log> => log.parse(parse(readFileSync(file, 'utf8')))

export const controlled = (hazards: readonly Hazard[]): ControlledHazard[] => hazards.filter((row): row is ControlledHazard => row.status === 'controlled')
