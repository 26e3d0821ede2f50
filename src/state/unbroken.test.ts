import { expect, it } from 'vitest'
import type { Run } from '#load/run.ts'
import { judge } from '#plan/needs.ts'
import { glutealPlan, tell } from '../../tests/scenarios/story.ts'

// Origin: three runs by hand of 40 minutes, eight of them running, were "three runs of 30 minutes without a break", and a phase was left for them.
it.each<readonly [string, Partial<Run>, number | undefined]>([
  ['all of it was running', { minutes: 40 }, 40],
  ['said to be all running', { minutes: 40, runMinutes: 40 }, 40],
  ['some of it was walked, and nobody says how it was parted', { minutes: 40, runMinutes: 35 }, undefined],
  ['none of it was running', { minutes: 40, runMinutes: 0 }, undefined],
  ['a watch or the timer tells the longest stretch', { minutes: 40, runMinutes: 35, unbrokenMin: 12 }, 12],
  ['a stretch longer than all of the running, which was put right since', { minutes: 20, runMinutes: 18, unbrokenMin: 55 }, 18],
  ['a level of the ladder, and no stretch', { minutes: 25, level: 3 }, undefined],
])('how long was run without a break: %s', (_what, given, unbrokenMin) => {
  const { minutes = 0, ...told } = given
  const efforts = tell(glutealPlan().run(2, { minutes, ...told }), 3).plan!.diary.efforts.filter(({ kind, day }) => kind === 'run' && day > 0)
  expect(efforts.at(-1)?.unbrokenMin).toBe(unbrokenMin)
})

// Origin: the same three runs opened the phase.
it.each<readonly [string, Partial<Run>, 'yes' | 'unknown']>([
  ['run as a whole', {}, 'yes'],
  ['walked in part, and nobody says how it was parted', { runMinutes: 35 }, 'unknown'],
  ['of a level of the ladder, and no stretch told', { level: 3 }, 'unknown'],
])('three runs of 40 minutes, %s: three of 30 minutes without a break or not', (_what, given, met) => {
  const maker = glutealPlan()
  for (const day of [2, 4, 6])
    maker
      .checkIn(day)
      .run(day, { minutes: 40, worst: 0, limp: false, painkillers: false, ...given })
      .checkIn(day + 1)
  const { diary } = tell(maker, 7).plan!
  const evidence = { diary, tests: [], sessions: [], adjustments: [], confirmed: [], testOf: () => undefined, since: 0, bothSore: false }
  expect(judge({ runs: 3, minutes: 30, painAtMost: 2 }, evidence as never, diary.efforts.at(-1)!.day)).toMatchObject({ met })
})
