import type { CalendarDay } from '#basics/day.ts'
import { SYMPTOMS } from '#knowledge/rehab-shape.ts'
import { NIGHTS, PAINKILLERS } from '#pain/check-in.ts'
import { type CheckInForm, EMPTY_FORM } from './form.ts'

/**
 * Check-ins that are half filled in, kept for this tab and this day until they are saved: a reload or a step back loses nothing. A new one, and of
 * earlier ones those whose correction has a danger sign more. None of it is in the record.
 */

const KEY = 'hipwise-check-in'

/** What it is filled in for: an answer of yesterday, or of another plan, is none today, but for a danger sign. */
export interface KeptFor {
  /** Entry of the start of the plan. */
  readonly plan: string
  readonly day: CalendarDay
  /** Entry of the check-in that it puts right; absent of a new one. */
  readonly of?: string
}

interface KeptForm extends KeptFor {
  readonly form: CheckInForm
}

export const keepForm = (place: KeptFor, form: CheckInForm): void => change((all) => [...withoutForm(all, place), { ...place, form }])

export const dropForm = (place: KeptFor): void => change((all) => withoutForm(all, place))

function change(to: (all: readonly KeptForm[]) => readonly KeptForm[]): void {
  try {
    const all = to(formsIn(sessionStorage.getItem(KEY)))
    if (all.length > 0) sessionStorage.setItem(KEY, JSON.stringify(all))
    else sessionStorage.removeItem(KEY)
  } catch {
    // it is filled in without
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
export const hasSignIn = (text: string | null): boolean => formsIn(text).some(({ form }) => Object.keys(form.marked).length > 0)

/** The form in what was kept. Of those of another day or plan the danger signs alone are left, in the new one. */
export function formIn(text: string | null, place: KeptFor): CheckInForm | undefined {
  const all = formsIn(text)
  const own = all.find((kept) => isOf(kept, place))?.form
  const left = place.of === undefined ? all.filter((kept) => isLeft(kept, place)) : []
  const marked = Object.assign({}, ...[...left.map(({ form }) => form), own].map((form) => form?.marked))
  return own || Object.keys(marked).length > 0 ? { ...(own ?? EMPTY_FORM), marked } : undefined
}

/** Without this one. A new one has taken up what was left behind of others. */
const withoutForm = (all: readonly KeptForm[], place: KeptFor): readonly KeptForm[] =>
  all.filter((kept) => !isOf(kept, place) && !(place.of === undefined && isLeft(kept, place)))

const isOf = (kept: KeptFor, place: KeptFor): boolean => !isLeft(kept, place) && kept.of === place.of

const isLeft = (kept: KeptFor, { plan, day }: KeptFor): boolean => kept.plan !== plan || kept.day !== day

/** One that another version of the app kept in another shape is none. Older versions kept one, without a list. */
function formsIn(text: string | null): readonly KeptForm[] {
  try {
    return [JSON.parse(text ?? '[]') as Partial<KeptForm> | null].flat().filter((kept): kept is KeptForm => isForm(kept?.form))
  } catch {
    return []
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
