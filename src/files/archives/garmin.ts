import { strFromU8 } from 'fflate'
import { given } from '#basics/given.ts'
import { type Metres, metres, type Seconds, secondsFromMs } from '#basics/units.ts'
import { type Activity, manualActivity } from '../activity.ts'

/** The summaries in a Garmin export: every activity in a few numbers, also those whose file is missing. */

/** Distances are centimetres and times milliseconds here, unlike anywhere else. Undefined when it is no such file. */
export function readGarminSummaries(bytes: Uint8Array, path: string): Activity[] | undefined {
  const rows = parsed(bytes)
  if (!Array.isArray(rows)) return undefined
  return rows
    .flatMap((row) => (isRecord(row) && Array.isArray(row.summarizedActivitiesExport) ? row.summarizedActivitiesExport : []))
    .flatMap((row) => one(row, path))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes)) as unknown
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

function one(row: unknown, path: string): Activity[] {
  if (!isRecord(row) || isParent(row)) return []
  const number = (name: string): number | undefined => (typeof row[name] === 'number' && Number.isFinite(row[name]) ? row[name] : undefined)
  const [id, start, duration] = [row.activityId, number('startTimeGmt') ?? number('beginTimestamp'), number('duration')]
  if ((typeof id !== 'number' && typeof id !== 'string') || start === undefined || duration === undefined || duration <= 0) return []
  const timerS = secondsFromMs(duration)
  const type = typeof row.activityType === 'string' ? row.activityType : undefined
  const local = number('startTimeLocal')
  const hr = number('avgHr')
  return [
    manualActivity({
      id: `garmin-${id}`,
      source: { path, hash: `garmin-${id}`, format: 'json', service: 'garmin' },
      start: start / 1000,
      timerS,
      ...(local === undefined ? {} : offset(secondsFromMs(local - start))),
      ...given('elapsedS', seconds(number('elapsedDuration'))),
      ...given('distanceM', believable(centimetres(number('distance')), timerS)),
      ...given('sportSaid', type),
      ...given('title', typeof row.name === 'string' ? row.name : undefined),
      ...given('ascentM', centimetres(number('elevationGain'))),
      ...given('descentM', centimetres(number('elevationLoss'))),
      ...(hr === undefined ? {} : { hr: { average: hr } }),
      problems: [],
    }),
  ]
}

/** A triathlon stands there once as a whole and once for each leg: the legs count. */
const isParent = (row: Readonly<Record<string, unknown>>): boolean =>
  row.parent === true || row.isParent === true || (Array.isArray(row.childIds) && row.childIds.length > 0)

const seconds = (ms: number | undefined): Seconds | undefined => (ms === undefined ? undefined : secondsFromMs(ms))
const centimetres = (value: number | undefined): Metres | undefined => (value === undefined ? undefined : metres(value, 'cm'))

/** Should the unit ever change, it shows: a hundred times too much is faster than any descent. */
const believable = (distance: Metres | undefined, timerS: Seconds): Metres | undefined =>
  distance !== undefined && distance / timerS < 35 ? distance : undefined

const offset = (ahead: Seconds) => (Math.abs(ahead) <= 14 * 3600 ? { offset: { minutes: Math.round(ahead / 60), from: 'file' } as const } : {})
