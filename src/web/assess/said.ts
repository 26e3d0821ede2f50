import type { I18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { Answer, Answers } from '#assessment/answers.ts'
import type { Finding } from '#knowledge/shape.ts'
import type { Screen } from './screens.ts'

/** An answer in the runner's words: "Yes", "3 weeks", "Both sides". */
export function saidAnswer(i18n: I18n, finding: Finding, answer: Answer | undefined): string {
  if (answer === undefined) return i18n._(msg`Not asked`)
  if (typeof answer === 'number') return saidNumber(i18n, finding, answer)
  if (typeof answer === 'object') return finding.choices?.find(({ id }) => id === answer.choice)?.label ?? answer.choice
  switch (answer) {
    case 'yes':
      return finding.labels?.yes ?? i18n._(msg`Yes`)
    case 'no':
      return finding.labels?.no ?? i18n._(msg`No`)
    case 'unsure':
      return finding.labels?.unsure ?? i18n._(msg`Not sure`)
    case 'skipped':
      return i18n._(msg`Skipped`)
    case 'left':
      return i18n._(msg`Left`)
    case 'right':
      return i18n._(msg`Right`)
    case 'both':
      return i18n._(msg`Both sides`)
    case 'middle':
      return i18n._(msg`In the middle`)
  }
}

export function saidNumber(i18n: I18n, finding: Finding, value: number): string {
  const unit = finding.number?.unit ?? ''
  if (isDuration(finding)) {
    if (value >= 13) return i18n._(msg`${plural(Math.round(value / WEEKS_PER_MONTH), { one: '# month', other: '# months' })}`)
    return i18n._(msg`${plural(value, { one: '# week', other: '# weeks' })}`)
  }
  if (isPainScale(finding)) return i18n._(msg`${value} of 10`)
  return `${value} ${unit}`.trim()
}

export const WEEKS_PER_MONTH = 365.25 / 12 / 7

export const isDuration = (finding: Finding): boolean => finding.number?.unit === 'weeks'

export const isPainScale = (finding: Finding): boolean => finding.number?.min === 0 && finding.number.max === 10

/** One line for a whole screen, for the list of answers so far. */
export function saidScreen(i18n: I18n, screen: Screen, answers: Answers): string {
  const given = screen.findings.filter(({ id }) => answers[id] !== undefined)
  const named = (wanted: Answer) => given.filter(({ id }) => answers[id] === wanted).map(({ short }) => short)
  if (screen.kind === 'question') return saidAnswer(i18n, screen.findings[0], answers[screen.key])
  if (screen.kind === 'map') {
    const marked = given.filter(({ id }) => !['no', 'unsure', 'skipped'].includes(String(answers[id])))
    if (marked.length) return marked.map((finding) => withSide(i18n, finding, answers[finding.id])).join(', ')
    return named('unsure').length ? i18n._(msg`Not one spot`) : i18n._(msg`Nowhere marked`)
  }
  const [yes, unsure, skipped] = [named('yes'), named('unsure'), named('skipped')]
  const parts = [
    ...yes,
    ...(unsure.length ? [i18n._(msg`Not sure: ${unsure.join(', ')}`)] : []),
    ...(skipped.length ? [i18n._(msg`${plural(skipped.length, { one: '# skipped', other: '# skipped' })}`)] : []),
  ]
  return parts.length ? parts.join('; ') : i18n._(msg`None of these ${given.length}`)
}

/** "Outer hip, right". */
export const withSide = (i18n: I18n, finding: Finding, answer: Answer | undefined): string =>
  answer === 'left' || answer === 'right' || answer === 'both' ? `${finding.short}, ${saidAnswer(i18n, finding, answer).toLowerCase()}` : finding.short
