import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#assessment/answers.ts'
import type { Knowledge, Urgency } from '#knowledge/shape.ts'
import type { AssessmentBody, Entry } from '#record/entry.ts'
import { assessmentEntry, profileEntry, withdrawalEntry } from '#record/make-entry.ts'
import { knowledge } from '../../tests/built.ts'
import { anyEntry } from '../../tests/entries.ts'
import type { RunnerState, ToldAssessment } from './runner-state.ts'
import { tellState } from './tell-state.ts'

/** The steps of a record, a minute apart, with ids in the same order. */
type Step = AssessmentBody | { readonly withdraw: string } | { readonly country: string } | { readonly facts: Answers }
const record = (...steps: readonly Step[]): readonly Entry[] =>
  steps.map((step, place) => {
    const writing = { id: `e${place + 1}`, now: `2026-03-01T08:${String(place).padStart(2, '0')}:00Z`, device: 'phone' }
    if ('withdraw' in step) return withdrawalEntry({ of: step.withdraw, reason: 'no-longer-wanted' }, writing)
    return 'country' in step || 'facts' in step ? profileEntry(step, writing) : assessmentEntry(step, writing)
  })

const a = { assessment: 'a' } as const
const started: Step = { step: 'started', ...a, knowledge: 'v' }
const finished: Step = { step: 'finished', ...a }
const answered = (answers: Answers, assessment = 'a'): Step => ({ step: 'answered', assessment, answers })
const shown = (page: 'urgent' | 'result', flags: readonly string[], urgency: Urgency = 'emergency', assessment = 'a'): Step => ({
  step: 'shown',
  assessment,
  page,
  urgency,
  flags,
  causes: [],
  knowledge: 'v',
})
const acknowledged = (...flags: readonly string[]): Step => ({ step: 'acknowledged', ...a, flags })
const mistake = (flags: readonly string[], answers: Answers): Step => ({ step: 'mistake', ...a, flags, answers })

const tell = (...steps: readonly Step[]): RunnerState => tellState(record(...steps), knowledge)
const only = (state: RunnerState): ToldAssessment => {
  const [one, ...others] = state.assessments
  if (!one || others.length > 0) throw new Error('one assessment expected')
  return one
}
const flagsOf = (state: RunnerState): readonly string[] => state.standing.map(({ raised }) => raised.flag.id)

const raised: readonly Step[] = [started, answered({ 'rf-collapse': 'yes' }), shown('urgent', ['rf-collapse'])]

describe('a correction or withdrawal of a flag answer leaves the flag with its history', () => {
  it.each<readonly [string, readonly Step[], { readonly answersChanged: boolean }]>([
    ['as it was shown', raised, { answersChanged: false }],
    ['the answer corrected to no', [...raised, answered({ 'rf-collapse': 'no' })], { answersChanged: true }],
    ['the answer corrected to skipped', [...raised, answered({ 'rf-collapse': 'skipped' })], { answersChanged: true }],
    ['the screen of the answer withdrawn', [...raised, { withdraw: 'e2' }], { answersChanged: true }],
    ['the page itself withdrawn', [...raised, { withdraw: 'e3' }], { answersChanged: false }],
    ['read and left', [...raised, acknowledged('rf-collapse'), answered({ 'rf-collapse': 'no' })], { answersChanged: true }],
    ['finished afterwards', [...raised, answered({ 'rf-collapse': 'no' }), finished], { answersChanged: true }],
  ])('%s', (_what, steps, { answersChanged }) => {
    const state = tell(...steps)
    expect(state.standing).toMatchObject([{ raised: { flag: { id: 'rf-collapse' } }, assessment: 'a', since: '2026-03-01T08:02:00Z', answersChanged }])
    expect(only(state).now).toMatchObject({ urgency: 'emergency', run: 'stop', medicines: [] })
  })

  it('tells what it rested on, also when the answer is gone', () =>
    expect(tell(...raised, answered({ 'rf-collapse': 'no' })).standing[0]?.raised.because).toEqual(['rf-collapse']))
  it('keeps the moment it was first shown', () => expect(tell(...raised, shown('result', ['rf-collapse'])).standing[0]?.since).toBe('2026-03-01T08:02:00Z'))

  it('a withdrawn assessment is hidden, its flags stay', () => {
    const state = tell(...raised, finished, { withdraw: 'a' })
    expect(state.assessments).toEqual([])
    expect(state.open).toBeUndefined()
    expect(flagsOf(state)).toEqual(['rf-collapse'])
  })

  it('a flag that was raised and never shown goes with its answer', () =>
    expect(flagsOf(tell(started, answered({ 'rf-collapse': 'yes' }), answered({ 'rf-collapse': 'no' })))).toEqual([]))

  it('flags of several assessments stand together, the strictest first', () =>
    expect(
      flagsOf(
        tell(
          started,
          answered({ 'rf-leg-swelling': 'yes' }),
          shown('urgent', ['rf-clot'], 'same-day'),
          answered({ 'rf-collapse': 'yes' }, 'b'),
          shown('urgent', ['rf-collapse'], 'emergency', 'b'),
        ),
      ),
    ).toEqual(['rf-collapse', 'rf-clot']))
})

describe('entered by mistake, asked again', () => {
  const worse: readonly Step[] = [
    started,
    answered({ 'course-sudden-worsening': 'yes', 'beh-severity-0-10': 8 }),
    shown('urgent', ['rf-sudden-worsening'], 'same-day'),
  ]
  const both: readonly Step[] = [started, answered({ 'rf-collapse': 'yes', 'rf-leg-swelling': 'yes' }), shown('urgent', ['rf-collapse', 'rf-clot'])]

  it.each<readonly [string, readonly Step[], readonly string[]]>([
    // rf-sudden-worsening builds on another flag: course-sudden-worsening, and severe or after a fall
    [
      'an answer it does not rest on, of a flag that builds on another',
      [...worse, answered({ 'course-sudden-worsening': 'no' }), mistake(['rf-sudden-worsening'], { 'weekly-km': 31 })],
      ['rf-sudden-worsening'],
    ],
    [
      'one answer edited, the other asked again with the same answer',
      [...worse, answered({ 'course-sudden-worsening': 'no' }), mistake(['rf-sudden-worsening'], { 'beh-severity-0-10': 8 })],
      ['rf-sudden-worsening'],
    ],
    ['the answer asked again', [...worse, mistake(['rf-sudden-worsening'], { 'course-sudden-worsening': 'no' })], []],
  ])('%s', (_what, steps, standing) => expect(flagsOf(tell(...steps))).toEqual(standing))

  it('lifts the flag it names', () => expect(flagsOf(tell(...raised, mistake(['rf-collapse'], { 'rf-collapse': 'no' })))).toEqual([]))
  it('lifts only what it names', () =>
    expect(flagsOf(tell(...both, mistake(['rf-clot'], { 'rf-collapse': 'no', 'rf-leg-swelling': 'no' })))).toEqual(['rf-collapse']))
  it('lifts nothing that the answers still raise', () => {
    expect(flagsOf(tell(...raised, mistake(['rf-collapse'], {})))).toEqual(['rf-collapse'])
    expect(flagsOf(tell(...raised, mistake(['rf-collapse'], { 'rf-collapse': 'unsure' })))).toEqual(['rf-collapse'])
  })
  it('lifts no flag of another assessment', () => {
    const state = tell(...raised, { step: 'mistake', assessment: 'b', flags: ['rf-collapse'], answers: { 'rf-collapse': 'no' } })
    expect(flagsOf(state)).toEqual(['rf-collapse'])
  })
  it('a flag shown again afterwards stands again, from then on', () => {
    const state = tell(...raised, mistake(['rf-collapse'], { 'rf-collapse': 'no' }), answered({ 'rf-collapse': 'yes' }), shown('urgent', ['rf-collapse']))
    expect(state.standing[0]?.since).toBe('2026-03-01T08:05:00Z')
  })
  it('and interrupts again, although it was acknowledged before', () => {
    const again = [
      acknowledged('rf-collapse'),
      mistake(['rf-collapse'], { 'rf-collapse': 'no' }),
      answered({ 'rf-collapse': 'yes' }),
      shown('urgent', ['rf-collapse']),
    ]
    expect(only(tell(...raised, ...again)).interruption?.map(({ flag }) => flag.id)).toEqual(['rf-collapse'])
  })
})

describe('the urgent page', () => {
  const interruption = (...steps: readonly Step[]): readonly string[] | undefined => only(tell(...steps)).interruption?.map(({ flag }) => flag.id)
  it('comes back until it is left on purpose', () => {
    expect(interruption(...raised)).toEqual(['rf-collapse'])
    expect(interruption(...raised, answered({ 'beh-limp': 'no' }))).toEqual(['rf-collapse'])
    expect(interruption(...raised, answered({ 'rf-collapse': 'no' }))).toEqual(['rf-collapse'])
    expect(interruption(...raised, { withdraw: 'e2' })).toEqual(['rf-collapse'])
  })
  it('is left by an act, or when the flag is lifted', () => {
    expect(interruption(...raised, acknowledged('rf-collapse'))).toBeUndefined()
    expect(interruption(...raised, mistake(['rf-collapse'], { 'rf-collapse': 'no' }))).toBeUndefined()
  })
  it('is left for the flags that were read only', () => expect(interruption(...raised, acknowledged('rf-clot'))).toEqual(['rf-collapse']))
  it('does not come for flags that only the result showed', () =>
    expect(interruption(started, answered({ 'course-worse-each-week': 'yes' }), shown('result', ['rf-worsening'], 'urgent'))).toBeUndefined())
  it('comes for a flag that the result showed first and the urgent page later', () =>
    expect(interruption(started, answered({ 'rf-collapse': 'yes' }), shown('result', ['rf-collapse']), shown('urgent', ['rf-collapse']))).toEqual([
      'rf-collapse',
    ]))
})

describe('a flag that newer knowledge has dropped', () => {
  const newer: Knowledge = { ...knowledge, flags: knowledge.flags.filter(({ id }) => id !== 'rf-collapse') }
  it('keeps its urgency', () => {
    const state = tellState(record(...raised, answered({ 'rf-collapse': 'no' })), newer)
    expect(only(state).now.urgency).toBe('emergency')
    expect(only(state).now.because[0]).toEqual({ kind: 'shown-before', flags: ['rf-collapse'], urgency: 'emergency' })
  })
  it('keeps it also when the assessment is withdrawn', () =>
    expect(tellState(record(...raised, { withdraw: 'a' }), newer).shownBefore).toEqual({ flags: ['rf-collapse'], urgency: 'emergency' }))
  it('goes when it was lifted', () =>
    expect(tellState(record(...raised, mistake(['rf-collapse'], { 'rf-collapse': 'no' })), newer).shownBefore).toBeUndefined())
  it('of several, the strictest counts', () => {
    const older = record(...raised, answered({}, 'b'), shown('result', ['rf-of-last-year'], 'urgent', 'b'))
    expect(tellState(older, newer).shownBefore).toEqual({ flags: expect.arrayContaining(['rf-collapse', 'rf-of-last-year']), urgency: 'emergency' })
  })
})

describe('a flag that newer knowledge takes less seriously', () => {
  const then = { id: 'rf-collapse', urgency: 'emergency', run: 'stop', bone: true, action: 'Call now.', who: 'An ambulance.', until: 'Stay down.' } as const
  const milder = (urgency: Urgency): Knowledge => ({
    ...knowledge,
    flags: knowledge.flags.map((flag) => (flag.id === 'rf-collapse' ? { ...flag, urgency, run: 'ok', bone: false, action: 'Wait.' } : flag)),
  })
  const told: readonly Step[] = [started, answered({ 'rf-collapse': 'yes' }), { ...shown('urgent', ['rf-collapse']), warnings: [then] } as Step]

  it.each<readonly [string, readonly Step[]]>([
    ['while the answer stands', told],
    ['also when the answer was edited', [...told, answered({ 'rf-collapse': 'no' })]],
    [
      'also when the result showed it milder afterwards',
      [...told, { ...shown('result', ['rf-collapse'], 'urgent'), warnings: [{ ...then, urgency: 'urgent' }] } as Step],
    ],
  ])('keeps the strictest of then and now, in the words of then: %s', (_what, steps) => {
    const state = tellState(record(...steps), milder('routine-clinician'))
    expect(state.standing[0]?.raised.flag).toMatchObject({ urgency: 'emergency', run: 'stop', bone: true, action: 'Call now.' })
    expect(only(state).now).toMatchObject({ urgency: 'emergency', run: 'stop', medicines: [] })
    expect(only(state).now.flags[0]?.flag.action).toBe('Call now.')
  })
  it('is lifted as a mistake all the same', () =>
    expect(tellState(record(...told, mistake(['rf-collapse'], { 'rf-collapse': 'no' })), milder('routine-clinician')).standing).toEqual([]))
  it('takes the words of today where they are as strict', () =>
    expect(tellState(record(...told), milder('emergency')).standing[0]?.raised.flag).toMatchObject({ run: 'stop', bone: true, action: 'Wait.' }))
  it('an older entry, without what each flag said, still reads', () =>
    expect(tellState(record(...raised), milder('urgent')).standing[0]?.raised.flag).toMatchObject({ urgency: 'urgent', action: 'Wait.' }))
})

describe('the rest of the present', () => {
  it('answers follow each other; a withdrawn screen is forgotten', () => {
    const state = tell(started, answered({ age: 40, 'beh-limp': 'yes' }), answered({ 'beh-limp': 'no' }), answered({ age: 41 }), { withdraw: 'e4' })
    expect(only(state)).toMatchObject({ answers: { age: 40, 'beh-limp': 'no' }, asked: ['age', 'beh-limp'], startedAt: '2026-03-01T08:00:00Z' })
  })
  it('the newest assessment comes first, the unfinished one is open', () => {
    const state = tell(started, finished, { step: 'started', assessment: 'b', knowledge: 'v' })
    expect(state.assessments.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(state.open?.id).toBe('b')
    expect(tell(started, finished).open).toBeUndefined()
  })
  it('what the result said is kept for good', () =>
    expect(only(tell(started, shown('result', [], 'urgent'), finished)).shown).toEqual({
      at: '2026-03-01T08:01:00Z',
      urgency: 'urgent',
      flags: [],
      causes: [],
      knowledge: 'v',
    }))
  it('an emergency shown after a same-day warning comes first on the urgent page', () => {
    const state = tell(started, answered({}), shown('urgent', ['rf-clot'], 'same-day'), shown('urgent', ['rf-pe']))
    expect(only(state).interruption?.map(({ flag }) => flag.id)).toEqual(['rf-pe', 'rf-clot'])
  })
  it('a fact of the profile that came later follows the answers', () => {
    const told = (facts: Answers) => only(tell(started, answered({ age: 31, sex: { choice: 'female' } }), { facts }, finished)).now
    const allowed = (facts: Answers) => told(facts).medicines.filter((each) => each.allowed).length
    expect(allowed({ 'risk-pregnant': 'yes' })).toBeLessThanOrEqual(allowed({ 'risk-pregnant': 'no' }))
    expect(told({ 'risk-pregnant': 'yes' }).flags.map(({ flag }) => flag.id)).not.toEqual(told({ 'risk-pregnant': 'no' }).flags.map(({ flag }) => flag.id))
  })
  it('the profile is told field by field, the later one wins', () => expect(tell({ country: 'DE' }, { country: 'GB' }).profile).toEqual({ country: 'GB' }))
  it('an empty record is an empty present', () => expect(tellState([], knowledge)).toEqual({ profile: {}, assessments: [], standing: [] }))

  it.each<readonly [string, unknown, object]>([
    ['a row that cannot be read', { half: 'written' }, { unreadable: 1, notUnderstood: 0 }],
    [
      'an entry that must be understood and is not',
      { ...record(started)[0], id: 'x', kind: 'recall', body: {}, mustUnderstand: true },
      { unreadable: 0, notUnderstood: 1 },
    ],
  ])('%s: no advice is given, the last stop stays', (_what, row, counts) => {
    expect(tellState([...record(...raised), row], knowledge).cannotAdvise).toEqual({ ...counts, lastUrgency: 'emergency' })
    expect(tellState([row], knowledge).cannotAdvise).toEqual(counts)
  })
  it('an entry that need not be understood changes nothing', () => {
    const rows = record(...raised)
    expect(tellState([...rows, { ...rows[0], id: 'x', kind: 'diary', body: { text: 'slept well' } }], knowledge)).toEqual(tellState(rows, knowledge))
  })

  it('any order of arrival, with repetitions, gives the same present', () =>
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 7 })
          .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 }))),
        ([entries, shuffled]) => {
          expect(tellState(shuffled, knowledge)).toEqual(tellState(entries, knowledge))
        },
      ),
      { numRuns: 40 },
    ))

  it('a flag that was shown is lifted by a mistake that names it, and by nothing else', () =>
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 7 }), (entries) => {
        const named = new Set(entries.flatMap((entry) => (entry.kind === 'assessment' && entry.body.step === 'mistake' ? entry.body.flags : [])))
        const everShown = entries.flatMap((entry) => (entry.kind === 'assessment' && entry.body.step === 'shown' ? entry.body.flags : []))
        expect(flagsOf(tellState(entries, knowledge))).toEqual(expect.arrayContaining(everShown.filter((flag) => !named.has(flag))))
      }),
      { numRuns: 60 },
    ))
})
