import { describe, expect, it } from 'vitest'
import { type GivenAbout, reachesTo } from './reaches-to.ts'

const at = (text: string): number => Date.parse(text) / 1000
const made = (name: string, written?: string): GivenAbout => ({ name, ...(written === undefined ? {} : { writtenAt: at(written) }) })
/** No training is in a zip of photos. */
const heldTraining = (name: string): boolean => name !== 'photos.zip'
const reached = (given: readonly GivenAbout[]): string | undefined => reachesTo(given, NOW, 'Europe/Berlin', heldTraining)
const NOW = '2026-05-21T09:00:00+02:00'

// Origin: an export of three weeks ago, given today, was word that there had been no run since; the week had more room for it.
it.each<readonly [string, readonly GivenAbout[], string | undefined]>([
  ['an archive of three weeks ago', [made('export.zip', '2026-04-30T20:00:00Z')], '2026-04-30'],
  ['one made at the end of a day, where the runner lives on the next', [made('export.ZIP', '2026-04-30T22:30:00Z')], '2026-05-01'],
  ['two: the newer', [made('a.zip', '2026-04-30T20:00:00Z'), made('b.zip', '2026-05-11T20:00:00Z')], '2026-05-11'],
  ['one of today', [made('export.zip', '2026-05-21T06:00:00Z')], undefined],
  ['one of a clock that goes ahead', [made('export.zip', '2026-06-21T06:00:00Z')], undefined],
  ['one of a clock that was never set', [made('export.zip', '1980-01-01T00:00:00Z')], undefined],
  ['one of which nobody says when', [made('export.zip')], undefined],
  // a watch writes its files when it records them, and not since
  ['loose files, however old', [made('1.fit', '2026-04-30T20:00:00Z')], undefined],
  ['nothing', [], undefined],
])('files tell of days up to the one on which they were made: %s', (_what, given, day) => expect(reached(given)).toBe(day))

// Origin: beside a photo or an old track, and unpacked, the same archive was word that there had been no run since: 16 minutes became 49.
describe('what lies beside an export tells of no day after it', () => {
  const [april, may, today] = ['2026-04-30T20:00:00Z', '2026-05-11T20:00:00Z', '2026-05-21T06:00:00Z']
  const archive = made('export.zip', april)
  const unpacked = [made('export_1/activities.csv', april), made('export_1/activities/1.fit.gz', april), made('export_1/media/1.jpg', april)]
  it.each<readonly [string, readonly GivenAbout[], string | undefined]>([
    ['a photo', [archive, made('a.jpg', today)], '2026-04-30'],
    ['a photo of which nobody says when', [archive, made('a.jpg')], '2026-04-30'],
    ['an old track', [archive, made('a.gpx', '2024-04-30T20:00:00Z')], '2026-04-30'],
    // the file tells of its own run, and of no day between
    ['a run of today', [archive, made('1.fit', today)], '2026-04-30'],
    ['a zip of photos', [archive, made('photos.zip', today)], '2026-04-30'],
    ['a zip of which nobody says when', [archive, made('b.zip')], '2026-04-30'],
    ['a zip of a clock that was never set', [archive, made('b.zip', '1980-01-01T00:00:00Z')], '2026-04-30'],
    ['the same, unpacked', [archive, ...unpacked], '2026-04-30'],
    ['a newer one, unpacked', [archive, made('export_2/activities.csv', may), made('export_2/activities/2.fit.gz', may)], '2026-05-11'],
  ])('packed: %s', (_what, given, day) => expect(reached(given)).toBe(day))

  it.each<readonly [string, readonly GivenAbout[], string | undefined]>([
    ["Strava's, by itself", unpacked, '2026-04-30'],
    ["Strava's, and a run of today", [...unpacked, made('1.fit', today)], '2026-04-30'],
    ["Garmin's", [made('DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json', april), made('1.fit', today)], '2026-04-30'],
    ["Strava's, of today", [made('activities.csv', today), made('activities/1.fit.gz', april)], undefined],
  ])('unpacked: %s', (_what, given, day) => expect(reached(given)).toBe(day))

  it('where no zip holds training, what lies beside it still lifts nothing', () =>
    expect(reached([made('photos.zip', april), made('1.fit', today)])).toBe('2026-04-30'))
})
