import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Urgency } from '#knowledge/shape.ts'

/** The words for urgencies: in one place, so that every screen says the same. */

export const URGENCY_WORDS: Readonly<Record<Urgency, MessageDescriptor>> = {
  'self-care': msg`Look after it yourself`,
  'routine-clinician': msg`Have it seen within weeks`,
  urgent: msg`Have it seen within days`,
  'same-day': msg`Be seen today`,
  emergency: msg`Emergency`,
}
