import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Assessment, UrgencyReason } from '#assessment/assessment.ts'
import { isAtLeast } from '#knowledge/levels.ts'
import { URGENCY_WORDS } from '../parts/words.ts'
import { RUN_WORDS, URGENCY_ACTIONS, URGENCY_WHO } from './words.ts'

/** The one-sentence answer and the line below it. From "within days" upwards the headline is the action, never the cause. */
export function answerSentence(i18n: I18n, now: Assessment): { readonly headline: string; readonly action: string } {
  const first = now.because[0]
  const flag = first?.kind === 'flag' ? first.raised.flag : undefined
  if (isAtLeast(now.urgency, 'urgent')) {
    const headline = flag?.action ?? `${now.run === 'stop' ? `${i18n._(RUN_WORDS.stop)} ` : ''}${i18n._(URGENCY_ACTIONS[now.urgency])}`
    return { headline, action: flag ? `${flag.who} ${flag.until}` : `${i18n._(RUN_WORDS[now.run])} ${i18n._(URGENCY_WHO[now.urgency])}` }
  }
  return { headline: causeSentence(i18n, now), action: `${i18n._(RUN_WORDS[now.run])} ${i18n._(URGENCY_WHO[now.urgency])}` }
}

/** "Most likely an irritated tendon on the outside of your right hip." */
export function causeSentence(i18n: I18n, now: Assessment): string {
  const top = now.likely[0]
  if (!top) return i18n._(msg`We can’t name a cause from these answers.`)
  const single = top.causes[0]
  const clear = single && single.probability >= 0.5 * top.probability && top.causes.length > 0
  const text = clear && single.probability >= 0.3 ? single.condition.headline : top.group.headline
  const cause = withSideWord(i18n, text, now.side)
  return top.probability >= 0.4 ? i18n._(msg`Most likely ${cause}.`) : i18n._(msg`Possibly ${cause}.`)
}

/** Fills {side}; without a known side the word is left out. */
export function withSideWord(i18n: I18n, text: string, side: Assessment['side']): string {
  if (side === 'left') return text.replaceAll('{side}', i18n._(msg`left`))
  if (side === 'right') return text.replaceAll('{side}', i18n._(msg`right`))
  return text.replaceAll('{side} ', '').replaceAll('{side}', '')
}

/** Why it is this urgent, in a sentence. */
export function reasonSentence(i18n: I18n, reason: UrgencyReason): string {
  const word = i18n._(URGENCY_WORDS[reason.urgency])
  switch (reason.kind) {
    case 'flag': {
      const said = reason.raised.said.join('; ')
      return reason.raised.unsure
        ? i18n._(msg`${word}: ${reason.raised.flag.name}. You were not sure about: ${said}.`)
        : i18n._(msg`${word}: ${reason.raised.flag.name}. ${said}.`)
    }
    case 'winner':
      return i18n._(msg`${word}: that is how soon the leading cause should be seen (${reason.condition.lay}).`)
    case 'mass':
      return i18n._(msg`${word}: causes that need this together take ${tenths(i18n, reason.share)}, an estimate.`)
    case 'many':
      return i18n._(msg`${word}: ${reason.answers} worrying answers at once; somebody has to look at all of them together.`)
    case 'uncertain':
      return i18n._(msg`${word}: we are not sure enough about the cause for looking after it alone.`)
    case 'unasked':
      return i18n._(msg`${word}: ${reason.findings.length} safety questions were not answered.`)
    case 'shown-before':
      return i18n._(msg`${word}: a warning you were given before, which this version no longer names, still stands.`)
    case 'age-unknown':
      return i18n._(msg`${word}: we don’t know your age.`)
  }
}

/** "about 3 in 10": frequencies in words, never more exact than we are. */
export function tenths(i18n: I18n, share: number): string {
  const count = Math.round(share * 10)
  return count < 1 ? i18n._(msg`less than 1 in 10`) : i18n._(msg`about ${count} in 10`)
}
