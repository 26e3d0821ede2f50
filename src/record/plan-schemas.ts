import * as z from 'zod/mini'
import type { ClearanceKind, Equipment, Phase, Symptom } from '#knowledge/rehab-shape.ts'
import type { DOUBT_CODES, FORMATS, SURFACES } from '#load/run.ts'
import type { Night, Painkiller } from '#pain/check-in.ts'
import type { Course } from '#pain/diary.ts'
import type { PlanWishes } from '#plan/logged.ts'

/**
 * What the stored bodies of a plan must look like. The lists stand here once more, because the record may know the other rooms' types only;
 * `satisfies` keeps the two alike.
 */

const symptoms = [
  'limp',
  'new-site',
  'other-side',
  'numbness',
  'tingling',
  'locking',
  'giving-way',
  'swelling',
  'heat',
  'fever',
  'leak-or-heaviness',
] as const satisfies readonly Symptom[]
const nights = ['no', 'lying-on-it', 'woken', 'every-position'] as const satisfies readonly Night[]
const painkillerKinds = ['none', 'paracetamol', 'anti-inflammatory', 'other'] as const satisfies readonly Painkiller[]
const surfaces = ['street', 'trail', 'track', 'treadmill', 'grass', 'sand'] as const satisfies typeof SURFACES
const formats = ['fit', 'tcx', 'gpx', 'json', 'csv'] as const satisfies typeof FORMATS
const doubts = ['too-fast', 'too-slow', 'jump', 'vehicle', 'too-far', 'too-long', 'totals', 'date', 'sport'] as const satisfies typeof DOUBT_CODES
const courses = ['eased', 'steady', 'built-up'] as const satisfies readonly Course[]
const phases = ['calm', 'strength', 'functional', 'return', 'maintain'] as const satisfies readonly Phase[]
const clearances = ['examined', 'bone-excluded', 'loading', 'running', 'next-phase', 'impact'] as const satisfies readonly ClearanceKind[]
const equipment = [
  'wall',
  'chair',
  'step',
  'mat',
  'bench',
  'loop-band',
  'long-band',
  'dumbbell',
  'kettlebell',
  'barbell',
  'ball',
  'small-ball',
  'roller',
  'slider',
  'balance-board',
  'strap',
  'box',
  'partner',
] as const satisfies readonly Equipment[]

const id = z.string().check(z.minLength(1))
const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().slice(0, 10) === text, 'is no calendar day'),
)
const score = z.number().check(z.minimum(0), z.maximum(10))
const count = z.number().check(z.minimum(0), z.maximum(100_000))
const optional = z.optional

const checkIn = z.object({
  day,
  now: optional(score),
  worst: optional(score),
  morning: optional(score),
  stiffnessMin: optional(count),
  night: optional(z.enum(nights)),
  painkillers: optional(z.enum(painkillerKinds)),
  symptoms: optional(z.array(z.enum(symptoms))),
  flags: optional(z.record(z.string(), z.enum(['yes', 'no', 'unsure', 'skipped']))),
  confirmed: optional(z.record(z.string(), z.enum(['yes', 'no']))),
  sleepHours: optional(z.number().check(z.minimum(0), z.maximum(24))),
  fear: optional(score),
  confidence: optional(score),
  ill: optional(z.enum(['no', 'cold', 'fever'])),
  note: optional(z.string()),
})

const seconds = z.number().check(z.minimum(0), z.maximum(10_000_000))
const metres = z.number().check(z.minimum(0), z.maximum(1_000_000))
const measure = z.number().check(z.minimum(0), z.maximum(100_000))

const run = z.object({
  day,
  sport: id,
  minutes: count,
  runMinutes: optional(count),
  unbrokenMin: optional(count),
  distanceM: optional(metres),
  worst: optional(score),
  course: optional(z.enum(courses)),
  limp: optional(z.boolean()),
  painkillers: optional(z.boolean()),
  effort: optional(score),
  level: optional(count),
  symptoms: optional(z.array(z.enum(symptoms))),
  note: optional(z.string()),
  surface: optional(z.enum(surfaces)),
  shoe: optional(id),
  sameAs: optional(z.array(id)),
  notSameAs: optional(z.array(id)),
  start: optional(z.iso.datetime({ offset: true })),
  timerS: optional(seconds),
  elapsedS: optional(seconds),
  movingS: optional(seconds),
  ascentM: optional(metres),
  descentM: optional(metres),
  cadenceSpm: optional(measure),
  hr: optional(z.object({ average: measure, max: optional(measure) })),
  powerW: optional(measure),
  dynamics: optional(
    z.object({
      stepLengthMm: optional(measure),
      groundTimeMs: optional(measure),
      oscillationMm: optional(measure),
      ratioPercent: optional(measure),
      leftPercent: optional(measure),
    }),
  ),
  split: optional(z.object({ runS: seconds, walkS: seconds, runM: metres, longestS: seconds, unseenS: optional(seconds) })),
  surfaceGuessed: optional(z.literal(true)),
  gear: optional(z.string()),
  feel: optional(z.number().check(z.minimum(0), z.maximum(100))),
  device: optional(z.string()),
  title: optional(z.string()),
  source: optional(
    z.object({
      id,
      hash: id,
      path: z.string(),
      format: z.enum(formats),
      service: optional(z.enum(['strava', 'garmin'])),
      serviceId: optional(id),
      lost: optional(z.enum(['part', 'all'])),
      savedS: optional(seconds),
    }),
  ),
  doubts: optional(z.array(z.enum(doubts))),
})

const shoe = z.object({ shoe: id, name: z.string(), started: optional(day), retired: optional(day), kmAtStart: optional(count) })

const imported = z.object({
  day,
  files: count,
  added: count,
  duplicates: count,
  skipped: count,
  failed: count,
  until: optional(day),
  stopped: optional(z.literal(true)),
})

const set = z.object({
  reps: optional(count),
  holdS: optional(count),
  minutes: optional(count),
  loadKg: optional(count),
  side: optional(z.enum(['left', 'right'])),
})

const session = z.object({
  plan: id,
  day,
  phase: z.enum(phases),
  minutes: count,
  exercises: z.array(
    z.object({
      exercise: id,
      sets: z.array(set),
      insteadOf: optional(id),
      skipped: optional(z.enum(['pain', 'time', 'equipment', 'other'])),
      effort: optional(score),
      pain: optional(score),
    }),
  ),
  finished: z.boolean(),
  worst: optional(score),
  course: optional(z.enum(courses)),
  limp: optional(z.boolean()),
  painkillers: optional(z.boolean()),
  effort: optional(score),
  symptoms: optional(z.array(z.enum(symptoms))),
})

const test = z.object({
  test: id,
  day,
  left: optional(count),
  right: optional(count),
  both: optional(count),
  pain: optional(score),
  painkillers: optional(z.boolean()),
})

const planStart = z.object({
  plan: id,
  assessment: id,
  conditions: z.array(id).check(z.minLength(1)),
  programmes: z.array(id),
  side: z.enum(['left', 'right', 'both']),
  morning: optional(score),
  worst: optional(score),
  knowledge: z.string(),
})

const step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phase'), from: z.enum(phases), to: z.enum(phases) }),
  z.object({ kind: z.literal('level'), from: count, to: count }),
  z.object({ kind: z.literal('dose'), exercise: id, from: count, to: count }),
])

const accepted = z.object({ plan: id, step, shown: z.string() })

const swapped = z.object({ plan: id, from: id, to: z.nullable(id) })

const questionnaire = z.object({
  questionnaire: z.enum(['psfs', 'expectation']),
  day,
  items: z.array(z.object({ text: z.string(), score })),
})

const adjustment = z.object({
  clears: optional(z.array(z.enum(clearances))),
  imaging: optional(z.object({ kind: z.enum(['mri', 'ct', 'x-ray', 'ultrasound']), day, result: z.enum(['healed', 'healing', 'normal', 'injury']) })),
  seenOn: optional(day),
  opens: optional(z.enum(phases)),
  locks: optional(z.object({ what: z.enum(['running', 'plan']), until: optional(day) })),
  lifts: optional(z.literal('lock')),
  prescribes: optional(z.array(z.object({ exercise: id, dose: z.string(), reason: optional(z.string()) }))),
  note: optional(z.string()),
})

/** What the profile keeps for the plan. */
export const wishesShape = {
  equipment: optional(z.array(z.enum(equipment))),
  days: optional(z.array(z.number().check(z.minimum(1), z.maximum(7)))),
  minutes: optional(z.number().check(z.minimum(5), z.maximum(240))),
  race: optional(z.nullable(z.object({ day, distanceM: z.number().check(z.minimum(0)) }))),
} satisfies Record<keyof PlanWishes, unknown>

/** Body schema of every plan kind, by its kind. */
export const PLAN_BODIES = {
  'plan-start': planStart,
  accepted,
  swapped,
  'check-in': checkIn,
  session,
  run,
  shoe,
  import: imported,
  test,
  questionnaire,
  adjustment,
} as const
