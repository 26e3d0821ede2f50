import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Today } from '#plan/today.ts'
import type { Warning } from '#plan/warnings.ts'
import type { RunAllowance } from '#return-to-run/allowance.ts'

/** The first sentence of the day: what to do, never how things are going. Of warnings that press, what the first of them asks for. */
export function headlineOf(i18n: I18n, { headline, run }: Pick<Today, 'headline' | 'run'>, [pressing]: readonly Warning[]): string {
  if (pressing) return pressing.flag.action
  switch (headline) {
    case 'check-in-first':
      return i18n._(msg`Check in first. It takes ten seconds.`)
    case 'screen-again':
      return i18n._(msg`Something has changed. Answer the questions again.`)
    case 'see-somebody':
      return i18n._(msg`Have somebody look at it first.`)
    case 'train':
      return run.kind === 'none'
        ? i18n._(msg`Strength today. No run.`)
        : run.kind === 'easy'
          ? i18n._(msg`Strength first. An easy run if you like.`)
          : i18n._(msg`Strength first. Then walk and run, if you like.`)
    case 'easy':
      return i18n._(msg`A light day. Only what is calm.`)
    case 'no-further':
      return run.kind === 'none' ? i18n._(msg`Strength, and no step further. No run.`) : i18n._(msg`Strength, and no step further.`)
    case 'done':
      return i18n._(msg`That is it for today.`)
    case 'rest':
      return run.kind === 'none'
        ? i18n._(msg`A rest day.`)
        : run.kind === 'easy'
          ? i18n._(msg`No session today. An easy run if you like.`)
          : i18n._(msg`No session today. Walk and run, if you like.`)
  }
}

/** "Walk 5 min. Then 4 times: run 2 min, walk 2 min. Walk 5 min to end. 29 min in all." */
export const walkRunSentence = (i18n: I18n, { level, walkMin, totalMin }: Extract<RunAllowance, { readonly kind: 'walk-run' }>): string =>
  level.sets === 1
    ? i18n._(msg`Walk ${walkMin} min, run ${level.runMin} min, walk ${walkMin} min: ${totalMin} min in all.`)
    : i18n._(
        msg`Walk ${walkMin} min. Then ${level.sets} times: run ${level.runMin} min, walk ${level.walkMin} min between. Walk ${walkMin} min to end: ${totalMin} min in all.`,
      )
