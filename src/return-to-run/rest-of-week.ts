import { addDays, type CalendarDay, numberOf } from '#basics/day.ts'
import { given } from '#basics/given.ts'
import type { Metres } from '#basics/units.ts'
import { LOOKS_BACK, recentOf, type Stretch } from '#load/recent.ts'
import { type AllowanceInput, allowanceIn } from './allowance.ts'

/** How far on a coming day, if every day until then stays calm and each allowance is run. */
export interface DayAhead {
  readonly day: CalendarDay
  readonly minutes: number
  readonly distanceM?: Metres
  /** Which of the two is reached first; absent where there are no metres. */
  readonly first?: 'minutes' | 'metres'
  /** Why there is none, as a sentence; only where there is none. */
  readonly because?: string
}

/** Today and the six days after it. None while something stops running: nobody knows when that ends. */
export function restOfWeek(input: AllowanceInput): readonly DayAhead[] {
  if (input.stopped.length > 0) return []
  const { certain, possible } = recentOf(input.known, numberOf(input.today) - LOOKS_BACK, numberOf(input.today))
  const planned: Stretch[] = []
  return Array.from({ length: DAYS }, (_, ahead) => {
    const day = addDays(input.today, ahead)
    const run = allowanceIn({ ...input, today: day }, { certain: [...certain, ...planned], possible: [...possible, ...planned] })
    const distanceM = run.kind === 'easy' ? run.distanceM : undefined
    const far = distanceM === undefined ? {} : { distanceM }
    if (run.minutes > 0)
      planned.push({
        day: numberOf(day),
        entry: 'planned',
        minutes: run.minutes,
        ...far,
        ...(far.distanceM ? { speed: far.distanceM / run.minutes } : {}),
        effort: EASY,
      })
    const why = run.minutes > 0 ? undefined : run.why[0]
    return { day, minutes: run.minutes, ...far, ...given('because', why), ...(run.kind === 'easy' && run.first ? { first: run.first } : {}) }
  })
}

const DAYS = 7
/** Planned runs are easy ones. */
const EASY = 3
