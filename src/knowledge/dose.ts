import { fail, ok, type Result } from '#basics/result.ts'

/** From and to, both included; the same number twice is one number. */
export type Range = readonly [number, number]

/** How much of an exercise: the small language of `dose` in knowledge/, taken apart. */
export interface Dose {
  readonly sets?: Range
  readonly reps?: Range
  /** Seconds that each repetition, or each set when there are no repetitions, is held. */
  readonly holdS?: Range
  readonly minutes?: Range
  /** Seconds between sets. */
  readonly restS?: number
  /** Times a day. */
  readonly perDay?: number
  /** Days a week; 7 is written "daily". */
  readonly perWeek?: Range
  /** To both sides, or in both directions. */
  readonly eachWay?: boolean
}

/** empty: no words. unreadable: no such words. twice: said already. backwards: from is above to. out-of-range: nothing, or more than 7 days a week. */
export interface DoseProblem {
  readonly code: 'empty' | 'unreadable' | 'twice' | 'backwards' | 'out-of-range'
  readonly part: string
}

/** "3 x 8-12, rest 60 s, 3/week" -> sets, repetitions, rest, days a week. Everything must be understood: no free text remains. */
export function parseDose(text: string): Result<Dose, DoseProblem> {
  if (text.trim() === '') return fail({ code: 'empty', part: text })
  let dose: Dose = {}
  for (const part of text.split(',').map((each) => each.trim())) {
    const found = parsePart(part)
    if (!found) return fail({ code: 'unreadable', part })
    if (Object.keys(found).some((key) => key in dose) || (isAmount(found) && isAmount(dose))) return fail({ code: 'twice', part })
    for (const value of Object.values(found)) {
      const [from, to] = rangeOf(value)
      if (from > to) return fail({ code: 'backwards', part })
      if (from < 1) return fail({ code: 'out-of-range', part })
    }
    if (found.perWeek && found.perWeek[1] > 7) return fail({ code: 'out-of-range', part })
    dose = { ...dose, ...found }
  }
  return ok(dose)
}

/** The words for a dose, in the order of the language: how much, rest, how often. */
export function makeDose(dose: Dose): string {
  const parts: string[] = []
  const way = dose.eachWay ? ' each way' : ''
  if (dose.sets && dose.reps && dose.holdS) parts.push(`${span(dose.sets)} x ${span(dose.reps)} x ${span(dose.holdS)} s${way}`)
  else if (dose.sets && dose.holdS) parts.push(`${span(dose.sets)} x ${span(dose.holdS)} s${way}`)
  else if (dose.sets && dose.reps) parts.push(`${span(dose.sets)} x ${span(dose.reps)}${way}`)
  if (dose.minutes) parts.push(`${span(dose.minutes)} min`)
  if (dose.restS) parts.push(`rest ${dose.restS} s`)
  if (dose.perDay) parts.push(`${dose.perDay}/day`)
  if (dose.perWeek) parts.push(dose.perWeek[0] === 7 ? 'daily' : `${span(dose.perWeek)}/week`)
  return parts.join(', ')
}

type Read = (groups: readonly string[]) => Dose

const RANGE = '(\\d+(?:-\\d+)?)'
const WAY = '( each way)?'

/** The words of the language, each with its meaning. */
const WORDS: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(`^${RANGE} x ${RANGE} x ${RANGE} s${WAY}$`),
    ([sets, reps, hold, way]) => ({ sets: range(sets), reps: range(reps), holdS: range(hold), ...(way ? { eachWay: true } : {}) }),
  ],
  [new RegExp(`^${RANGE} x ${RANGE} s${WAY}$`), ([sets, hold, way]) => ({ sets: range(sets), holdS: range(hold), ...(way ? { eachWay: true } : {}) })],
  [new RegExp(`^${RANGE} x ${RANGE}${WAY}$`), ([sets, reps, way]) => ({ sets: range(sets), reps: range(reps), ...(way ? { eachWay: true } : {}) })],
  [new RegExp(`^${RANGE} min$`), ([minutes]) => ({ minutes: range(minutes) })],
  [/^rest (\d+) s$/, ([seconds]) => ({ restS: Number(seconds) })],
  [/^(\d+)\/day$/, ([times]) => ({ perDay: Number(times) })],
  [new RegExp(`^${RANGE}/week$`), ([days]) => ({ perWeek: range(days) })],
  [/^daily$/, () => ({ perWeek: [7, 7] })],
]

function parsePart(part: string): Dose | undefined {
  for (const [words, read] of WORDS) {
    const found = words.exec(part)
    if (found) return read(found.slice(1))
  }
  return undefined
}

const isAmount = (dose: Dose): boolean => dose.sets !== undefined || dose.minutes !== undefined

function range(text: string | undefined): Range {
  const [from, to] = (text ?? '').split('-').map(Number)
  return [from ?? 0, to ?? from ?? 0]
}

const rangeOf = (value: unknown): Range => (typeof value === 'number' ? [value, value] : Array.isArray(value) ? (value as unknown as Range) : [1, 1])

const span = ([from, to]: Range): string => (from === to ? `${from}` : `${from}-${to}`)
