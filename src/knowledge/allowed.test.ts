import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowledge, rehab } from '../../tests/built.ts'
import { allowedExercises, allowedTests, forbids, type Situation } from './allowed.ts'
import { neededHere } from './needed-here.ts'
import { EQUIPMENT, HIP_LOADS, type Need, PHASES, STAGES_OF_INJURY } from './rehab-shape.ts'

const nobody: Situation = { conditions: [], programmes: [], overlays: [], phase: 'functional', stages: [] }
const may = (exercise: string, situation: Partial<Situation>): boolean =>
  allowedExercises(rehab, { ...nobody, ...situation }).allowed.some(({ id }) => id === exercise)
const mayTest = (test: string, situation: Partial<Situation>): boolean => allowedTests(rehab, { ...nobody, ...situation }).allowed.some(({ id }) => id === test)

describe('what a runner may do', () => {
  const rows: readonly {
    readonly story: string
    readonly exercise: string
    readonly situation: Partial<Situation>
    readonly may: boolean
    readonly from: string
  }[] = [
    { story: 'a healthy hip may hop', exercise: 'single-leg-hop', situation: {}, may: true, from: 'exercises.yaml' },
    {
      story: 'a femoral neck may not stand on one leg in its strength phase',
      exercise: 'single-leg-stance',
      situation: { conditions: ['femoral-neck-bone-stress-injury'], phase: 'strength' },
      may: false,
      from: 'programmes-extra, fixes: bone-stress-injury',
    },
    {
      story: 'but may in its functional phase, so that its exit can be met',
      exercise: 'single-leg-stance',
      situation: { conditions: ['femoral-neck-bone-stress-injury'], phase: 'functional' },
      may: true,
      from: 'scenario b07',
    },
    {
      story: 'no hop before the bone is cleared, whatever the phase',
      exercise: 'pogo-hops',
      situation: { conditions: ['sacral-bone-stress-injury'], phase: 'functional', stages: ['unhealed'] },
      may: false,
      from: 'exercises.yaml: bone-stress-injury-unhealed',
    },
    {
      story: 'a fresh hip flexor strain holds no knee up',
      exercise: 'isometric-hip-flexion',
      situation: { conditions: ['hip-flexor-strain'], phase: 'calm', stages: ['acute'] },
      may: false,
      from: 'programmes-extra, fixes: iliopsoas-hip-flexor',
    },
    {
      story: 'after ten days it may',
      exercise: 'isometric-hip-flexion',
      situation: { conditions: ['hip-flexor-strain'], phase: 'calm' },
      may: true,
      from: 'programmes-extra, fixes: iliopsoas-hip-flexor',
    },
    {
      story: 'side plank with leg lift never in gluteal tendinopathy, not even as a swap',
      exercise: 'side-plank-leg-lift',
      situation: { conditions: ['gluteal-tendinopathy'] },
      may: false,
      from: 'scenario e03',
    },
    {
      story: 'pigeon pose neither, also years later',
      exercise: 'pigeon-pose',
      situation: { conditions: ['gluteal-tendinopathy'], phase: 'maintain' },
      may: false,
      from: 'scenario e03',
    },
    {
      story: 'a second condition takes away more (outer hip + high hamstring)',
      exercise: 'hamstring-stretch',
      situation: { conditions: ['gluteal-tendinopathy', 'proximal-hamstring-tendinopathy'], phase: 'maintain' },
      may: false,
      from: 'scenario g12',
    },
    {
      story: 'the protected groin programme takes away every one-leg exercise',
      exercise: 'step-up',
      situation: { programmes: ['groin-protected'], phase: 'strength' },
      may: false,
      from: 'programmes-extra: groin-protected',
    },
    {
      story: 'an open bone question takes away what loads one leg',
      exercise: 'hip-hitch',
      situation: { overlays: ['groin-bone-gate'], phase: 'calm' },
      may: false,
      from: 'scenario g01',
    },
    {
      story: 'but leaves a bridge',
      exercise: 'glute-bridge',
      situation: { overlays: ['groin-bone-gate'], phase: 'calm' },
      may: true,
      from: 'programmes-extra: groin-protected',
    },
    {
      story: 'a hypermobile runner stretches to no end',
      exercise: 'hip-flexor-stretch',
      situation: { overlays: ['hypermobile'] },
      may: false,
      from: 'programmes-extra: overlays',
    },
    {
      story: 'late in pregnancy nothing on the back',
      exercise: 'single-leg-bridge',
      situation: { overlays: ['pregnant-second-half'] },
      may: false,
      from: 'scenario g07',
    },
    { story: 'no band at hand, no band walk', exercise: 'lateral-band-walk', situation: { equipment: ['wall', 'chair'] }, may: false, from: 'scenario e04' },
  ]
  it.each(rows)('$story ($from)', ({ exercise, situation, may: expected }) => {
    expect(may(exercise, situation)).toBe(expected)
  })

  it('says why, and names what decided', () => {
    const { refused } = allowedExercises(rehab, { ...nobody, conditions: ['gluteal-tendinopathy'] })
    expect(refused.find(({ exercise }) => exercise.id === 'side-plank-leg-lift')).toMatchObject({
      by: 'condition',
      because: 'Presses or overloads the sore tendon at the outer hip.',
    })
  })

  it('a programme or overlay that does not exist is our bug', () => {
    expect(() => allowedExercises(rehab, { ...nobody, overlays: ['left-handed'] })).toThrow('left-handed')
    expect(() => allowedTests(rehab, { ...nobody, programmes: ['magic'] })).toThrow('magic')
  })
})

describe('what a runner may be tested on', () => {
  const rows: readonly { readonly story: string; readonly test: string; readonly situation: Partial<Situation>; readonly may: boolean }[] = [
    { story: 'no hop test with an arthritic hip (e05)', test: 'hop-in-place', situation: { programmes: ['hip-osteoarthritis'] }, may: false },
    { story: 'step-ups instead', test: 'step-up-30s', situation: { programmes: ['hip-osteoarthritis'] }, may: true },
    {
      story: 'no hop test where hopping is forbidden (b07)',
      test: 'hop-in-place',
      situation: { conditions: ['femoral-neck-bone-stress-injury'], phase: 'strength' },
      may: false,
    },
    { story: 'no strength test under 18', test: 'side-plank-hold', situation: { overlays: ['under-18'] }, may: false },
    { story: 'no one-leg test while the bone question is open (g01)', test: 'single-leg-stance-30', situation: { overlays: ['groin-bone-gate'] }, may: false },
    { story: 'a walk is always a test', test: 'walk-30', situation: { overlays: ['groin-bone-gate'] }, may: true },
  ]
  it.each(rows)('$story', ({ test, situation, may: expected }) => {
    expect(mayTest(test, situation)).toBe(expected)
  })
})

describe('what an exit asks of this runner', () => {
  const hops: Need = { test: 'hop-in-place', atLeast: 20, painAtMost: 1, otherSideWithinPercent: 10 }
  it('is the need itself where it may be measured', () => {
    expect(neededHere(rehab, hops, nobody)).toEqual(hops)
  })
  it('is the stand-in, with its own amount and the same pain, from 65 on', () => {
    expect(neededHere(rehab, hops, { ...nobody, overlays: ['age-65-plus'] })).toEqual({ test: 'step-up-30s', atLeast: 1, painAtMost: 1 })
  })
  it('is nothing while the bone question is open: it waits', () => {
    expect(neededHere(rehab, hops, { ...nobody, overlays: ['groin-bone-gate'] })).toBeUndefined()
  })
  it('of several choices keeps those that are open', () => {
    const either: Need = { any: [hops, { clinician: 'next-phase' }] }
    expect(neededHere(rehab, either, { ...nobody, overlays: ['groin-bone-gate'] })).toEqual({ any: [{ clinician: 'next-phase' }] })
  })
})

const situations: fc.Arbitrary<Situation> = fc.record({
  conditions: fc.subarray(
    knowledge.conditions.map(({ id }) => id),
    { maxLength: 4 },
  ),
  programmes: fc.subarray(
    rehab.programmes.map(({ id }) => id),
    { maxLength: 3 },
  ),
  overlays: fc.subarray(rehab.overlays.map(({ id }) => id)),
  phase: fc.constantFrom(...PHASES),
  stages: fc.subarray([...STAGES_OF_INJURY]),
  equipment: fc.subarray([...EQUIPMENT]),
})
const overlaysOf = ({ overlays }: Situation) => rehab.overlays.filter(({ id }) => overlays.includes(id))
const programmesOf = ({ programmes }: Situation) => rehab.programmes.filter(({ id }) => programmes.includes(id))
const atOrAbove = (load: string, limit: string | undefined): boolean =>
  limit !== undefined && (HIP_LOADS as readonly string[]).indexOf(load) >= (HIP_LOADS as readonly string[]).indexOf(limit)

describe('for every set of conditions, programmes, overlays, phase and stage', () => {
  it('what is allowed is disjoint from what is contraindicated or left out', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const exercise of allowedExercises(rehab, situation).allowed) {
          expect(exercise.contraindicated.filter((line) => forbids(line, situation))).toEqual([])
          expect(programmesOf(situation).filter(({ excludes }) => excludes.includes(exercise.id))).toEqual([])
          for (const overlay of overlaysOf(situation)) {
            expect(overlay.excludes).not.toContain(exercise.id)
            expect(overlay.excludesPostures).not.toContain(exercise.posture)
            expect(atOrAbove(exercise.load, overlay.excludesLoad) || (overlay.excludesEndRange && exercise.endRange)).toBe(false)
          }
          expect(exercise.phases).toContain(situation.phase)
        }
      }),
    )
  })

  it('no test asks for a movement that is contraindicated or left out', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const test of allowedTests(rehab, situation).allowed) {
          expect([...programmesOf(situation), ...overlaysOf(situation)].filter(({ excludesTests }) => excludesTests.includes(test.id))).toEqual([])
          for (const movement of rehab.exercises.filter(({ id }) => test.movements.includes(id))) {
            expect(movement.contraindicated.filter((line) => forbids(line, situation))).toEqual([])
            expect([...programmesOf(situation), ...overlaysOf(situation)].filter(({ excludes }) => excludes.includes(movement.id))).toEqual([])
          }
        }
      }),
    )
  })

  it('one more condition, overlay or stage never allows more', () => {
    fc.assert(
      fc.property(situations, situations, (one, other) => {
        const more: Situation = {
          ...one,
          conditions: [...one.conditions, ...other.conditions],
          programmes: [...one.programmes, ...other.programmes],
          overlays: [...one.overlays, ...other.overlays],
          stages: [...one.stages, ...other.stages],
        }
        const before = new Set(allowedExercises(rehab, one).allowed.map(({ id }) => id))
        expect(allowedExercises(rehab, more).allowed.filter(({ id }) => !before.has(id))).toEqual([])
        const testsBefore = new Set(allowedTests(rehab, one).allowed.map(({ id }) => id))
        expect(allowedTests(rehab, more).allowed.filter(({ id }) => !testsBefore.has(id))).toEqual([])
      }),
    )
  })

  it('every exercise is either allowed or refused with a reason', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { allowed, refused } = allowedExercises(rehab, situation)
        expect(allowed.length + refused.length).toBe(rehab.exercises.length)
        expect(refused.every(({ because }) => because.length > 0)).toBe(true)
      }),
    )
  })
})
