import { z } from 'zod'
import { id, ruleSchema, text, trust } from './content-schema.ts'
import {
  CLEARANCES,
  EQUIPMENT,
  EXERCISE_KINDS,
  HIP_LOADS,
  MODES,
  type Need,
  PAIN_RULES,
  PHASES,
  PURPOSES,
  REACTION_LEVELS,
  RUNNING_STEPS,
  STAGES_OF_INJURY,
  SYMPTOMS,
} from './rehab-shape.ts'
import { URGENCIES } from './shape.ts'

/** What the files of the road back must look like; see rehab-shape.ts for what they mean. */

const phase = z.enum(PHASES)
const posture = z.enum(['standing', 'sitting', 'kneeling', 'back', 'side', 'front', 'hands-and-knees'])
const sides = z.enum(['each', 'together'])
const pain = z.number().min(0).max(10)
const count = z.number().int().min(1)
const share = z.number().gt(0).lte(1)
const weeks = z.tuple([count, count]).refine(([from, to]) => from <= to, 'goes backwards')

const contraindication = z.strictObject({ conditions: z.array(id).min(1), until: phase.optional(), while: z.enum(STAGES_OF_INJURY).optional(), why: text })

export const exerciseSchema = z.strictObject({
  id,
  name: text,
  kind: z.enum(EXERCISE_KINDS),
  purpose: z.enum(PURPOSES),
  targets: z.array(id).min(1),
  position: text,
  equipment: z.array(z.enum(EQUIPMENT)),
  load: z.enum(HIP_LOADS),
  endRange: z.boolean(),
  posture,
  sides,
  dose: text,
  tempoS: z.number().gt(0).optional(),
  phases: z.array(phase).min(1),
  contraindicated: z.array(contraindication),
  caution: z.array(z.strictObject({ conditions: z.array(id).min(1), watch: text })),
  easier: z.array(id),
  harder: z.array(id),
  cues: z.array(text).min(2),
  faults: z.array(text).min(1),
  evidence: text,
  trust,
})

export const strengthTestSchema = z.strictObject({
  id,
  name: text,
  how: z.array(text).min(1),
  measure: z.enum(['seconds', 'reps', 'cm', 'rating', 'done', 'pain']),
  sides,
  timer: z.strictObject({ seconds: count, beat: count.optional() }).optional(),
  load: z.enum(HIP_LOADS),
  movements: z.array(id),
  contraindicated: z.array(contraindication),
  equipment: z.array(z.enum(EQUIPMENT)),
  stopIf: text,
  norm: text.optional(),
  enough: z.number().min(0).optional(),
  trust,
})

const needSchema: z.ZodType<Need> = z.lazy(() =>
  z.union([
    z.strictObject({
      test: id,
      atLeast: z.number().optional(),
      painAtMost: pain.optional(),
      otherSideWithinPercent: z.number().gt(0).optional(),
      days: count.optional(),
    }),
    z.strictObject({ pain: z.enum(['morning', 'worst', 'night']), atMost: pain, days: count }),
    z.strictObject({ halved: z.enum(['night', 'morning', 'worst']) }),
    z.strictObject({ trend: z.literal('better') }),
    z.strictObject({ stiffnessUnderMin: count, days: count }),
    z.strictObject({ exercise: id, sets: count, reps: count, painAtMost: pain }),
    z.strictObject({ runs: count, minutes: count, painAtMost: pain }),
    z.strictObject({ symptomFree: z.enum(SYMPTOMS), days: count }),
    z.strictObject({ gained: id, by: z.number().gt(0) }),
    z.strictObject({ confirmed: text }),
    z.strictObject({ clinician: z.enum(CLEARANCES) }),
    z.strictObject({ any: z.array(needSchema).min(1) }),
  ]),
)

const criterion = z.strictObject({ text, need: needSchema })
const prescription = z.strictObject({ exercise: id, dose: text, fromDay: count.optional(), note: text.optional() })

const programmePhase = z.strictObject({
  id: phase,
  name: text.optional(),
  weeks: weeks.optional(),
  goals: z.array(text).min(1),
  exercises: z.array(prescription).min(1),
  carryOver: z.strictObject({ from: phase, perWeek: count }).optional(),
  running: z.strictObject({ step: z.enum(RUNNING_STEPS), painAtMost: pain.optional(), text }),
  crossTraining: z.array(id),
  formCues: z.array(text),
  exit: z.array(criterion),
  note: text.optional(),
  trust,
})

export const programmeSchema = z.strictObject({
  id,
  name: text,
  lay: text,
  chosenBy: z.enum(['no-clear-cause', 'bone-gate', 'clinician']).optional(),
  endsIn: z.literal('assessment').optional(),
  keyFact: z.strictObject({ text, trust }),
  painRule: z.enum(PAIN_RULES),
  painCap: z.strictObject({ during: pain, text, trust }),
  entry: z.array(z.strictObject({ text, rule: ruleSchema.optional() })).min(1),
  excludes: z.array(id),
  excludesTests: z.array(id),
  replacesTests: z.record(id, id).optional(),
  education: z.array(text),
  runningAdvice: z.array(text).min(1).optional(),
  avoid: z.array(text).min(1),
  stopNow: z.array(text),
  phases: z.array(programmePhase).min(1),
  escalate: z.strictObject({ text, afterWeeks: count }),
  clinicianMustSet: z.array(text),
})

export const programmesForSchema = z.array(
  z.strictObject({
    condition: id,
    programme: id.nullable(),
    mode: z.enum(MODES),
    stricter: z.array(z.strictObject({ when: ruleSchema, mode: z.enum(MODES), why: text })),
    note: text.optional(),
  }),
)

export const overlaySchema = z.strictObject({
  id,
  name: text,
  when: ruleSchema,
  mode: z.enum(MODES).optional(),
  noRun: z.boolean(),
  excludes: z.array(id),
  excludesTests: z.array(id),
  excludesLoad: z.enum(HIP_LOADS).optional(),
  excludesEndRange: z.boolean(),
  excludesPostures: z.array(posture),
  replacesTests: z.record(id, id),
  doseShare: share.optional(),
  lifts: z
    .strictObject({
      clinician: z.array(z.enum(CLEARANCES)).min(1),
      orElse: z.strictObject({ unless: ruleSchema, needs: z.array(criterion).min(1), afterwards: text }).optional(),
    })
    .optional(),
  text,
  stopNow: z.array(text),
  trust,
})

const sign = z.union([
  z.strictObject({
    sign: z.enum([
      'red-flag',
      'bone-pattern',
      'bone-came-back',
      'ran-while-stopped',
      'new-symptom',
      'limp',
      'worse-side-swap',
      'painkiller',
      'no-report',
      'amber',
      'warms-off',
      'builds',
    ]),
  }),
  z.strictObject({ sign: z.literal('night-pain'), nights: count, lying: z.boolean().optional() }),
  z.strictObject({ sign: z.literal('not-settled'), hours: count }),
  z.strictObject({ sign: z.literal('above-cap'), ceiling: pain }),
  z.strictObject({ sign: z.literal('morning-above-base'), by: pain }),
  z.strictObject({ sign: z.literal('above-anchor'), by: pain }),
  z.strictObject({ sign: z.literal('week-up'), by: pain }),
  z.strictObject({ sign: z.literal('week-down'), by: pain, percent: count }),
  z.strictObject({ sign: z.literal('plateau'), weeks: count, adherence: share }),
  z.strictObject({ sign: z.literal('low-adherence'), weeks: count, below: share }),
  z.strictObject({ sign: z.literal('painkiller-weeks'), weeks: count }),
  z.strictObject({ sign: z.literal('silent'), days: count }),
  z.strictObject({ sign: z.literal('green'), times: count, painAtMost: pain }),
  z.strictObject({ sign: z.literal('always-ten'), days: count }),
  z.strictObject({ sign: z.literal('day-above'), ceiling: pain }),
  z.strictObject({ sign: z.literal('said'), finding: id }),
  z.strictObject({ sign: z.literal('slower-unnoticed'), runs: count, percent: count }),
  z.strictObject({ sign: z.literal('much-training'), minutes: count, days: count }),
  z.strictObject({ sign: z.literal('stuck'), times: count, adherence: share }),
  z.strictObject({ sign: z.literal('gap'), days: count }),
  z.strictObject({ sign: z.literal('fearful'), atLeast: pain, painAtMost: pain }),
  z.strictObject({ sign: z.literal('low-sleep'), hours: z.number().gt(0), days: count }),
])

export const reactionsSchema = z.array(
  z.strictObject({
    id,
    when: sign,
    level: z.enum(REACTION_LEVELS),
    action: text,
    because: text,
    until: text,
    effects: z.strictObject({
      noImpactHours: count.optional(),
      noRunDays: count.optional(),
      phasesBack: count.optional(),
      levelsBack: count.optional(),
      doseShare: share.optional(),
      nextTimes: count.optional(),
      untilFree: z.enum(SYMPTOMS).optional(),
      quietNights: count.optional(),
      easyDays: count.optional(),
      noStepsBack: z.boolean().optional(),
      reassess: z.boolean().optional(),
      stopsPlan: z.boolean().optional(),
      seeSomebody: z.enum(URGENCIES).optional(),
    }),
    insteadOf: z.array(id).optional(),
    painRules: z.array(z.enum(PAIN_RULES)).optional(),
    trust,
  }),
)

export const returnToRunSchema = z.strictObject({
  walkMin: count,
  levels: z.array(z.strictObject({ level: count, sets: count, runMin: z.number().gt(0), walkMin: z.number().min(0), sessions: count })).min(1),
  gates: z.array(z.strictObject({ id, text, need: needSchema, bone: z.strictObject({ text, need: needSchema }).optional(), trust })).min(1),
  startLevel: z.array(z.strictObject({ belowWeeks: count, level: count })).min(1),
  restDaysBetweenRuns: count,
  mostLevelsAWeek: count,
  bone: z.strictObject({ sessionsPerLevel: count, painCap: pain, text }),
  boneWatch: z.array(id).min(1),
  weeklyGrowthPercent: count,
  sessionGrowthPercent: count,
  smallStepMin: count,
  steps: z.array(text).min(1),
  trust,
})

export const routinesSchema = z.array(
  z.strictObject({
    id,
    kind: z.enum(['warm-up', 'cool-down', 'optional', 'upkeep']),
    name: text,
    text,
    phases: z.array(phase).min(1),
    exercises: z.array(prescription).min(1),
    trust,
  }),
)

export const crossTrainingSchema = z.array(z.strictObject({ id, name: text, text, load: z.enum(HIP_LOADS), contraindicated: z.array(contraindication), trust }))

export const checkInSchema = z.array(z.strictObject({ flag: id, finding: id, text }))

export const preventionSchema = z.array(z.strictObject({ id, text, trust }))
