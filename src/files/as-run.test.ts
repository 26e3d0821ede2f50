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
/** Origin: a byte of effort in one FIT file (16.8 of 10) made an entry that no record takes: the app could not advise any more, and the command line passed the run over. */
it.each<readonly [string, object, object]>([
  ['an effort of 6.5 is one', { rpe: 6.5 }, { effort: 6.5 }],
  ['a clock that is no number', { timerS: Number.NaN }, { timerS: 0, minutes: 0 }],
  ['a letter of two halves at the end of a title', { title: `${'x'.repeat(199)}\u{1f3c3}` }, { title: 'x'.repeat(199) }],
  ['an effort of 25 of 10', { rpe: 25 }, { effort: undefined }],
  ['a feeling of 200 of 100', { feel: 200 }, { feel: undefined }],
  ['2,000 km', { distanceM: 2_000_000 }, { distanceM: 1_000_000 }],
  ['80 days', { timerS: 80 * 86_400, elapsedS: 366 * 86_400 }, { minutes: 16_667, timerS: 1_000_000 }],
  ['a way downwards of less than nothing', { descentM: -40, ascentM: 12 }, { descentM: undefined, ascentM: 12 }],
  ['numbers that are none', { powerW: Number.NaN, hr: { average: Number.POSITIVE_INFINITY } }, { powerW: undefined, hr: undefined }],
  ['a pulse that nobody has', { hr: { average: 148, max: 1e9 } }, { hr: { average: 148 } }],
  ['a title of a million letters', { title: 'x'.repeat(1_000_000) }, { title: 'x'.repeat(200) }],
  ['no number of the service', { source: { ...activity.source, serviceId: '' } }, {}],
])('what nobody can have, and no record takes: %s', (_what, told, kept) => {
  const run = asRun({ ...activity, ...told })
  for (const [name, value] of Object.entries(kept)) expect(run?.[name as keyof typeof run], name).toEqual(value)
})
it('a day that no calendar has is none', () => expect(asRun({ ...activity, day: '+012026-03-02' })).toBeUndefined())
it('what is not known is absent', () => expect(asRun({ ...activity, distanceM: undefined, rpe: undefined } as never)).not.toHaveProperty('distanceM'))
