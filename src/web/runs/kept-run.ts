import { type CalendarDay, isCalendarDay } from '#basics/day.ts'
import { COURSES } from '#pain/diary.ts'
import { type Check, isBoolean, oneOf } from '../fields/checks.ts'
import { keptText, understood } from '../runner/kept-text.ts'
import { type RunForm, SPORTS } from './run-form.ts'

/** What is filled in of a run that is not written down yet: a reload, or a call in between, loses none of it. In this tab, on the day it was begun. */

const kept = keptText(() => sessionStorage, 'hipwise-run')

export const keepRun = (day: CalendarDay, touched: Partial<RunForm>): void => kept.write(JSON.stringify({ day, touched }))

export const dropRun = (): void => kept.write(undefined)

/** Undefined when nothing was kept on this day. */
export const keptRun = (day: CalendarDay): Partial<RunForm> | undefined => understood(kept.read(), (json) => touchedIn(json, day))

const isNumber: Check = Number.isFinite
const isScore: Check = (value) => typeof value === 'number' && value >= 0 && value <= 10

/** What no field of the form judges again is such as the record takes: a run that it does not understand would stop all advice. */
const SHAPE: { readonly [Key in keyof RunForm]-?: Check } = {
  day: (value) => value === '' || (typeof value === 'string' && isCalendarDay(value)),
  sport: oneOf(SPORTS),
  minutes: isNumber,
  runMinutes: isNumber,
  km: isNumber,
  worst: isScore,
  course: oneOf(COURSES),
  limp: isBoolean,
  painkillers: isBoolean,
  effort: isScore,
}

/** Of a form of this day the fields that are what they should be, undefined where there are none; of any other none: "today" would be another day. */
export function touchedIn(json: unknown, day: CalendarDay): Partial<RunForm> | undefined {
  const { day: begun, touched } = (json ?? {}) as { readonly day?: unknown; readonly touched?: unknown }
  if (begun !== day || typeof touched !== 'object' || touched === null) return undefined
  const fit = Object.entries(touched).filter(([name, value]) => SHAPE[name as keyof RunForm]?.(value))
  return fit.length === 0 ? undefined : (Object.fromEntries(fit) as Partial<RunForm>)
}
