import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkout } from '#files/formats/fit/write-workout.ts'
import { inProcess } from '../../tests/command-line.ts'
import { asFit, asGpx, asTcx, madeSession, STRAVA_HEADERS, utf8, zipOf } from '../../tests/training-files.ts'

const hipwise = (...words: readonly string[]) => inProcess(words)

let folder = ''
const session = madeSession({ seconds: 120 })
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hipwise-inspect-'))
  await writeFile(join(folder, 'run.fit'), asFit({ ...session, pauses: [[50, 60]] }))
  await writeFile(join(folder, 'run.tcx'), asTcx(session))
  await writeFile(join(folder, 'page.fit'), utf8('<!DOCTYPE html>'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('hipwise inspect', () => {
  it('prints what stands in each file as JSON; one bad file does not stop the rest', async () => {
    const { code, out } = await hipwise('inspect', join(folder, 'page.fit'), join(folder, 'run.fit'), join(folder, 'run.tcx'), '--json')
    const [page, fit, tcx] = JSON.parse(out) as Record<string, unknown>[]
    expect(code).toBe(1)
    expect([page!.format, (page!.problems as { code: string }[])[0]!.code]).toEqual([null, 'web-page'])
    expect(fit).toMatchObject({
      file: join(folder, 'run.fit'),
      format: 'fit',
      device: 'garmin fr965',
      sport: 'running',
      start: '2024-05-04T06:00:00.000Z',
      timer_s: 110,
      elapsed_s: 120,
      distance_m: session.points.at(-1)!.dist,
      records: 112,
      sessions: 1,
      laps: 1,
      problems: [],
      recovered: null,
    })
    expect((fit!.channels as Record<string, number[]>).hr![0]).toBe(112)
    expect([tcx!.format, tcx!.records, tcx!.sport]).toEqual(['tcx', 121, 'Running'])
  })

  it('prints for people without --json', async () => {
    const { code, out } = await hipwise('inspect', join(folder, 'run.fit'))
    expect([code, out.includes('timer 110 s, elapsed 120 s'), out.includes('112 points, 1 session, 1 lap\n')]).toEqual([0, true, true])
  })
  // it said "0 points, 0 sessions, 0 laps", and none of its steps
  it('prints the steps of a workout, in words and as JSON', async () => {
    const workout = join(folder, 'walk-run.fit')
    const blocks = [
      { times: 1, steps: [{ name: 'Walk', seconds: 300, intensity: 'warmup' as const }] },
      {
        times: 8,
        steps: [
          { name: 'Run', seconds: 60, intensity: 'active' as const },
          { name: 'Walk', seconds: 120, intensity: 'recovery' as const },
        ],
      },
    ]
    await writeFile(workout, writeWorkout({ name: 'Level 1', made: 1_714_802_400, blocks }))
    expect((await hipwise('inspect', workout)).out.split('\n').slice(2)).toEqual([
      '  1. Walk, 300 s (warmup)',
      '  2. Run, 60 s (active)',
      '  3. Walk, 120 s (recovery)',
      '  4. from step 2 on again, until it was done 8 times',
      '',
    ])
    const [told] = JSON.parse((await hipwise('inspect', workout, '--json')).out) as { readonly steps: readonly unknown[] }[]
    expect(told!.steps.slice(2)).toEqual([
      { name: 'Walk', intensity: 'recovery', duration_s: 120, distance_m: null, repeat_from: null, times: null },
      { name: null, intensity: null, duration_s: null, distance_m: null, repeat_from: 2, times: 8 },
    ])
  })
  it('looks into folders and zips, file by file, with what only the table of an export tells', async () => {
    const row = '7,"Mar 19, 2026, 6:00:00 AM","By the lake",Run,,1800,"5.43",150.0,,false,,"Red",activities/7.gpx,,,1800.0,1700.0,5430,4.1'
    const inside = { 'activities.csv': utf8(`${STRAVA_HEADERS.en}\n${row}\n`), 'activities/1.fit': asFit(session), 'media/a.jpg': utf8('jpg') }
    await mkdir(join(folder, 'runs'))
    await writeFile(join(folder, 'runs', 'export.zip'), zipOf({ ...inside, 'inner.zip': zipOf({ '2.tcx': asTcx(session) }) }))
    const { code, out } = await hipwise('inspect', join(folder, 'runs'), '--json')
    const found = JSON.parse(out) as readonly Record<string, unknown>[]
    const zip = join(folder, 'runs', 'export.zip')
    expect(found.map(({ file, format, records, timer_s, distance_m }) => [file, format, records, timer_s, distance_m])).toEqual([
      [`${zip}/activities/1.fit`, 'fit', 121, 120, session.points.at(-1)!.dist],
      [`${zip}/media/a.jpg`, null, 0, null, null],
      [`${zip}/inner.zip/2.tcx`, 'tcx', 121, 120, session.points.at(-1)!.dist],
      [`${zip}/activities/7.gpx`, 'csv', 0, 1700, 5430],
      [`${zip}/activities.csv`, null, 0, null, null],
    ])
    expect([code, found[3]!.problems]).toEqual([0, [{ code: 'absent', says: expect.stringContaining('table of the export') }]])
    expect((await hipwise('inspect', zip)).out).toContain('export.zip/inner.zip/2.tcx\n  TCX, activity, Made Watch')
  })

  it.each([
    [['inspect'], 'At least one file'],
    [['inspect', '--yaml', 'x'], 'no option --yaml'],
  ])('%j is refused', async (words, says) => {
    const { code, err } = await hipwise(...words)
    expect([code, err.includes(says)]).toEqual([2, true])
  })
  it('says how many points of a damaged track have lost their place', async () => {
    const bare = join(folder, 'bare.gpx')
    await writeFile(bare, utf8(new TextDecoder().decode(asGpx(session)).replaceAll(/(lat|lon)="([\d.]+)"/g, '$1=$2')))
    expect((await hipwise('inspect', bare)).out).toContain('recovered 121 of about 121 points, the place of 121 points could not be read\n')
  })
  it('a folder without files has its line too, and its name stands there once', async () => {
    const empty = join(folder, 'empty')
    await mkdir(empty)
    expect(await hipwise('inspect', empty)).toMatchObject({ code: 2, out: `${empty}\n  There is no file in this folder.\n` })
  })
  it('a file that is not there has its line too', async () =>
    expect(await hipwise('inspect', join(folder, 'none.fit'))).toMatchObject({ code: 2, out: expect.stringContaining('no such file') }))
})
