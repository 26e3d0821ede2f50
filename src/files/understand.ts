import { given } from '#basics/given.ts'
import { type Activity, activitiesWithin, type Circumstances, isActivity } from './activity.ts'
import { type PackedEntry, unpackInPart } from './archives/zip.ts'
import { type Inflated, isGzip } from './inflate.ts'
import { NOTHING_RECORDED } from './no-training.ts'
import { MOST_BYTES, readUnpacked, type Tools, timeFor, unpackFile } from './read-file.ts'
import type { Problem, Recording, Recovered } from './recording.ts'
import { recoveredOf } from './recovered.ts'

/** One file on its way to being understood, with all that is needed for it: it may be handed to another thread. */
export interface Parcel {
  /** With the names of the archives it lay in. */
  readonly path: string
  /** As they lie in a zip when there is an `entry`, else out of their .gz. */
  readonly bytes: Uint8Array
  /** What the directory of the zip says of it. */
  readonly entry?: PackedEntry
  /** Of a file that is unpacked: of its content, and whether its .gz was whole. */
  readonly hash?: string
  readonly whole?: boolean
  /** The sport as the table of its export calls it. */
  readonly sport?: string
}

/** What is to be told of a file without knowing any other. */
export interface Understood {
  /** Of the content; absent for what could not be unpacked. */
  readonly hash?: string
  readonly activities: readonly Activity[]
  /** Why there are none. */
  readonly skipped?: Problem
  readonly recovered?: Recovered
  /** What stands in the file itself, where it was asked for. */
  readonly recordings?: readonly Recording[]
  /** Its zip breaks off in it or is damaged there: it is not the file that the zip names. */
  readonly inPart?: true
  /** The file out of its zip: it may be packed still. */
  readonly original?: Uint8Array
}

export type Understand = (parcel: Parcel) => Promise<Understood>

/** Understands files in this thread. `recordings`: they are told, too; else they are gone once the activities are told from them. */
export function understandHere(around: Circumstances, tools: Tools, { recordings = false } = {}): Understand {
  return async ({ path, bytes, entry, hash, whole = true, sport }) => {
    const wanted = { around, tools, recordings, ...given('sport', sport) }
    const understand = (unpacked: Inflated, hashing: string | Promise<string>) => understood(path, unpacked, hashing, wanted)
    if (!entry) return understand({ bytes, whole }, hash ?? (await tools.hash(bytes)))
    const alone = await wholeGzip(bytes, entry, tools)
    if (alone) return { ...(await understand(alone, tools.hash(alone.bytes))), original: bytes }
    const original = await unpackInPart(bytes, entry, MOST_BYTES, tools.inflate)
    if (!original.ok) return { activities: [], skipped: original.problem }
    const { damage } = original.value
    const inPart = damage ? ({ inPart: true } as const) : {}
    const unpacked = await unpackFile(original.value.bytes, tools.inflate)
    if (!unpacked.ok) return { activities: [], skipped: damage ?? unpacked.problem, ...inPart }
    const content = { bytes: unpacked.value.bytes, whole: unpacked.value.whole && !damage }
    const found = await understand(content, tools.hash(content.bytes))
    return damage && found.skipped ? { activities: [], skipped: damage, ...inPart } : { ...found, original: original.value.bytes, ...inPart }
  }
}

/** A .gz that lies in a zip as it is says itself whether it is whole: then nothing that the zip says of it is needed. */
async function wholeGzip(bytes: Uint8Array, { method }: NonNullable<Parcel['entry']>, tools: Tools): Promise<Inflated | undefined> {
  const unpacked = method === 0 && isGzip(bytes) ? await unpackFile(bytes, tools.inflate) : undefined
  return unpacked?.ok && unpacked.value.whole ? unpacked.value : undefined
}

interface Wanted {
  readonly around: Circumstances
  readonly tools: Tools
  readonly recordings: boolean
  readonly sport?: string
}

/** The file is read while its hash is being worked out. */
async function understood(path: string, unpacked: Inflated, hashing: string | Promise<string>, wanted: Wanted): Promise<Understood> {
  const read = readUnpacked(unpacked, wanted.tools.now)
  const hash = await hashing
  if (!read.ok) return { hash, activities: [], skipped: read.problem }
  const recordings = read.value
  const recovered = recoveredOf(recordings)
  const source = { path, hash, format: recordings[0]!.format, ...(recovered ? { lost: 'part' as const } : {}) }
  const activities = activitiesWithin(recordings, source, wanted.around, timeFor(unpacked.bytes.length, wanted.tools.now), wanted.sport)
  const told = !activities ? { skipped: TOO_SLOW } : activities.length > 0 ? given('recovered', recovered) : { skipped: nothingIn(recordings) }
  if (!wanted.recordings) for (const { streams } of recordings) streams.release()
  return { hash, activities: activities ?? [], ...told, ...(wanted.recordings ? { recordings } : {}) }
}

const TOO_SLOW: Problem = { code: 'too-slow', says: 'There are so many activities in it that it took too long to tell them apart.' }

function nothingIn(recordings: readonly Recording[]): Problem {
  const other = recordings.find((recording) => !isActivity(recording))
  const problems = recordings.flatMap((recording) => recording.problems)
  const why = problems.find(({ code }) => code === 'no-time')
  // without points nobody knows whether it was a plan or a run: where it breaks says more
  const broken = problems.find(({ code }) => code === 'broken-xml' || code === 'cut-short' || code === 'too-deep')
  if (broken && recordings.every(({ format, counts }) => format === 'gpx' && counts.records === 0)) return broken
  const damaged = recordings.some(({ recovered }) => recovered)
  // what lost its beginning may have been anything
  if (other && !(damaged && other.kind === 'unknown')) return notAnActivity(other.kind)
  if (damaged) return { code: 'damaged', says: 'It is damaged, and nothing could be saved.' }
  return why ?? NOTHING_RECORDED
}

/** Why a file of another kind brings no run. */
export const notAnActivity = (kind: string): Problem => ({ code: 'not-an-activity', says: `It holds no activity but ${KINDS[kind] ?? 'something else'}.` })

const KINDS: Readonly<Record<string, string>> = {
  monitoring_a: 'steps and pulse of a day',
  monitoring_b: 'steps and pulse of a day',
  monitoring_daily: 'steps and pulse of a day',
  settings: 'settings',
  workout: 'a planned workout',
  course: 'a planned route',
  route: 'a planned route',
  weight: 'weights',
  totals: 'totals',
  device: 'facts about the watch',
}
