import { expect, it } from 'vitest'
import type { Activity } from './activity.ts'
import { asRun } from './as-run.ts'

const activity: Activity = {
  id: 'abc#1',
  source: { path: 'export.zip/1.fit', hash: 'abc', format: 'fit', service: 'strava' },
  sport: 'run',
  day: '2026-03-02',
  at: '2026-03-02T18:00:00+01:00',
  start: 1_772_470_800,
  timerS: 1790.4,
  elapsedS: 2000,
  pauses: { count: 1, seconds: 209 },
  distanceM: 5012.4,
  totalsFrom: 'file',
  cadence: { spm: 171.6, counted: 'one leg' },
  hr: { average: 148.26 },
  split: { runS: 1500, walkS: 290, runM: 4500.17, longestS: 880 },
  rpe: 4,
  laps: [],
  problems: [],
  doubts: [],
}

it('a run keeps what its file tells, in whole minutes, metres and steps', () =>
  expect(asRun(activity)).toEqual({
    day: '2026-03-02',
    sport: 'run',
    start: '2026-03-02T18:00:00+01:00',
    minutes: 30,
    runMinutes: 25,
    unbrokenMin: 15,
    timerS: 1790,
    elapsedS: 2000,
    distanceM: 5012,
    cadenceSpm: 172,
    hr: { average: 148.3 },
    split: { runS: 1500, walkS: 290, runM: 4500.2, longestS: 880 },
    effort: 4,
    source: { id: 'abc#1', hash: 'abc', path: 'export.zip/1.fit', format: 'fit', service: 'strava' },
  }))
it('of a damaged file it keeps for how long there are points', () => {
  const source = { ...activity.source, lost: 'part' as const }
  expect(asRun({ ...activity, source, savedS: 880.4 })?.source).toEqual({ id: 'abc#1', ...source, savedS: 880 })
})
it('without a day there is no run', () => expect(asRun({ ...activity, day: undefined } as never)).toBeUndefined())
it('what looks wrong keeps its doubts', () =>
  expect(asRun({ ...activity, doubts: [{ code: 'vehicle', says: 'Is there a drive in it?' }] })?.doubts).toEqual(['vehicle']))
it('a sport that nothing tells is no run', () => expect(asRun({ ...activity, sport: undefined } as never)?.sport).toBe('other'))
it('what is not known is absent', () => expect(asRun({ ...activity, distanceM: undefined, rpe: undefined } as never)).not.toHaveProperty('distanceM'))
