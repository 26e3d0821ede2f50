import type { CalendarDay } from '#basics/day.ts'
import { SYMPTOMS } from '#knowledge/rehab-shape.ts'
import { NIGHTS, PAINKILLERS } from '#pain/check-in.ts'
import { type CheckInForm, EMPTY_FORM } from './form.ts'

/** A check-in that is half filled in, kept for this tab and this day until it is saved: a reload or a step back loses nothing. None of it is in the record. */

const KEY = 'hipwise-check-in'

/** What it is filled in for: an answer of yesterday, or of another plan, is none today, but for a danger sign. */
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
export function keptForm(place: KeptFor): CheckInForm | undefined {
  try {
    return formIn(sessionStorage.getItem(KEY), place)
  } catch {
    return undefined
  }
}

/** Whether a danger sign is marked in what was kept. */
export function hasKeptSign(): boolean {
  try {
    return hasSignIn(sessionStorage.getItem(KEY))
  } catch {
    return false
  }
}

/** The same of the text that was kept. Of whichever plan and day: nobody has said that it is over. */
export function hasSignIn(text: string | null): boolean {
  try {
    const kept = JSON.parse(text ?? 'null') as { readonly form?: unknown } | null
    return isForm(kept?.form) && Object.keys(kept.form.marked).length > 0
  } catch {
    return false
  }
}

/** The form in what was kept. Of one of another day or plan the danger signs alone are left; one that another version of the app kept in another shape is none. */
export function formIn(text: string | null, { plan, day }: KeptFor): CheckInForm | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as { readonly [Key in keyof KeptFor | 'form']?: unknown } | null
    if (!isForm(kept?.form)) return undefined
    if (kept.plan === plan && kept.day === day) return kept.form
    const { marked } = kept.form
    return Object.keys(marked).length > 0 ? { ...EMPTY_FORM, marked } : undefined
  } catch {
    return undefined
  }
}

const isForm = (told: unknown): told is CheckInForm =>
  isObject(told) &&
  Object.keys(EMPTY_FORM).every((key) => key in told) &&
  Object.entries(told).every(([key, value]) => key in SHAPE && SHAPE[key as keyof CheckInForm](value))

type Check = (value: unknown) => boolean

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumber: Check = (value) => typeof value === 'number'
const isBoolean: Check = (value) => typeof value === 'boolean'
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string)
const eachIs =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check)

const SHAPE: { readonly [Key in keyof CheckInForm]-?: Check } = {
  now: isNumber,
  worst: isNumber,
  morning: isNumber,
  stiffnessMin: isNumber,
  sleepHours: isNumber,
  fear: isNumber,
  confidence: isNumber,
  painkillers: oneOf(PAINKILLERS),
  night: oneOf(NIGHTS),
  symptoms: (value) => Array.isArray(value) && value.every(oneOf(SYMPTOMS)),
  marked: eachIs(oneOf(['yes', 'unsure'])),
  confirmed: eachIs(oneOf(['yes', 'no'])),
  opened: eachIs(isBoolean),
  noneElse: isBoolean,
  note: (value) => typeof value === 'string',
}
