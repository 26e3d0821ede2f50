import type { UnixSeconds } from '#basics/units.ts'

/** First letters of the months in the languages of the exports; the longest that fits counts. */
const MONTHS: readonly RegExp[] = [
  ['jan', 'ene', 'gen', 'sty'],
  ['feb', 'fév', 'fev', 'lut'],
  ['mar', 'mär', 'mrt', 'maa'],
  ['apr', 'abr', 'avr', 'kwi'],
  ['may', 'mai', 'mei', 'mag', 'maj'],
  ['jun', 'juin', 'giu', 'cze'],
  ['jul', 'juil', 'lug', 'lip'],
  ['aug', 'ago', 'aoû', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'out', 'paź'],
  ['nov', 'lis'],
  ['dec', 'dic', 'déc', 'dez', 'gru'],
].map((starts) => new RegExp(`(^|[^\\p{L}])(${starts.join('|')})`, 'u'))

/** "Sep 26, 2026, 10:56:05 AM", "26 sept. 2026, 10:56:05", "26.09.2026, 10:56:05", "2026-09-26 10:56:05": read as UTC. */
export function dateIn(text: string | undefined): UnixSeconds | undefined {
  const words = (text ?? '').toLowerCase()
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?/.exec(words)
  const [year, month, day] = dayIn(words.slice(0, clock?.index))
  if (!clock || year === undefined || month === undefined || day === undefined || month > 12 || day > 31) return undefined
  const hour = (Number(clock[1]) % (clock[4] ? 12 : 24)) + (clock[4] === 'p' ? 12 : 0)
  const at = Date.UTC(year, month - 1, day, hour, Number(clock[2]), Number(clock[3] ?? 0)) / 1000
  return Number.isNaN(at) ? undefined : at
}

function dayIn(words: string): readonly (number | undefined)[] {
  const numbers = [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const year = numbers.find((number) => number > 1900)
  const named = MONTHS.findIndex((month) => month.test(words))
  const rest = numbers.filter((number) => number !== year)
  if (named >= 0) return [year, named + 1, rest[0]]
  return numbers[0] === year ? [year, rest[0], rest[1]] : [year, rest[1], rest[0]]
}
