import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { possibleRunMinutesOf, runMinutesOf } from '#load/run.ts'
import { asFit, asGpx, asTcx, joined, MAY_4, type MadePoint, type MadeSession, madeSession, utf8 } from '../../tests/training-files.ts'
import { type Activity, activitiesOf, activitiesWithin, type Circumstances } from './activity.ts'
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
const steadyRun = one(asFit(steady))

/** Without the points between two of them. */
const without = (session: MadeSession, from: number, to: number): MadeSession => ({
  ...session,
  points: session.points.filter((_point, at) => at <= from || at >= to),
})
/** Nor anything walked: it went on where it had stopped. */
const stood = (session: MadeSession, from: number, to: number): MadeSession => {
  const away = session.points[to]!.lat! - session.points[from]!.lat!
  return without(
    changed(session, ({ lat }, at) => (at >= to ? { lat: lat! - away } : {})),
    from,
    to,
  )
}

/** Eight minutes of running with two of walking after each, and five of walking at either end; what stands in the points goes by their speed. */
const walkRun = (counted: (spm: number) => number): MadeSession => {
  const runs = (at: number): boolean => at >= 300 && at < 1740 && (at - 300) % 180 < 60
  let dist = 0
  return changed(madeSession({ seconds: 2040 }), (_point, at) => {
    const spd = runs(at) ? 2.6 : 1.5
    dist += spd
    return { spd, dist, lat: 52.5 + dist / 111_195, cad: counted(runs(at) ? 160 : 108) }
  })
}
const oneLeg = (spm: number): number => spm / 2
const bothLegs = (spm: number): number => spm
const withoutSport = (gpx: Uint8Array): Uint8Array => utf8(new TextDecoder().decode(gpx).replace('<type>running</type>', ''))

/** The same where nothing was run between them. */
const stopped = (session: MadeSession, from: number, to: number): MadeSession => {
  const stood = session.points[to]!.dist - session.points[from]!.dist
  return without(
    changed(session, (point, at) => (at >= to ? { dist: point.dist - stood } : {})),
    from,
    to,
  )
}

it.each([
  ['the first', 0, 3600],
  ['one in the middle', 200, 1200],
  ['one in the middle, by two days', 200, 172_800],
])('the time of %s point is ahead: it takes no others along', (_what, at, by) => {
  const session = madeSession({ seconds: 600 })
  const told = one(asGpx(changed(session, (point, nth) => (nth === at ? { at: point.at + by } : {}))))
  expect(told.timerS).toBeGreaterThan(590)
  expect(told.distanceM! / one(asGpx(session)).distanceM!).toBeCloseTo(1, 2)
  expect(at === 0 || told.curves?.everyS).toBe(at === 0 || one(asGpx(session)).curves!.everyS)
})

describe('many activities in one file', () => {
  const day = (nth: number, seconds = 600) => madeSession({ start: MAY_4 + nth * 86_400, seconds, speed: 2.5 + nth / 10, lat: 50 + nth })
  const track = (session: MadeSession): string => /<trk>[\s\S]*<\/trk>/.exec(new TextDecoder().decode(asGpx(session)))![0]
  const gpxOf = (tracks: readonly string[]): Uint8Array => utf8(`<?xml version="1.0"?><gpx version="1.1" creator="Made Watch">${tracks.join('')}</gpx>`)
  const plain = ({ id: _id, leg: _leg, ...rest }: Activity) => rest

  // the first day's point among those of the last: its rows reach over the whole file
  const stray = changed(day(2), (point, at) => (at === 300 ? { at: day(0).start + 77 } : point))
  it.each<readonly [string, readonly MadeSession[]]>([
    ['in the order of their days', [day(0), day(1), day(2)]],
    ['in another order', [day(2), day(0), day(1)]],
    ['one of them begins soon after another', [day(0), madeSession({ start: MAY_4 + 700, seconds: 300, sport: 'walking', speed: 1.3 })]],
  ])('each is told as if it stood alone: %s', (_how, sessions) => {
    const alone = sessions.map((session) => plain(one(gpxOf([track(session)]))))
    expect(from(gpxOf(sessions.map(track))).map(plain)).toEqual(alone)
  })
  it('a point of another day among them takes none along', () => {
    const told = from(gpxOf([day(0), day(1), stray].map(track)))
    expect(told.map(({ timerS, split }) => [Math.round(timerS / 10), split !== undefined])).toEqual([60, 60, 60].map((tens) => [tens, true]))
  })

  // Origin: each track was looked for among the points of all: 800 tracks took 14 s, and nothing could stop them.
  it('thousands take no longer than one as long', { timeout: 15_000 }, () => {
    const point = (at: number, nth: number) => `<trkpt lat="${(52 + nth / 1e4).toFixed(4)}" lon="13"><time>${new Date(at * 1000).toISOString()}</time></trkpt>`
    const points = (nth: number) => Array.from({ length: 60 }, (_, at) => point(MAY_4 + nth * 86_400 + at * 5, at))
    expect(from(gpxOf(Array.from({ length: 3000 }, (_, nth) => `<trk><trkseg>${points(nth).join('')}</trkseg></trk>`)))).toHaveLength(3000)
  })

  it('when the time is up there are none: part of them would be taken for all', () => {
    const read = readFile(gpxOf([day(0), day(1), day(2)].map(track)))
    const told = (legs: number) => {
      let asked = 0
      return read.ok && activitiesWithin(read.value, { path: 'x', hash: 'h', format: 'gpx' }, {}, () => asked++ < legs)
    }
    expect([told(2), told(1)]).toEqual([expect.objectContaining({ length: 3 }), undefined])
  })
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

describe('what a file says wrongly makes no run of it', () => {
  const tcx = new TextDecoder().decode(asTcx(steady))
  const distance = one(utf8(tcx)).distanceM!
  const tags = [...new Set([...tcx.matchAll(/<([A-Z]\w+)[\s>]/g)].map(([, tag]) => tag!))]
  // Origin: a Trackpoint misspelt at the 25th minute: its distance so far was taken for that of another lap.
  it.each(tags)('%s misspelt once, at its beginning, at its end or at both: never a longer run', (tag) => {
    const [opens, closes] = [new RegExp(`<${tag}(?=[\\s>])`, 'g'), new RegExp(`</${tag}>`, 'g')]
    const nth = (text: string, which: RegExp, at: number, by: string): string => {
      let seen = 0
      return text.replace(which, (found) => (seen++ === at ? by : found))
    }
    for (const at of [0, 250]) {
      const [opened, closed] = [nth(tcx, opens, at, `<${tag}x`), nth(tcx, closes, at, `</${tag}x>`)]
      for (const text of [opened, closed, nth(opened, closes, at, `</${tag}x>`)]) {
        const read = readFile(utf8(text))
        const told = read.ok ? activitiesOf(read.value, { path: 'x', hash: 'h', format: 'tcx' }, {}) : []
        expect(Math.max(0, ...told.map(({ distanceM = 0 }) => distanceM))).toBeLessThanOrEqual(distance * 1.01)
      }
    }
  })
  it.each([
    ['300,000 km', /<DistanceMeters>[\d.]+</, '<DistanceMeters>3e8<'],
    ['longer than a year', /<TotalTimeSeconds>\d+</, '<TotalTimeSeconds>1e10<'],
  ])('a lap %s: the run is asked about', (_what, what, by) => expect(doubts(utf8(tcx.replace(what, by)))).toContain('totals'))

  it('a part is no longer than the whole: less was run than the file says that it was', () => {
    const { distanceM, split } = one(utf8(tcx.replace(/<DistanceMeters>[\d.]+</, '<DistanceMeters>1000<')))
    expect([distanceM, split!.runM]).toEqual([1000, 1000])
  })
  /** Damaged, and without the points of its second half. */
  const half = (text: string): string => {
    const points = [...text.matchAll(/<Trackpoint>/g)].map(({ index }) => index)
    return (text.slice(0, points[points.length >> 1]) + text.slice(text.indexOf('</Track>'))).replace('</Time>', '</Tme>')
  }
  // Origin: half of the points do not tell how far it was, only how fast; a total that one bit doubled was believed.
  it.each<readonly [string, (metres: number) => number, boolean]>([
    ['as it was', (metres) => metres, false],
    ['twice as far', (metres) => metres * 2, true],
    ['half as far', (metres) => metres / 2, true],
  ])('of a damaged file half of the points are lost, and its total is %s', (_what, total, isAskedAbout) => {
    const said = half(tcx).replace(/<DistanceMeters>([\d.]+)</, (_found, metres) => `<DistanceMeters>${total(Number(metres))}<`)
    expect(doubts(utf8(said)).includes('totals')).toBe(isAskedAbout)
  })

  const fit = asFit(steady)
  const flipped = (at: number, bit: number): Uint8Array => fit.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte))
  // Origin: of a file with a wrong checksum the total was believed, though the flipped bit may lie in it.
  it('no flipped bit in the last messages of a FIT, which hold the totals, makes a run that counts much farther or longer', () => {
    const grown = Array.from({ length: 200 * 8 }, (_, flip) => ({ at: fit.length - 1 - (flip >> 3), bit: flip & 7 })).filter(({ at, bit }) => {
      const read = readFile(flipped(at, bit))
      const told = read.ok ? activitiesOf(read.value, { path: 'x', hash: 'h', format: 'fit' }, {}) : []
      return told.some(
        ({ doubts, sport, distanceM = 0, timerS }) =>
          sport === 'run' && doubts.length === 0 && (distanceM > 1.11 * steadyRun.distanceM! || timerS > 1.31 * steadyRun.timerS),
      )
    })
    expect(grown).toEqual([])
  })
  it.each([
    ['its end is cut off', fit.subarray(0, fit.length * 0.7)],
    ['its checksum alone is wrong', flipped(fit.length - 1, 0)],
  ])('a damaged file of which the rest agrees is not asked about for its totals: %s', (_what, bytes) => expect(doubts(bytes)).not.toContain('totals'))
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

it('without curves everything else is told the same', () => {
  const { curves, ...rest } = one(asFit(steady))
  expect(curves).toBeDefined()
  expect(one(asFit(steady), { withoutCurves: true })).toEqual(rest)
})

describe('cadence is of both legs', () => {
  it('a watch that counts one leg is doubled', () => expect(one(asFit(steady)).cadence).toMatchObject({ counted: 'one leg' }))
  it('a file that is doubled already is not doubled again, and says so', () => {
    const { cadence } = one(asTcx(madeSession({ cad: 170 })))
    expect([Math.round(cadence!.spm / 10) * 10, cadence!.counted]).toEqual([170, 'both legs'])
  })
  // Origin: a walk-run whose watch counts both legs was 34 minutes of running on end instead of eight times one: most of its steps are walking, and no more than one leg makes
  it.each<readonly [string, (session: MadeSession) => Uint8Array]>([
    ['FIT', asFit],
    ['GPX', asGpx],
    ['TCX', asTcx],
  ])('a walk-run is the same whichever legs were counted: %s', (_format, as) => {
    for (const counted of [oneLeg, bothLegs]) {
      const { split } = one(as(walkRun(counted)))
      expect(Math.abs(split!.runS - 480)).toBeLessThan(20)
      expect(split!.longestS).toBeLessThan(70)
    }
  })
  it.each<readonly [string, MadeSession, 'one leg' | 'both legs', boolean]>([
    ['a walk that is called a run, both legs', madeSession({ speed: 1.5, cad: 108 }), 'both legs', false],
    ['a stroll, both legs', madeSession({ speed: 1, cad: 92 }), 'both legs', false],
    ['a walk, one leg', madeSession({ speed: 1.5, cad: 54 }), 'one leg', false],
    ['a slow jog with short steps, one leg', madeSession({ speed: 1.6, cad: 85 }), 'one leg', true],
    ['a slow jog, both legs', madeSession({ speed: 1.6, cad: 150 }), 'both legs', true],
    ['a fast run with many steps, one leg', madeSession({ speed: 5, cad: 104 }), 'one leg', true],
    // Origin: an hour of walking whose speed trembled was an hour of running on end
    [
      'a walk whose speed trembles, both legs',
      changed(madeSession({ speed: 1.3, cad: 98 }), ({ spd }, at) => ({ spd: at % 9 ? spd : 2.2 })),
      'both legs',
      false,
    ],
    ['a brisk walk, both legs', madeSession({ speed: 1.75, cad: 114 }), 'both legs', false],
    ['a slow run, one leg', madeSession({ speed: 2.2, cad: 78 }), 'one leg', true],
    [
      'a brisk walk whose speed trembles, both legs',
      changed(madeSession({ speed: 1.6, cad: 112 }), ({ spd }, at) => ({ spd: at % 9 ? spd : 2.2 })),
      'both legs',
      false,
    ],
  ])('%s', (_what, session, counted, isRun) => {
    const { cadence, split } = one(asFit(session))
    expect(cadence).toMatchObject({ counted })
    expect(split!.runS > 900).toBe(isRun)
  })
  it('where no speed is known what is likelier: nobody walks for what only may have been running', () => {
    const still = (cad: number) => one(asTcx(changed(madeSession({ indoors: true, cad }), () => ({ spd: Number.NaN, dist: Number.NaN }))))
    expect(still(84).split!.runS).toBeGreaterThan(1700)
    expect(still(108).split!.runS).toBe(0)
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
  // Origin: 31 min of running and 9 of walking stood beside 38 of moving
  it('steps on the spot are no walking: running and walking are no longer than moving', () => {
    const waits = changed(steady, (_point, at) => (at % 300 < 60 ? { cad: 30, spd: 0.2 } : {}))
    const { split, movingS } = one(asFit(waits))
    expect(split!.walkS).toBe(0)
    expect(split!.runS + split!.walkS).toBeLessThanOrEqual(movingS!)
  })
  // Origin: points 30 s and more apart: 30 min of running stood beside 20 of moving, as the one went by the way and the other by what the watch said at its end
  it('running and walking are no longer than moving, however far apart the points and whatever the watch says at them', () => {
    const points = fc.record({ every: fc.constantFrom(1, 5, 20, 29, 30, 31, 40, 90), speed: fc.double({ min: 0.1, max: 4, noNaN: true }) })
    const said = fc.array(fc.record({ spd: fc.constantFrom(0, 0.2, 0.5, 1.4, 3), cad: fc.constantFrom(0, 30, 60, 85) }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(points, said, (made, at) => {
        const session = changed(madeSession({ ...made, seconds: 1200 }), (_point, nth) => at[nth % at.length]!)
        const { split, timerS, movingS = timerS } = one(asFit(session))
        expect((split?.runS ?? 0) + (split?.walkS ?? 0)).toBeLessThanOrEqual(movingS + 0.001)
        // Origin: 23:34 of running, and its longest stretch 23:46
        expect(split?.longestS ?? 0).toBeLessThanOrEqual(split?.runS ?? 0)
      }),
      { numRuns: 60 },
    )
  })
  // Origin: unbroken running is what a plan is built on; a real run of 48 minutes with a stop of two minutes had called itself unbroken.
  it.each([
    ['a pause of five minutes', asFit({ ...steady, pauses: [[600, 900]] }), 900],
    ['a pause of ten seconds is none', asFit({ ...steady, pauses: [[600, 610]] }), 1790],
    ['a gap in which the watch did not move on', asFit(stopped(steady, 600, 900)), 900],
    ['a gap over which the run went on', asFit(without(steady, 600, 640)), 1790],
    ['points every half minute', asFit(madeSession({ every: 30 })), 1800],
    ['points every minute', asFit(madeSession({ every: 60 })), 900],
  ])('the longest stretch of running: %s', (_what, bytes, longest) => expect(one(bytes).split!.longestS).toBeCloseTo(longest, -1.5))
  // Origin: of an hour with a point a minute half was neither running nor walking, and counted against nobody: 44 min were allowed instead of 28
  it.each([
    ['FIT, a point a minute', asFit(madeSession({ every: 60, seconds: 3600 })), 60],
    ['TCX, a point a minute', asTcx(madeSession({ every: 60, seconds: 3600 })), 60],
    ['GPX, a point a minute: it knows no timer', asGpx(madeSession({ every: 60, seconds: 3600 })), 60],
    ['FIT, a point every 45 seconds', asFit(madeSession({ every: 45, seconds: 3600 })), 60],
    ['FIT, a point a second', asFit(madeSession({ seconds: 3600 })), 60],
    ['GPX that stood for two minutes without a point', asGpx(stood(madeSession({ seconds: 3600 }), 600, 720)), 58.5],
    ['a walk-run', asFit(walkRun(oneLeg)), 8],
  ])('what lies between points that are far apart may have been running: %s', (_what, bytes, most) => {
    const run = asRun(one(bytes))!
    expect(Math.abs(possibleRunMinutesOf(run) - most)).toBeLessThanOrEqual(1)
    expect(runMinutesOf(run)).toBeLessThanOrEqual(possibleRunMinutesOf(run))
    // else it would be told as standing
    expect(run.movingS === undefined).toBe(possibleRunMinutesOf(run) - runMinutesOf(run) > 1.5)
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
  // Origin: an app that writes how far it is from point to point made half an hour of running none: that distance went before the places
  it.each<readonly [string, (nth: number) => number, number]>([
    ['from point to point', () => 3, 1],
    ['from point to point, and it trembles', (nth) => 3 + (nth % 3), 1],
    ['so far', (nth) => 6 * nth, 2],
  ])('a GPX whose extension tells a distance %s', (_what, distance, longer) => {
    let nth = 0
    const gpx = new TextDecoder().decode(asGpx(steady)).replace(/<extensions>/g, () => `<extensions><x:distance>${distance(nth++)}</x:distance>`)
    expect(nth).toBeGreaterThan(1000)
    const { distanceM, split } = one(utf8(gpx))
    expect(distanceM! / steady.points.at(-1)!.dist / longer).toBeCloseTo(1, 1)
    expect(split!.runS).toBeGreaterThan(1700)
  })
  it('a run without any place is our guess of a treadmill', () =>
    expect(one(asFit(madeSession({ indoors: true })))).toMatchObject({ surface: 'treadmill', surfaceGuessed: true }))
  // Origin: a height of 142 m for three seconds, before the watch had found its place, made 107 m down of 18
  it('a height that leaps up and back is no climb, at the start and later', () => {
    const climbs = (session: typeof steady) => (({ ascentM, descentM }) => [Math.round(ascentM!), Math.round(descentM!)])(one(asGpx(session)))
    for (const at of [1, 600]) expect(climbs(changed(steady, ({ alt }, nth) => (nth >= at && nth < at + 3 ? { alt: alt + 90 } : {})))).toEqual(climbs(steady))
  })
  // Origin: 1,200 m down at 0.4 m/s were none where only every thirtieth point told a height
  it.each([1, 10, 20, 30, 40])('a long way down is one, where every %i. point tells a height', (every) => {
    const down = changed(madeSession({ seconds: 1200 }), (_point, nth) => ({ alt: nth % every === 0 ? 900 - 0.4 * nth : Number.NaN }))
    expect(one(asGpx(down)).descentM).toBeGreaterThan(450)
  })
  it('climbs are counted in steps of three metres', () => expect(one(asGpx(steady)).ascentM).toBeGreaterThan(20))
})

describe('what the runner told the watch comes along', () => {
  const run = one(asFit({ ...steady, rpe: 4, feel: 50, zoneS: 7200 }))
  it('how hard and how it felt', () => expect([run.rpe, run.feel]).toEqual([4, 50]))
  it('also in the field of its own that a Suunto writes', () => {
    const read = readFile(asFit({ ...steady, rpe: 4 }))
    if (!read.ok) throw new Error(read.problem.says)
    const feeling = { name: 'feeling', units: '', count: 1, sum: 4, last: 4, of: 'session' } as const
    const recording = { ...read.value[0]!, device: 'suunto 34 Suunto 9 Baro', developer: [feeling] }
    expect(activitiesOf([recording], { path: 'x', hash: 'h', format: 'fit' }, {})[0]!.feel).toBe(75)
  })
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
    ['a file that does not say its sport', withoutSport(asGpx(steady)), ['sport']],
  ])('%s', (_what, bytes, codes) => expect(doubts(bytes)).toEqual(expect.arrayContaining(codes)))
  // Origin: of files that name no sport only what was surely run was asked about: a fast run was a ride, a walk-run a walk, and the day after it was free
  it.each<readonly [string, MadeSession, string | undefined, readonly string[]]>([
    ['a walk-run', walkRun(oneLeg), 'run', ['sport']],
    ['a walk-run of which both legs were counted', walkRun(bothLegs), 'run', ['sport']],
    ['a slow run', madeSession({ speed: 1.8, cad: 82 }), 'run', ['sport']],
    ['a fast run', madeSession({ speed: 4.6, cad: 92 }), 'run', ['sport']],
    ['a fast run or a slow ride without a cadence', madeSession({ speed: 5, cad: 0 }), 'run', ['sport']],
    ['three minutes of running', madeSession({ seconds: 180 }), 'run', ['sport']],
    // Origin: an hour at 2.5 m/s with fewer than 140 steps a minute was a walk, nobody was asked, and the day after it was free
    ['a run with slow steps, both legs', madeSession({ speed: 2.5, cad: 136 }), 'run', ['sport']],
    ['a run with slow steps, one leg', madeSession({ speed: 2.5, cad: 68 }), 'run', ['sport']],
    ['a run with a point a minute', madeSession({ seconds: 3600, every: 60, speed: 3, cad: 0 }), 'run', ['sport']],
    ['a walk with a point a minute', madeSession({ seconds: 3600, every: 60, speed: 1.3, cad: 0 }), 'walk', []],
    ['a walk', madeSession({ speed: 1.3, cad: 54 }), 'walk', []],
    ['a ride', madeSession({ speed: 7, cad: 0 }), 'cycling', []],
  ])('where no sport is named, what may have been a run: %s', (_what, session, sport, codes) => {
    const told = one(withoutSport(asGpx(session)))
    expect([told.sport, told.doubts.map(({ code }) => code)]).toEqual([sport, codes])
  })
  // Origin: a session that calls itself 0 s long took its half hour of points along: "Nothing was recorded in it."
  it.each<readonly [string, number, number, number, number]>([
    ['none', 0, 1800, 1800, 1800],
    ['a third', 600, 1800, 1800, 1800],
    ['a timer of a day', 1800, 86_400, 1800, 1800],
    ['a stop of ten minutes', 2400, 1800, 2400, 1800],
  ])('a length beside which timer and points speak of another: %s', (_what, elapsedS, timerS, elapsed, timer) => {
    const read = readFile(asFit(steady))
    if (!read.ok) throw new Error(read.problem.says)
    const said = read.value.map((recording) => ({ ...recording, sessions: recording.sessions.map((session) => ({ ...session, elapsedS, timerS })) }))
    expect(activitiesOf(said, { path: 'x', hash: 'h', format: 'fit' }, {})[0]).toMatchObject({ elapsedS: elapsed, timerS: timer })
  })
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
