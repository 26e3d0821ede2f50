import { expect, it } from 'vitest'
import { DOUBT_CODES, type Run } from '#load/run.ts'
import { formOf, isSlowerThanWalking, runFormOf, runOf } from './run-form.ts'

const day = '2026-03-02'

it('needs its minutes', () => {
  expect(runOf({ day, sport: 'run' })).toBeUndefined()
  expect(runOf({ day, sport: 'run', minutes: 0 })).toBeUndefined()
})
// Origin: a day that was emptied in a correction was the old day, without a word
it('needs its day', () => {
  const run = { day, sport: 'run', minutes: 20 }
  expect(runOf(formOf({ day: '', minutes: 25 }, run, day), run)).toBeUndefined()
  expect(formOf({ day: '', minutes: 25 }, run, day)).toMatchObject({ day: '', minutes: 25 })
})
it('leaves out what was not told', () => expect(runOf({ day, sport: 'run', minutes: 20, worst: undefined })).toEqual({ day, sport: 'run', minutes: 20 }))
it('keeps a pain of 0, and metres', () =>
  expect(runOf({ day, sport: 'run', minutes: 20, worst: 0, km: 4.2 })).toEqual({ day, sport: 'run', minutes: 20, worst: 0, distanceM: 4200 }))
it('cannot run longer than it took, and no other sport has running in it', () => {
  expect(runOf({ day, sport: 'run', minutes: 20, runMinutes: 30 })?.runMinutes).toBe(20)
  expect(runOf({ day, sport: 'cycling', minutes: 20, runMinutes: 10 })).not.toHaveProperty('runMinutes')
})
// Origin: 150 minutes for 1.5 km, where 15 were meant, were taken without a word
it.each([
  ['150 min for 1.5 km', { minutes: 150, km: 1.5 }, true],
  ['15 min for 1.5 km', { minutes: 15, km: 1.5 }, false],
  ['a slow run', { minutes: 60, km: 5 }, false],
  ['most of it was walked', { minutes: 150, km: 8, runMinutes: 5 }, false],
  ['a swim', { minutes: 60, km: 2, sport: 'swimming' }, false],
  ['a few minutes', { minutes: 5, km: 0.1 }, false],
  ['no distance', { minutes: 150 }, false],
] as const)('slower than walking: %s', (_what, told, slow) => expect(isSlowerThanWalking({ day, sport: 'run', ...told })).toBe(slow))
it('put right keeps what the form does not show, and drops what was cleared', () => {
  const run = { day, sport: 'run', minutes: 26, level: 3, unbrokenMin: 4, distanceM: 3000, worst: 5 }
  expect(runOf({ ...runFormOf(run), minutes: 28, km: undefined, worst: undefined }, run)).toEqual({ day, sport: 'run', minutes: 28, level: 3, unbrokenMin: 4 })
})
it('put right to a shorter one: no stretch of it was longer than its running', () => {
  const run = { day, sport: 'run', minutes: 60, runMinutes: 58, unbrokenMin: 55 }
  expect(runOf({ ...runFormOf(run), minutes: 20, runMinutes: 18 }, run)).toMatchObject({ runMinutes: 18, unbrokenMin: 18 })
})
it('put right: a new time ends what the file measured of it, and its doubts', () => {
  const run = { day, sport: 'run', minutes: 60, distanceM: 8000.4, timerS: 3600, elapsedS: 3700, cadenceSpm: 166, doubts: ['too-slow'] as const }
  expect(runOf(runFormOf(run), run)).toEqual(run)
  expect(runOf({ ...runFormOf(run), minutes: 50 }, run)).toEqual({ day, sport: 'run', minutes: 50, distanceM: 8000.4, cadenceSpm: 166 })
  expect(runOf({ ...runFormOf(run), km: 7.5 }, run)).toMatchObject({ distanceM: 7500, timerS: 3600 })
  expect(runOf({ ...runFormOf(run), worst: 3 }, run)).toHaveProperty('doubts')
})
// Origin: of a file slow as a walk nothing counted for the runner; after one minute more was typed, its two minutes did
it('put right: while no running is typed, what the file shows of it stays, and once it is, it goes', () => {
  const split = { runS: 120, walkS: 3300, runM: 200, longestS: 60 }
  const run: Run = { day, sport: 'run', minutes: 60, timerS: 3600, runMinutes: 2, split }
  const put = (told: object) => runOf({ ...runFormOf(run), ...told }, run)
  expect(put({ minutes: 61 })).toEqual({ day, sport: 'run', minutes: 61, runMinutes: 2, split })
  expect(put({ minutes: 1 })).toEqual({ day, sport: 'run', minutes: 1, runMinutes: 1, split })
  expect(put({ minutes: 61, runMinutes: undefined })).toEqual({ day, sport: 'run', minutes: 61, split })
  expect(put({ minutes: 61, runMinutes: 30 })).toEqual({ day, sport: 'run', minutes: 61, runMinutes: 30 })
  expect(put({ runMinutes: 30 })).toEqual({ ...run, runMinutes: 30 })
  // of an ordinary walk-run its minutes of running are the runner's word, too, once they have put its time right
  // Origin: of an hour with a point a minute half counted against nobody once its length was typed anew
  const silent: Run = { day, sport: 'run', minutes: 60, timerS: 3600, runMinutes: 30, split: { runS: 1800, walkS: 0, runM: 5400, longestS: 30, unseenS: 1800 } }
  expect(runOf({ ...runFormOf(silent), minutes: 59 }, silent)?.split).toEqual(silent.split)
  expect(runOf({ ...runFormOf(silent), minutes: 59, runMinutes: 40 }, silent)).not.toHaveProperty('split')
  const walkRun: Run = { ...run, runMinutes: 12, split: { ...split, runS: 720 } }
  expect(runOf({ ...runFormOf(walkRun), minutes: 58 }, walkRun)).toEqual({ day, sport: 'run', minutes: 58, runMinutes: 12 })
})
it.each([
  ['the hour stays, the date goes along', '2027-03-03T07:12:00+01:00', '2026-03-01T07:12:00+01:00'],
  ['as many days as the day, where the file has another date for it', '2027-03-02T23:12:00Z', '2026-02-28T23:12:00Z'],
])('put right: a start moves with its day: %s', (_what, start, moved) => {
  const run: Run = { day: '2027-03-03', sport: 'run', minutes: 30, start }
  expect(runOf({ ...runFormOf(run), day: '2026-03-01' }, run)?.start).toBe(moved)
  expect(runOf({ ...runFormOf(run), minutes: 20 }, run)?.start).toBe(start)
})
it('put right: what was told while the form was open stays', () => {
  const now = { day, sport: 'run', minutes: 26, distanceM: 3000, worst: 7, limp: true, shoe: 's' }
  expect(runOf(formOf({ km: 3.5 }, now, '2026-03-09'), now)).toEqual({ ...now, distanceM: 3500 })
  expect(runOf(formOf({ minutes: 20 }, undefined, day))).toEqual({ day, sport: 'run', minutes: 20 })
})

it.each<[string, Partial<Run>, readonly string[]]>([
  ['nothing', {}, []],
  ['the day', { day: '2026-03-01' }, ['date']],
  ['the distance', { distanceM: 7000 }, ['too-fast', 'too-slow', 'jump', 'too-far']],
  ['the minutes', { minutes: 50 }, ['too-fast', 'too-slow', 'too-long']],
  ['the distance and the minutes', { distanceM: 7000, minutes: 50 }, ['too-fast', 'too-slow', 'jump', 'vehicle', 'too-far', 'too-long', 'totals']],
  ['the sport', { sport: 'cycling' }, DOUBT_CODES.filter((code) => code !== 'date')],
  ['how it felt', { worst: 3 }, []],
])('put right: %s answers only the doubts about it', (_what, edit, answered) => {
  const run: Run = { day, sport: 'run', minutes: 60, distanceM: 8000, doubts: [...DOUBT_CODES] }
  expect(runOf(runFormOf({ ...run, ...edit }), run)?.doubts).toEqual(DOUBT_CODES.filter((code) => !answered.includes(code)))
})
