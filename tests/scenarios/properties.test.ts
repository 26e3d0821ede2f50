import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day.ts'
import { allowedExercises, allowedTests } from '#knowledge/allowed.ts'
import { PHASES, SYMPTOMS } from '#knowledge/rehab-shape.ts'
import { type CheckIn, NIGHTS, PAINKILLERS } from '#pain/check-in.ts'
import { COURSES } from '#pain/diary.ts'
import { readEntries } from '#record/read-entries.ts'
import { type PlanState, tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { knowledge, rehab } from '../built.ts'
import type { RecordMaker } from '../records.ts'
import { expectNothingForbidden, glutealPlan, planFor, tell, walkTheRoad } from './story.ts'

/** Origin: facts/rehab/scenarios.yaml, properties; hazards HZ-13 to HZ-17. */

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 4 })
const score = fc.integer({ min: 0, max: 10 })
const low = fc.integer({ min: 0, max: 3 })

const report = fc.record({
  now: maybe(low),
  worst: maybe(fc.oneof({ weight: 4, arbitrary: low }, { weight: 1, arbitrary: score })),
  morning: maybe(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 2 }) }, { weight: 1, arbitrary: score })),
  night: maybe(fc.oneof({ weight: 8, arbitrary: fc.constant('no' as const) }, { weight: 1, arbitrary: fc.constantFrom(...NIGHTS.slice(0, 3)) })),
  painkillers: maybe(fc.oneof({ weight: 6, arbitrary: fc.constant('none' as const) }, { weight: 1, arbitrary: fc.constantFrom(...PAINKILLERS) })),
  symptoms: maybe(fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...SYMPTOMS], { maxLength: 2 }) })),
})

const effort = fc.record({
  worst: maybe(fc.oneof({ weight: 4, arbitrary: low }, { weight: 1, arbitrary: score })),
  course: maybe(fc.constantFrom(...COURSES)),
  limp: maybe(fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })),
  painkillers: maybe(fc.boolean()),
})

/** What a random runner does on one day. */
const dayOfLife = fc.record({
  checkIn: fc.option(report, { freq: 6 }),
  session: fc.option(effort, { freq: 2 }),
  run: fc.option(effort, { freq: 1 }),
  accepts: fc.boolean(),
  tests: fc.integer({ min: 0, max: 12 }),
})
type DayOfLife = typeof dayOfLife extends fc.Arbitrary<infer T> ? T : never

const lives = fc.array(dayOfLife, { minLength: 4, maxLength: 30 })
const conditions = fc.constantFrom(
  'gluteal-tendinopathy',
  'proximal-hamstring-tendinopathy',
  'adductor-related-groin-pain',
  'hip-osteoarthritis',
  'iliotibial-band-syndrome',
  'hip-flexor-strain',
)

/** Drops the fields that were not told. */
const said = <T extends object>(value: T): Partial<T> => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>

function live(maker: RecordMaker, days: readonly DayOfLife[]): RecordMaker {
  days.forEach(({ checkIn, session, run, accepts, tests }, day) => {
    if (checkIn) maker.plan('check-in', day, { day: addDays(maker.first, day), flags: maker.noFlags(), ...said(checkIn) } as CheckIn)
    if (session) maker.session(day, { worst: undefined, course: undefined, limp: undefined, painkillers: undefined, ...said(session) } as never)
    if (run) maker.run(day, { worst: undefined, course: undefined, limp: undefined, painkillers: undefined, ...said(run) } as never)
    if (tests > 9) maker.test(day, { test: 'single-leg-stance-30', left: 30, right: 30, pain: 1 }).test(day, { test: 'walk-30', both: 1, pain: 1 })
    if (accepts) for (const { step } of tell(maker, day).plan?.today.proposals.slice(0, 1) ?? []) maker.accept(day, step)
  })
  return maker
}

/** How far the plan lets the runner go: phases, levels, minutes, sets. */
function freedom({ plan }: PlanState) {
  if (!plan) return { phase: 0, level: 0, run: 0, sets: 0, proposals: 0, exercises: 0 }
  const { course, today } = plan
  return {
    phase: PHASES.indexOf(course.phase),
    level: course.level,
    run: today.offered.runMinutes,
    sets: Math.max(0, ...(today.session?.items.filter(({ role }) => role === 'main').map(({ task }) => task.sets) ?? [])),
    proposals: today.proposals.filter(({ step }) => step.kind !== 'dose').length,
    exercises: today.offered.exercises.length > 0 ? 1 : 0,
  }
}

/** What stops running today because of something that was reported. */
const stopsIn = ({ plan }: PlanState): readonly string[] =>
  plan?.course.active.flatMap(({ rule, effects }) => (effects.noRunDays || effects.stopsPlan ? rule : [])) ?? []

/** A report that is worse in one thing. */
const WORSE = fc.constantFrom<Partial<CheckIn>>(
  { worst: 9 },
  { morning: 8 },
  { night: 'woken' },
  { night: 'every-position' },
  { symptoms: ['locking'] },
  { symptoms: ['limp'] },
  { painkillers: 'other' },
)

describe('laws over random records', () => {
  it('one worse report never leaves the runner freer today: not further on, not longer, not more', () =>
    fc.assert(
      fc.property(conditions, lives, fc.nat(), WORSE, (condition, days, which, worse) => {
        const last = days.length - 1
        const day = which % days.length
        const mild = { now: 1, worst: 3, morning: 2 }
        const silent = freedom(tell(live(planFor(condition), days), last))
        const milder = freedom(tell(live(planFor(condition), days).checkIn(day, mild, '23:30'), last))
        const after = freedom(tell(live(planFor(condition), days).checkIn(day, { ...mild, ...worse }, '23:30'), last))
        for (const key of ['phase', 'level', 'run'] as const) expect(after[key], key).toBeLessThanOrEqual(silent[key])
        // the night that was told with it may be the one that was missing for a proposal
        for (const key of ['phase', 'level', 'run', 'proposals'] as const) expect(after[key], key).toBeLessThanOrEqual(milder[key])
      }),
      { numRuns: 60 },
    ))

  it('the same far up the road: a worse report on any day takes back what it must, and never adds', () => {
    const { maker } = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), 150)
    const whole = [...maker.entries]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 20 }), WORSE, (day, later, worse) => {
        const on = Math.min(150, day + later)
        maker.entries.splice(0, maker.entries.length, ...whole)
        const before = freedom(tell(maker, on))
        maker.checkIn(day, { now: 1, worst: 2, morning: 0, ...worse }, '23:30')
        const after = freedom(tell(maker, on))
        // a step that was taken before may be open again later: that is no more freedom
        for (const key of ['phase', 'level', 'run'] as const) expect(after[key], key).toBeLessThanOrEqual(before[key])
      }),
      {
        numRuns: 60,
        // found once: the runs went on beyond the ladder that the report would have kept the runner on, or to its very end, and the week was full
        examples: [
          [99, 18, { worst: 9 }],
          [111, 6, { worst: 9 }],
          [112, 5, { painkillers: 'other' }],
        ],
      },
    )
  })

  // Origin: removing a run that was made while running was stopped ended the stop; on the ladder a removed run made the level one that fitted a week that was full
  it('a run that is removed, said to be none, or put on another day never frees', () => {
    const { maker } = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), 150)
    const whole = [...maker.entries]
    const extra = fc.record({
      back: fc.integer({ min: 0, max: 30 }),
      minutes: fc.constantFrom(5, 15, 30, 60, 120),
      worst: maybe(fc.constantFrom(0, 1, 2, 3, 6)),
      limp: maybe(fc.boolean()),
      level: fc.constant(undefined),
    })
    const undoing = fc.constantFrom('removed', 'no run', 'another day')
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 150 }), fc.array(extra, { maxLength: 3 }), maybe(WORSE), fc.nat(), undoing, (on, runs, worse, which, how) => {
        const reset = (): void => void maker.entries.splice(0, maker.entries.length, ...whole)
        reset()
        if (worse) maker.checkIn(Math.max(0, on - 9), { now: 1, worst: 2, morning: 0, ...worse }, '23:30')
        for (const { back, ...given } of runs) maker.run(on - back, said(given) as never, '20:00')
        const told = tell(maker, on)
        const before = freedom(told)
        const all = maker.entries.filter((entry) => entry.kind === 'run' && entry.recordedAt <= maker.moment(on, '23:00'))
        const one = all[all.length - 1 - (which % Math.min(all.length, 12))]
        if (one?.kind !== 'run') return
        if (how === 'removed') maker.withdraw(on, one.id)
        else maker.correct(on, one.id, how === 'no run' ? { ...one.body, sport: 'cycling' } : { ...one.body, day: addDays(one.body.day, -20) })
        const now = tell(maker, on)
        const after = freedom(now)
        expect(stopsIn(now), how).toEqual(expect.arrayContaining([...stopsIn(told)]))
        // on which day it was is the runner's word, and the walk follows it; what it stopped stays stopped
        for (const key of how === 'another day' ? [] : (['phase', 'level', 'run'] as const))
          expect(after[key], `${key}, ${how}`).toBeLessThanOrEqual(before[key])
      }),
      { numRuns: 60 },
    )
  })

  it('nothing forbidden is offered anywhere on any day, and what stops running leaves no run', () =>
    fc.assert(
      fc.property(conditions, lives, (condition, days) => {
        const maker = live(planFor(condition), days)
        for (const day of [0, Math.floor(days.length / 2), days.length - 1]) expectNothingForbidden(tell(maker, day))
      }),
      { numRuns: 40 },
    ))

  it('the same present in any order of arrival', () =>
    fc.assert(
      fc.property(lives, fc.infiniteStream(fc.nat()), (days, random) => {
        const maker = live(glutealPlan(), days)
        const told = tell(maker, days.length - 1)
        const keys = new Map(maker.entries.map((entry) => [entry, random.next().value as number]))
        maker.entries.sort((a, b) => keys.get(a)! - keys.get(b)!)
        expect(tell(maker, days.length - 1).plan?.course).toEqual(told.plan?.course)
      }),
      { numRuns: 30 },
    ))

  it('replacing any one entry of the plan by noise never throws and never frees anything', () =>
    fc.assert(
      fc.property(lives, fc.nat(), fc.constantFrom<unknown>(null, 7, 'noise', {}, { kind: 'check-in' }, []), (days, which, noise) => {
        const maker = live(glutealPlan(), days)
        const rows: unknown[] = [...maker.entries]
        rows[which % rows.length] = noise
        const now = maker.moment(days.length - 1, '23:50')
        const state = tellState(rows, knowledge)
        const { plan } = tellPlan(readEntries(rows).entries, state, knowledge, rehab, now)
        expect(plan?.today.offered ?? { exercises: [], tests: [], runMinutes: 0 }).toEqual({ exercises: [], tests: [], runMinutes: 0 })
      }),
      { numRuns: 40 },
    ))

  it('without any check-in nothing ever goes forward', () =>
    fc.assert(
      fc.property(lives, (days) => {
        const maker = live(
          glutealPlan(),
          days.map((day) => ({ ...day, checkIn: null })),
        )
        for (let day = 0; day < days.length; day++) expect(tell(maker, day).plan?.today.proposals).toEqual([])
      }),
      { numRuns: 25 },
    ))

  it('for every set of conditions, phase and overlays the exercises and tests that can be reached are none of the forbidden ones', () =>
    fc.assert(
      fc.property(
        fc.subarray(
          rehab.programmesFor.map(({ condition }) => condition),
          { minLength: 1, maxLength: 3 },
        ),
        fc.subarray(
          rehab.programmes.map(({ id }) => id),
          { maxLength: 2 },
        ),
        fc.subarray(
          rehab.overlays.map(({ id }) => id),
          { maxLength: 3 },
        ),
        fc.constantFrom(...PHASES),
        (ill, programmes, overlays, phase) => {
          const situation = { conditions: ill, programmes, overlays, phase, stages: [] }
          const out = new Set(
            [...rehab.programmes.filter(({ id }) => programmes.includes(id)), ...rehab.overlays.filter(({ id }) => overlays.includes(id))].flatMap(
              ({ excludes, excludesTests }) => [...excludes, ...excludesTests],
            ),
          )
          const reached = [...allowedExercises(rehab, situation).allowed, ...allowedTests(rehab, situation).allowed]
          expect(reached.filter(({ id }) => out.has(id))).toEqual([])
          for (const { contraindicated } of reached)
            expect(
              contraindicated.filter(
                ({ conditions: against, until, while: stage }) =>
                  stage === undefined && against.some((each) => ill.includes(each)) && (until === undefined || PHASES.indexOf(phase) < PHASES.indexOf(until)),
              ),
            ).toEqual([])
        },
      ),
      { numRuns: 200 },
    ))
})
