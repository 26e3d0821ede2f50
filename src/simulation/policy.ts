import type { StrengthTest } from '#knowledge/rehab-shape.ts'
import type { Night } from '#pain/check-in.ts'
import type { Course } from '#pain/diary.ts'
import type { Session } from '#plan/session.ts'
import type { Runner } from './runner.ts'

/** A policy says what a runner may do on a day. Ours asks the plan code; the fixed ones look at the calendar. */
export interface Policy {
  readonly name: PolicyName
  readonly follow: (runner: Runner, start: Told) => Following
}

export const POLICIES = ['hipwise', 'rest-6-weeks', 'ten-percent', 'calendar'] as const
export type PolicyName = (typeof POLICIES)[number]

/** What a runner says in the morning; days without an opened app have none. Readings, not the truth. */
export interface Told {
  readonly now: number
  readonly worst: number
  readonly morning: number
  readonly night: Night
  readonly painkillers: boolean
  readonly limp: boolean
}

export interface Offer {
  readonly run?: { readonly minutes: number; readonly unbroken: number; readonly level?: number }
  /** Load counts in running minutes, hops in minutes. */
  readonly session?: { readonly load: number; readonly impactMin: number; readonly planned?: Session }
  readonly tests: readonly StrengthTest[]
  /** Somebody should be seen; `bone` when the plan asked about bone. */
  readonly see?: 'bone' | 'other'
  /** The safety questions should be answered again. */
  readonly screen: boolean
  /** The policy itself says that nothing with landing may happen today. */
  readonly stopped: boolean
}

/** What was done on a day, as the runner writes it down. */
export interface Done {
  readonly run?: Effort & { readonly minutes: number; readonly unbroken: number; readonly level?: number }
  readonly session?: Effort & { readonly planned?: Session }
  readonly tests: readonly { readonly test: StrengthTest; readonly sore: number; readonly sound: number; readonly pain: number }[]
  readonly painkillers: boolean
  readonly wantsMore: boolean
  /** 1 is full strength: what feels easy. */
  readonly strength: number
}

interface Effort {
  readonly worst: number
  readonly course: Course
  readonly limp: boolean
}

/** What a fresh round of safety questions is answered with, besides the label's own story. */
export interface Screening {
  readonly landing: boolean
  readonly grows: boolean
  readonly walking: boolean
  readonly everyPosition: boolean
}

export interface Following {
  /** `told` is absent when the app was not opened. */
  readonly offers: (day: number, told: Told | undefined) => Offer
  readonly did: (day: number, done: Done) => void
  readonly screened: (day: number, screening: Screening) => void
  /** A clinician has looked; with an MRI that showed no bone injury, or without one. */
  readonly visited: (day: number, mri: boolean) => void
}

export const NOTHING: Offer = { tests: [], screen: false, stopped: false }
