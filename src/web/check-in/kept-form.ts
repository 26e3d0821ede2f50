import type { CalendarDay } from '#basics/day.ts'
import { SYMPTOMS } from '#knowledge/rehab-shape.ts'
import { NIGHTS, PAINKILLERS } from '#pain/check-in.ts'
import { type Check, isBoolean, oneOf } from '../fields/checks.ts'
import { keptText, understood } from '../runner/kept-text.ts'
import { type CheckInForm, EMPTY_FORM } from './form.ts'

/**
 * Check-ins that are half filled in, kept for this tab and this day until they are saved: a reload or a step back loses nothing. A new one, and of
 * earlier ones those whose correction has a danger sign more. None of it is in the record.
 */

const kept = keptText(() => sessionStorage, 'hipwise-check-in')

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
  const all = to(formsIn(kept.read()))
  kept.write(all.length > 0 ? JSON.stringify(all) : undefined)
}

/** Undefined when nothing was kept, or nothing of this day and plan. */
export const keptForm = (place: KeptFor): CheckInForm | undefined => formIn(kept.read(), place)

/** Whether a danger sign is marked in what was kept. */
export const hasKeptSign = (): boolean => hasSignIn(kept.read())

/** The same of the text that was kept. Of whichever plan and day: nobody has said that it is over. */
export const hasSignIn = (text: string | null | undefined): boolean => formsIn(text).some(({ form }) => Object.keys(form.marked).length > 0)

/** The form in what was kept. Of those of another day or plan the danger signs alone are left, in the new one. */
export function formIn(text: string | null | undefined, place: KeptFor): CheckInForm | undefined {
  const all = formsIn(text)
  const own = all.find((each) => isOf(each, place))?.form
  const left = place.of === undefined ? all.filter((each) => isLeft(each, place)) : []
  const marked = Object.assign({}, ...[...left.map(({ form }) => form), own].map((form) => form?.marked))
  return own || Object.keys(marked).length > 0 ? { ...(own ?? EMPTY_FORM), marked } : undefined
}

/** Without this one. A new one has taken up what was left behind of others. */
const withoutForm = (all: readonly KeptForm[], place: KeptFor): readonly KeptForm[] =>
  all.filter((each) => !isOf(each, place) && !(place.of === undefined && isLeft(each, place)))

const isOf = (each: KeptFor, place: KeptFor): boolean => !isLeft(each, place) && each.of === place.of

const isLeft = (each: KeptFor, { plan, day }: KeptFor): boolean => each.plan !== plan || each.day !== day

/** One that another version of the app kept in another shape is none. Older versions kept one, without a list. */
const formsIn = (text: string | null | undefined): readonly KeptForm[] =>
  understood(text, (json) => [json as Partial<KeptForm> | null].flat().filter((each): each is KeptForm => isForm(each?.form))) ?? []

const isForm = (told: unknown): told is CheckInForm =>
  isObject(told) &&
  Object.keys(EMPTY_FORM).every((key) => key in told) &&
  Object.entries(told).every(([key, value]) => key in SHAPE && SHAPE[key as keyof CheckInForm](value))

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumber: Check = (value) => typeof value === 'number'
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
