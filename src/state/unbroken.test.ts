import { expect, it } from 'vitest'
import type { Run } from '#load/run.ts'
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
