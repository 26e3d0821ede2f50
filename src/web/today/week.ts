import { addDays, type CalendarDay, numberOf, weekdayOf } from '#basics/day.ts'
import type { Diary } from '#pain/diary.ts'

/** One day of the strip: what was done, and what is wanted. */
export interface WeekDay {
  readonly day: CalendarDay
  readonly now: boolean
  readonly session: 'done' | 'planned' | 'none'
  readonly run: 'done' | 'planned' | 'none'
}

/** Monday to Sunday around today. `notDone`: sessions in which no set was done, and runs that were removed: their bad news stays, but they are not shown as done. Days to come show the runner's own training days; nothing is promised about their runs. */
export function weekAround(
  today: CalendarDay,
  diary: Diary,
  offered: { readonly session: boolean; readonly run: boolean },
  trainingDays: readonly number[] | undefined,
  notDone: ReadonlySet<string> = new Set(),
): readonly WeekDay[] {
  const monday = addDays(today, 1 - weekdayOf(today))
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i)).map((day) => {
    const efforts = (diary.effortsOn.get(numberOf(day)) ?? []).filter(({ entry }) => !notDone.has(entry))
    const kinds = new Set(efforts.map(({ kind }) => kind))
    const now = day === today
    const wanted = day > today && trainingDays?.includes(weekdayOf(day))
    return {
      day,
      now,
      session: kinds.has('session') ? 'done' : (now && offered.session) || wanted ? 'planned' : 'none',
      run: kinds.has('run') ? 'done' : now && offered.run ? 'planned' : 'none',
    }
  })
}
