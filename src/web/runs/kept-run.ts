import type { CalendarDay } from '#basics/day.ts'
import { COURSES } from '#pain/diary.ts'
import { keptText, understood } from '../runner/kept-text.ts'
import type { RunForm } from './run-form.ts'

/** What is filled in of a run that is not written down yet: a reload, or a call in between, loses none of it. In this tab, on the day it was begun. */

const kept = keptText(() => sessionStorage, 'hipwise-run')

export const keepRun = (day: CalendarDay, touched: Partial<RunForm>): void =>
  kept.write(Object.keys(touched).length === 0 ? undefined : JSON.stringify({ day, touched }))

export const dropRun = (): void => kept.write(undefined)

export const keptRun = (day: CalendarDay): Partial<RunForm> => understood(kept.read(), (json) => touchedIn(json, day)) ?? {}

/** What each is in JSON; or which of the words it is, for the record takes no other. */
const KINDS: Readonly<Record<keyof RunForm, 'string' | 'number' | 'boolean' | readonly unknown[]>> = {
  day: 'string',
  sport: 'string',
  minutes: 'number',
  runMinutes: 'number',
  km: 'number',
  worst: 'number',
  course: COURSES,
  limp: 'boolean',
  painkillers: 'boolean',
  effort: 'number',
}

/** Of a form of this day the fields that are what they should be; of any other none: "today" would be another day. */
export function touchedIn(json: unknown, day: CalendarDay): Partial<RunForm> {
  const { day: begun, touched } = (json ?? {}) as { readonly day?: unknown; readonly touched?: unknown }
  if (begun !== day || typeof touched !== 'object' || touched === null) return {}
  const fits = ([name, value]: readonly [string, unknown]): boolean => {
    const kind = KINDS[name as keyof RunForm]
    return typeof kind === 'object' ? kind.includes(value) : typeof value === kind
  }
  return Object.fromEntries(Object.entries(touched).filter(fits)) as Partial<RunForm>
}
