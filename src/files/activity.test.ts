import { describe, expect, it } from 'vitest'
import { asFit, asGpx, asTcx, joined, MAY_4, type MadePoint, type MadeSession, madeSession, utf8 } from '../../tests/training-files.ts'
import { type Activity, activitiesOf, type Circumstances } from './activity.ts'
import { asRun } from './as-run.ts'
import { sportOf } from './meaning/sports.ts'
import { localText, minutesIn, offsetAt } from './meaning/zone.ts'
import { readFile } from './read-file.ts'

const from = (bytes: Uint8Array, around: Circumstances = {}): Activity[] => {
  const read = readFile(bytes)
  if (!read.ok) throw new Error(read.problem.says)
  return activitiesOf(read.value, { path: 'x', hash: 'h', format: read.value[0]!.format }, around)
}
const one = (bytes: Uint8Array, around?: Circumstances): Activity => from(bytes, around)[0]!
const doubts = (bytes: Uint8Array, around?: Circumstances): string[] => one(bytes, around).doubts.map(({ code }) => code)
const changed = (session: MadeSession, change: (point: MadePoint, at: number) => Partial<MadePoint>): MadeSession => ({
  ...session,
  points: session.points.map((point, at) => ({ ...point, ...change(point, at) })),
})

const steady = madeSession()

it.each([
  ['the first', 0, 3600],
  ['one in the middle', 200, 1200],
  ['one in the middle, by two days', 200, 172_800],
])('the time of %s point is ahead: it takes no others along', (_what, at, by) => {
  const session = madeSession({ seconds: 600 })
  const told = one(asGpx(changed(session, (point, nth) => (nth === at ? { at: point.at + by } : {}))))
  expect(told.timerS).toBeGreaterThan(590)
  expect(told.distanceM! / one(asGpx(session)).distanceM!).toBeCloseTo(1, 2)
})

describe('time', () => {
  it('the timer is without pauses, elapsed is with them, and the pauses are known', () => {
    const run = one(asFit({ ...steady, pauses: [[600, 900]] }))
    expect([run.elapsedS, run.timerS, run.pauses]).toEqual([1800, 1500, { count: 1, seconds: 300 }])
    expect(run.movingS).toBeLessThanOrEqual(1500)
  })
  it('a GPX with a hole in it: the hole is no running', () => {
    const [before, after] = [madeSession({ seconds: 600 }), madeSession({ start: MAY_4 + 1200, seconds: 600, lat: 52.52 })]
    const run = one(asGpx({ ...before, points: [...before.points, ...after.points] }))
    expect([run.elapsedS, run.totalsFrom]).toEqual([1800, 'points'])
    expect(run.timerS).toBeLessThan(1260)
  })
  it('a file whose middle is damaged and whose totals are whole: the missing part is neither standing nor a pause', () => {
    const bytes = asFit(steady)
    bytes.fill(0xff, bytes.length * 0.2, bytes.length * 0.7)
    const run = one(bytes)
    expect([run.timerS, run.elapsedS, run.movingS]).toEqual([1800, 1800, undefined])
    expect(run.savedS).toBeGreaterThan(400)
    expect(run.savedS).toBeLessThan(1200)
  })
  it('points only every few seconds are weighted by their time', () =>
    expect(one(asFit(madeSession({ every: 7, seconds: 1799 }))).cadence!.spm).toBeCloseTo(168, 0))
  it('a timer longer than the whole is not believed', () => expect(one(asTcx({ ...steady, pauses: [] })).timerS).toBeLessThanOrEqual(1800))
})

describe('the day is the runner’s', () => {
  const late = madeSession({ start: Date.parse('2024-05-04T22:30:00Z') / 1000 })
  it.each([
    ['as the file says', { ...late, zoneS: 7200 }, {}, '2024-05-05T00:30:00+02:00', 'file'],
    ['not as nonsense in the file says', { ...late, zoneS: -160 * 3600 }, { zone: 'Europe/Berlin' }, '2024-05-05T00:30:00+02:00', 'profile'],
    ['by the zone of the profile, summer time and all', late, { zone: 'Europe/Berlin' }, '2024-05-05T00:30:00+02:00', 'profile'],
    ['by the place when the profile is far away', late, { zone: 'America/New_York' }, '2024-05-04T23:30:00+01:00', 'place'],
    ['by the place when nothing else is known', late, {}, '2024-05-04T23:30:00+01:00', 'place'],
    ['in UTC when nothing at all is known', madeSession({ start: late.start, indoors: true }), {}, '2024-05-04T22:30:00Z', undefined],
  ])('%s', (_what, session, around, at, known) => {
    const run = one(asFit(session), around)
    expect([run.at, run.day, run.offset?.from]).toEqual([at, at.slice(0, 10), known])
  })
  // Origin: zones written by watches. FR70 and Zwift write nonsense; a clock set late is some seconds off.
  it.each([
    [5.5 * 3600, 77, 'file'],
    [7203, 13, 'file'],
    [0, 0, 'file'],
    [15 * 3600, 13, 'profile'],
    [7000, 13, 'profile'],
  ])('%i s at longitude %i is known from the %s', (said, longitude, known) =>
    expect(offsetAt(MAY_4, said, 'Europe/Berlin', longitude)?.from ?? 'nowhere').toBe(known === 'profile' && longitude > 60 ? 'place' : known),
  )
  it('knows zones by name and refuses others', () => expect([minutesIn('Asia/Kathmandu', MAY_4), minutesIn('Middle/Earth', MAY_4)]).toEqual([345, undefined]))
  it('writes offsets west of Greenwich', () => expect(localText(MAY_4, { minutes: -570, from: 'file' })).toBe('2024-05-03T20:30:00-09:30'))
})

describe('cadence is of both legs', () => {
  it('a watch that counts one leg is doubled', () => expect(one(asFit(steady)).cadence).toMatchObject({ counted: 'one leg' }))
  it('a file that is doubled already is not doubled again, and says so', () => {
    const { cadence } = one(asTcx(madeSession({ cad: 170 })))
    expect([Math.round(cadence!.spm / 10) * 10, cadence!.counted]).toEqual([170, 'both legs'])
  })
  it('standing does not lower it', () => {
    const standing = changed(steady, (_point, at) => (at < 600 ? { cad: 0, spd: 0, dist: 0 } : {}))
    expect(one(asFit(standing)).cadence!.spm).toBeGreaterThan(160)
  })
  it('a ride has none: pedals are no steps', () => expect(one(asFit(madeSession({ sport: 'cycling', speed: 7 }))).cadence).toBeUndefined())
})

describe('run and walk', () => {
  it('a walk-run session is told apart by its steps', () => {
    // a minute of running, two of walking
    const mixed = changed(madeSession({ seconds: 1799 }), (_point, at) => (at % 180 < 60 ? {} : { cad: 55, spd: 1.4 }))
    const { split } = one(asFit(mixed))
    expect([Math.round(split!.runS / 60), Math.round(split!.walkS / 60), Math.round(split!.longestS / 60)]).toEqual([10, 20, 1])
  })
  it('without a cadence the speed tells', () => {
    const { split } = one(asTcx(changed(madeSession({ speed: 1.4 }), () => ({ cad: 0 }))))
    expect(split!.runS).toBe(0)
  })
})

describe('where it was', () => {
  it('distance is that of the watch', () => expect(one(asFit(steady)).distanceM).toBe(steady.points.at(-1)!.dist))
  it('a GPX has it from its places, within two in a hundred', () =>
    expect(Math.abs(one(asGpx(steady)).distanceM! / steady.points.at(-1)!.dist - 1)).toBeLessThan(0.02))
  it('a run without any place is our guess of a treadmill', () =>
    expect(one(asFit(madeSession({ indoors: true })))).toMatchObject({ surface: 'treadmill', surfaceGuessed: true }))
  it('climbs are counted in steps of three metres', () => expect(one(asGpx(steady)).ascentM).toBeGreaterThan(20))
})

describe('what the runner told the watch comes along', () => {
  const run = one(asFit({ ...steady, rpe: 4, feel: 50, zoneS: 7200 }))
  it('how hard and how it felt', () => expect([run.rpe, run.feel]).toEqual([4, 50]))
  it('as an entry of the log', () =>
    expect(asRun(run)).toMatchObject({
      day: '2024-05-04',
      sport: 'run',
      minutes: 30,
      runMinutes: 30,
      unbrokenMin: 30,
      distanceM: Math.round(steady.points.at(-1)!.dist),
      effort: 4,
    }))
})

describe('legs', () => {
  it('a chained file is several activities with ids of their own', () => {
    const legs = from(joined(asFit(madeSession({ sport: 'swimming', speed: 0.8 })), asFit(madeSession({ start: MAY_4 + 3600 }))))
    expect(legs.map(({ id, sport, leg }) => [id, sport, leg?.number])).toEqual([
      ['h#1', 'swimming', 1],
      ['h#2', 'run', 2],
    ])
  })
})

describe('what looks wrong is held, with a reason', () => {
  const drive = changed(steady, (point, at) => (at > 1000 ? { spd: 15, dist: point.dist + (at - 1000) * 12 } : {}))
  it.each([
    ['a ride called a run', asFit(madeSession({ speed: 8.5 })), ['too-fast', 'vehicle']],
    ['a drive home at the end', asFit(drive), ['too-fast', 'vehicle']],
    ['a jump of the GPS', asGpx(changed(steady, (point, at) => (at === 900 ? { lat: point.lat! + 0.4 } : {}))), ['jump']],
    ['a watch left on', asFit(madeSession({ seconds: 140_000, every: 60, speed: 1.2 })), ['too-long']],
    ['a file that does not say its sport', utf8(new TextDecoder().decode(asGpx(steady)).replace('<type>running</type>', '')), ['sport']],
  ])('%s', (_what, bytes, codes) => expect(doubts(bytes)).toEqual(expect.arrayContaining(codes)))
  it('a date ahead', () => expect(doubts(asFit(steady), { now: MAY_4 - 200_000 })).toEqual(['date']))
  it('a plain run is not held', () => expect(doubts(asFit(steady), { now: MAY_4 + 3600 })).toEqual([]))
  it('a slow walk-run is not held: its running is counted apart', () =>
    expect(doubts(asFit(changed(madeSession({ speed: 0.9 }), (_point, at) => (at % 180 < 60 ? { spd: 2 } : { cad: 50, spd: 0.8 }))))).toEqual([]))
  it('held activities keep their doubts in the log: they count for nothing until the runner says they are right', () =>
    expect(asRun(one(asFit(madeSession({ speed: 8.5 }))))).toMatchObject({ minutes: 30, doubts: ['too-fast', 'vehicle'] }))
})

it('a date that no watch can have is not known', () => {
  const run = one(asFit(madeSession({ start: 631_066_000, seconds: 600 })))
  expect([run.start, run.day, asRun(run), run.timerS]).toEqual([undefined, undefined, undefined, 600])
})

it('what is kept with a run is small, whatever its length', () => {
  const long = one(asGpx(madeSession({ seconds: 20_000, every: 5 })))
  expect(long.curves!.speed.length).toBeLessThanOrEqual(120)
  expect(JSON.stringify(long).length).toBeLessThan(4000)
})

// Origin: words of FIT, TCX, Garmin and Strava; Strava's numbers in GPX; headers of translated exports.
it.each([
  ['Running', undefined, 'run'],
  ['trail_running', undefined, 'run'],
  ['VirtualRun', undefined, 'run'],
  ['9', undefined, 'run'],
  ['Carrera', undefined, 'run'],
  ['Lauf', undefined, 'run'],
  ['Course à pied', undefined, 'run'],
  ['fitness_equipment', 'treadmill', 'run'],
  ['Biking', undefined, 'cycling'],
  ['Ride', undefined, 'cycling'],
  ['EBikeRide', undefined, 'cycling'],
  ['Radfahrt', undefined, 'cycling'],
  ['Walk', undefined, 'walk'],
  ['Hike', undefined, 'hiking'],
  ['Swim', undefined, 'swimming'],
  ['WeightTraining', undefined, 'strength'],
  ['training', 'strength_training', 'strength'],
  ['transition', undefined, 'transition'],
  ['Yoga', undefined, 'other'],
  ['wheelchair_push_run', undefined, 'other'],
  ['generic', undefined, undefined],
  [undefined, undefined, undefined],
])('%s (%s) is %s', (said, subSport, sport) => expect(sportOf(said, subSport)).toBe(sport))
