import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Equipment, Phase, Programme, Symptom } from '#knowledge/rehab-shape.ts'

/** The words of the plan, in one place, so that every page says the same. */

const PHASE_WORDS: Readonly<Record<Phase, MessageDescriptor>> = {
  calm: msg`Calm down`,
  strength: msg`Strengthen`,
  functional: msg`Stand, step and balance`,
  return: msg`Return to run`,
  maintain: msg`Keep it`,
}

/** The programme's own name for a phase, or the usual one. */
export const phaseName = (i18n: I18n, programme: Programme | undefined, phase: Phase): string =>
  programme?.phases.find(({ id }) => id === phase)?.name ?? i18n._(PHASE_WORDS[phase])

/** Every phase by the name its programme gives it. */
export const phaseNames = (i18n: I18n, programme: Programme | undefined): ReadonlyMap<string, string> =>
  new Map((Object.keys(PHASE_WORDS) as Phase[]).map((phase) => [phase, phaseName(i18n, programme, phase)]))

export const EQUIPMENT_WORDS: Readonly<Record<Equipment, MessageDescriptor>> = {
  wall: msg`wall`,
  chair: msg`chair`,
  step: msg`step`,
  mat: msg`mat`,
  bench: msg`bench`,
  'loop-band': msg`loop band`,
  'long-band': msg`long band`,
  dumbbell: msg`dumbbell`,
  kettlebell: msg`kettlebell`,
  barbell: msg`barbell`,
  ball: msg`big ball`,
  'small-ball': msg`small ball`,
  roller: msg`foam roller`,
  slider: msg`slider or towel`,
  'balance-board': msg`balance board`,
  strap: msg`strap or towel`,
  box: msg`box`,
  partner: msg`somebody to help`,
}

export const SYMPTOM_WORDS: Readonly<Record<Symptom, MessageDescriptor>> = {
  limp: msg`A limp`,
  'new-site': msg`Pain in a new place`,
  'other-side': msg`The other side hurts`,
  numbness: msg`Numbness`,
  tingling: msg`Tingling`,
  locking: msg`It catches or locks`,
  'giving-way': msg`It gives way`,
  swelling: msg`Swelling`,
  heat: msg`It feels hot`,
  fever: msg`Fever`,
  'leak-or-heaviness': msg`Leaking or heaviness below`,
}

/** "a, b and c". */
export const inWords = (i18n: I18n, parts: readonly string[]): string =>
  new Intl.ListFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, { type: 'conjunction' }).format(parts)
