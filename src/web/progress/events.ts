import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ChangeMark } from '#load/changes.ts'
import type { Surface } from '#load/run.ts'
import type { Decision } from '#plan/decision.ts'
import type { Flag } from './Flags.tsx'

const WORDS: Readonly<Partial<Record<Decision['level'], MessageDescriptor>>> = {
  stop: msg`Stop`,
  review: msg`Looked at again`,
  back: msg`Step back`,
}

/** Stops, reviews and steps back as flags: one a day, the strictest; the same again on the following days is not said twice. */
export function eventFlags(i18n: I18n, decisions: readonly Decision[], from: number, to: number): readonly Flag[] {
  const flags: Flag[] = []
  const order = ['stop', 'review', 'back']
  const worst = decisions
    .filter(({ level, day }) => WORDS[level] !== undefined && day >= from && day <= to)
    .toSorted((a, b) => a.day - b.day || order.indexOf(a.level) - order.indexOf(b.level))
  for (const { day, level } of worst) {
    const last = flags.at(-1)
    const text = i18n._(WORDS[level] as MessageDescriptor)
    if (last && (last.day === day || (last.text === text && day - last.day < 7))) continue
    flags.push({ day, text })
  }
  return flags
}

const NEW_SURFACE: Readonly<Record<Surface, MessageDescriptor>> = {
  street: msg`Street again`,
  trail: msg`First trail`,
  track: msg`First track`,
  treadmill: msg`First treadmill`,
  grass: msg`First grass`,
  sand: msg`First sand`,
}

/** New shoes and new surfaces as flags beside the pain: when, not why. */
export const changeFlags = (i18n: I18n, changes: readonly ChangeMark[], from: number, to: number): readonly Flag[] =>
  changes
    .filter(({ day }) => day >= from && day <= to)
    .map((change) => ({ day: change.day, text: change.kind === 'shoe' ? i18n._(msg`New shoes`) : i18n._(NEW_SURFACE[change.surface]) }))
