import type { LoadContent } from './load-shape.ts'
import type { ConditionId, FindingId, FlagId, Rule, Trust, Urgency } from './shape.ts'

/**
 * The words in which the road back is written: exercises, tests, programmes, overlays, reactions, the way back to running.
 * They travel as a bundle of their own: the plan needs them, the interview does not.
 */

export type ExerciseId = string
export type TestId = string
export type ProgrammeId = string
export type OverlayId = string
export type ReactionId = string

/** The parts of a programme, in order. */
export const PHASES = ['calm', 'strength', 'functional', 'return', 'maintain'] as const
export type Phase = (typeof PHASES)[number]

/** How far the app may lead by itself, freest first: alone, once a clinician said yes, only as a clinician sets it, not at all. */
export const MODES = ['self-guided', 'after-clinician', 'clinician-led', 'none'] as const
export type Mode = (typeof MODES)[number]

/** What a movement puts on the hip, least first: nothing, lying or sitting or both legs, all weight on one leg, hops and jumps. */
export const HIP_LOADS = ['none', 'low', 'leg', 'impact'] as const
export type HipLoad = (typeof HIP_LOADS)[number]

// ---- exercises --------------------------------------------------------------------------------------------------------

export const EXERCISE_KINDS = ['mobility', 'strength', 'control', 'plyometric', 'soft-tissue', 'warm-up', 'endurance'] as const
export type ExerciseKind = (typeof EXERCISE_KINDS)[number]

/** What an exercise is for. A swap keeps the purpose. */
export const PURPOSES = [
  'hip-abduction',
  'hip-adduction',
  'hip-extension',
  'hip-flexion',
  'front-thigh',
  'hip-rotation',
  'hamstring',
  'squat-and-step',
  'calf',
  'trunk-front',
  'trunk-side',
  'trunk-rotation',
  'pelvic-floor-and-breath',
  'balance',
  'landing',
  'stretch-front',
  'stretch-back',
  'stretch-side',
  'stretch-inside',
  'mobility',
  'release',
  'walking',
  'endurance',
] as const
export type Purpose = (typeof PURPOSES)[number]

export const EQUIPMENT = [
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
] as const
export type Equipment = (typeof EQUIPMENT)[number]

/** acute: the first 10 days or pain above 5. flare: pain has not settled in 72 h. unhealed: before a clinician has cleared the bone. */
export const STAGES_OF_INJURY = ['acute', 'flare', 'unhealed'] as const
export type StageOfInjury = (typeof STAGES_OF_INJURY)[number]

/** Absolute for these conditions; with `until`, only before that phase; with `while`, only in that stage of the injury. */
export interface Contraindication {
  readonly conditions: readonly ConditionId[]
  readonly until?: Phase
  readonly while?: StageOfInjury
  readonly why: string
}

export interface Exercise {
  readonly id: ExerciseId
  readonly name: string
  readonly kind: ExerciseKind
  readonly purpose: Purpose
  /** Muscles in the field's words, the main one first; the figure highlights them. */
  readonly targets: readonly string[]
  /** How the body is placed to begin: "lying on your back, knees bent". */
  readonly position: string
  /** What is needed; empty: nothing but the floor. */
  readonly equipment: readonly Equipment[]
  readonly load: HipLoad
  /** Stretches a joint to its end: dropped for a hypermobile runner. */
  readonly endRange: boolean
  /** Lying on the back for minutes, lying on one side: positions that a body may not allow (late pregnancy, a sore side). */
  readonly posture: 'standing' | 'sitting' | 'kneeling' | 'back' | 'side' | 'front' | 'hands-and-knees'
  /** each: left and right one after the other; together: both legs at once. */
  readonly sides: 'each' | 'together'
  /** Words of parseDose: "3 x 8-12, 3/week". */
  readonly dose: string
  /** Seconds for one repetition, out and back; absent for holds and walks. */
  readonly tempoS?: number
  /** Phases in which it may be used. */
  readonly phases: readonly Phase[]
  readonly contraindicated: readonly Contraindication[]
  /** Allowed with care: what to watch. */
  readonly caution: readonly { readonly conditions: readonly ConditionId[]; readonly watch: string }[]
  readonly easier: readonly ExerciseId[]
  readonly harder: readonly ExerciseId[]
  /** One short sentence each, in the order of doing; the player speaks the first. */
  readonly cues: readonly string[]
  readonly faults: readonly string[]
  /** What is known about it, in a sentence. */
  readonly evidence: string
  readonly trust: Trust
}

// ---- tests ------------------------------------------------------------------------------------------------------------

/** A measured movement that a phase exit asks for. */
export interface StrengthTest {
  readonly id: TestId
  readonly name: string
  readonly how: readonly string[]
  /**
   * What is written down besides the pain 0-10 during it: seconds held, repetitions, metres (hop distance, cm), a rating (good 2, fair 1, poor 0),
   * done as described (1) or not (0), or nothing but the pain.
   */
  readonly measure: 'seconds' | 'reps' | 'cm' | 'rating' | 'done' | 'pain'
  readonly sides: 'each' | 'together'
  /** The timer the player runs: seconds, and beats per minute when it has a beat. */
  readonly timer?: { readonly seconds: number; readonly beat?: number }
  readonly load: HipLoad
  /** Exercises with the same movement: where they are contraindicated, so is this test. */
  readonly movements: readonly ExerciseId[]
  readonly contraindicated: readonly Contraindication[]
  readonly equipment: readonly Equipment[]
  readonly stopIf: string
  /** Usual values, for the reader. */
  readonly norm?: string
  /** What passes where this test stands in for another one; its measure. */
  readonly enough?: number
  readonly trust: Trust
}

// ---- programmes -------------------------------------------------------------------------------------------------------

/**
 * One thing that can be measured. `days`: on that many different days. A missing measurement never meets it.
 * test: the newest valid results of both sides. pain: from check-ins ("night": woken = 10, only when lying on it = 3, no = 0).
 * trend: the average pain of the last 7 days against the first week, down by 1 point or 15 %. exercise: done in a session with that dose.
 * runs: running without a break for so many minutes. symptom: not reported for so many days although asked.
 * gained: the newest result is so much above the first one. confirmed: a plain yes to that question. clinician: an entry by a verified clinician.
 */
export type Need =
  | { readonly test: TestId; readonly atLeast?: number; readonly painAtMost?: number; readonly otherSideWithinPercent?: number; readonly days?: number }
  | { readonly pain: 'morning' | 'worst' | 'night'; readonly atMost: number; readonly days: number }
  | { readonly halved: 'night' | 'morning' | 'worst' }
  | { readonly trend: 'better' }
  | { readonly stiffnessUnderMin: number; readonly days: number }
  | { readonly exercise: ExerciseId; readonly sets: number; readonly reps: number; readonly painAtMost: number }
  | { readonly runs: number; readonly minutes: number; readonly painAtMost: number }
  | { readonly symptomFree: Symptom; readonly days: number }
  | { readonly gained: TestId; readonly by: number }
  | { readonly confirmed: string }
  | { readonly clinician: ClearanceKind }
  | { readonly any: readonly Need[] }

/** Something new that a check-in can report. */
export const SYMPTOMS = [
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
] as const
export type Symptom = (typeof SYMPTOMS)[number]

/** As a written reason names them; the page has its own words for them. */
export const SYMPTOM_NAMES: Readonly<Record<Symptom, string>> = {
  limp: 'a limp',
  'new-site': 'a new place',
  'other-side': 'the other side',
  numbness: 'numbness',
  tingling: 'tingling',
  locking: 'locking',
  'giving-way': 'giving way',
  swelling: 'swelling',
  heat: 'heat',
  fever: 'fever',
  'leak-or-heaviness': 'leaking or heaviness',
}

/** What only a clinician can say. */
export const CLEARANCES = ['examined', 'bone-excluded', 'loading', 'running', 'next-phase', 'impact'] as const
export type ClearanceKind = (typeof CLEARANCES)[number]

export interface Criterion {
  /** As the runner reads it: "Stand on one leg for 30 seconds, pain at most 1". */
  readonly text: string
  readonly need: Need
}

export interface Prescription {
  readonly exercise: ExerciseId
  /** Words of parseDose. */
  readonly dose: string
  /** Not in the first days or weeks of the phase. */
  readonly fromDay?: number
  readonly note?: string
}

/** none: no running at all. easy: short easy runs under the phase's pain limit. ladder: walk-run levels, after the gates. usual: by the load rules. */
export const RUNNING_STEPS = ['none', 'easy', 'ladder', 'usual'] as const
export type RunningStep = (typeof RUNNING_STEPS)[number]

export interface ProgrammePhase {
  readonly id: Phase
  readonly name?: string
  /** Usual length in weeks, from and to; the first is the least. Absent: open-ended. */
  readonly weeks?: readonly [number, number]
  readonly goals: readonly string[]
  readonly exercises: readonly Prescription[]
  /** Strength work of that phase kept going, so many times a week. */
  readonly carryOver?: { readonly from: Phase; readonly perWeek: number }
  readonly running: { readonly step: RunningStep; readonly painAtMost?: number; readonly text: string }
  /** Ids of cross-training that fit. */
  readonly crossTraining: readonly string[]
  readonly formCues: readonly string[]
  /** All of them, on two check-ins at least 3 days apart, and not before the least weeks. Empty only in maintain. */
  readonly exit: readonly Criterion[]
  readonly note?: string
  readonly trust: Trust
}

/**
 * Which pain-monitoring rules a tissue follows. joint: arthritis. near-bone: soft tissue and joint where a bone stress injury can hide (groin, front,
 * pubic bone, sacrum): as the others, but a limp stops and pain that warms off is no reason to go on.
 */
export const PAIN_RULES = ['tendon', 'muscle', 'joint', 'near-bone', 'nerve', 'bone', 'unclear'] as const
export type PainRule = (typeof PAIN_RULES)[number]

export interface Programme {
  readonly id: ProgrammeId
  readonly name: string
  /** What it is for, in plain words. */
  readonly lay: string
  /** Chosen by something else than a condition: nothing stands out, the bone question is open, a clinician picks it after an operation. */
  readonly chosenBy?: 'no-clear-cause' | 'bone-gate' | 'clinician'
  /** Has no way on to running: after the last phase, or its weeks, comes a new assessment. */
  readonly endsIn?: 'assessment'
  readonly keyFact: { readonly text: string; readonly trust: Trust }
  readonly painRule: PainRule
  /** Most pain 0-10 allowed during an exercise or run. */
  readonly painCap: { readonly during: number; readonly text: string; readonly trust: Trust }
  /** Must hold before it may start: shown, and asked where a rule over answers can tell. */
  readonly entry: readonly { readonly text: string; readonly rule?: Rule }[]
  /** Never prescribed, swapped in, optional, in a warm-up or a test here. */
  readonly excludes: readonly ExerciseId[]
  readonly excludesTests: readonly TestId[]
  /** Another test instead, in exits and gates: arthritis has no hop gate. The stand-in is met at its `enough`. */
  readonly replacesTests?: Readonly<Record<TestId, TestId>>
  /** Good to know on any day: nothing in it says how to run. */
  readonly education: readonly string[]
  /** How to run with it: shown only where a run is not ruled out. */
  readonly runningAdvice?: readonly string[]
  readonly avoid: readonly string[]
  /** Call for help now. */
  readonly stopNow: readonly string[]
  readonly phases: readonly ProgrammePhase[]
  readonly escalate: { readonly text: string; readonly afterWeeks: number }
  /** What a clinician has to fill in before anything is shown. */
  readonly clinicianMustSet: readonly string[]
}

/** Which programme a condition gets, and how far the app may lead. */
export interface ProgrammeFor {
  readonly condition: ConditionId
  readonly programme: ProgrammeId | null
  readonly mode: Mode
  /** Answers that make the mode stricter than usual. */
  readonly stricter: readonly { readonly when: Rule; readonly mode: Mode; readonly why: string }[]
  readonly note?: string
}

/** Lies over any programme; the strictest of all overlays and the programme counts. */
export interface Overlay {
  readonly id: OverlayId
  readonly name: string
  readonly when: Rule
  /** At least so strict. */
  readonly mode?: Mode
  /** No run interval while it holds. */
  readonly noRun: boolean
  readonly excludes: readonly ExerciseId[]
  readonly excludesTests: readonly TestId[]
  /** No movement that puts this much or more on the hip. */
  readonly excludesLoad?: HipLoad
  readonly excludesEndRange: boolean
  readonly excludesPostures: readonly Exercise['posture'][]
  /** Another test instead: hop-in-place -> step-up-30s. */
  readonly replacesTests: Readonly<Record<TestId, TestId>>
  /** Share of the dose that is kept, 0..1. */
  readonly doseShare?: number
  /**
   * What ends the whole overlay while its rule still holds; absent: nothing. Any one of the clearances, by a verified clinician.
   * `orElse`: the only way without a clinician, never where `unless` is yes or unknown.
   */
  readonly lifts?: {
    readonly clinician: readonly ClearanceKind[]
    readonly orElse?: { readonly unless: Rule; readonly needs: readonly Criterion[]; readonly afterwards: string }
  }
  readonly text: string
  /** Call for help now. */
  readonly stopNow: readonly string[]
  readonly trust: Trust
}

// ---- pain monitoring --------------------------------------------------------------------------------------------------

/** What a reaction does, strictest first. */
export const REACTION_LEVELS = ['stop', 'review', 'back', 'hold', 'go', 'up'] as const
export type ReactionLevel = (typeof REACTION_LEVELS)[number]

/** The signs a reaction can wait for; each is worked out in `pain/`, with the numbers given here. */
export type Sign =
  | {
      readonly sign:
        | 'red-flag'
        | 'bone-pattern'
        | 'bone-came-back'
        | 'ran-while-stopped'
        | 'new-symptom'
        | 'limp'
        | 'worse-side-swap'
        | 'painkiller'
        | 'no-report'
        | 'amber'
        | 'warms-off'
        | 'builds'
    }
  /** `lying`: also when it only hurts to lie on. */
  | { readonly sign: 'night-pain'; readonly nights: number; readonly lying?: boolean }
  | { readonly sign: 'not-settled'; readonly hours: number }
  | { readonly sign: 'above-cap'; readonly ceiling: number }
  | { readonly sign: 'morning-above-base'; readonly by: number }
  | { readonly sign: 'above-anchor'; readonly by: number }
  | { readonly sign: 'week-up'; readonly by: number }
  | { readonly sign: 'week-down'; readonly by: number; readonly percent: number }
  | { readonly sign: 'plateau'; readonly weeks: number; readonly adherence: number }
  | { readonly sign: 'low-adherence'; readonly weeks: number; readonly below: number }
  | { readonly sign: 'painkiller-weeks'; readonly weeks: number }
  | { readonly sign: 'silent'; readonly days: number }
  | { readonly sign: 'green'; readonly times: number; readonly painAtMost: number }
  | { readonly sign: 'always-ten'; readonly days: number }
  | { readonly sign: 'low-sleep'; readonly hours: number; readonly days: number }
  /** The worst of the whole day above this, whatever was done. */
  | { readonly sign: 'day-above'; readonly ceiling: number }
  /** So many times the usual length of the phase, with most sessions done. */
  | { readonly sign: 'stuck'; readonly times: number; readonly adherence: number }
  /** No session and no run for so many days. */
  | { readonly sign: 'gap'; readonly days: number }
  /** A red-flag line of the check-in was answered yes or not sure. */
  | { readonly sign: 'said'; readonly finding: FindingId }
  /** The last so many runs are slower by so much than as many before them, whatever was said: the pain may be hidden by moving otherwise. */
  | { readonly sign: 'slower-unnoticed'; readonly runs: number; readonly percent: number }
  /** So many minutes of training or sport on so many days of a week, whatever the plan asks for. */
  | { readonly sign: 'much-training'; readonly minutes: number; readonly days: number }
  | { readonly sign: 'fearful'; readonly atLeast: number; readonly painAtMost: number }

/** One answer to what the runner reports. First match in the list wins; safety stands above. */
export interface Reaction {
  readonly id: ReactionId
  readonly when: Sign
  readonly level: ReactionLevel
  /** What to do now: the first line on screen. */
  readonly action: string
  /** Why. */
  readonly because: string
  /** What would change it. */
  readonly until: string
  readonly effects: {
    /** Hours without impact; days without running; from the report on. */
    readonly noImpactHours?: number
    readonly noRunDays?: number
    /** Steps back. */
    readonly phasesBack?: number
    readonly levelsBack?: number
    /** Share of sets that is kept, 0..1. */
    readonly doseShare?: number
    /** The share also holds for so many sessions or runs after its days: "less next time" does not end overnight. */
    readonly nextTimes?: number
    /** Holds on until this symptom was asked about again and is gone. */
    readonly untilFree?: Symptom
    /** Holds on until so many nights in a row were told and quiet. */
    readonly quietNights?: number
    /** Only static holds, walking and cycling for so many days. */
    readonly easyDays?: number
    /** Going back further would not help: no reaction of that day moves the plan. */
    readonly noStepsBack?: boolean
    /** The plan waits for a new assessment. */
    readonly reassess?: boolean
    /** Nothing is offered at all. */
    readonly stopsPlan?: boolean
    readonly seeSomebody?: Urgency
  }
  /** Says the same kinder or better than these: with it they are left out. */
  readonly insteadOf?: readonly ReactionId[]
  /** Only for programmes with these pain rules; absent: all. */
  readonly painRules?: readonly PainRule[]
  readonly trust: Trust
}

// ---- back to running --------------------------------------------------------------------------------------------------

export interface WalkRunLevel {
  readonly level: number
  readonly sets: number
  readonly runMin: number
  readonly walkMin: number
  readonly sessions: number
}

export interface ReturnToRun {
  /** Walking before and after the sets, minutes. */
  readonly walkMin: number
  readonly levels: readonly WalkRunLevel[]
  /** All before the first run interval. `bone`: instead of it after a bone stress injury. */
  readonly gates: readonly {
    readonly id: string
    readonly text: string
    readonly need: Need
    readonly bone?: { readonly text: string; readonly need: Need }
    readonly trust: Trust
  }[]
  /** First level by weeks without running. */
  readonly startLevel: readonly { readonly belowWeeks: number; readonly level: number }[]
  readonly restDaysBetweenRuns: number
  readonly mostLevelsAWeek: number
  readonly bone: { readonly sessionsPerLevel: number; readonly painCap: number; readonly text: string }
  /** Findings of place: pain there is read as a pattern of bone over several runs. Wider than the gate for bone. */
  readonly boneWatch: readonly FindingId[]
  /** After the ladder. */
  readonly weeklyGrowthPercent: number
  readonly sessionGrowthPercent: number
  readonly smallStepMin: number
  readonly steps: readonly string[]
  readonly trust: Trust
}

// ---- routines ---------------------------------------------------------------------------------------------------------

/** Warm-up, cool-down, cross-training and upkeep: lists that are filtered like everything else. */
export interface Routine {
  readonly id: string
  readonly kind: 'warm-up' | 'cool-down' | 'optional' | 'upkeep'
  readonly name: string
  readonly text: string
  readonly phases: readonly Phase[]
  readonly exercises: readonly Prescription[]
  readonly trust: Trust
}

export interface CrossTraining {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly load: HipLoad
  readonly contraindicated: readonly Contraindication[]
  readonly trust: Trust
}

/** A red-flag question asked again at each check-in, as one short line. */
export interface CheckInLine {
  readonly flag: FlagId
  readonly finding: string
  readonly text: string
}

/** All that the plan needs. */
export interface Rehab {
  /** Content hash of all content. */
  readonly version: string
  readonly exercises: readonly Exercise[]
  readonly tests: readonly StrengthTest[]
  readonly programmes: readonly Programme[]
  readonly programmesFor: readonly ProgrammeFor[]
  readonly overlays: readonly Overlay[]
  readonly reactions: readonly Reaction[]
  readonly returnToRun: ReturnToRun
  readonly load: LoadContent
  readonly routines: readonly Routine[]
  readonly crossTraining: readonly CrossTraining[]
  readonly checkIn: readonly CheckInLine[]
  /** Sentences on keeping well, each with its source. */
  readonly prevention: readonly { readonly id: string; readonly text: string; readonly trust: Trust }[]
}
