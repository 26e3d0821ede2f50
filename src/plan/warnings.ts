import { daysBetween } from '#basics/day.ts'
import type { RedFlag, Urgency } from '#knowledge/shape.ts'
import type { Adjustment, Dated } from './logged.ts'

/** A red flag that was shown and not taken back as a mistake. */
export interface Warning {
  readonly flag: RedFlag
  /** The strictest it ever was. */
  readonly urgency: Urgency
  readonly bone: boolean
  readonly day: string
  readonly entries: readonly string[]
}

/** A finished screening, as far as warnings are concerned: an assessment of its own, on the day it was started. */
export interface Screening {
  readonly id: string
  readonly day: string
  /** Flags it raised. */
  readonly raised: readonly string[]
  /** Emergency and same-day questions without an answer in it. */
  readonly unanswered: number
}

/** Days after a warning before a fresh screening says something about it. */
const FRESH_AFTER_DAYS = 3

/**
 * Warnings that still keep a plan from running. A fresh full screening settles an urgent one; a same-day or emergency one also takes word that
 * somebody examined it; where bone is in question only a verified clinician with imaging that shows it does. A normal X-ray does not.
 */
export function openWarnings(warnings: readonly Warning[], screenings: readonly Screening[], adjustments: readonly Dated<Adjustment>[]): readonly Warning[] {
  return warnings.filter((warning) => {
    if (warning.bone) return !boneCleared(warning.day, adjustments)
    const fresh = screenings.some(
      ({ day, raised, unanswered }) => daysBetween(warning.day, day) >= FRESH_AFTER_DAYS && unanswered === 0 && !raised.includes(warning.flag.id),
    )
    if (warning.urgency === 'urgent' || warning.urgency === 'routine-clinician' || warning.urgency === 'self-care') return !fresh
    const examined = adjustments.some(
      ({ day, ahead, body }) => !ahead && day >= warning.day && (body.seenOn ?? day) >= warning.day && body.clears?.includes('examined'),
    )
    return !(fresh && examined)
  })
}

/** Cleared by a verified clinician, on an image that can show bone stress (MRI or CT), taken on or after the day of the warning. */
export function boneCleared(since: string, adjustments: readonly Dated<Adjustment>[]): boolean {
  return adjustments.some(
    ({ role, verified, ahead, day, body }) =>
      role === 'clinician' &&
      verified &&
      !ahead &&
      day >= since &&
      (body.clears?.includes('bone-excluded') || body.clears?.includes('loading')) === true &&
      body.imaging !== undefined &&
      body.imaging.day >= since &&
      (body.imaging.kind === 'mri' || body.imaging.kind === 'ct') &&
      (body.imaging.result === 'healed' || body.imaging.result === 'normal'),
  )
}
