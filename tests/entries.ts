import fc from 'fast-check'
import { RUN_ADVICES, URGENCIES } from '#knowledge/shape.ts'
import type { AssessmentBody, Entry } from '#record/entry.ts'
import { assessmentEntry, profileEntry, withdrawalEntry } from '#record/make-entry.ts'

/** Made-up entries and made-up noise. Few ids and few moments, so that they meet. */

const id = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9')
const assessment = fc.constantFrom('a1', 'a2')
const now = fc.constantFrom('2026-03-01T08:00:00Z', '2026-03-01T09:00:00+01:00', '2026-03-01T09:00:00Z', '2026-03-02T07:00:00.500-05:00')
const answers = fc.dictionary(
  fc.constantFrom('beh-limp', 'rf-fever', 'age', 'sex', 'loc-groin-deep'),
  fc.oneof(
    fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const, 'skipped' as const, 'left' as const),
    fc.integer({ min: 0, max: 99 }),
    fc.record({ choice: fc.constant('male') }),
  ),
)
const flags = fc.subarray(['rf-limp', 'rf-fever-any', 'rf-collapse'])
const urgency = fc.constantFrom(...URGENCIES)

const warning = fc.record({
  id: fc.constantFrom('rf-limp', 'rf-fever-any', 'rf-collapse'),
  urgency,
  run: fc.constantFrom(...RUN_ADVICES),
  bone: fc.boolean(),
  action: fc.constant('Stop.'),
  who: fc.constant('A doctor.'),
  until: fc.constant('Rest.'),
})

const assessmentBody: fc.Arbitrary<AssessmentBody> = fc.oneof(
  fc.record({ step: fc.constant('started' as const), assessment, knowledge: fc.constant('v') }),
  fc.record({ step: fc.constant('answered' as const), assessment, answers }),
  fc.record(
    {
      step: fc.constant('shown' as const),
      assessment,
      page: fc.constantFrom('urgent' as const, 'result' as const),
      urgency,
      flags,
      warnings: fc.array(warning, { maxLength: 2 }),
      causes: fc.constant([{ id: 'gluteal-tendinopathy', probability: 0.5 }]),
      knowledge: fc.constant('v'),
    },
    { requiredKeys: ['step', 'assessment', 'page', 'urgency', 'flags', 'causes', 'knowledge'] },
  ),
  fc.record({ step: fc.constant('acknowledged' as const), assessment, flags }),
  fc.record({ step: fc.constant('mistake' as const), assessment, flags, answers }),
  fc.record({ step: fc.constant('finished' as const), assessment }),
)

/** An entry as the app writes it. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(
    fc.record({ id, now, device: fc.constantFrom('phone', 'laptop') }),
    fc.oneof(
      { weight: 6, arbitrary: assessmentBody.map((body) => ({ kind: 'assessment' as const, body })) },
      {
        weight: 1,
        arbitrary: fc.constantFrom({ country: 'DE' }, { country: 'GB', theme: 'dark' as const }).map((body) => ({ kind: 'profile' as const, body })),
      },
      { weight: 1, arbitrary: fc.oneof(id, assessment).map((of) => ({ kind: 'withdrawal' as const, body: { of, reason: 'no-longer-wanted' as const } })) },
    ),
  )
  .map(([writing, made]) =>
    made.kind === 'assessment'
      ? assessmentEntry(made.body, writing)
      : made.kind === 'profile'
        ? profileEntry(made.body, writing)
        : withdrawalEntry(made.body, writing),
  )

/** A row with one field taken out, emptied or turned into something else: half-written, or by another program. */
const damaged: fc.Arbitrary<unknown> = fc
  .tuple(
    anyEntry,
    fc.constantFrom(
      'id',
      'kind',
      'at',
      'recordedAt',
      'by',
      'device',
      'v',
      'mustUnderstand',
      'body',
      'body.step',
      'body.assessment',
      'body.answers',
      'body.flags',
      'body.urgency',
      'body.of',
    ),
    fc.oneof(fc.constant(undefined), fc.constant(null), fc.constant(''), fc.constant(0), fc.constant([]), fc.constant({}), fc.jsonValue()),
  )
  .map(([entry, path, value]) => {
    const [field = '', inner] = path.split('.')
    if (inner === undefined) return { ...entry, [field]: value }
    return { ...entry, body: { ...entry.body, [inner]: value } }
  })

/** The beginning of a row, cut off while it was written: what is left is no row any more. */
const truncated: fc.Arbitrary<unknown> = fc.tuple(anyEntry, fc.double({ min: 0, max: 1, noNaN: true })).map(([entry, where]) => {
  const text = JSON.stringify(entry)
  return text.slice(0, Math.floor(where * (text.length - 1)))
})

/** Whatever may stand where an entry should. */
export const anyNoise: fc.Arbitrary<unknown> = fc.oneof(fc.constant(null), fc.jsonValue(), truncated, damaged)
