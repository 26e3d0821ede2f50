import { strFromU8 } from 'fflate'
import { fail, ok, type Result } from '#basics/result.ts'
import type { Problem, Recording, Recovered } from '../../recording.ts'
import { CLOCKLESS_BELOW } from './gather.ts'
import { type Part, partAt, zerosFrom } from './parts.ts'
import { PartReader } from './read-part.ts'

/**
 * Reads a FIT file: one recording for each part of it (most have one). Written from the protocol; a damaged file gives everything that
 * can be read, with a note of what was lost. Fails only when nothing in it is FIT.
 */
export function readFit(bytes: Uint8Array, stillTime: () => boolean = () => true): Result<readonly Recording[], Problem> {
  const recordings: Recording[] = []
  let at = 0
  for (let part = partAt(bytes, at); part && recordings.length < MOST_PARTS; part = partAt(bytes, at)) {
    recordings.push(readPart(bytes, part, stillTime))
    at = part.next
  }
  const [first] = recordings
  if (!first) return fail(notFit(bytes))
  return ok(at < bytes.length ? [{ ...first, problems: [...first.problems, leftOver(bytes, at)] }, ...recordings.slice(1)] : recordings)
}

const MOST_PARTS = 100

function readPart(bytes: Uint8Array, part: Part, stillTime: () => boolean): Recording {
  const reader = new PartReader(bytes, part.to, !part.damaged, stillTime)
  reader.readFrom(part.from)
  const { gathered, streams } = reader
  const clock = reader.time < 0 || reader.time >= CLOCKLESS_BELOW
  const recovered = part.damaged || reader.lostBytes + reader.cutBytes > 0 ? whatWasSaved(reader, part) : undefined
  return {
    format: 'fit',
    kind: gathered.kind ?? 'unknown',
    ...(gathered.device === undefined ? {} : { device: gathered.device }),
    streams,
    sessions: gathered.sessions.length > 0 || gathered.sportAlone.sport === undefined || streams.rows === 0 ? gathered.sessions : [gathered.sportAlone],
    laps: gathered.laps,
    pauses: gathered.pauses,
    developer: gathered.developer,
    ...(gathered.localMinusUtcS === undefined ? {} : { localMinusUtcS: gathered.localMinusUtcS }),
    clock,
    steps: gathered.steps,
    counts: gathered.counts,
    problems: [...part.problems, ...problemsOf(reader, clock)],
    ...(recovered ? { recovered } : {}),
  }
}

function problemsOf({ gathered, streams, lostBytes, cutBytes }: PartReader, clock: boolean): Problem[] {
  const { records, sessions } = gathered.counts
  const problems: Problem[] = []
  if (lostBytes > 0) problems.push({ code: 'damaged', says: `${lostBytes} bytes in the middle could not be read.` })
  if (cutBytes > 0) problems.push({ code: 'damaged', says: `The last ${cutBytes} bytes make no message: the file breaks off there.` })
  if (!clock) problems.push({ code: 'no-clock', says: 'The watch had no clock: the date is not known.' })
  if (records > streams.rows) problems.push({ code: 'too-many', says: `Only the first ${streams.rows} of ${records} points were read.` })
  if (records > 0 && sessions === 0) problems.push({ code: 'no-session', says: 'The totals are missing; they are worked out from the points.' })
  return problems
}

function whatWasSaved({ gathered, lostBytes, cutBytes }: PartReader, part: Part): Recovered {
  const notes = part.problems.map(({ says }) => says)
  const { records } = gathered.counts
  const read = part.to - part.from - lostBytes - cutBytes
  return {
    records,
    ...(read > 0 ? { ofAbout: Math.max(records, Math.round((records * part.promised) / read)) } : {}),
    lostBytes: lostBytes + cutBytes,
    notes: lostBytes > 0 ? [...notes, `${lostBytes} bytes in the middle were stepped over.`] : notes,
  }
}

const leftOver = (bytes: Uint8Array, at: number): Problem =>
  zerosFrom(bytes) <= at
    ? { code: 'padding', says: `${bytes.length - at} zero bytes after the end were ignored.` }
    : { code: 'padding', says: `${bytes.length - at} bytes after the end are no FIT file and were ignored.` }

function notFit(bytes: Uint8Array): Problem {
  const instead = (code: Problem['code'], says: string): Problem => ({ code, says })
  if (bytes.length === 0) return instead('empty', 'The file is empty.')
  const start = strFromU8(bytes.subarray(0, 1024), true)
  if (WEB_PAGE.test(start))
    return instead('web-page', 'This is a web page, not a training file: the download was refused or asked for a password. Download it again.')
  if (start.startsWith('PK')) return instead('not-this-format', 'This is a zip archive, not a single file: give it to the import.')
  return instead('not-this-format', 'This is no FIT file: its first bytes are not those of one. Export it again from the watch or the service.')
}

/** Blanks, a byte order mark, an XML declaration and comments may stand before its first element. */
const WEB_PAGE = /^(\s|\u00ef\u00bb\u00bf|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*<(!doctype html|html|head|body|script|title|meta)\b/i
