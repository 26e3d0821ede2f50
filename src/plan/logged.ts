import type { CalendarDay } from '#basics/day.ts'
import type { ClearanceKind, Equipment, ExerciseId, Phase, ProgrammeId, Symptom, TestId } from '#knowledge/rehab-shape.ts'
import type { ConditionId } from '#knowledge/shape.ts'
import type { Course } from '#pain/diary.ts'

/** What happens in a plan, as it is written down. Scores 0-10, loads in kilograms, times in seconds or minutes as named. */

/** The runner starts a plan for these conditions (one, or two at a time; the first leads). */
export interface PlanStart {
  readonly plan: string
  readonly assessment: string
  readonly conditions: readonly ConditionId[]
  readonly programmes: readonly ProgrammeId[]
  /** The sore side. */
  readonly side: 'left' | 'right' | 'both'
  /** Morning pain and usual worst pain at the start. */
  readonly morning?: number
  readonly worst?: number
  readonly knowledge: string
}

/** What a proposal would change. */
export type Step =
  | { readonly kind: 'phase'; readonly from: Phase; readonly to: Phase }
  /** 0 is "no walk-run yet"; the level after the last is "usual running". */
  | { readonly kind: 'level'; readonly from: number; readonly to: number }
  | { readonly kind: 'dose'; readonly exercise: ExerciseId; readonly from: number; readonly to: number }

/** The runner says yes to a proposal, as shown. It counts only when the proposal is open on its day with all that is known now. */
export interface Accepted {
  readonly plan: string
  readonly step: Step
  /** The sentence that was on screen. */
  readonly shown: string
}

/** The runner prefers another exercise of the same purpose, until changed again; `to: null` puts the first one back. */
export interface Swapped {
  readonly plan: string
  readonly from: ExerciseId
  readonly to: ExerciseId | null
}

/** One set done: repetitions, or seconds held, or minutes. */
export interface SetDone {
  readonly reps?: number
  readonly holdS?: number
  readonly minutes?: number
  readonly loadKg?: number
  readonly side?: 'left' | 'right'
}

export interface ExerciseDone {
  readonly exercise: ExerciseId
  readonly sets: readonly SetDone[]
  /** The exercise of the plan that this one stood in for. */
  readonly insteadOf?: ExerciseId
  readonly skipped?: 'pain' | 'time' | 'equipment' | 'other'
  readonly effort?: number
  readonly pain?: number
}

/** A session, written down when it ends or is left. */
export interface SessionDone {
  readonly plan: string
  readonly day: CalendarDay
  readonly phase: Phase
  readonly minutes: number
  readonly exercises: readonly ExerciseDone[]
  /** All of it was done; false: left before its end. */
  readonly finished: boolean
  readonly worst?: number
  readonly course?: Course
  readonly limp?: boolean
  readonly painkillers?: boolean
  readonly effort?: number
  readonly symptoms?: readonly Symptom[]
}

/** A movement test. Values in the test's own unit; `pain` is the worst during it. */
export interface TestDone {
  readonly test: TestId
  readonly day: CalendarDay
  readonly left?: number
  readonly right?: number
  /** For tests of both legs together. */
  readonly both?: number
  readonly pain?: number
  readonly painkillers?: boolean
}

/** The Patient-Specific Functional Scale in own words, or a short scale asked now and then. Scores 0-10. */
export interface QuestionnaireDone {
  readonly questionnaire: 'psfs' | 'expectation'
  readonly day: CalendarDay
  readonly items: readonly { readonly text: string; readonly score: number }[]
}

/** What a clinician, or the runner about a clinician, has said. Only a verified clinician's clears anything that concerns bone. */
export interface Adjustment {
  readonly clears?: readonly ClearanceKind[]
  readonly imaging?: {
    readonly kind: 'mri' | 'ct' | 'x-ray' | 'ultrasound'
    readonly day: CalendarDay
    readonly result: 'healed' | 'healing' | 'normal' | 'injury'
  }
  /** Day of the examination that the runner tells of: it says nothing about what came after it. The day of writing where it is absent. */
  readonly seenOn?: CalendarDay
  /** Opens this phase of a clinician-led programme. */
  readonly opens?: Phase
  /** Locks running or the whole plan, until a day or for good. */
  readonly locks?: { readonly what: 'running' | 'plan'; readonly until?: CalendarDay }
  readonly lifts?: 'lock'
  readonly prescribes?: readonly { readonly exercise: ExerciseId; readonly dose: string; readonly reason?: string }[]
  readonly note?: string
}

/** What the runner has and wants; later answers follow earlier ones field by field. */
export interface PlanWishes {
  readonly equipment?: readonly Equipment[]
  /** Training days, 1 Monday .. 7 Sunday. */
  readonly days?: readonly number[]
  /** Minutes for one session. */
  readonly minutes?: number
  readonly race?: { readonly day: CalendarDay; readonly distanceM: number } | null
}

/** A logged value with where, when and by whom it was written. */
export interface Dated<Body> {
  readonly entry: string
  /** ISO 8601 with offset. */
  readonly at: string
  /** When it was written down, or came in with a file; at that moment when absent. */
  readonly recordedAt?: string
  readonly day: CalendarDay
  /** Dated ahead of the clock: meets no criterion. */
  readonly ahead: boolean
  /** The day as it was told, where that is still to come; `day` is today then. */
  readonly toldDay?: CalendarDay
  /** Of a run that was dated days ahead when it was written down: nobody knows its day, only that it was no later than this one, on which it was written down. */
  readonly notAfter?: CalendarDay
  readonly role: 'runner' | 'clinician'
  /** The writer's account was checked to be the clinician it says. */
  readonly verified: boolean
  readonly body: Body
}
