import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, numberOf } from '#basics/day.ts'
import { coverageOf } from '#load/coverage.ts'
import type { LoggedRun } from '#load/known-runs.ts'
import { knownRuns } from '#load/known-runs.ts'
import { rehab } from '../../tests/built.ts'
import { allowed, anyWords, fromWatch, importOf, madeRun, TODAY, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { noRun, withPain } from './allowance.ts'
import { restOfWeek } from './rest-of-week.ts'

/** Runs every third day for six weeks, the last two days ago. */
const regular = [41, 38, 35, 32, 29, 26, 23, 20, 17, 14, 11, 8, 5, 2].map((ago) => fromWatch(ago))

/** Made-up weeks: by hand or from a watch, with and without distance, effort and doubts; at most one on a day. */
const anyRun = fc.record({
  ago: fc.integer({ min: 1, max: 75 }),
  minutes: fc.integer({ min: 5, max: 120 }),
  pace: fc.option(fc.integer({ min: 120, max: 300 }), { nil: undefined, freq: 6 }),
  effort: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
  watch: fc.boolean(),
  held: fc.integer({ min: 0, max: 9 }).map((word) => word === 0),
})
const anyRuns = fc.uniqueArray(anyRun, { minLength: 1, maxLength: 16, selector: ({ ago }) => ago }).map((all) =>
  all.map(({ ago, minutes, pace, effort, watch, held }) =>
    (watch ? fromWatch : madeRun)(ago, {
      minutes,
      distanceM: pace === undefined ? undefined : pace * minutes,
      effort,
      ...(held ? { doubts: ['jump'] } : {}),
    } as Partial<LoggedRun['body']>),
  ),
)
const anyStep = fc.constantFrom('easy' as const, 'usual' as const)
const offLadder = anyStep.map((step) => ({ step }))
const LEVELS = rehab.returnToRun.levels.length
/** On any level, and having been as high or higher. */
const onLadder = fc.tuple(fc.integer({ min: 1, max: LEVELS }), fc.integer({ min: 1, max: LEVELS + 1 })).map(([a, b]) => ({
  step: 'ladder' as const,
  level: Math.min(a, b),
  topLevel: Math.max(a, b),
}))
const anywhere = fc.tuple(fc.oneof(offLadder, onLadder), anyWords).map(([where, words]) => ({ ...where, ...words }))

const neverFarther = (after: ReturnType<typeof allowed>, before: ReturnType<typeof allowed>): void => {
  expect(after.minutes).toBeLessThanOrEqual(before.minutes)
  const [far, wasFar] = [after, before].map((run) => (run.kind === 'easy' ? run.distanceM : undefined))
  if (far !== undefined && wasFar !== undefined) expect(far).toBeLessThanOrEqual(wasFar)
}
const hardOf = (run: ReturnType<typeof allowed>): number => (run.kind === 'easy' ? run.hardMin : 0)
const never = (after: ReturnType<typeof allowed>, before: ReturnType<typeof allowed>): void => {
  neverFarther(after, before)
  expect(hardOf(after)).toBeLessThanOrEqual(hardOf(before))
}

describe('a copy never raises the allowance', () => {
  const source = (id: string) => ({ id, hash: id, path: `${id}.gpx`, format: 'gpx' as const })
  it.each<readonly [string, (run: LoggedRun['body']) => object]>([
    ['from a service, a little longer', ({ distanceM }) => ({ source: source('copy'), ...(distanceM === undefined ? {} : { distanceM: distanceM * 1.03 }) })],
    [
      'from a service, a third longer',
      ({ distanceM, minutes }) => ({ source: source('copy'), minutes, ...(distanceM === undefined ? {} : { distanceM: distanceM * 1.33 }) }),
    ],
    ['the same once more', () => ({})],
    ['from a service that has no doubts', () => ({ source: source('copy'), doubts: undefined })],
    [
      'from a service that has no doubts, a third longer',
      ({ distanceM }) => ({ source: source('copy'), doubts: undefined, ...(distanceM === undefined ? {} : { distanceM: distanceM * 1.33 }) }),
    ],
    [
      'what was saved of a damaged file of it',
      ({ minutes, distanceM, timerS }) => ({
        source: { ...source('copy'), lost: 'part' },
        doubts: undefined,
        minutes: Math.ceil(minutes / 2),
        ...(timerS === undefined ? {} : { timerS: timerS / 2, elapsedS: timerS / 2 }),
        ...(distanceM === undefined ? {} : { distanceM: distanceM / 2 }),
      }),
    ],
    [
      'its line of a table, a third longer and with doubts of its own',
      ({ minutes, distanceM }) => ({
        source: { ...source('copy'), format: 'csv', lost: 'all' },
        doubts: ['too-fast'],
        minutes: minutes * 1.33,
        ...(distanceM === undefined ? {} : { distanceM: distanceM * 1.33 }),
      }),
    ],
    [
      'by a second watch that ran on',
      ({ minutes, timerS }) => ({
        source: source('copy'),
        minutes: minutes + 2,
        ...(timerS === undefined ? {} : { timerS: timerS + 120, elapsedS: timerS + 120 }),
      }),
    ],
  ])('%s', (what, changed) =>
    fc.assert(
      fc.property(anyRuns, fc.nat(), anywhere, (runs, which, where) => {
        // what another service or watch saved has a clock; by hand there is only "the same once more"
        const recorded = what === 'the same once more' ? runs : runs.filter(({ body }) => body.start !== undefined)
        fc.pre(recorded.length > 0)
        const run = recorded[which % recorded.length]!
        const copy = { ...run, entry: 'copy', body: { ...run.body, ...changed(run.body) } }
        never(allowed([...runs, copy], where), allowed(runs, where))
      }),
      { numRuns: 300 },
    ),
  )

  describe('by hand on the day that was being lived through, of a recording that began in the night after it', () => {
    const kept = { minutes: 40, distanceM: 6000 }
    const base = [29, 22, 15].map((ago) => fromWatch(ago, kept))
    const lately = fromWatch(3, { minutes: 30, distanceM: 4500 })
    // Origin: the run form and the walk-run timer write the day before until 4 in the morning, the watch the calendar's: 15 minutes and 2.2 km became 44 and 6.6.
    it.each<readonly [string, Partial<LoggedRun['body']>]>([
      ['by the form', kept],
      ['by the walk-run timer', { minutes: 41, runMinutes: 36, unbrokenMin: 36, level: LEVELS, distanceM: undefined! }],
    ])('written down %s', (_what, given) => {
      const night = fromWatch(8, kept, 0)
      const byHand = madeRun(9, given)
      const before = allowed([...base, night, lately])
      expect(before).toMatchObject({ minutes: 15, distanceM: 2200 })
      never(allowed([...base, night, lately, byHand]), before)
    })
    it('whichever came first, and also when either is removed', () =>
      fc.assert(
        fc.property(anyRuns, fc.nat(), fc.nat({ max: 3 }), fc.constantFrom(1, 0.9, 1.1, 1.2), anywhere, (runs, which, hour, longer, where) => {
          const made = runs[which % runs.length]!
          const { day, minutes, distanceM, doubts: _doubts, effort: _effort, ...body } = made.body
          const times = { start: `${day}T0${hour}:20:00+02:00`, timerS: minutes * 60, elapsedS: minutes * 60 }
          const night = { ...made, body: { ...made.body, ...times, source: body.source ?? { ...source('night'), format: 'fit' as const } } }
          const byHand = madeRun(0, { day: addDays(day, -1), minutes: minutes * longer, distanceM: distanceM && distanceM * longer } as LoggedRun['body'])
          const others = runs.filter((each) => each !== made && each.body.day !== byHand.body.day)
          const both = allowed([...others, night, byHand], where)
          for (const [one, other] of [
            [night, byHand],
            [byHand, night],
          ] as const) {
            never(both, allowed([...others, one], where))
            never(allowed([...others, one], { ...where, takenBack: [other] }), both)
          }
        }),
        { numRuns: 500 },
      ))
  })
})

/** A run, and the same saved by a program that took local time for UTC: two hours earlier, perhaps on the day before, a little shorter, and without doubts. */
const shifted = fc
  .tuple(anyRuns, fc.nat(), fc.constantFrom(1, 0.991), fc.integer({ min: 120, max: 300 }), fc.boolean())
  .map(([runs, which, share, pace, overMidnight]) => {
    const made = runs[which % runs.length]!
    // without a distance a copy some hours off is another run
    const run = { ...made, body: { ...made.body, distanceM: pace * made.body.minutes } }
    const { day, minutes, distanceM } = run.body
    const time = { minutes, timerS: minutes * 60, elapsedS: minutes * 60 }
    const file = (id: string) => ({ id, hash: id, path: `${id}.gpx`, format: 'gpx' as const })
    const late = { ...run, body: { ...run.body, ...time, start: `${day}T${overMidnight ? '00' : '12'}:30:00+02:00`, source: run.body.source ?? file('late') } }
    const [on, hour] = overMidnight ? [addDays(day, -1), '22'] : [day, '10']
    const early: LoggedRun = {
      entry: 'early',
      ahead: false,
      body: { day: on, sport: 'run', ...time, distanceM: distanceM * share, start: `${on}T${hour}:30:00+02:00`, source: file('early') },
    }
    return { others: runs.filter((each) => each !== made), late, early }
  })

describe('a copy some hours off, on the same day or over midnight', () => {
  // Origin: of the two the shorter was shown with its day, a day earlier, and so counted in full a day sooner: 50 minutes instead of 25.
  it('never raises the allowance, whichever came first', () =>
    fc.assert(
      fc.property(shifted, anywhere, ({ others, late, early }, where) => {
        const both = allowed([...others, late, early], where)
        never(both, allowed([...others, late], where))
        never(both, allowed([...others, early], where))
      }),
      { numRuns: 1000 },
    ))
  // Origin: what looked wrong was removed, and its copy without doubts stood up in its place.
  it('removing either of the two never raises it', () =>
    fc.assert(
      fc.property(shifted, anywhere, ({ others, late, early }, where) => {
        const both = allowed([...others, late, early], where)
        never(allowed([...others, early], { ...where, takenBack: [late] }), both)
        never(allowed([...others, late], { ...where, takenBack: [early] }), both)
      }),
      { numRuns: 1000 },
    ))
})

/** Runs by hand, and one of them written down once more from memory. */
const twice = fc
  .tuple(anyRuns, fc.nat(), fc.constantFrom(0.8, 0.9, 1, 1.1, 1.2), fc.constantFrom(0.8, 1, 1.02, 1.2), fc.boolean())
  .filter(([runs]) => runs.some(({ body }) => body.start === undefined))
  .map(([runs, which, longer, farther, limp]) => {
    const byHand = runs.filter(({ body }) => body.start === undefined)
    const made = byHand[which % byHand.length]!
    const run = limp ? { ...made, body: { ...made.body, limp } } : made
    const { effort: _effort, distanceM, minutes, ...body } = made.body
    const again = {
      ...made,
      entry: 'again',
      body: { ...body, minutes: minutes * longer, ...(distanceM === undefined ? {} : { distanceM: distanceM * farther }) },
    }
    return { others: runs.filter((each) => each !== made), run, again }
  })

describe('a run that was written down twice from memory', () => {
  it('never raises the allowance', () =>
    fc.assert(
      fc.property(twice, anywhere, ({ others, run, again }, where) => never(allowed([...others, run, again], where), allowed([...others, run], where))),
      { numRuns: 1000 },
    ))
  it('never does either once one of the two was said to be no run', () =>
    fc.assert(
      fc.property(twice, anywhere, fc.constantFrom('other', 'cycling', 'walk'), ({ others, run, again }, where, sport) => {
        const { day, minutes, distanceM } = run.body
        const none = { ...run, body: { ...run.body, sport }, once: { day: numberOf(day), minutes, ...(distanceM === undefined ? {} : { distanceM }) } }
        never(allowed([...others, none, again], where), allowed([...others, run, again], where))
      }),
      { numRuns: 1000 },
    ))
})

describe('deleting any run never raises the allowance', () => {
  it('a run that is taken back, whichever it is and whenever it was: it counts for nothing and still counts against the week', () =>
    fc.assert(
      fc.property(anyRuns, fc.nat(), anywhere, (runs, which, where) => {
        const gone = runs[which % runs.length]!
        never(
          allowed(
            runs.filter((run) => run !== gone),
            { ...where, takenBack: [gone] },
          ),
          allowed(runs, where),
        )
      }),
      { numRuns: 1000 },
    ))
  it('a run that is missing from the weeks before: what is not known lowers', () =>
    fc.assert(
      fc.property(anyRuns, fc.nat(), offLadder, (runs, which, where) => {
        const old = runs.filter(({ body }) => body.day < '2026-06-09')
        fc.pre(old.length > 0)
        const gone = old[which % old.length]!
        neverFarther(
          allowed(
            runs.filter((run) => run !== gone),
            where,
          ),
          allowed(runs, where),
        )
      }),
      { numRuns: 1000 },
    ))
  // Origin: the last certain run, of a month ago, was taken back: the pause before the ladder was forgotten with it.
  it('the only run of long ago, of who fell back to the ladder', () => {
    const [old, held] = [madeRun(31, { minutes: 5 }), madeRun(2, { minutes: 5, doubts: ['jump'] })]
    const where = { step: 'ladder' as const, level: 1, topLevel: LEVELS + 1 }
    never(allowed([held], { ...where, takenBack: [old] }), allowed([old, held], where))
  })
  it('an import that is waiting: the days since the last one count as run as usual', () =>
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 1, max: 30 }), (runs, ago) => {
        never(allowed(runs, { imports: [importOf(ago)] }), allowed(runs))
      }),
      { numRuns: 300 },
    ))
  // Origin: an import of today that failed took back the days of which nothing was known: 33 minutes instead of 14.
  it.each([
    ['that failed and brought nothing', { added: 0, failed: 3 }],
    ['that was stopped', { added: 0, stopped: true }],
    ['that was stopped after it had brought something', { stopped: true }],
  ] as const)('an import %s: it is no word of the days before it', (_what, broken) =>
    fc.assert(
      fc.property(anyRuns, anywhere, fc.nat({ max: 20 }), (runs, where, ago) =>
        never(allowed(runs, { ...where, imports: [...where.imports!, importOf(ago, broken)] }), allowed(runs, where)),
      ),
      { numRuns: 300 },
    ),
  )
  it.each([
    ['found nothing new', { added: 0, duplicates: 1 }, 0],
    ['brought something, though a file failed', { failed: 1 }, 0],
    ['failed', { added: 0, failed: 1 }, 6],
    ['broke off', { stopped: true }, 6],
  ] as const)('an import of today after one of a week ago: it %s', (_what, given, unknownDays) => {
    const told = coverageOf({ known: [], imports: [importOf(7), importOf(0, given)], toldOn: [TODAY_NUMBER], day: TODAY_NUMBER })
    expect(told).toMatchObject({ unknownDays, lastImport: { daysAgo: 0 } })
  })
  // Origin: an export of three weeks ago, given today, was word that nothing had been run since.
  it('an archive that was made before says no more than one that was given on that day', () =>
    fc.assert(
      fc.property(anyRuns, anywhere, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (runs, where, ago, made) => {
        const older = importOf(Math.min(ago, made), { until: addDays(TODAY, -Math.max(ago, made)) })
        expect(allowed(runs, { ...where, imports: [older] }).minutes).toBe(allowed(runs, { ...where, imports: [importOf(Math.max(ago, made))] }).minutes)
      }),
      { numRuns: 300 },
    ))
  it.each([
    ['today, of an archive made 21 days ago', [importOf(0, { until: addDays(TODAY, -21) })], 6, 'Last import today, of an archive made 21 days ago.'],
    ['the same after one of yesterday', [importOf(1), importOf(0, { until: addDays(TODAY, -21) })], 0, 'Last import today, of an archive made 21 days ago.'],
    ['today, of an archive of today', [importOf(0)], 0, 'Last import today.'],
    ['a clock that goes ahead', [importOf(3, { until: TODAY })], 2, 'Last import 3 days ago.'],
  ])('what an import tells of: %s', (_what, imports, unknownDays, says) => {
    const told = coverageOf({ known: [], imports, toldOn: [], day: TODAY_NUMBER })
    expect(told).toMatchObject({ unknownDays })
    expect(told.says).toContain(says)
  })
  // Origin: five minutes by hand made all days since the last import known: 49 minutes and 7.6 km instead of 16 and 2.4.
  it('a short run by hand after the last import lends no more than its own day, and removing it nothing', () => {
    const month = [42, 40, 38, 35, 33, 31, 28, 26, 24, 21, 19, 17, 14].map((ago) => fromWatch(ago, { minutes: 45, distanceM: 7000 }))
    const where = { toldOn: [], imports: [importOf(13)] }
    const jog = madeRun(2, { minutes: 5, distanceM: 800 })
    const [before, after, removed] = [allowed(month, where), allowed([...month, jog], where), allowed(month, { ...where, takenBack: [jog] })]
    expect(before.minutes).toBe(16)
    // a day as usual counts as a seventh of the week: 77 minutes by the weeks before
    expect(after.minutes).toBeLessThanOrEqual(before.minutes + 77 / 7 - 5)
    never(removed, before)
  })
  it('one of several by hand after the last import', () =>
    fc.assert(
      fc.property(
        anyRuns,
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.integer({ min: 5, max: 60 }),
        offLadder,
        (runs, days, which, minutes, step) => {
          const where = { ...step, toldOn: [], imports: [importOf(13)] }
          const byHand = days.map((ago) => madeRun(ago, { minutes, distanceM: minutes * 160 }))
          const gone = byHand[which % byHand.length]!
          const all = [...runs, ...byHand]
          const left = all.filter((run) => run !== gone)
          never(allowed(left, { ...where, takenBack: [gone] }), allowed(all, where))
        },
      ),
      { numRuns: 500 },
    ))
  // Origin: of a copy that is called a walk it is shown, and the run was forgotten for what is known of the days since: 0 minutes became 33.
  it('a copy that is called a walk', () => {
    const late = fromWatch(2, { minutes: 20, distanceM: 3000 })
    const walk = { ...late, entry: 'walk', body: { ...late.body, sport: 'walk', source: { ...late.body.source!, id: 'walk', hash: 'walk' } } }
    const later = { ...walk, body: { ...walk.body, start: late.body.start!.replace('T08', 'T10') } }
    const where = { toldOn: [], imports: [importOf(14)] }
    expect(knownRuns([late, later])[0]!.run.sport).toBe('walk')
    never(allowed([...regular.slice(0, -1), late], { ...where, takenBack: [later] }), allowed([...regular.slice(0, -1), late, later], where))
  })
})

describe('on the ladder', () => {
  const level = { step: 'ladder' as const, level: 5, topLevel: 5 }
  const long = [9, 6, 4, 2].map((ago) => fromWatch(ago, { minutes: 45 }))
  it.each<readonly [string, ReturnType<typeof allowed>, number]>([
    ['the level, whatever was run before the month', allowed([fromWatch(50, { minutes: 60 })], level), 15],
    [
      'the level, after runs that kept to it',
      allowed([fromWatch(6, { minutes: 15 }), fromWatch(4, { minutes: 15 }), fromWatch(2, { minutes: 15 })], level),
      15,
    ],
    ['none while runs far beyond it fill the week', allowed(long, level), 0],
    ['none either once they are taken back', allowed([], { ...level, takenBack: long }), 0],
  ])('%s', (_what, run, minutes) => expect(run.minutes).toBe(minutes))
  // Origin: a run was removed, the level fell, and the lower one fitted the week that was full for the higher
  it.each([{ topLevel: 9 }, { topLevel: 1, acceptedLevel: 9 }])(
    'none where the week has no room for the highest level that was ever accepted, at a lower one neither (%o)',
    (ever) => {
      const beyond = [madeRun(10, { minutes: 20 }), madeRun(4, { minutes: 30 })]
      for (let level = 1; level <= 9; level++) expect(allowed(beyond, { step: 'ladder', level, ...ever })).toMatchObject({ kind: 'none', minutes: 0 })
      expect(allowed(beyond, { step: 'ladder', level: 1, topLevel: 1 })).toMatchObject({ kind: 'walk-run' })
      expect(allowed(beyond, { step: 'ladder', level: 9, topLevel: 9 }).why).toContain('This week holds as much running as it can.')
    },
  )
  it('the level again once the week has room', () =>
    expect(allowed([madeRun(17, { minutes: 20 }), madeRun(8, { minutes: 30 })], { step: 'ladder', level: 9, topLevel: 9 })).toMatchObject({
      level: { level: 9 },
    }))
})

describe('kilometres beside minutes', () => {
  const steady = regular.map((run) => ({ ...run, body: { ...run.body, distanceM: 5000 } }))
  const far = (run: ReturnType<typeof allowed>): number | undefined => (run.kind === 'easy' ? run.distanceM : undefined)
  // Origin: one 400 m in a minute, written down or in a file, made 10.9 km of 5.8.
  it.each([
    ['400 m in a minute', { minutes: 1, distanceM: 400 }],
    ['1.6 km in eight minutes', { minutes: 8, distanceM: 1600 }],
  ])('%s tell of no pace for half an hour', (_what, given) =>
    expect(far(allowed([...steady, madeRun(3, given)], { step: 'easy' }))).toBeLessThanOrEqual(far(allowed(steady, { step: 'easy' }))!),
  )
  // Origin: "5.8 km at most", and of 5.8 km "more than this day allows": at the usual pace they took 33 minutes, and 30 were allowed.
  it.each<readonly [string, number, 'minutes' | 'metres']>([
    ['all are run alike: the kilometres', 5000, 'metres'],
    ['one was run faster, and the minutes end it sooner: the minutes', 6000, 'minutes'],
  ])('the one to go by is what is reached first at the usual pace: %s', (_what, distanceM, first) => {
    const runs = steady.map((run, nth) => (nth === 5 ? { ...run, body: { ...run.body, distanceM } } : run))
    const run = allowed(runs, { step: 'easy' })
    expect(run).toMatchObject({ kind: 'easy', first })
    if (run.kind === 'easy' && first === 'metres') expect(run.distanceM).toBeLessThanOrEqual((run.minutes * 5000) / 30)
  })
})

describe('easy running after a run far beyond it', () => {
  const before = [18, 16, 14, 11, 9, 7].map((ago) => madeRun(ago, { minutes: 16 }))
  const beyond = madeRun(2, { minutes: 180 })
  it('is none while the week is full of it, and as none when it is removed', () => {
    expect(allowed(before, { step: 'easy' })).toMatchObject({ kind: 'easy', minutes: 16 })
    expect(allowed([...before, beyond], { step: 'easy' }).kind).toBe('none')
    expect(allowed(before, { step: 'easy', takenBack: [beyond] }).kind).toBe('none')
  })
  it('is as before beside runs of its own length', () =>
    expect(allowed([...before, madeRun(2, { minutes: 16 }), madeRun(4, { minutes: 16 })], { step: 'easy' })).toMatchObject({ kind: 'easy', minutes: 16 }))
})

describe('what is left of a week', () => {
  const easyOf = (...lately: readonly LoggedRun[]) =>
    allowed([28, 21, 14, 7].map((ago) => madeRun(ago, { minutes: 25, distanceM: 4000 })).concat(lately), { step: 'easy' })
  it.each<readonly [string, LoggedRun, object]>([
    ['for easy running: as long as nothing else asks for less', madeRun(4, { minutes: 10, distanceM: 1500 }), { kind: 'easy', minutes: 25 }],
    ['for easy running: ten minutes are a run', madeRun(4, { minutes: 25, distanceM: 4000 }), { kind: 'easy', minutes: 10 }],
    ['for easy running: nine are none', madeRun(4, { minutes: 26, distanceM: 4000 }), { kind: 'none' }],
  ])('%s', (_what, lately, left) => expect(easyOf(lately)).toMatchObject(left))
  // Origin: "35 minutes, 0 km at most", after a week that was short and fast.
  it.each(['easy', 'usual'] as const)('less than half a kilometre is none (%s)', (step) => {
    const before = [27, 24, 20, 17, 13, 10, 7].map((ago) => madeRun(ago, { minutes: 25, distanceM: 4000 }))
    expect(allowed([...before, madeRun(4, { minutes: 50, distanceM: 8000 })], { step })).toMatchObject({ kind: 'easy' })
    expect(allowed([...before, madeRun(4, { minutes: 50, distanceM: 17_000 })], { step })).toMatchObject({ kind: 'none' })
  })
})

describe('a run far beyond what was allowed is named on the days that it closes', () => {
  const level = { step: 'ladder' as const, level: 1, topLevel: 1 }
  const hour = (ago: number) => madeRun(ago, { minutes: 60, distanceM: 9000 })
  const AT_LEVEL_1 = 'A run of 60 min, written down for the last seven days, is at least 15 times the 4 min of running of level 1.'
  const STEP = 'A run of 60 min was a bigger step than the runs known before it give. It counts in full once 14 days have passed.'
  it.each<readonly [string, ReturnType<typeof allowed>, string, string]>([
    ['at level 1, today', allowed([hour(0)], level), 'You have run today.', AT_LEVEL_1],
    ['at level 1, the day after', allowed([hour(1)], level), 'A day without running lies between two of them.', AT_LEVEL_1],
    ['at level 1, while the week is full', allowed([hour(3)], level), 'This week holds as much running as it can.', AT_LEVEL_1],
    ['at level 1, taken back', allowed([], { ...level, takenBack: [hour(3)] }), 'This week holds as much running as it can.', AT_LEVEL_1],
    ['off the ladder, today', allowed([...regular, hour(0)]), 'You have run today.', STEP],
    ['off the ladder, the day after', allowed([...regular, hour(1)]), 'A day without running lies between two of them for now.', STEP],
    ['off the ladder, while the week is full', allowed([...regular, hour(3)]), 'This week holds as much running as it can.', STEP],
  ])('%s', (_what, run, why, farther) => expect([run.minutes, run.why[0], run.why[1]]).toEqual([0, why, farther]))
  it('and one that keeps to it is not', () => {
    expect(allowed([madeRun(0, { minutes: 27, runMinutes: 4 })], level).why).toEqual(['You have run today.'])
    expect(allowed([...regular, fromWatch(0)]).why).toEqual(['You have run today.'])
    const removed = 'A run of today that you removed, or said was none, still counts for today: it may have been run.'
    expect(allowed(regular, { takenBack: [fromWatch(0)] }).why).toEqual([removed])
    const walk = { ...madeRun(0, { minutes: 10, sport: 'walk' }), once: { day: TODAY_NUMBER, minutes: 10 } }
    expect(allowed([...regular, walk]).why).toEqual([removed])
    expect(allowed([...regular, madeRun(0, { minutes: 10 })], { takenBack: [fromWatch(0)] }).why).toEqual(['You have run today.'])
  })
})

describe('what is left of a damaged file, beside the whole one', () => {
  const beside = (runs: readonly LoggedRun[], which: number, held: boolean) => {
    const recorded = runs.filter(({ body }) => body.start !== undefined)
    fc.pre(recorded.length > 0)
    const whole = recorded[which % recorded.length]!
    const { timerS = 0 } = whole.body
    const left = {
      ...whole,
      entry: 'left',
      body: {
        ...whole.body,
        minutes: whole.body.minutes / 2,
        timerS: timerS / 2,
        elapsedS: timerS / 2,
        source: { id: 'left', hash: 'left', path: 'left.fit', format: 'fit' as const, lost: 'part' as const },
        doubts: held ? ['too-fast'] : undefined,
      },
    } as LoggedRun
    return { runs: [...runs, left], whole, left }
  }
  it.each(['whole', 'left'] as const)('removing one of the two (%s) never raises the allowance', (gone) =>
    fc.assert(
      fc.property(anyRuns, fc.nat(), fc.boolean(), anyStep, (given, which, held, step) => {
        const { runs, ...pair } = beside(given, which, held)
        never(
          allowed(
            runs.filter((run) => run !== pair[gone]),
            { step, takenBack: [pair[gone]] },
          ),
          allowed(runs, { step }),
        )
      }),
      { numRuns: 300 },
    ),
  )
})

describe('how far today', () => {
  it('a tenth beyond the longest of 30 days, in kilometres and in minutes, with the run it rests on', () => {
    const run = allowed([...regular, fromWatch(25, { minutes: 36, distanceM: 6200 }), fromWatch(9, { minutes: 36, distanceM: 6200 })])
    expect(run).toMatchObject({ kind: 'easy', minutes: 39 })
    expect(run.why[0]).toBe('Your longest run in 30 days was 6.2 km or 36 min of running.')
    expect(run.because[0]).toMatchObject({ rule: 'session', value: 36, unit: 'min', sources: rehab.returnToRun.trust.sources })
    expect(run.because[0]!.runs).toHaveLength(1)
    expect(run.why.join(' ')).not.toContain('counts in full')
    expect(run.kind === 'easy' && run.distanceM).toBeLessThanOrEqual(6800)
  })
  it('the week binds before the session does', () => {
    const run = allowed([...regular, fromWatch(3), fromWatch(4), fromWatch(6)])
    expect(run).toMatchObject({ kind: 'none', minutes: 0 })
    expect(run.because[0]).toMatchObject({ rule: 'week' })
  })
  it.each([
    [3, 1],
    [16, 0.7],
    [29, 0.5],
  ])('after %i days without a run %d of it', (ago, share) =>
    expect(allowed([fromWatch(ago, { minutes: 60 }), fromWatch(ago + 1, { minutes: 60 }), fromWatch(ago + 7, { minutes: 60 })]).minutes).toBeLessThanOrEqual(
      66 * share,
    ),
  )
  it('no distance while one of the runs does not know its own', () =>
    expect(allowed([...regular, madeRun(9, { distanceM: undefined } as never)])).not.toHaveProperty('distanceM'))
  it('the last import is nine days ago and three files failed: it says so, and allows less', () => {
    const known = knownRuns(regular.slice(0, -3))
    const imports = [{ day: '2026-06-06', files: 9, added: 6, duplicates: 0, skipped: 0, failed: 3 }]
    const coverage = coverageOf({ known, imports, toldOn: [TODAY_NUMBER], day: TODAY_NUMBER })
    const run = allowed(regular.slice(0, -3), { coverage })
    expect(run.why).toContain('Last import 9 days ago, 3 files could not be read.')
    expect(run.minutes).toBeLessThan(allowed(regular.slice(0, -3)).minutes)
  })
  it.each([
    ['a run of today that looks wrong', fromWatch(0, { doubts: ['sport'] }), 'You have run today.'],
    [
      'a run of today that was as slow as a walk',
      fromWatch(0, { runMinutes: 0, split: { runS: 0, walkS: 1700, runM: 0, longestS: 0 } }),
      'You have run today.',
    ],
    ['a run of yesterday that was dated ahead', { ...fromWatch(1), ahead: true }, 'A day without running lies between two of them for now.'],
    ['a run of half past midnight, of who has not slept yet', fromWatch(-1), 'You have run today.'],
    ['a run of yesterday of which a copy says today', { ...fromWatch(1), once: { day: TODAY_NUMBER, minutes: 10 } }, 'You have run today.'],
    [
      'a run dated tomorrow by a watch that is ahead',
      { ...fromWatch(0), ahead: true },
      'A run that is dated ahead may have been today: say under Runs which day it was.',
    ],
  ])('%s counts against today', (_what, run, why) => expect(allowed([...regular, run]).why).toContain(why))
})

describe('a run dated days ahead', () => {
  const wrong = { ...fromWatch(0, { minutes: 60 }), ahead: true, notAfter: TODAY }
  it('is no run of today, and takes its minutes off what the week allows', () => {
    const [before, after] = [allowed(regular), allowed([...regular, wrong])]
    expect(after.why).not.toContain('You have run today.')
    expect(before.minutes - after.minutes).toBeGreaterThan(0)
  })
  it('never raises the allowance, and removing it never does', () =>
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 0, max: 10 }), anywhere, (runs, ago, where) => {
        const notAfter = new Date((TODAY_NUMBER - ago) * 86_400_000).toISOString().slice(0, 10)
        const run = { ...wrong, notAfter }
        never(allowed([...runs, run], where), allowed(runs, where))
        never(allowed(runs, { ...where, takenBack: [run] }), allowed([...runs, run], where))
      }),
      { numRuns: 300 },
    ))
})

it('a run as slow as a walk ends no pause and is nothing to build on', () => {
  const old = [29, 27, 25].map((ago) => fromWatch(ago, { minutes: 60 }))
  const slow = fromWatch(16, { minutes: 45, runMinutes: 1, split: { runS: 60, walkS: 2640, runM: 150, longestS: 20 } })
  never(allowed([...old, slow]), allowed(old))
})

describe('hard minutes', () => {
  const hard = (given: readonly LoggedRun[]): number => hardOf(allowed(given))
  const easy = [41, 38, 35, 32, 29, 26, 23, 20, 17, 14, 11, 8, 5].map((ago) => fromWatch(ago, { effort: 3, minutes: 40, distanceM: 6500 }))
  it('none for somebody who has not run hard', () => expect(hard(easy)).toBe(0))
  it('a fifth of the week at most, and no more than in the month before', () => {
    expect(hard([...easy, fromWatch(12, { effort: 8, minutes: 10, distanceM: 2000 })])).toBe(10)
    expect(hard([...easy, fromWatch(12, { effort: 8, minutes: 40, distanceM: 8000 })])).toBeLessThanOrEqual(32)
  })
  // Origin: of two that may be one only the other told its effort: 16 hard minutes instead of none.
  it('none by a run that only may be the hard one', () => {
    const [untold, late] = [madeRun(20, { minutes: 40, distanceM: 6000 }), madeRun(4, { minutes: 10, effort: 3, distanceM: 1500 })]
    const before = [30, 13, 10].map((ago) => madeRun(ago, { minutes: 40, effort: 3 }))
    const copy = madeRun(20, { minutes: 40, distanceM: 6000, effort: 8 })
    expect(hard([...before, copy, late])).toBeGreaterThan(0)
    expect(hard([...before, untold, copy, late])).toBe(0)
  })
  // Origin: the only run of the last three weeks was removed: 8 hard minutes instead of none.
  it('none after a pause, also one that a removal made', () => {
    const [old, last] = [
      [26, 23].map((ago) => fromWatch(ago, { effort: 8, minutes: 40, distanceM: 6000 })),
      fromWatch(12, { effort: 3, minutes: 40, distanceM: 6000 }),
    ]
    expect([allowed([...old, last]), allowed(old), allowed(old, { takenBack: [last] })].map(hardOf)).toEqual([0, 0, 0])
  })
  it('none while a run of the last days has no effort told', () =>
    expect(hard([...easy, fromWatch(12, { effort: 8, minutes: 10, distanceM: 2000 }), fromWatch(4, { minutes: 5, distanceM: 800 })])).toBe(0))
})

// Origin: a day that allowed a run named the longest run and the week, and nothing of the pain that it rests on
it('what the morning said of the pain stands with the reasons of a run, and nowhere else', () => {
  const run = allowed(regular)
  expect(withPain(run, 1).why).toEqual([...run.why, 'Pain this morning: 1 of 10.'])
  expect(withPain(run, undefined)).toBe(run)
  const none = noRun('Not with a limp.')
  expect(withPain(none, 1)).toBe(none)
})

describe('the coming week, if all stays calm', () => {
  const week = (runs: readonly LoggedRun[], stopped: readonly string[] = [], step: 'usual' | 'easy' = 'usual') => {
    const known = knownRuns(runs)
    const level = rehab.returnToRun.levels.length + 1
    const coverage = coverageOf({ known, imports: [], toldOn: [TODAY_NUMBER], day: TODAY_NUMBER })
    return restOfWeek({
      ladder: rehab.returnToRun,
      limits: rehab.load.limits,
      step,
      level,
      topLevel: level,
      acceptedLevel: level,
      known,
      coverage,
      share: 1,
      today: TODAY,
      stopped,
    })
  }
  it('has a day without running between two, and begins with today', () => {
    const minutes = week(regular).map((day) => day.minutes)
    expect(minutes).toHaveLength(7)
    expect(minutes[0]).toBe(allowed(regular).minutes)
    expect(minutes.slice(1).filter((each, place) => each > 0 && minutes[place]! > 0)).toEqual([])
  })
  it('holds no more than the week may', () => expect(week(regular).reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(100))
  // Origin: who had run 25 minutes once in a week was offered them four times in the next, and warned of just that.
  it('holds no more than a small step beyond the weeks before, also of easy running', () => {
    const once = [28, 21, 14, 7].map((ago) => madeRun(ago, { minutes: 25 }))
    const minutes = week(once, [], 'easy').map((day) => day.minutes)
    expect(minutes[0]).toBe(25)
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(35)
  })
  // Origin: the days between were a dash, and nothing said whether they were closed by a rule or by mistake.
  it('says of each day without a run why there is none', () => {
    const days = week(regular)
    for (const { minutes, because } of days) expect(because === undefined).toBe(minutes > 0)
    expect(days[1]!.because).toContain('A day without running lies between two')
  })
  it('is empty while something stops running', () => expect(week(regular, ['Not with a limp.'])).toEqual([]))
})
