import { z } from 'zod'
import { MUSCLES } from './pose-shape.ts'

/** One running stride as content: the angles of one leg from landing to landing. The other leg is half a stride behind. */

const degrees = z.number().min(-60).max(140)
const share = z.number().min(0).lt(1)

const inOrder = (keys: readonly { readonly at: number }[]): boolean => keys.every(({ at }, place) => place === 0 || at > keys[place - 1]!.at)

export const strideSchema = z.strictObject({
  /** Lean of the trunk, bend of the elbow, swing of the arm to either side: degrees. */
  trunk: degrees,
  elbow: degrees,
  armSwing: degrees,
  /** Share of the stride at which the foot leaves the ground; how high the body floats then, metres. */
  toeOff: share,
  float: z.number().min(0).max(0.2),
  /** Hip and knee flexion, toes up: degrees; `at` is the share of the stride. */
  keys: z
    .array(z.strictObject({ at: share, hip: degrees, knee: degrees, ankle: degrees }))
    .min(4)
    .refine(inOrder, 'stand in the order of the stride'),
  /** Shown one by one. */
  moments: z
    .array(z.strictObject({ at: share, name: z.string().min(1), says: z.string().min(1), muscles: z.array(z.enum(MUSCLES)).min(1) }))
    .min(1)
    .refine(inOrder, 'stand in the order of the stride'),
})

export type StrideContent = z.output<typeof strideSchema>
