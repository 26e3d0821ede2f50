import type { UnixSeconds } from '#basics/units.ts'

/** Reads a date as if its clock were UTC; undefined where it cannot be read, or not in one way only. */
export type ReadDate = (text: string | undefined) => UnixSeconds | undefined

/**
 * How the dates of one table are read: "Sep 26, 2026, 10:56:05 AM", "26 sept. 2026, 10:56:05", "26.09.2026, 10:56:05", "2026-09-26 10:56:05". A name that is another month
 * in another language ("lip") and numbers of which either may be the month (4/5/2026) are told by the other dates, for those of a table are written alike. Neither is guessed.
 */
export function datesLike(texts: readonly (string | undefined)[]): ReadDate {
  const all = texts.flatMap((text) => writtenIn(text) ?? [])
  const months = monthsLike(all.map(({ words }) => words))
  const isDayFirst = dayFirstIn(all)
  return (text) => {
    const written = writtenIn(text)
    return written && timeOf(written, dayIn(written, months(written.words), isDayFirst))
  }
}

/** A date and its clock, taken apart. */
interface Written {
  /** Before the clock, small letters. */
  readonly words: readonly string[]
  readonly numbers: readonly number[]
  /** What stands between the numbers where it is the same sign; "" where it is not. */
  readonly between: string
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly half?: Half
}

const COLONS = /(\d{1,2}):(\d{2})(?::(\d{2}))?/
/** "kl. 06.00.00": only at the end is it no date. */
const POINTS = /[^\d.]\s*(\d{1,2})\.(\d{2})(?:\.(\d{2}))?$/

function writtenIn(text: string | undefined): Written | undefined {
  const plain = (text ?? '').normalize('NFC').toLowerCase().trim()
  const clock = COLONS.exec(plain) ?? POINTS.exec(plain)
  if (!clock) return undefined
  const [date, rest] = [plain.slice(0, clock.index), plain.slice(clock.index + clock[0].length).trim()]
  const half = halfOf(date.trim(), rest)
  const signs = new Set([...date.matchAll(/\d([^\d\s]+)\s?(?=\d)/g)].map(([, sign]) => sign!))
  return {
    words: wordsIn(date),
    numbers: [...date.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
    between: signs.size === 1 ? [...signs][0]! : '',
    hour: Number(clock[1]),
    minute: Number(clock[2]),
    second: Number(clock[3] ?? 0),
    ...(half ? { half } : {}),
  }
}

/** "ม.ค." is one word, "d’abr." two. */
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*/gu) ?? []

/** Year, month from 1, day. */
type Day = readonly [number, number, number]

/** `months`: those that its words may name. */
function dayIn({ numbers, between }: Written, months: readonly number[], isDayFirst: boolean | undefined): Day | undefined {
  const year = numbers.find((number) => number > 1900)
  const [one, other, ...more] = numbers.filter((number) => number !== year)
  if (year === undefined || one === undefined || more.length > 0) return undefined
  if (months.length > 0) return months.length === 1 && other === undefined ? [year, months[0]!, one] : undefined
  if (other === undefined) return undefined
  if (numbers[0] === year) return [year, one, other]
  if (between === '.') return [year, other, one]
  const first = SWAPPED.has(between) ? (dayFirst(one, other) ?? (one === other ? true : isDayFirst)) : undefined
  return first === undefined ? undefined : first ? [year, other, one] : [year, one, other]
}

/** Between these some write the month first. Between points nobody does. */
const SWAPPED: ReadonlySet<string> = new Set(['/', '-'])

/** Whether the day stands before the month; undefined where both may be a month. */
const dayFirst = (one: number, other: number): boolean | undefined => (one > 12 === other > 12 ? undefined : one > 12)

/** The same for all dates of a table; undefined where none shows it, or some show the one and some the other. */
function dayFirstIn(all: readonly Written[]): boolean | undefined {
  const shown = new Set(
    all.flatMap(({ numbers: [one, other, year], between }) => (!SWAPPED.has(between) || !(year! > 1900) ? [] : (dayFirst(one!, other!) ?? []))),
  )
  return shown.size === 1 ? [...shown][0] : undefined
}

/** Undefined where there is no such day or hour. */
function timeOf({ hour, minute, second, half }: Written, day: Day | undefined): UnixSeconds | undefined {
  if (!day || hour > 23 || minute > 59 || second > 59) return undefined
  const at = new Date(Date.UTC(day[0], day[1] - 1, day[2], half && hour <= 12 ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour, minute, second))
  return at.getUTCMonth() === day[1] - 1 && at.getUTCDate() === day[2] ? at.getTime() / 1000 : undefined
}

/** Languages in which services are used. */
const LANGUAGES =
  'en de fr es it pt nl ca ro sv da nb fi is pl cs sk sl hr bs sr sr-Latn bg mk ru uk be et lv lt hu tr el id ms vi th ja zh zh-Hant ko ar he hi'.split(' ')

/** Months by language, 1 to 12. */
type Readings = ReadonlyMap<string, number>

/** Which months some words may name, as most of all the words are read: one, several, or none where no month is among them. */
function monthsLike(all: readonly (readonly string[])[]): (words: readonly string[]) => readonly number[] {
  const known = new Map<string, Readings>()
  const readingsOf = (words: readonly string[]): Readings => {
    const key = words.join(' ')
    const readings = known.get(key) ?? readingsIn(words)
    known.set(key, readings)
    return readings
  }
  const counts = new Map<string, number>()
  for (const words of all) for (const language of readingsOf(words).keys()) counts.set(language, (counts.get(language) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return (words) => {
    const readings = [...readingsOf(words)]
    const likely = readings.filter(([language]) => counts.get(language) === most)
    return [...new Set((likely.length > 0 ? likely : readings).map(([, month]) => month))]
  }
}

function readingsIn(words: readonly string[]): Readings {
  const readings = new Map<string, number>()
  if (words.length === 0) return readings
  const { names, beginnings } = monthNames()
  const named = words.flatMap((word) => [...(names.get(word) ?? beginnings.get(word) ?? [])])
  // a weekday may have the name of a month: "mar 4 mai"
  for (const [language, month] of named) readings.set(language, (readings.get(language) ?? month) === month ? month : Number.NaN)
  return new Map([...readings].filter(([, month]) => !Number.isNaN(month)))
}

interface MonthNames {
  /** As the languages write them, long and short; NaN where one language calls several months so. */
  readonly names: ReadonlyMap<string, Readings>
  /** "Sept", "Mär": three letters of them or more. */
  readonly beginnings: ReadonlyMap<string, Readings>
}

let made: MonthNames | undefined

/** The engine knows them. Asking it takes a tenth of a second. */
function monthNames(): MonthNames {
  if (made) return made
  const [names, beginnings] = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()]
  const add = (all: Map<string, Map<string, number>>, name: string, language: string, month: number): void => {
    const readings = all.get(name) ?? new Map<string, number>()
    readings.set(language, (readings.get(language) ?? month) === month ? month : Number.NaN)
    all.set(name, readings)
  }
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const)
      for (const around of [{}, { day: 'numeric', year: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { month: style, ...around, ...PLAIN })
        for (let month = 1; month <= 12; month++) {
          const said = format.formatToParts(Date.UTC(2024, month - 1, 4)).find(({ type }) => type === 'month')!.value
          const name = wordsIn(said.normalize('NFC').toLowerCase()).at(-1)
          if (name === undefined) continue
          add(names, name, language, month)
          for (let length = 3; style === 'long' && length < name.length; length++) add(beginnings, name.slice(0, length), language, month)
        }
      }
  made = { names, beginnings }
  return made
}

const PLAIN = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const

/** "6:00 p. m.", "오후 6:00"; undefined where nothing beside the clock says it. */
const halfOf = (before: string, after: string): Half | undefined =>
  [before.split(/\s|\d/).at(-1)!, after, after.split(' ')[0]!].flatMap((beside) => HALVES.get(wordsIn(beside).join('').replaceAll('.', '')) ?? [])[0]

type Half = 'am' | 'pm'

/** Without points and spaces. What the engine calls them differs between engines, and from what stands in tables. */
const HALVES: ReadonlyMap<string, Half> = new Map(
  (
    [
      ['am', 'am πμ pg 上午 凌晨 清晨 早上 午前 오전'],
      ['pm', 'pm μμ ptg 下午 中午 晚上 午後 오후'],
    ] as const
  ).flatMap(([half, words]) => words.split(' ').map((word) => [word, half] as const)),
)
