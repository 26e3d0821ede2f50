import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exercise } from '#knowledge/rehab-shape.ts'
import type { Task } from '#plan/session.ts'
import { rehab } from '../../tests/built.ts'
import { exercisesLeft, keptOf, takenUp } from './kept.ts'
import { advance, answered, back, begin, end, finishSet, type Playing, pause, resume, skipItem, skipStep, stepAt, swap, withPace } from './playing.ts'
import { exercisesDone, sessionDone } from './session-done.ts'
import { type Bout, itemOf, replacement, type Side, stepsOf } from './steps.ts'

const exercise = (id: string): Exercise => rehab.exercises.find((each) => each.id === id)!
const BOTH: readonly Side[] = ['both']
const EACH: readonly Side[] = ['right', 'left']

const lift = (task: Partial<Task> = {}, place = 0) =>
  itemOf({ exercise: exercise('side-lying-hip-abduction'), sides: EACH, task: { sets: 2, reps: 3, restS: 45, perDay: 1, ...task } }, place)
const hold = (task: Partial<Task> = {}, place = 0) => {
  const { reps: _, ...plain } = { sets: 1, restS: 60, perDay: 1, holdS: 20, ...task, reps: undefined }
  return itemOf({ exercise: exercise('side-plank'), sides: EACH, task: plain }, place)
}

/** Looks every 200 ms until the time is over, as the page does. */
function watch(state: Playing, from: number, ms: number): Playing {
  let now = from
  let next = state
  while (now < from + ms) {
    now = Math.min(from + ms, now + 200)
    next = advance(next, now)
  }
  return next
}

/** From the beginning into the first work step. */
const intoFirst = (items: Parameters<typeof begin>[0]) => watch(resume(begin(items), 0), 0, 15_000)

describe('the steps of a session', () => {
  it('alternates the sides within a set, rests between sets and asks at the end', () => {
    expect(stepsOf([lift()]).map((step) => [step.kind, 'side' in step ? `${step.side} ${step.set}` : ''].join(' ').trim())).toEqual([
      'ready right 1',
      'reps right 1',
      'ready left 1',
      'reps left 1',
      'rest right 2',
      'ready right 2',
      'reps right 2',
      'ready left 2',
      'reps left 2',
      'ask',
      'done',
    ])
  })
  it('holds each repetition of a set of holds, with a moment between', () => {
    const item = itemOf({ exercise: exercise('glute-set'), sides: BOTH, task: { sets: 1, reps: 2, holdS: 5, restS: 45, perDay: 1 } }, 0)
    expect(stepsOf([item]).map(({ kind }) => kind)).toEqual(['ready', 'hold', 'between', 'hold', 'ask', 'done'])
  })
})

describe('time', () => {
  it('counts a repetition for each tempo', () => {
    const state = watch(intoFirst([lift()]), 15_000, 9000)
    expect(stepAt(state)).toMatchObject({ kind: 'reps', side: 'right' })
    expect(exercisesDone(end(state, 24_000))).toMatchObject([{ sets: [{ reps: 2, side: 'right' }] }])
  })
  it('late and bunched ticks change nothing', () => {
    const start = resume(begin([lift()]), 0)
    expect(advance(advance(advance(start, 3900), 3901), 7800)).toEqual(watch(start, 0, 7800))
  })
  it('a hold that nobody was told about stops where it was, and goes on after getting ready on the same side', () => {
    const held = watch(intoFirst([hold()]), 15_000, 8000)
    const woken = advance(held, 623_000)
    expect(woken).toMatchObject({ stands: 'asleep', elapsedMs: 8000 })
    expect(woken.seenAt).toBeUndefined()
    const again = resume(woken, 700_000)
    expect(again.leadMs).toBe(5000)
    const after = watch(again, 700_000, 6000)
    expect(after).toMatchObject({ elapsedMs: 9000, leadMs: 0 })
    expect(stepAt(after)).toMatchObject({ kind: 'hold', side: 'right' })
  })
  it('a rest passes in the sleep, the next set does not begin in it', () => {
    const resting = watch(intoFirst([lift()]), 15_000, 12_000 + 5000 + 12_000 + 1000)
    expect(stepAt(resting).kind).toBe('rest')
    const woken = advance(resting, 999_000)
    expect(stepAt(woken)).toMatchObject({ kind: 'ready', side: 'right', set: 2 })
    expect(woken.stands).toBe('asleep')
  })
  it('a clock that goes back changes nothing', () => {
    const held = watch(intoFirst([hold()]), 15_000, 8000)
    expect(advance(held, 3000).elapsedMs).toBe(8000)
  })
  it('waiting for an answer is no training', () => {
    const asking = skipStep(intoFirst([hold({ sets: 1 })]), 16_000)
    const later = skipStep(skipStep(asking, 17_000), 18_000)
    expect(stepAt(later).kind).toBe('ask')
    expect(advance(later, 20_000).activeMs).toBe(later.activeMs)
    expect(advance(later, 900_000).activeMs).toBe(later.activeMs)
  })
})

describe('a reload in the middle of a hold', () => {
  it('comes back paused in exactly this hold', () => {
    const held = watch(intoFirst([hold()]), 15_000, 12_000)
    const kept = JSON.parse(JSON.stringify(keptOf(held))) as Playing
    const back = takenUp(kept)
    expect(back.seenAt).toBeUndefined()
    expect(back).toMatchObject({ stands: 'reload', elapsedMs: held.elapsedMs, at: held.at, done: held.done })
    expect(stepAt(back)).toEqual(stepAt(held))
    // the new page's clock begins at nothing
    expect(advance(resume(back, 5), 1000).elapsedMs).toBe(held.elapsedMs)
  })
})

describe('buttons', () => {
  it('a second press within 400 ms is ignored', () => {
    const state = intoFirst([lift()])
    const paused = pause(state, 15_100)
    expect(resume(paused, 15_300).seenAt).toBeUndefined()
    expect(resume(paused, 15_600).seenAt).toBe(15_600)
    const skipped = skipStep(state, 15_100)
    expect(skipStep(skipped, 15_400).at).toBe(skipped.at)
  })
  it('skip keeps what was counted, back takes it away', () => {
    const skipped = skipStep(watch(intoFirst([lift()]), 15_000, 4000), 19_100)
    expect(skipped.done).toMatchObject([{ set: 1, side: 'right', reps: 1 }])
    expect(stepAt(skipped)).toMatchObject({ kind: 'ready', side: 'left' })
    const again = back(skipped, 20_000)
    expect(again.done).toEqual([])
    expect(stepAt(again)).toMatchObject({ kind: 'ready', side: 'right', set: 1 })
  })
  it('at the own pace nothing runs out, and no more than prescribed is counted', () => {
    const own = withPace(intoFirst([lift()]), true, 15_000)
    expect(watch(own, 15_000, 60_000).at).toBe(own.at)
    expect(finishSet(own, 99, 80_000).done).toMatchObject([{ reps: 3 }])
    expect(finishSet(own, 2, 80_000).done).toMatchObject([{ reps: 2 }])
    expect(end(watch(own, 15_000, 60_000), 76_000).done).toEqual([])
  })
  it('skipping an exercise for pain keeps the reason, the score and the sets', () => {
    const left = skipItem(watch(intoFirst([lift(), hold({}, 1)]), 15_000, 12_000), { skipped: 'pain', pain: 6 }, 28_000)
    expect(stepAt(left)).toMatchObject({ kind: 'ready', item: 1 })
    expect(exercisesDone(left)).toEqual([{ exercise: 'side-lying-hip-abduction', sets: [{ reps: 3, side: 'right' }], skipped: 'pain', pain: 6 }])
  })
})

describe('a swap', () => {
  const clamshell = exercise('clamshell')
  const into = (sides: readonly Side[]) => (item: ReturnType<typeof lift>, done: readonly Bout[]) => replacement(item, done, clamshell, item.task, sides)

  it('takes over the sets that are left, on the sides that are left', () => {
    const state = swap(watch(intoFirst([lift()]), 15_000, 12_000), into(EACH), 28_000)
    expect(stepAt(state)).toMatchObject({ kind: 'ready', side: 'left', set: 1 })
    expect(state.items[1]?.bouts).toEqual([
      { set: 1, side: 'left' },
      { set: 2, side: 'right' },
      { set: 2, side: 'left' },
    ])
    expect(exercisesLeft(state)).toEqual(['clamshell'])
  })
  it('to an exercise of both legs begins with the next whole set', () => {
    const state = swap(watch(intoFirst([lift()]), 15_000, 12_000), into(BOTH), 28_000)
    expect(state.items[1]?.bouts).toEqual([{ set: 2, side: 'both' }])
  })
  it('before the first set leaves no trace of the first exercise', () => {
    const state = swap(resume(begin([lift(), hold({}, 1)]), 0), into(EACH), 500)
    const done = end(watch(state, 500, 30_000), 31_000)
    expect(exercisesDone(done)).toMatchObject([{ exercise: 'clamshell', insteadOf: 'side-lying-hip-abduction' }])
  })
})

it('a session that was left says so; one that was done, too', () => {
  const about = { plan: 'p1', day: '2026-03-02', phase: 'calm' } as const
  const state = intoFirst([lift({ sets: 1 })])
  expect(sessionDone(end(state, 16_000), about)).toMatchObject({ finished: false, exercises: [] })
  const asked = watch(state, 15_000, 12_000 + 5000 + 12_000)
  expect(sessionDone(answered(asked, {}, 50_000), about)).toMatchObject({ finished: true, exercises: [{ sets: [{ reps: 3 }, { reps: 3 }] }] })
})

// ---- whatever happens ----------------------------------------------------------------------------------------------

type Event =
  | { readonly kind: 'look' | 'freeze'; readonly ms: number }
  | { readonly kind: 'pause' | 'resume' | 'skip' | 'back' | 'reload' | 'answer' | 'double' | 'swap' | 'pace' }
  | { readonly kind: 'finish'; readonly reps: number }

const anEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('look' as const), ms: fc.integer({ min: 1, max: 60_000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('freeze' as const), ms: fc.integer({ min: 4001, max: 9_000_000 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('pause', 'resume', 'resume', 'skip', 'back', 'reload', 'answer', 'double', 'swap', 'pace') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('finish' as const), reps: fc.integer({ min: 0, max: 99 }) }) },
)

const task = fc.record({ sets: fc.integer({ min: 1, max: 3 }), restS: fc.integer({ min: 0, max: 60 }), perDay: fc.constant(1) })
const amount = fc.oneof(
  fc.record({ reps: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ holdS: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ reps: fc.integer({ min: 1, max: 4 }), holdS: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ minutes: fc.integer({ min: 1, max: 5 }) }),
)
const items = fc
  .array(
    fc.tuple(task, amount, fc.constantFrom(BOTH, EACH, ['left', 'right'] as const), fc.constantFrom(...rehab.exercises)).map(([plain, much, sides, of]) => ({
      exercise: of,
      sides,
      task: { ...plain, ...much },
    })),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.map(itemOf))

/** Plays the events on a clock that starts anew at each reload; `real` is the time that truly passed. */
function play(all: Parameters<typeof begin>[0], events: readonly Event[]): { state: Playing; real: number; now: number } {
  let now = 0
  let real = 0
  let state = resume(begin(all), 0)
  for (const event of events) {
    now += 500
    real += 500
    switch (event.kind) {
      case 'look':
        state = watch(state, now, event.ms)
        now += event.ms
        real += event.ms
        break
      case 'freeze':
        now += event.ms
        real += event.ms
        state = advance(state, now)
        break
      case 'pause':
        state = pause(state, now)
        break
      case 'resume':
        state = resume(state, now)
        break
      case 'skip':
        state = skipStep(state, now)
        break
      case 'back':
        state = back(state, now)
        break
      case 'answer':
        state = answered(state, { effort: 4 }, now)
        break
      case 'pace':
        state = withPace(state, !state.ownPace, now)
        break
      case 'finish':
        state = finishSet(state, event.reps, now)
        break
      case 'swap':
        state = swap(state, (item, done) => replacement(item, done, rehab.exercises[0]!, item.task, item.bouts[0]?.side === 'both' ? EACH : BOTH), now)
        break
      case 'double':
        state = skipStep(skipStep(state, now), now + 100)
        break
      case 'reload':
        state = takenUp(JSON.parse(JSON.stringify(keptOf(advance(state, now)))) as Playing)
        now = 0
        break
    }
  }
  return { state, real, now }
}

describe('whatever sequence of looks, freezes, pauses, swaps and reloads', () => {
  const story = fc.tuple(items, fc.array(anEvent, { maxLength: 60 }))

  it('no side gets more sets or more in a set than prescribed', () => {
    fc.assert(
      fc.property(story, ([all, events]) => {
        const { state } = play(all, events)
        for (const original of all) {
          for (const side of ['left', 'right'] as const) {
            const sets = state.done.filter((each) => state.items[each.item]?.place === original.place && (each.side === side || each.side === 'both'))
            const prescribed = original.bouts.filter((bout) => bout.side === side || bout.side === 'both')
            expect(sets.length).toBeLessThanOrEqual(prescribed.length)
          }
        }
        for (const { item, reps, holdS, minutes } of state.done) {
          const { task } = state.items[item]!
          expect(reps ?? 0).toBeLessThanOrEqual(task.reps ?? (task.holdS === undefined ? 1 : 0))
          expect(holdS ?? 0).toBeLessThanOrEqual(task.holdS ?? 0)
          expect(minutes ?? 0).toBeLessThanOrEqual(task.minutes ?? 0)
        }
      }),
    )
  })

  it('holds are never longer than the time that truly passed', () => {
    const guided = story.map(([all, events]) => [all, events.filter(({ kind }) => kind !== 'finish')] as const)
    fc.assert(
      fc.property(guided, ([all, events]) => {
        const { state, real } = play(all, events)
        const held = state.done.reduce((sum, { holdS, reps, minutes }) => sum + (holdS ?? 0) * (holdS === undefined ? 0 : (reps ?? 1)) + (minutes ?? 0) * 60, 0)
        expect(held * 1000).toBeLessThanOrEqual(real + 1000)
      }),
    )
  })

  it('a step keeps its side, and every side gets its sets when nothing is skipped', () => {
    const calm = story.map(
      ([all, events]) => [all, events.filter(({ kind }) => ['look', 'freeze', 'pause', 'resume', 'reload', 'answer', 'back'].includes(kind))] as const,
    )
    fc.assert(
      fc.property(calm, ([all, events]) => {
        const { state, now } = play(all, events)
        const last = toTheEnd(state, now)
        expect(stepAt(last).kind).toBe('done')
        expect(sessionDone(last, { plan: 'p', day: '2026-03-02', phase: 'calm' }).finished).toBe(true)
        for (const [index, { bouts, task }] of all.entries())
          for (const bout of bouts) {
            const found = last.done.filter(({ item, set, side }) => item === index && set === bout.set && side === bout.side)
            expect(found).toHaveLength(1)
            expect(found[0]).toMatchObject(
              task.minutes !== undefined ? { minutes: task.minutes } : task.holdS === undefined ? { reps: task.reps } : { holdS: task.holdS },
            )
          }
      }),
      { numRuns: 60 },
    )
  })

  it('the end can be reached', () => {
    fc.assert(
      fc.property(story, ([all, events]) => {
        const { state, now } = play(all, events)
        expect(stepAt(toTheEnd(withPace(state, false, now), now)).kind).toBe('done')
        expect(stepAt(end(state, now + 1000)).kind).toBe('done')
      }),
      { numRuns: 60 },
    )
  })
})

function toTheEnd(from: Playing, start: number): Playing {
  let now = start + 1000
  let state = resume(from, now)
  for (let turn = 0; turn < 4000 && stepAt(state).kind !== 'done'; turn++) {
    if (stepAt(state).kind === 'ask') {
      now += 500
      state = answered(state, {}, now)
    }
    now += 3000
    state = advance(state, now)
  }
  return state
}
