import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { crc32 } from '#files/crc.ts'
import { asFit, asGpx, asTcx, type MadeSession, madeSession, STRAVA_HEADERS, utf8 } from '../../tests/training-files.ts'

/**
 * Ten years of training as one Strava-shaped zip: about 2,400 activities in the mix of formats that the facts on activity files give
 * (84 % FIT, 10 % GPX, 6 % TCX; half of them packed once more; FIT with 21 fields a second), with copies and damaged files. Made from a pool of sessions at other times.
 */
export interface MadeArchive {
  readonly file: string
  readonly bytes: number
  /** Files of training in it. */
  readonly files: number
}

const FILES = { fit: 2047, gpx: 243, tcx: 148 } as const
const DAY = 86_400
const FIRST = Date.UTC(2014, 0, 1, 5) / 1000

export function makeArchive(folder: string): MadeArchive {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'ten-years.zip')
  const files: Record<string, Uint8Array> = {}
  let made = 0
  for (const [format, count] of Object.entries(FILES)) for (let at = 0; at < count; at++) add(files, format as keyof typeof FILES, at, made++)
  for (let copy = 0; copy < 10; copy++) files[`activities/copy-${copy}.tcx`] = asTcx(sessionOf(copy * 50, 3))
  for (let damaged = 0; damaged < 5; damaged++) files[`activities/cut-${damaged}.fit`] = asFit(sessionOf(damaged * 60 + 7)).subarray(0, 40_000)
  files['activities.csv'] = utf8(`${STRAVA_HEADERS.en}\n`)
  writeFileSync(file, packed(files))
  return { file, bytes: statSync(file).size, files: Object.keys(files).length - 1 }
}

/** A zip by node's zlib: the tests' maker would take minutes for so much. */
function packed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const [parts, directory]: [Uint8Array[], Uint8Array[]] = [[], []]
  let offset = 0
  for (const [name, bytes] of Object.entries(files)) {
    const data = name.endsWith('.gz') ? bytes : new Uint8Array(deflateRawSync(bytes))
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(name.endsWith('.gz') ? 0 : 8, 4)
    about.writeUInt32LE(crc32(bytes), 10)
    about.writeUInt32LE(data.length, 14)
    about.writeUInt32LE(bytes.length, 18)
    about.writeUInt16LE(name.length, 22)
    parts.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name)]), data)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), about, place, Buffer.from(name)]))
    offset += 30 + name.length + data.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end])
}

function add(files: Record<string, Uint8Array>, format: keyof typeof FILES, at: number, number: number): void {
  const bytes = { fit: asFit, gpx: asGpx, tcx: asTcx }[format](sessionOf(number, format === 'fit' ? 1 : 3))
  const packed = at % 2 === 0
  files[`activities/${1000 + number}.${format}${packed ? '.gz' : ''}`] = packed ? new Uint8Array(gzipSync(bytes, { level: 6 })) : bytes
}

/** Runs of half an hour to an hour and a half, longer rides, a swim now and then. `every`: older watches, whose files are GPX and TCX, wrote a point every few seconds. */
function sessionOf(number: number, every = 1): MadeSession {
  const start = FIRST + Math.floor(number * 1.5 * DAY)
  const kind = number % 8
  if (kind === 7) return madeSession({ start, every, sport: 'swimming', seconds: 1800 + (number % 5) * 300, speed: 0.9 })
  if (kind > 5) return madeSession({ start, every, sport: 'cycling', seconds: 3600 + (number % 7) * 600, speed: 7 + (number % 3) })
  return madeSession({ start, every, seconds: 1500 + (number % 11) * 300, speed: 2.5 + (number % 10) / 10 })
}
