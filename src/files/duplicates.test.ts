import { describe, expect, it } from 'vitest'
import { MAY_4 } from '../../tests/training-files.ts'
import { type Activity, manualActivity } from './activity.ts'
import { byWorth, compare } from './duplicates.ts'

/** An activity in the few words that matter here. */
const activity = (id: string, about: Partial<Activity> & { readonly format?: Activity['source']['format'] } = {}): Activity => {
  const { format = 'fit', ...rest } = about
  const made = manualActivity({
    id,
    source: { path: `${id}.${format}`, hash: id, format },
    start: MAY_4,
    timerS: 3000,
    distanceM: 10_000,
    sportSaid: 'Run',
    problems: [],
  })
  return { ...made, elapsedS: rest.elapsedS ?? rest.timerS ?? 3000, ...rest }
}

const left = (id: string) => ({ path: `${id}.fit`, hash: id, format: 'fit', lost: 'part' }) as const
const line = (id: string) => ({ path: `${id}.fit`, hash: id, format: 'csv', lost: 'all' }) as const

describe('two recordings of one run', () => {
  const run = activity('a')
  // Origin: real files of one run from several sources; facts on activity files, section 7, "Duplicates across sources".
  it.each([
    ['FIT and TCX: the same second and distance', activity('b', { format: 'tcx' }), 'same'],
    ['GPX: two in a hundred longer', activity('b', { format: 'gpx', distanceM: 10_200 }), 'same'],
    ['two watches: one paused by itself', activity('b', { start: MAY_4 - 1, timerS: 3100, distanceM: 10_105 }), 'same'],
    ['two services: four seconds apart, no distance', activity('b', { start: MAY_4 + 4, distanceM: undefined as never }), 'same'],
    ['saved anew two hours off', activity('b', { start: MAY_4 + 7200, distanceM: 10_002 }), 'maybe'],
    ['the same as a GPX, its distance told from the places', activity('b', { format: 'gpx', start: MAY_4 - 3600, distanceM: 10_150 }), 'maybe'],
    [
      'the same, with the pauses counted in',
      activity('b', { format: 'gpx', start: MAY_4 + 7200, timerS: 3000, elapsedS: 3000 }),
      'maybe',
      activity('a', { timerS: 2700, elapsedS: 3000 }),
    ],
    ['half of it on the phone', activity('b', { start: MAY_4 + 1600, timerS: 1400, distanceM: 4600 }), 'maybe'],
    ['the same time, a tenth farther', activity('b', { distanceM: 11_200 }), 'maybe'],
    ['a sport that was not said', activity('b', { sport: undefined as never }), 'same'],
    ['another run in the evening', activity('b', { start: MAY_4 + 36_000, timerS: 2400, distanceM: 8000 }), 'different'],
    ['the same loop the next morning', activity('b', { start: MAY_4 + 86_400 }), 'different'],
    ['a ride at that time', activity('b', { sport: 'cycling', distanceM: 10_000 }), 'different'],
    ['a run of unknown date', activity('b', { start: undefined as never }), 'different'],
    ['what is left of it: the second half is lost', activity('b', { timerS: 1400, distanceM: 4600, source: left('b') }), 'same'],
    [
      'what is left of it, begun two seconds later by another clock',
      activity('b', { start: MAY_4 + 2, timerS: 300, distanceM: 900, source: left('b') }),
      'same',
    ],
    ['what is left of something longer', activity('b', { timerS: 6000, distanceM: 20_000, source: left('b') }), 'maybe'],
    ['what is left of a recording of the second half', activity('b', { start: MAY_4 + 1600, timerS: 1400, distanceM: 4600, source: left('b') }), 'maybe'],
    ['what is left of a ride at that time', activity('b', { sport: 'cycling', timerS: 1400, source: left('b') }), 'different'],
    ['its line of a table, of another length', activity('b', { timerS: 4000, distanceM: 12_000, source: line('b') }), 'same'],
    ['the next leg of the same file', activity('b', { source: { ...run.source }, start: MAY_4 + 100 }), 'different'],
  ] as const)('%s: %s', (_what, other, like, first: Activity = run) => expect([compare(first, other), compare(other, first)]).toEqual([like, like]))
})

it('the better source first: FIT, TCX, GPX, summary, table, and only then what was saved of a damaged file', () => {
  const all = (['csv', 'gpx', 'json', 'fit', 'tcx'] as const).map((format) => activity(format, { format }))
  const noted = activity('noted', { problems: [{ code: 'checksum', says: '' }] })
  expect([activity('left', { source: left('left') }), ...all, noted].sort(byWorth).map(({ id }) => id)).toEqual([
    'fit',
    'noted',
    'tcx',
    'gpx',
    'json',
    'csv',
    'left',
  ])
})
