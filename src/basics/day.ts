/**
 * A calendar day is a text, YYYY-MM-DD, as the runner's own calendar shows it. The traps (time zones, clocks going forward, leap days)
 * are known here and nowhere else: a day is read off a time that carries its own offset, and days are counted without hours.
 */
export type CalendarDay = string

const MS_A_DAY = 86_400_000

/** The local calendar day of a time with offset: 2026-03-29T00:30:00+01:00 is 2026-03-29 wherever it is read. The text names it; only the hour needs the offset. */
export const dayOf = (at: string): CalendarDay => at.slice(0, 10)

/** The day somebody is living through: before 4 in the morning it is still yesterday. */
export const wakingDayOf = (at: string): CalendarDay => (isInNight(at) ? addDays(dayOf(at), -1) : dayOf(at))

/** Whether a local time with offset still belongs to the day before. */
export const isInNight = (at: string): boolean => Number(at.slice(11, 13)) < NIGHT_ENDS

/** Hours after midnight that still belong to the day before: who reports at 1 a.m. has not slept yet. */
export const NIGHT_ENDS = 4

/** `days` may be negative. */
export const addDays = (day: CalendarDay, days: number): CalendarDay => dayOfNumber(numberOf(day) + days)

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => numberOf(to) - numberOf(from)

/** 1 Monday .. 7 Sunday (ISO 8601). */
export const weekdayOf = (day: CalendarDay): number => ((numberOf(day) + 3) % 7) + 1

/** From `from` to `to`, both included; empty when `to` lies before. */
export function daysFrom(from: CalendarDay, to: CalendarDay): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  for (let n = numberOf(from); n <= numberOf(to); n++) days.push(dayOfNumber(n))
  return days
}

/** A day that exists: 2026-02-30 does not. */
export const isCalendarDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().slice(0, 10) === text

/** Days since 1970-01-01: for walking over many days. */
export const numberOf = (day: CalendarDay): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_A_DAY

/** The inverse of numberOf. */
export const dayOfNumber = (day: number): CalendarDay => new Date(day * MS_A_DAY).toISOString().slice(0, 10)
