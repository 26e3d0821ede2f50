import { z } from 'zod'
import { ANCHORS, ANGLES, FOOT_CONTACTS, HAND_CONTACTS, MUSCLES } from './pose-shape.ts'

/** What a file in knowledge/poses/ must look like. */

const degrees = z.number().min(-180).max(200)
const metres = z.number().min(-3).max(3)
const extent = z.tuple([metres, metres]).refine(([from, to]) => from < to, 'runs from the smaller to the larger number')
const point = z.tuple([metres, metres, metres])
const angles = z.partialRecord(z.enum(ANGLES), degrees)

const foot = z.enum(FOOT_CONTACTS)
const footContact = z.union([foot, z.strictObject({ start: foot, end: foot })])
const handContact = z.union([z.enum(HAND_CONTACTS), z.strictObject({ at: point })])
const elbowContact = z.enum(['on', 'none'])

const prop = z.union([
  z.strictObject({ kind: z.enum(['step', 'bench', 'box']), height: metres, x: extent.optional(), z: extent.optional() }),
  z.strictObject({ kind: z.literal('chair'), x: extent.optional(), height: metres.optional(), back: z.enum(['left', 'right']).optional() }),
  z.strictObject({ kind: z.literal('wall'), at: z.enum(['front', 'left', 'beyond']), x: metres.optional() }),
  z.strictObject({ kind: z.literal('roller'), under: z.enum(['pelvis', 'thighL', 'thighR']) }),
  z.strictObject({ kind: z.literal('band'), round: z.enum(['thighs', 'knees', 'ankles']) }),
  z.strictObject({
    kind: z.enum(['foot-band', 'strap', 'sliders', 'ball-knees', 'small-ball', 'board', 'cushion', 'mat', 'plate', 'kettlebell', 'ankle-hold']),
  }),
  z.strictObject({ kind: z.literal('pull-band'), from: point, to: z.enum(['hands', 'knees']) }),
  z.strictObject({ kind: z.literal('dumbbells'), hands: z.enum(['both', 'right', 'left']) }),
  z.strictObject({ kind: z.literal('water') }),
  z.strictObject({ kind: z.literal('bicycle') }),
])

export const poseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens'),
  why: z.string().min(1).optional(),
  view: z.enum(['side', 'front']),
  anchor: z.enum(ANCHORS),
  anchorHeight: metres.optional(),
  start: angles,
  end: angles,
  around: angles.optional(),
  tempo: z.union([z.number().gt(0).max(20), z.literal('hold')]),
  camera: z.strictObject({ yaw: degrees.optional(), pitch: degrees.optional() }).optional(),
  roll: degrees.optional(),
  seenFrom: z.literal('back').optional(),
  mirrored: z.boolean().optional(),
  contacts: z
    .strictObject({
      footR: footContact.optional(),
      footL: footContact.optional(),
      handR: handContact.optional(),
      handL: handContact.optional(),
      elbowR: elbowContact.optional(),
      elbowL: elbowContact.optional(),
    })
    .optional(),
  slides: z.boolean().optional(),
  farArms: z.boolean().optional(),
  work: z.enum(['R', 'L', 'both']),
  travel: metres.optional(),
  flight: z.strictObject({ height: z.number().gt(0).max(0.5), when: z.enum(['up', 'down']) }).optional(),
  props: z.array(prop),
  highlight: z.array(z.enum(MUSCLES)),
})
