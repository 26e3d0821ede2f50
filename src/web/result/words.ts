import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LikelihoodWord } from '#assessment/assessment.ts'
import type { RunAdvice, Urgency } from '#knowledge/shape.ts'

/** The words of a result for what to do, running and likelihood: in one place, so that every page says the same. */

/** What to do, who and how soon, as the headline of a result without a flag of its own words. */
export const URGENCY_ACTIONS: Readonly<Record<Urgency, MessageDescriptor>> = {
  'self-care': msg`You can look after this yourself for now.`,
  'routine-clinician': msg`Have your hip looked at within two to four weeks.`,
  urgent: msg`See a doctor within three days.`,
  'same-day': msg`Have your hip looked at today.`,
  emergency: msg`Get emergency help now.`,
}

/** Who to see and how soon, as a sentence. */
export const URGENCY_WHO: Readonly<Record<Urgency, MessageDescriptor>> = {
  'self-care': msg`You need no appointment today. If it is no better in two weeks, see a physiotherapist.`,
  'routine-clinician': msg`A physiotherapist or doctor should examine you within two to four weeks.`,
  urgent: msg`A doctor should examine you within three days.`,
  'same-day': msg`A doctor or an urgent care centre should see you today.`,
  emergency: msg`Call the emergency number or go to an emergency department.`,
}

export const RUN_WORDS: Readonly<Record<RunAdvice, MessageDescriptor>> = {
  ok: msg`You can go on running.`,
  modify: msg`Run less, and only what has settled by the next morning.`,
  pause: msg`No running until somebody has looked at it.`,
  stop: msg`Stop running.`,
}

export const LIKELIHOOD: Readonly<Record<LikelihoodWord, MessageDescriptor>> = {
  'most-likely': msg`Most likely`,
  possible: msg`Possible`,
  'less-likely': msg`Less likely`,
}
