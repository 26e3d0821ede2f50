import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { parseDose, type Range } from '#knowledge/dose.ts'

/** "2 to 3 sets of 8 to 10 times", "rest 60 seconds between sets", "3 to 5 days a week". */
export function doseLines(i18n: I18n, text: string): readonly string[] {
  const read = parseDose(text)
  if (!read.ok) return [text]
  const { sets, reps, holdS, minutes, restS, perDay, perWeek, eachWay } = read.value
  const often = sets && span(i18n, sets)
  const lines: (string | undefined)[] = [
    often && reps && holdS
      ? i18n._(msg`${often} sets of ${span(i18n, reps)}, each held for ${span(i18n, holdS)} seconds`)
      : often && reps
        ? i18n._(msg`${often} sets of ${span(i18n, reps)}`)
        : often && holdS
          ? i18n._(msg`${often} times, held for ${span(i18n, holdS)} seconds`)
          : undefined,
    minutes && i18n._(msg`${span(i18n, minutes)} minutes`),
    eachWay ? i18n._(msg`to both sides`) : undefined,
    restS ? i18n._(msg`rest for ${restS} seconds between sets`) : undefined,
    perDay ? i18n._(msg`${perDay} times a day`) : undefined,
    perWeek && (perWeek[0] === 7 ? i18n._(msg`every day`) : i18n._(msg`${span(i18n, perWeek)} days a week`)),
  ]
  return lines.filter((line) => line !== undefined)
}

const span = (i18n: I18n, [from, to]: Range): string => (from === to ? String(from) : i18n._(msg`${from} to ${to}`))
