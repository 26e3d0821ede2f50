import type { CalendarDay } from '#basics/day.ts'
import { type CheckInForm, EMPTY_FORM } from './form.ts'

/** A check-in that is half filled in, kept for this tab and this day until it is saved: a reload or a step back loses nothing. None of it is in the record. */

const KEY = 'hipwise-check-in'

/** What it is filled in for: an answer of yesterday, or of another plan, is none today. */
export interface KeptFor {
  /** Entry of the start of the plan. */
  readonly plan: string
  readonly day: CalendarDay
}

export function keepForm({ plan, day }: KeptFor, form: CheckInForm): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ plan, day, form }))
  } catch {
    // it is filled in without
  }
}

export function dropForm(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // nothing was kept
  }
}

/** Undefined when nothing was kept, or nothing of this day and plan. */
export function keptForm({ plan, day }: KeptFor): CheckInForm | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as (KeptFor & { readonly form: CheckInForm }) | null
    return kept?.plan === plan && kept.day === day ? { ...EMPTY_FORM, ...kept.form } : undefined
  } catch {
    return undefined
  }
}
