import type { CalendarDay } from '#basics/day.ts'
import type { Symptom } from '#knowledge/rehab-shape.ts'
import type { FindingId } from '#knowledge/shape.ts'

/** Whether the hip disturbed the night: not, only when lying on it, woke, woke in every position. Mildest first. */
export const NIGHTS = ['no', 'lying-on-it', 'woken', 'every-position'] as const
export type Night = (typeof NIGHTS)[number]

export const PAINKILLERS = ['none', 'paracetamol', 'anti-inflammatory', 'other'] as const
export type Painkiller = (typeof PAINKILLERS)[number]

/**
 * What the runner reports in ten seconds. Every field may be missing, and missing stays missing: it is neither 0 nor "no".
 * Scores are 0-10 on the numeric rating scale.
 */
export interface CheckIn {
  /** The waking day it tells about. */
  readonly day: CalendarDay
  readonly now?: number
  /** The worst of the last 24 hours. */
  readonly worst?: number
  /** At the first steps this morning. */
  readonly morning?: number
  /** Minutes until the morning stiffness was gone. */
  readonly stiffnessMin?: number
  readonly night?: Night
  /** In the last 24 hours. */
  readonly painkillers?: Painkiller
  /** New since the last time; an empty list says: asked, nothing new. */
  readonly symptoms?: readonly Symptom[]
  /** The red-flag lines asked again. */
  readonly flags?: Readonly<Record<FindingId, 'yes' | 'no' | 'unsure' | 'skipped'>>
  /** Plain questions of a phase's exit. */
  readonly confirmed?: Readonly<Record<string, 'yes' | 'no'>>
  readonly sleepHours?: number
  /** Fear of moving or running, 0-10. */
  readonly fear?: number
  /** Confidence to run, 0-10. */
  readonly confidence?: number
  readonly ill?: 'no' | 'cold' | 'fever'
  readonly note?: string
}

export const tookPainkillers = (painkillers: Painkiller | undefined): boolean => painkillers !== undefined && painkillers !== 'none'

/** The worse of two nights. */
export const worseNight = (a: Night | undefined, b: Night | undefined): Night | undefined =>
  a === undefined ? b : b === undefined || NIGHTS.indexOf(a) >= NIGHTS.indexOf(b) ? a : b
