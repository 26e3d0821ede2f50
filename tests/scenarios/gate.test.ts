import { describe, expect, it } from 'vitest'
import { RUNNERS } from '../records.ts'
import { glutealPlan, planFor, record, tell, today } from './story.ts'

/** Origin of every row: facts/rehab/scenarios.yaml, gate. */
describe('who gets which plan', () => {
  it('g01 deep groin and landing pain, nothing else: the waiting programme or nothing; no run, hop or one-leg test', () => {
    const maker = planFor('femoroacetabular-impingement-syndrome', RUNNERS.groinImpact).checkIn(1)
    const told = today(maker, 1)
    expect(['groin-protected', undefined]).toContain(told.eligibility.programmes[0]?.id)
    expect(told.run.kind).toBe('none')
    expect(told.tests).toEqual([])
    expect(told.session?.items.filter(({ exercise }) => exercise.load === 'leg' || exercise.load === 'impact') ?? []).toEqual([])
    expect(told.eligibility.because.map(({ rule }) => rule)).toContain('groin-bone-gate')
  })

  it('g02 the bone gate beats the leading cause', () => {
    const { offer } = tell(
      record().assess(0, { ...RUNNERS.groinImpact, 'beh-groin-pain-sitting': 'yes', 'beh-squat-deep-pain': 'yes', 'loc-c-sign': 'yes' }),
      0,
    )
    expect(offer.programmes.map(({ id }) => id)).not.toContain('fai-labral')
    expect(offer.runStopped).toBe(true)
    expect(offer.because.map(({ rule }) => rule)).toContain('groin-bone-gate')
  })

  it('g03 an answer edited afterwards leaves the old warning, with its day; a fresh full round three days later settles an urgent one', () => {
    const limping = { ...RUNNERS.groinImpact, 'beh-limp': 'yes' as const }
    const maker = record().assess(0, limping)
    const before = tell(maker, 0)
    expect(before.openWarnings.length).toBeGreaterThan(0)
    maker.step(1, { step: 'answered', assessment: 'a1', answers: { 'beh-limp': 'no' } })
    const after = tell(maker, 1)
    expect(after.openWarnings.map(({ flag, day }) => [flag.id, day])).toEqual(
      expect.arrayContaining(before.openWarnings.map(({ flag, day }) => [flag.id, day])),
    )
    expect(after.offer.open && !after.offer.programmes.some(({ id }) => id === 'groin-protected')).toBe(false)
  })

  it.each(['skipped', 'unsure'] as const)('g04 every safety question %s: no plan, asked again in other words', (answer) => {
    const maker = record()
    maker.assess(0, { ...RUNNERS.gluteal, ...Object.fromEntries(SAFETY.map((id) => [id, answer])) })
    const { offer } = tell(maker, 0)
    expect(offer).toMatchObject({ open: false, mode: 'none' })
    expect(offer.until.join(' ')).toMatch(/again|other words/)
  })

  it('g05 sixteen, adductor strain: no self-guided plan', () => {
    const told = today(planFor('adductor-strain', { 'loc-inner-thigh': 'right', 'onset-sudden': 'yes', age: 16 }).checkIn(1), 1)
    expect(told.eligibility.open).toBe(false)
    expect(told.eligibility.overlays.map(({ id }) => id)).toContain('under-18')
  })

  it('g06 a birthday typed as 18 after a refusal at 17 keeps the refusal', () => {
    const maker = record()
      .assess(0, { ...RUNNERS.gluteal, age: 17 }, 'a1')
      .assess(5, { ...RUNNERS.gluteal, age: 18 }, 'a2')
    const { offer } = tell(maker, 5)
    expect(offer.open).toBe(false)
    expect(offer.because.map(({ rule }) => rule)).toContain('under-18')
  })

  it('g07 pregnant in mid-plan: the overlay at once, hops and lying face down gone', () => {
    const maker = glutealPlan().checkIn(1).facts(2, { 'risk-pregnant': 'yes' }).checkIn(2)
    const told = today(maker, 2)
    expect(told.eligibility.overlays.map(({ id }) => id)).toContain('pregnant')
    expect(told.session?.items.filter(({ exercise }) => exercise.load === 'impact' || exercise.posture === 'front') ?? []).toEqual([])
    expect(told.because.length + told.eligibility.because.length).toBeGreaterThan(0)
  })

  it.each([
    ['8 weeks after birth', { 'risk-birth-12-months': 'yes', 'postpartum-weeks': 8, 'pelvic-floor-symptoms': 'no' }, 'postpartum'],
    ['14 weeks, with leaking', { 'risk-birth-12-months': 'yes', 'postpartum-weeks': 14, 'pelvic-floor-symptoms': 'yes' }, 'pelvic-floor'],
  ] as const)('g08 %s: no run', (_what, answers, overlay) => {
    const told = today(glutealPlan({}, answers).checkIn(1), 1)
    expect(told.run.kind).toBe('none')
    expect(told.eligibility.overlays.map(({ id }) => id)).toContain(overlay)
    expect(told.eligibility.because.map(({ text }) => text).join(' ')).toMatch(/pelvic-health|12 weeks/)
  })

  it('g09 a replaced hip: clinician-led, whatever is picked', () => {
    const told = today(glutealPlan({}, { 'risk-hip-operation': 'yes', 'risk-joint-prosthesis': 'yes' }).checkIn(1), 1)
    expect(told.eligibility).toMatchObject({ mode: 'clinician-led', open: false })
    expect(told.eligibility.because.map(({ text }) => text).join(' ')).toMatch(/surgeon/)
  })

  it('g10 arthroscopy 5 weeks ago without a clinician’s entry: nothing prescribed', () =>
    expect(today(glutealPlan({}, { 'risk-hip-operation': 'yes' }).checkIn(1), 1).offered).toEqual({ exercises: [], tests: [], runMinutes: 0 }))

  it('g11 both hips sore: nothing that lies on one side, and no comparison with "the good side"', () => {
    const told = today(glutealPlan({ side: 'both' }, { 'loc-lateral-trochanter': 'both' }).checkIn(1), 1)
    expect(told.session?.items.map(({ exercise }) => exercise.posture)).not.toContain('side')
    expect(told.session?.items.length).toBeGreaterThan(0)
    expect(told.eligibility.overlays.map(({ id }) => id)).toContain('both-outer-hips')
  })

  it('g12 two conditions: union of what is forbidden, the lower cap, one programme leads', () => {
    const maker = glutealPlan({
      conditions: ['gluteal-tendinopathy', 'proximal-hamstring-tendinopathy'],
      programmes: ['gluteal-tendinopathy', 'proximal-hamstring'],
    }).checkIn(1)
    const told = today(maker, 1)
    expect(told.eligibility.programmes.map(({ id }) => id)).toEqual(['gluteal-tendinopathy', 'proximal-hamstring'])
    for (const forbidden of ['itb-stretch', 'hamstring-stretch', 'pigeon-pose']) expect(told.offered.exercises).not.toContain(forbidden)
    // 4 of 10 is within the tendon programme's 5 and above the hamstring's 3
    const sore = today(maker.session(1, { worst: 4 }).checkIn(2), 2)
    expect(sore.course.decisions.map(({ rule }) => rule)).toContain('red-during')
  })

  it('g13 the cause changes to bone in mid-plan: the old plan offers nothing, no phase is carried over', () => {
    const maker = glutealPlan()
      .checkIn(1)
      .session(1)
      .checkIn(2)
      .assess(3, { ...RUNNERS.groinImpact, 'beh-limp': 'yes', 'beh-pain-at-rest': 'yes' }, 'a2')
      .checkIn(3)
    const told = today(maker, 3)
    expect(told.offered).toEqual({ exercises: [], tests: [], runMinutes: 0 })
    expect(told.eligibility.open).toBe(false)
    expect(told.eligibility.because.length).toBeGreaterThan(0)
  })
})

/** Questions that emergency and same-day flags hang on, a selection of every kind. */
const SAFETY = [
  'rf-cannot-bear-weight',
  'rf-fever',
  'rf-saddle-numbness',
  'rf-bladder-change',
  'rf-leg-weakness',
  'rf-chest-pain',
  'rf-leg-swelling',
  'rf-night-pain-any-position',
]
