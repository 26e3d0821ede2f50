import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWatch, historyWith, madeRun, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { historyOf } from './history.ts'
import { knownRuns, type LoggedRun } from './known-runs.ts'
import { recentOf } from './recent.ts'

const copyOf = (run: LoggedRun, given: Partial<LoggedRun['body']> = {}): LoggedRun => ({
  ...run,
  entry: `${run.entry}-copy`,
  body: { ...run.body, source: { id: 'other', hash: 'other', path: 'other.gpx', format: 'gpx' }, ...given },
})

/** Origin of the rows: files of one run from several sources (facts/activity-files.md, duplicates). */
describe('one run from several sources', () => {
  const run = fromWatch(3, { minutes: 45, distanceM: 10_194 })
  it.each([
    ['the same file again', { ...run, entry: 'zz-again' }],
    ['the same from a service, one in a hundred off', copyOf(run, { distanceM: 10_299 })],
    ['begun four seconds later', copyOf(run, { start: run.body.start!.replace(':00+', ':04+') })],
    ['written down by hand as well', madeRun(3, { minutes: 45, distanceM: 10_000 })],
  ])('%s: counts once, asks nothing', (_what, copy) =>
    expect(knownRuns([run, copy])).toMatchObject([{ entry: run.entry, copies: [copy.entry], maybe: [], state: 'counts' }]),
  )

  it('a line of a table and the file of that line are one run, however little they are alike; the file tells', () => {
    const [path, service, serviceId] = ['e.zip/activities/7.fit', 'strava', '7'] as const
    const line = copyOf(run, { minutes: 90, source: { id: 'strava-7', hash: 'strava-7', path, format: 'csv', service, serviceId, lost: 'all' } })
    const file = { ...run, body: { ...run.body, source: { ...run.body.source!, service, serviceId } } }
    expect(knownRuns([line, file])).toMatchObject([{ entry: file.entry, copies: [line.entry], maybe: [], run: { minutes: 45 } }])
  })

  it.each(['walk', 'other'] as const)('a line that calls it a run counts against beside a whole file that calls it %s, in any order', (sport) => {
    const whole = { ...run, body: { ...run.body, sport } }
    const line = copyOf(run, { source: { id: 'row', hash: 'row', path: 'a.csv', format: 'csv', lost: 'all' } })
    for (const both of [
      [whole, line],
      [line, whole],
    ])
      expect(knownRuns(both)[0]!.against).toEqual([expect.objectContaining({ minutes: 45, distanceM: 10_194 })])
  })

  describe('what was saved of a damaged file of it, and its line of a table', () => {
    const fit = { id: 'd', hash: 'd', path: 'd.fit', format: 'fit' } as const
    const half = { minutes: 20, timerS: 1200, elapsedS: 1200, distanceM: 4600 }
    const less: readonly (readonly [string, LoggedRun])[] = [
      ['half of it', copyOf(run, { ...half, source: { ...fit, lost: 'part' } })],
      ['half of it, with doubts', copyOf(run, { ...half, doubts: ['too-fast'], source: { ...fit, lost: 'part' } })],
      ['a line that says something else', copyOf(run, { ...half, distanceM: 9000, doubts: ['too-fast'], source: { ...fit, format: 'csv', lost: 'all' } })],
    ]
    const whole: readonly (readonly [string, LoggedRun])[] = [
      ['a FIT', run],
      ['a GPX', { ...run, body: { ...run.body, source: { ...run.body.source!, format: 'gpx' } } }],
    ]
    const both = less.flatMap(([what, left]) => whole.map(([of, file]) => [what, of, left, file] as const))

    it.each(both)('%s beside %s: the whole file tells how long it was and brings it to count, whichever came first', (_what, _of, left, file) => {
      for (const first of ['0-came-first', 'zz-came-last'])
        expect(knownRuns([{ ...left, entry: first }, file])).toMatchObject([
          { entry: file.entry, copies: [first], maybe: [], state: 'counts', run: { minutes: 45 }, least: { minutes: 45 }, most: { minutes: 45 } },
        ])
    })
    it.each(both)('%s beside %s: held as before once the whole file was removed, or has doubts of its own', (_what, _of, left, file) => {
      expect(knownRuns([left], [file])).toMatchObject([{ state: left.body.doubts ? 'held' : 'counts', least: { minutes: 20 }, most: { minutes: 45 } }])
      expect(knownRuns([left, { ...file, body: { ...file.body, doubts: ['jump'] } }])).toMatchObject([{ state: 'held' }])
    })
  })

  // Origin: how much of what was lost was run, nobody knows; where the whole file is there, it does.
  it('what was saved of a walk-run counts whole against the runner, until the whole file is there', () => {
    const split = { runS: 720, walkS: 1320, runM: 1900, longestS: 60 }
    const walkRun = { minutes: 40, timerS: 2400, elapsedS: 2400, distanceM: 4480, runMinutes: 14 }
    const whole = fromWatch(3, { ...walkRun, split: { ...split, runS: 840, walkS: 1560 } })
    const part = { minutes: 34, timerS: 2040, elapsedS: 2040, distanceM: 3800, runMinutes: 12, split }
    const saved = copyOf(whole, { ...part, source: { id: 'd', hash: 'd', path: 'd.fit', format: 'fit', lost: 'part' } })
    expect(knownRuns([saved])).toMatchObject([{ least: { minutes: 12 }, most: { minutes: 34, distanceM: 3800 } }])
    expect(knownRuns([saved, whole])).toMatchObject([{ least: { minutes: 14 }, most: { minutes: 14 }, against: [{ minutes: 14 }] }])
    // typed is word, but for what the file itself shows
    const typed = (runMinutes: number) => ({ ...saved, body: { ...saved.body, runMinutes } })
    expect(knownRuns([typed(20)])).toMatchObject([{ least: { minutes: 20 }, most: { minutes: 20 } }])
    expect(knownRuns([typed(12)])).toMatchObject([{ most: { minutes: 34 } }])
  })

  it.each([
    ['at the same time, but a third longer', copyOf(run, { distanceM: 13_600 })],
    ['saved anew two hours later', copyOf(run, { start: run.body.start!.replace('T08', 'T10') })],
    ['roughly so by hand', madeRun(3, { minutes: 52, distanceM: 11_000 })],
  ])('%s: asks, and counts the shorter once until it is answered', (_what, copy) => {
    const [known, ...more] = knownRuns([run, copy])
    expect(more).toEqual([])
    expect(known).toMatchObject({ entry: run.entry, copies: [], maybe: [copy.entry], least: { minutes: 45 } })
    const answered = (word: 'sameAs' | 'notSameAs') => knownRuns([run, { ...copy, body: { ...copy.body, [word]: [run.entry] } }])
    expect(answered('sameAs')).toMatchObject([{ entry: run.entry, copies: [copy.entry], maybe: [] }])
    expect(answered('notSameAs')).toHaveLength(2)
  })

  // Origin: what began in the last fifth of the other was another one, whatever else it had in common with it: 54 minutes instead of 33.
  it.each([
    ['an hour later', 70, 'T09:00', 1],
    ['three quarters of an hour later', 50, 'T08:45', 1],
    ['an hour and some later', 70, 'T09:05', 2],
  ])('saved anew %s, by a clock that lies in the end of a run of %i minutes: asked only where whole quarters lie between', (_what, minutes, clock, runs) => {
    const long = fromWatch(3, { minutes })
    expect(knownRuns([long, copyOf(long, { start: long.body.start!.replace('T08:00', clock) })])).toHaveLength(runs)
  })

  const leg = (given: object) => ({ ...run, entry: 'leg', body: { ...run.body, source: { ...run.body.source!, id: 'leg#2' }, ...given } })
  it.each([
    ['a ride at the same time', fromWatch(3, { sport: 'cycling', minutes: 45 })],
    ['in the evening', fromWatch(3, { minutes: 45, distanceM: 10_194 }, 23)],
    ['the day after', fromWatch(2, { minutes: 45, distanceM: 10_194 })],
    ['another leg of the same file', leg({ start: fromWatch(3, {}, 9).body.start! })],
    ['a leg of the same file that begins with it and is longer', leg({ timerS: 5000, elapsedS: 5000, minutes: 83 })],
    ['a ride in the same file at the same time', leg({ sport: 'cycling' })],
  ])('%s: another one', (_what, other) => expect(knownRuns([run, other])).toHaveLength(2))

  it('a file that was put together twice over holds one run', () => expect(knownRuns([run, leg({})])).toMatchObject([{ copies: [run.entry], maybe: [] }]))

  it('the order of the entries changes nothing', () => {
    const all = [run, copyOf(run, { distanceM: 9900 }), madeRun(3, { minutes: 52 }), fromWatch(9)]
    expect(knownRuns(all.toReversed())).toEqual(knownRuns(all))
  })

  it('what was said by hand about a copy is kept, the worst pain first', () => {
    const said = madeRun(3, { minutes: 45, distanceM: 10_000, worst: 6, painkillers: true, level: 4, shoe: 'blue' })
    expect(knownRuns([{ ...run, body: { ...run.body, worst: 2 } }, said])[0]!.run).toMatchObject({
      worst: 6,
      painkillers: true,
      level: 4,
      shoe: 'blue',
      source: run.body.source,
    })
  })
})

// Origin: the forms of the app write the day before until 4 in the morning, a file the calendar's; the two counted as two runs.
describe('a run that was begun in the night', () => {
  const given = { minutes: 45, distanceM: 10_000 }
  const at = (clock: string): LoggedRun => ({ ...fromWatch(3, given), body: { ...fromWatch(3, given).body, start: `${madeRun(3).body.day}T${clock}` } })
  const eve = madeRun(4, given)
  it.each<readonly [string, string, LoggedRun, 'same' | 'maybe' | 'different']>([
    ['at midnight, by hand on the day before', '00:00:00+02:00', eve, 'maybe'],
    ['just before 4, by hand on the day before', '03:59:59+02:00', eve, 'maybe'],
    ['at midnight far in the west', '00:30:00-11:00', eve, 'maybe'],
    ['just before 4 where the day ends last', '03:59:59-12:00', eve, 'maybe'],
    ['at midnight where the day begins first', '00:00:00+14:00', eve, 'maybe'],
    ['roughly as long by hand', '00:30:00+02:00', madeRun(4, { minutes: 52, distanceM: 11_000 }), 'maybe'],
    ['by hand on its own day', '00:30:00+02:00', madeRun(3, given), 'same'],
    ['at 4, by hand on the day before', '04:00:00+02:00', eve, 'different'],
    ['in the evening, by hand on the day before', '23:30:00+02:00', eve, 'different'],
    ['by hand on the day after', '00:30:00+02:00', madeRun(2, given), 'different'],
    ['by hand two days before', '00:30:00+02:00', madeRun(5, given), 'different'],
    ['far shorter by hand', '00:30:00+02:00', madeRun(4, { minutes: 20, distanceM: 4000 }), 'different'],
    ['a ride by hand', '00:30:00+02:00', madeRun(4, { ...given, sport: 'cycling' }), 'different'],
    ['a recording of the evening before', '00:30:00+02:00', fromWatch(4, { ...given, distanceM: 10_500 }, 20), 'different'],
  ])('%s (%s)', (_what, clock, other, like) => {
    const known = knownRuns([at(clock), other])
    expect(known.length === 2 ? 'different' : known[0]!.maybe.length > 0 ? 'maybe' : 'same').toBe(like)
  })
  it('is asked about; until then nothing is built on it, and it counts against on both days', () => {
    const known = knownRuns([at('00:30:00+02:00'), eve])
    expect(recentOf(known).certain).toEqual([])
    expect(recentOf(known).possible.map(({ day }) => TODAY_NUMBER - day)).toEqual([4, 3])
  })
  it('is of the day of its file once the runner has said that they are one, and of no sure day once that file is removed', () => {
    const night = at('00:30:00+02:00')
    const one = { ...eve, body: { ...eve.body, sameAs: [night.entry] } }
    expect(recentOf(knownRuns([night, one]))).toMatchObject({ certain: [{ day: TODAY_NUMBER - 3, minutes: 45 }], possible: [{ day: TODAY_NUMBER - 3 }] })
    expect(recentOf(knownRuns([one], [night]))).toMatchObject({ certain: [], possible: [{ day: TODAY_NUMBER - 3 }] })
  })
  it('is another one once the runner has said that they are two', () => {
    const night = at('00:30:00+02:00')
    expect(recentOf(knownRuns([night, { ...eve, body: { ...eve.body, notSameAs: [night.entry] } }])).certain).toHaveLength(2)
  })
})

// Origin: a copy without a distance made one of two runs that only may be one, also after "two runs": 33 minutes instead of 6.
describe('what is the same as two runs that only may be one', () => {
  const at = (entry: string, start: string, distanceM?: number, given: Partial<LoggedRun['body']> = {}): LoggedRun => {
    const { distanceM: _far, ...body } = fromWatch(3).body
    const source = { ...body.source!, id: entry, hash: entry }
    return { entry, ahead: false, body: { ...body, ...given, start: `${body.day}T${start}+02:00`, source, ...(distanceM === undefined ? {} : { distanceM }) } }
  }
  const [short, far, between] = [at('short', '12:00:00', 5000), at('far', '12:01:00', 5600), at('between', '12:00:30')]
  const twoRuns = at('far', '12:01:00', 5600, { notSameAs: ['short'] })
  it.each([
    ['nothing was said', [short, far, between]],
    ['"two runs" was said', [short, twoRuns, between]],
    [
      '"two runs" was said of the one, "one run" of the third and each of them',
      [short, twoRuns, { ...between, body: { ...between.body, sameAs: ['short', 'far'] } }],
    ],
  ])('does not make them one, in any order: %s', (_what, runs) => {
    for (const all of [runs, runs.toReversed(), [runs[1]!, runs[2]!, runs[0]!]])
      expect(knownRuns(all)).toMatchObject([
        { copies: [], maybe: [expect.anything(), expect.anything()], against: [{ minutes: 30 }, { minutes: 30 }, { minutes: 30 }] },
      ])
  })
  it('is one with each that the runner said so of, and with what is certainly one with that', () => {
    const again = at('again', '12:00:01', 5000)
    const answered = at('far', '12:01:00', 5600, { sameAs: ['short'] })
    expect(knownRuns([short, again, answered])).toMatchObject([{ maybe: [], copies: [expect.anything(), expect.anything()] }])
  })
  it('by hand, it only may be the nearest of which one entry differs, or the one of the evening, and makes none of them one', () => {
    const again = at('again', '12:00:01', 5240)
    const evening = at('evening', '19:07:00', 4700, { minutes: 32, timerS: 1920, elapsedS: 1920 })
    const byHand = madeRun(3, { distanceM: 4600 })
    expect(knownRuns([short, byHand, evening])).toHaveLength(2)
    expect(knownRuns([short, again, byHand, evening]).map(({ against }) => against!.length)).toEqual([3])
  })
})

describe('what looks wrong in one source', () => {
  const doubtful = fromWatch(3, { minutes: 45, distanceM: 10_000, doubts: ['vehicle'] })
  const row = copyOf(fromWatch(3, { minutes: 45, distanceM: 10_000 }))
  it.each([
    ['a summary of it without a track', row],
    ['a word by hand', madeRun(3, { minutes: 45, distanceM: 10_000 })],
    ['one that may be it', copyOf(doubtful, { distanceM: 13_600, doubts: undefined } as never)],
  ])('is not settled by %s: it is asked about the entry that has the doubts', (_what, copy) =>
    expect(knownRuns([doubtful, copy])).toMatchObject([{ entry: doubtful.entry, state: 'held' }]),
  )
  // Origin: the doubts of a run that came from no file were gone with any copy of it, and it counted
  it('nor are those of a run without a file settled by a copy', () => {
    const told = madeRun(3, { minutes: 45, distanceM: 10_000, doubts: ['vehicle'] })
    expect(knownRuns([told, madeRun(3, { minutes: 45, distanceM: 10_000 })])).toMatchObject([{ entry: told.entry, state: 'held' }])
  })
  // Origin: of two files of a run one in which the GPS leapt took both out of the load: "1 run, 5.4 km" instead of two, and no word of a run three times as long as all others
  it.each<readonly [string, LoggedRun, boolean]>([
    ['a whole file of it', copyOf(doubtful, { doubts: undefined } as never), true],
    ['a word by hand', madeRun(3, { minutes: 45, distanceM: 10_000 }), true],
    ['a line of a table', copyOf(doubtful, { doubts: undefined, source: { id: 's', hash: 's', path: 'activities.csv', format: 'csv' } } as never), false],
    [
      'what was saved of a damaged file',
      copyOf(doubtful, { doubts: undefined, source: { id: 's', hash: 's', path: 's.fit', format: 'fit', lost: 'part' } } as never),
      false,
    ],
    ['a file with doubts of its own', copyOf(doubtful), false],
    ['a file that calls it a walk', copyOf(doubtful, { doubts: undefined, sport: 'walk' } as never), false],
  ])('is a run in sums where %s tells it without doubts, and nothing is built on it', (_what, other, isRun) => {
    const known = knownRuns([doubtful, other])
    expect(known).toHaveLength(1)
    expect(historyOf(known).runs.map(({ run: { minutes } }) => minutes)).toEqual(isRun ? [45] : [])
    expect(recentOf(known).certain).toEqual([])
  })
  it('also after that entry was removed alone', () => expect(knownRuns([row], [doubtful])).toMatchObject([{ state: 'held' }]))
  it('is settled by the runner, for every copy', () => {
    const settled = { ...doubtful, settled: true, body: { ...doubtful.body, doubts: undefined } } as LoggedRun
    expect(knownRuns([settled, copyOf(doubtful)])).toMatchObject([{ entry: settled.entry, state: 'counts' }])
  })
})

// Origin: a copy with a low effort made hard minutes of a run of three days ago easy ones.
it('of what may be one run the lowest effort counts for the runner, the highest against', () => {
  const [hard, easy] = [fromWatch(3, { minutes: 20, distanceM: 4000, effort: 8 }), fromWatch(3, { minutes: 20, distanceM: 4000, effort: 2 }, 10)]
  for (const known of [knownRuns([hard, easy]), knownRuns([easy], [hard])])
    expect(known).toMatchObject([{ least: { effort: 2 }, against: [{ effort: 8 }, { effort: 2 }] }])
})

// Origin: a walk-run of 30 minutes by hand became a long walk when the file came that a phone had called so, and nobody was asked
describe('a run by hand of which a file says that it was a walk', () => {
  const byHand = madeRun(3, { minutes: 30, runMinutes: 20, distanceM: 3000, worst: 3 })
  const walk = fromWatch(3, { sport: 'walk', minutes: 30, distanceM: 3100 })
  it('stays a run, with the running that the runner told; nothing is built on it', () => {
    const known = knownRuns([byHand, walk])
    expect(known).toMatchObject([{ run: { sport: 'run', runMinutes: 20, worst: 3 }, least: { minutes: 0 }, most: { minutes: 20 }, state: 'counts' }])
    expect(historyOf(known).runs).toHaveLength(1)
  })
  // Origin: three of these were three runs of half an hour without a break, and opened the end of a phase
  it.each<readonly [string, Partial<LoggedRun['body']>, number]>([
    ['by the timer, which knows how long was run on end', { unbrokenMin: 8 }, 8],
    ['and nobody said how its running was parted', { minutes: 33, runMinutes: 33 }, 0],
  ])('is no long run on end: %s', (_what, told, unbrokenMin) =>
    expect(knownRuns([{ ...byHand, body: { ...byHand.body, ...told } }, walk])).toMatchObject([{ run: { sport: 'run', unbrokenMin } }]),
  )
  it('is none once the runner has said so, or has removed it', () => {
    const none = { ...byHand, body: { ...byHand.body, sport: 'other' }, once: { day: TODAY_NUMBER - 3, minutes: 20 } }
    for (const known of [knownRuns([none, walk]), knownRuns([walk], [byHand])]) expect(historyOf(known).runs).toEqual([])
  })
})

// Origin: twelve minutes on end by the timer became 36 with the line of a table, which knows of no walk breaks
it('a line of a table does not speak against what another tells of walk breaks, nor once that was removed', () => {
  const timed = madeRun(3, { minutes: 36, runMinutes: 33, unbrokenMin: 12, distanceM: 6000 })
  const line = copyOf(fromWatch(3, { minutes: 36, distanceM: 6000 }), { source: { id: 'row', hash: 'row', path: 'a.csv', format: 'csv' } })
  for (const known of [knownRuns([timed, line]), knownRuns([line], [timed])]) expect(known).toMatchObject([{ run: { unbrokenMin: 12 } }])
})

// Origin: the summary of a gym session, by a word that is in no list, counted against as a run beside its file, asked nothing, and was "a run while running was stopped"
describe('a summary of which nobody knows the sport', () => {
  const file = fromWatch(3, { minutes: 50, distanceM: 2000, sport: 'other' })
  const summary = (given: Partial<LoggedRun['body']> = {}) =>
    copyOf(file, { sport: 'run', doubts: ['sport'], source: { id: 'g', hash: 'g', path: 'a.json', format: 'json', service: 'garmin' }, ...given })
  const minutes = (runs: readonly LoggedRun[], gone: readonly LoggedRun[] = []) =>
    knownRuns(runs, gone)[0]!.against?.map((each) => each.minutes) ?? [knownRuns(runs, gone)[0]!.most.minutes]
  it('is no run beside a whole file that calls it another sport', () => {
    for (const both of [
      [file, summary()],
      [summary(), file],
    ])
      expect(minutes(both)).toEqual([0])
  })
  it.each<readonly [string, readonly LoggedRun[], readonly LoggedRun[]]>([
    ['alone', [summary()], []],
    ['beside a file that was removed', [summary()], [file]],
    ['beside a file that calls it a run', [{ ...file, body: { ...file.body, sport: 'run' } }, summary()], []],
    ['beside a file that was damaged', [{ ...file, body: { ...file.body, source: { ...file.body.source!, lost: 'part' } } }, summary()], []],
    ['whose word is one for running', [file, summary({ doubts: undefined } as never)], []],
    ['that the runner gave another length', [file, { ...summary(), once: { day: TODAY_NUMBER - 3, minutes: 50 } }], []],
  ])('counts against %s', (_what, runs, gone) => expect(minutes(runs, gone)).toEqual([50]))
})

describe('a file that calls it a run and shows next to no running', () => {
  const split = { runS: 60, walkS: 2600, runM: 120, longestS: 20 }
  const slow = fromWatch(3, { minutes: 45, distanceM: 5000, runMinutes: 1, split })
  it('counts for nothing, and against as a run of its whole length', () =>
    expect(knownRuns([slow])).toMatchObject([{ state: 'counts', least: { minutes: 0 }, most: { minutes: 45 } }]))
  it.each([
    ['walk-run with its steps counted', { ...slow.body, runMinutes: 9, split: { ...split, runS: 540 } }, [9, 9]],
    ['the runner has said how much of it was running', { ...slow.body, runMinutes: 40 }, [40, 40]],
    ['the runner has said that it was a walk', { ...slow.body, sport: 'walk' }, [0, 0]],
  ])('%s: as told', (_what, body, minutes) =>
    expect(knownRuns([{ ...slow, body }]).flatMap(({ least, most }) => [least.minutes, most.minutes])).toEqual(minutes),
  )
})

describe('what counts against', () => {
  const hand = madeRun(3, { minutes: 45, distanceM: 10_000 })
  const morning = fromWatch(3, { minutes: 45, distanceM: 10_000 }, 7)
  const evening = fromWatch(3, { minutes: 45, distanceM: 10_300 }, 18)
  const minutes = (runs: readonly LoggedRun[]): number =>
    knownRuns(runs).reduce((sum, { against, most }) => sum + (against ?? [most]).reduce((all, each) => all + each.minutes, 0), 0)
  it('a run by hand that fits the one of the morning and the one of the evening does not make them one', () => {
    expect(knownRuns([morning, evening, hand])).toHaveLength(2)
    expect(minutes([morning, evening, hand])).toBe(90)
  })
  it('a run by hand that is the one of the morning still may be that of the evening, where it is roughly alike', () =>
    expect(knownRuns([morning, fromWatch(3, { minutes: 45, distanceM: 11_500 }, 18), hand])).toMatchObject([{ maybe: [expect.anything()] }]))
  it('a long recording that may be both, or two words by hand, leave both in the sum', () => {
    const long = fromWatch(3, { minutes: 800, distanceM: 30_000, timerS: 43_200, elapsedS: 43_200 }, 7)
    const both = [fromWatch(3, { minutes: 300, timerS: 18_000, elapsedS: 18_000 }, 7), fromWatch(3, { minutes: 300, timerS: 18_000, elapsedS: 18_000 }, 13)]
    expect(knownRuns([...both, long])).toHaveLength(1)
    expect(minutes([...both, long])).toBeGreaterThanOrEqual(600)
    expect(minutes([morning, evening, hand, madeRun(3, { minutes: 46, distanceM: 10_000 })])).toBeGreaterThanOrEqual(90)
  })
  it('the newest day of its entries', () => {
    const late = fromWatch(3, { minutes: 45 }, 23)
    const copy = copyOf(late, { day: madeRun(2).body.day })
    expect(knownRuns([late, copy])[0]!.against).toMatchObject([{ day: TODAY_NUMBER - 2 }])
  })
})

// Origin: one of two by hand was said to be no run: the other stood up in its place, and the limp was forgotten: 20 minutes instead of none.
it.each([
  ['by hand', madeRun(3, { sport: 'other', limp: true }), madeRun(3)],
  ['by hand, called a ride', madeRun(3, { sport: 'cycling', limp: true }), madeRun(3)],
  ['of the watch, called a ride', fromWatch(3, { sport: 'cycling', limp: true }), copyOf(fromWatch(3), { distanceM: 5500 })],
])('what was a run and is said to be none keeps what may be one with it: %s', (_what, gone, other) => {
  const once = { day: TODAY_NUMBER - 3, minutes: 30, distanceM: 5000 }
  expect(knownRuns([{ ...gone, once }, other])).toMatchObject([{ entry: gone.entry, maybe: [other.entry], run: { limp: true }, least: { minutes: 0 } }])
  expect(knownRuns([gone, madeRun(3, { sport: 'strength' })])).toHaveLength(2)
})

// Origin: 59 minutes and 8 km, and the same from memory: both counted, and nobody asked.
it.each([
  [50, 6300, 1],
  [59, 8200, 1],
  [50, 8000, 1],
  [40, 5000, 2],
])('two of one day by hand, 59 min and 8 km, and %i min and %i m: asked while they are roughly alike', (minutes, distanceM, runs) =>
  expect(knownRuns([madeRun(3, { minutes: 59, distanceM: 8000 }), madeRun(3, { minutes, distanceM })])).toHaveLength(runs),
)

describe('what was taken back', () => {
  const watch = fromWatch(3, { minutes: 45, distanceM: 10_000, worst: 1 })
  it('leaves its bad news to the run it was a copy of', () => {
    const gone = madeRun(3, { minutes: 45, distanceM: 10_000, worst: 8, limp: true, symptoms: ['locking'], course: 'built-up', effort: 9 })
    const { run } = knownRuns([watch], [gone])[0]!
    expect(run).toMatchObject({ worst: 8, limp: true, symptoms: ['locking'], course: 'built-up' })
    expect(run).not.toHaveProperty('effort')
  })
  it('and none of its good news', () => {
    const { worst: _none, ...untold } = watch.body
    const { run } = knownRuns([{ ...watch, body: untold }], [madeRun(3, { minutes: 45, distanceM: 10_000, worst: 0, limp: false, painkillers: false })])[0]!
    for (const word of ['worst', 'limp', 'painkillers']) expect(run).not.toHaveProperty(word)
  })
})

describe('laws', () => {
  const some = fc
    .uniqueArray(
      fc.record({ id: fc.nat(30), back: fc.integer({ min: 1, max: 4 }), minutes: fc.integer({ min: 10, max: 90 }), hour: fc.integer({ min: 6, max: 9 }) }),
      {
        selector: ({ id }) => id,
        maxLength: 10,
      },
    )
    .map((rows) =>
      rows.map(({ id, back, minutes, hour }): LoggedRun => {
        const run = fromWatch(back, { minutes, distanceM: minutes * 180 }, hour)
        return { ...run, entry: `r${id}`, body: { ...run.body, source: { ...run.body.source!, id: `f${id}`, hash: `f${id}` } } }
      }),
    )

  it('no entry is lost and none stands twice', () =>
    fc.assert(
      fc.property(some, (runs) => {
        const told = knownRuns(runs).flatMap(({ entry, copies, maybe }) => [entry, ...copies, ...maybe])
        expect(told.toSorted()).toEqual(runs.map(({ entry }) => entry).toSorted())
      }),
    ))
  it('the same files again are no new runs, in whatever order', () =>
    fc.assert(
      fc.property(some, fc.boolean(), (runs, first) => {
        const again = runs.map((run) => ({ ...run, entry: `${run.entry}-again` }))
        expect(knownRuns(first ? [...again, ...runs] : [...runs, ...again])).toHaveLength(knownRuns(runs).length)
      }),
    ))
})

it('what is held, ahead of the clock or taken back is in no sum', () => {
  const runs = [madeRun(1), madeRun(2, { doubts: ['vehicle'] }), { ...madeRun(3), ahead: true }]
  expect(historyWith(runs).runs.map(({ day }) => TODAY_NUMBER - day)).toEqual([1])
  expect(knownRuns([], [madeRun(1)])).toMatchObject([{ state: 'taken-back' }])
})
