import { describe, expect, it } from 'vitest'
import { asFit, FIT_ZERO, fitOf, joined, MAY_4, madeSession, utf8, zipOf } from '../../../../tests/training-files.ts'
import type { Recording } from '../../recording.ts'
import { type Channel, countAndSum } from '../../streams.ts'
import { fitKind } from './file-kind.ts'
import { readFit } from './read-fit.ts'

const read = (bytes: Uint8Array): readonly Recording[] => {
  const found = readFit(bytes)
  if (!found.ok) throw new Error(found.problem.says)
  return found.value
}
const one = (bytes: Uint8Array): Recording => read(bytes)[0]!
const values = (recording: Recording, channel: Channel): number[] => [...(recording.streams.of(channel) ?? [])]
const codes = (recording: Recording): string[] => recording.problems.map(({ code }) => code)

const session = madeSession({ seconds: 600 })
const whole = asFit({ ...session, zoneS: 7200, pauses: [[100, 160]], rpe: 4, feel: 50 })
const RECORDS = 601 - 59

// Origin: a header, a byte that is no message, and then what looks like one definition of 255 fields after another.
it('what is made to be looked through for long is given up when there is no time left', () => {
  const header = asFit(madeSession({ seconds: 10 })).subarray(0, 14)
  const hostile = joined(header, Uint8Array.of(0x0f), ...Array.from({ length: 20_000 }, () => Uint8Array.of(0x40, 0, 0, 20, 0, 255)))
  let looks = 0
  const read = readFit(hostile, () => ++looks < 3)
  expect(looks).toBeLessThan(10)
  expect(read.ok && read.value.every(({ counts, recovered }) => counts.records === 0 && recovered !== undefined)).toBe(true)
})

describe('a whole file', () => {
  const recording = one(whole)

  it('gives every point with its channels in metres, degrees, seconds', () => {
    expect(recording.counts).toEqual({ records: RECORDS, sessions: 1, laps: 1 })
    expect(values(recording, 'time').slice(0, 2)).toEqual([MAY_4, MAY_4 + 1])
    expect(values(recording, 'lat')[0]).toBeCloseTo(session.points[0]!.lat!, 6)
    const recorded = session.points.filter((_, at) => at <= 100 || at >= 160)
    for (const channel of ['dist', 'spd', 'alt', 'hr', 'cad'] as const) {
      const [count, sum] = countAndSum(recording.streams.of(channel)!)
      expect(count).toBe(RECORDS)
      expect(sum).toBeCloseTo(
        recorded.reduce((all, point) => all + point[channel], 0),
        2,
      )
    }
  })

  it('gives the session with what the runner told the watch', () =>
    expect(recording.sessions).toEqual([
      { start: MAY_4, sport: 'running', subSport: 'generic', elapsedS: 600, timerS: 540, distanceM: session.points.at(-1)!.dist, rpe: 4, feel: 50 },
    ]))
  it('gives the pause, from the events of the clock', () => expect(recording.pauses).toEqual([{ from: MAY_4 + 100, to: MAY_4 + 160 }]))
  it('gives the offset, the device, the kind', () =>
    expect([recording.localMinusUtcS, recording.device, recording.kind]).toEqual([7200, 'garmin fr965', 'activity']))
  it('has no problem', () => expect([recording.problems, recording.recovered, recording.clock]).toEqual([[], undefined, true]))
})

describe('a file says', () => {
  // file_id with one field, its kind: 4 activity, 32 monitoring, 5 workout
  const kindFile = (kind: number): Uint8Array => fitOf([0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, kind])
  it.each([
    [4, 'activity'],
    [32, 'monitoring_b'],
    [5, 'workout'],
    [77, 'kind 77'],
  ])('what kind it is in its first bytes: %s', (kind, name) => expect(fitKind(kindFile(kind).subarray(0, 64))).toBe(name))
  it.each([
    ['nothing', new Uint8Array()],
    ['text', utf8('<html>')],
    ['a header and no more', whole.subarray(0, 14)],
  ])('no kind when it begins with %s', (_what, bytes) => expect(fitKind(bytes)).toBeUndefined())
})

/** Definition of a record under local number 0; each field as number, size, type. */
const record = (
  fields: readonly (readonly [number, number, number])[],
  { big = false, apps = [] as readonly (readonly [number, number, number])[] } = {},
): number[] => [
  apps.length > 0 ? 0x60 : 0x40,
  0,
  big ? 1 : 0,
  ...(big ? [0, 20] : [20, 0]),
  fields.length,
  ...fields.flat(),
  ...(apps.length > 0 ? [apps.length, ...apps.flat()] : []),
]
const u32 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, (value >>> 24) & 0xff]
const T = MAY_4 - FIT_ZERO

describe('what watches do', () => {
  it('numbers with the highest byte first', () => {
    const bytes = [
      ...record(
        [
          [253, 4, 0x86],
          [5, 4, 0x86],
        ],
        { big: true },
      ),
      0x00,
      ...u32(T).reverse(),
      ...u32(12345).reverse(),
    ]
    expect([values(one(fitOf(bytes)), 'time'), values(one(fitOf(bytes)), 'dist')]).toEqual([[MAY_4], [123.45]])
  })

  it('the value that means "nothing here" is no value', () => {
    const bytes = [
      ...record([
        [3, 1, 2],
        [6, 2, 0x84],
        [13, 1, 1],
      ]),
      0x00,
      0xff,
      0xff,
      0xff,
      0x7f,
      0x00,
      90,
      0xff,
      0xff,
      21,
    ]
    const { streams } = one(fitOf(bytes))
    expect([streams.of('hr'), streams.of('spd'), streams.of('temp')].map((column) => column && countAndSum(column))).toEqual([[1, 90], undefined, [1, 21]])
  })

  it('the finer of two fields for one thing wins, in whatever order they stand; where it is silent the other speaks', () => {
    const fine = [
      ...record([
        [73, 4, 0x86],
        [6, 2, 0x84],
      ]),
      0x00,
      ...u32(3123),
      0xb8,
      0x0b,
      0x00,
      0xff,
      0xff,
      0xff,
      0xff,
      0xb8,
      0x0b,
    ]
    expect(values(one(fitOf(fine)), 'spd')).toEqual([Math.fround(3.123), 3])
  })

  it('times in five bits: when they go down, 32 seconds have passed', () => {
    const start = T - (T % 32) + 30
    const bytes = [
      ...record([
        [253, 4, 0x86],
        [3, 1, 2],
      ]),
      0x00,
      ...u32(start),
      100,
    ]
    const compressed = [0x41, 0, 0, 20, 0, 1, 3, 1, 2, 0x80 | (1 << 5) | 31, 101, 0x80 | (1 << 5) | 1, 102]
    expect(values(one(fitOf([...bytes, ...compressed])), 'time')).toEqual([start, start + 1, start + 3].map((at) => at + FIT_ZERO))
  })

  it('speed and distance in three bytes, the distance counting round at 256 m', () => {
    // 12 bits of speed in cm/s, 12 bits of distance in sixteenths of a metre
    const packed = (speed: number, distance: number): number[] => [speed & 0xff, (speed >> 8) | ((distance & 0xf) << 4), distance >> 4]
    const bytes = [...record([[8, 3, 13]]), 0x00, ...packed(300, 4090), 0x00, ...packed(310, 6), 0x00, 0xff, 0xff, 0xff]
    const recording = one(fitOf(bytes))
    expect(values(recording, 'dist')).toEqual([4090 / 16, 4102 / 16, Number.NaN])
    expect(values(recording, 'spd')[1]).toBeCloseTo(3.1, 5)
  })

  it('an app that calls its field "distance" does not replace the distance of the watch', () => {
    const name = [...utf8('distance'), 0]
    const description = [0x41, 0, 0, 206, 0, 4, 0, 1, 2, 1, 1, 2, 2, 1, 2, 3, name.length, 7, 0x01, 0, 5, 0x02, ...name]
    const bytes = [...description, ...record([[5, 4, 0x86]], { apps: [[5, 1, 0]] }), 0x00, ...u32(1000), 77]
    const recording = one(fitOf(bytes))
    expect(values(recording, 'dist')).toEqual([10])
    expect(recording.developer).toEqual([{ name: 'distance', units: '', count: 1, sum: 77, last: 77, of: 'record' }])
  })

  it('two files chained are two recordings', () =>
    expect(read(joined(whole, asFit(madeSession()))).map(({ counts }) => counts.records)).toEqual([RECORDS, 1801]))

  it('a watch without a clock counts from when it was switched on: no date', () => {
    const recording = one(asFit(madeSession({ start: FIT_ZERO + 1000, seconds: 60 })))
    expect([recording.clock, recording.sessions[0]!.start, codes(recording)]).toEqual([false, undefined, ['no-clock']])
  })

  it('what counts something else than seconds since 1989 in the place of its time takes no date away', () => {
    const bytes = [...record([[253, 4, 0x86]]), 0x00, ...u32(T), 0x41, 0, 0, 89, 0, 1, 253, 4, 0x86, 0x01, ...u32(1341), 0x01, ...u32(1351)]
    expect(codes(one(fitOf(bytes)))).toEqual(['no-session'])
  })

  it.each([
    ['a byte that is kept free', [0x40, 7, 0, 20, 0]],
    ['an order of bytes that is neither', [0x40, 0, 2, 0, 20]],
  ])('with a right checksum %s changes nothing', (_what, begin) => {
    const bytes = [...begin, 1, 253, 4, 0x86, 0x00, ...(begin[2] === 0 ? u32(T) : u32(T).reverse())]
    expect(values(one(fitOf(bytes)), 'time')).toEqual([MAY_4])
  })

  it('a watch that was given its clock on the way has one', () => {
    const bytes = [...record([[253, 4, 0x86]]), ...[1000, 1001, T].flatMap((at) => [0x00, ...u32(at)])]
    expect(one(fitOf(bytes)).clock).toBe(true)
  })

  it('a file without session keeps its points and says that totals are missing', () => {
    const recording = one(fitOf([...record([[253, 4, 0x86]]), 0x00, ...u32(T)]))
    expect([recording.sessions, codes(recording)]).toEqual([[], ['no-session']])
  })
})

describe('a damaged file gives what can be read, and says what was lost', () => {
  const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
    const bytes = whole.slice()
    change(bytes)
    return bytes
  }
  const size = whole.length
  const withLength = (length: number) => changed((bytes) => new DataView(bytes.buffer).setUint32(4, length, true))

  /** Where lap and session are defined: there they would be lost for good. */
  const lastLap = (bytes: Uint8Array): number =>
    bytes.findIndex((byte, at) => byte === 0x43 && bytes[at + 1] === 0 && bytes[at + 2] === 0 && bytes[at + 3] === 19)

  // Origin of each kind of damage: real and derived files in the sample set, facts on activity files, section 2b.
  it.each([
    ['cut at half', whole.subarray(0, (size >> 1) + 20), 0.4, ['cut-short', 'damaged', 'no-session']],
    ['cut in the checksum', whole.subarray(0, size - 1), 1, ['cut-short']],
    ['the header says length 0: the watch died', withLength(0), 1, ['length-missing']],
    ['the header says too little', withLength(2000), 1, ['checksum']],
    ['512 zeros behind the end', joined(whole, new Uint8Array(512)), 1, ['padding']],
    ['the last fifth never written', changed((bytes) => bytes.fill(0, Math.floor(size * 0.8))), 0.75, ['checksum', 'zero-tail', 'no-session']],
    [
      'one bit flipped in a value',
      changed((bytes) => {
        bytes[size >> 1]! ^= 0x10
      }),
      1,
      ['checksum'],
    ],
    ['a hundred bytes of noise in the middle', changed((bytes) => bytes.fill(0xe7, 8000, 8100)), 0.95, ['checksum', 'damaged']],
    ['seven bytes missing in the middle', joined(whole.subarray(0, 8000), whole.subarray(8007)), 0.99, ['cut-short', 'damaged']],
    ['seven bytes too many in the middle', joined(whole.subarray(0, 8000), whole.subarray(100, 107), whole.subarray(8000)), 0.99, ['checksum', 'damaged']],
    ['a page of zeros in the middle', changed((bytes) => bytes.fill(0, 8000, 8512)), 0.95, ['checksum', 'damaged']],
    ['noise right before the totals', changed((bytes) => bytes.fill(0xe7, lastLap(bytes) - 60, lastLap(bytes) - 20)), 0.98, ['checksum', 'damaged']],
    [
      'the header says that it has no length itself',
      changed((bytes) => {
        bytes[0] = 0
      }),
      1,
      ['checksum'],
    ],
  ])('%s', (_what, bytes, share, problems) => {
    const recording = one(bytes)
    expect(recording.counts.records).toBeGreaterThanOrEqual(Math.floor(RECORDS * share))
    expect(codes(recording)).toEqual(problems)
    expect(recording.recovered !== undefined).toBe(problems.some((code) => code !== 'padding'))
  })

  it.each([
    ['seven bytes missing in the middle', joined(whole.subarray(0, 8000), whole.subarray(8007))],
    ['a page of zeros in the middle', changed((bytes) => bytes.fill(0, 8000, 8512))],
    ['noise right before the totals', changed((bytes) => bytes.fill(0xe7, lastLap(bytes) - 60, lastLap(bytes) - 20))],
  ])('what comes behind the damage is read as it was meant, and nothing is made up: %s', (_what, bytes) => {
    const recording = one(bytes)
    expect(recording.sessions).toEqual(one(whole).sessions)
    // one point may be half old, half new
    expect(values(recording, 'time').filter((at) => at < MAY_4 || at > MAY_4 + 600).length).toBeLessThan(2)
    expect(recording.counts.records).toBeLessThanOrEqual(RECORDS)
  })

  it('a point of which the rest was never written keeps what was', () => {
    const at = 14 + whole.subarray(14).findIndex((_byte, from) => whole[14 + from] === 0x02 && new DataView(whole.buffer).getUint32(15 + from, true) === T + 50)
    // its time, its place and its height
    const bytes = changed((all) => all.fill(0, at + 1 + 14))
    const recording = one(bytes)
    expect([recording.counts.records, values(recording, 'time').at(-1), values(recording, 'hr').at(-1)]).toEqual([51, MAY_4 + 50, Number.NaN])
    expect(values(recording, 'lat').at(-1)).toBeCloseTo(session.points[50]!.lat!, 6)
  })

  // between two points what some watches write with them: beats (78), without a time
  it('points between other messages are found again', () => {
    const beats = [0x41, 0, 0, 78, 0, 1, 0, 2, 0x84]
    const point = (after: number): number[] => [0x00, ...u32(T + after), 100 + (after % 50), 0x01, 0x20, 0x03]
    const points = Array.from({ length: 200 }, (_, after) => point(after))
    const messages = [
      ...record([
        [253, 4, 0x86],
        [3, 1, 2],
      ]),
      ...beats,
      ...points.slice(0, 100).flat(),
      0xee,
      0xee,
      0xee,
      ...points.slice(100).flat(),
    ]
    const bytes = fitOf(messages)
    bytes[bytes.length - 1]! ^= 1
    expect(one(bytes).counts.records).toBe(200)
  })

  it.each([
    ['cut', whole.subarray(0, Math.floor(size * 0.7)), 0.69, 0],
    ['without its length', withLength(0), 1, 1],
    ['with too small a length', withLength(2000), 1, 1],
  ])('a whole file behind one %s is read as a file of its own', (_what, first, share, sessions) => {
    const [damaged, other, ...none] = read(joined(first, asFit(madeSession())))
    expect([damaged!.counts.sessions, other!.counts, none]).toEqual([sessions, { records: 1801, sessions: 1, laps: 1 }, []])
    expect(damaged!.counts.records).toBeGreaterThanOrEqual(Math.floor(RECORDS * share))
    expect(damaged!.counts.records).toBeLessThanOrEqual(RECORDS)
    expect(other!.recovered).toBeUndefined()
  })

  it('says about how many points there were', () => {
    const { recovered } = one(whole.subarray(0, size >> 1))
    expect(recovered!.ofAbout! / RECORDS).toBeCloseTo(1, 1)
  })
})

describe('what is no FIT file is refused with a sentence', () => {
  it.each([
    ['nothing', new Uint8Array(), /empty/],
    ['a web page', utf8('<!DOCTYPE html><html><title>Sign in</title>'), /web page/],
    ['a zip', zipOf({ 'a.txt': utf8('a') }), /zip archive/],
    ['anything else', utf8('once upon a time'), /no FIT file/],
    ['a text in angle brackets', utf8('<headline>once upon a time'), /no FIT file/],
  ])('%s', (_what, bytes, says) => {
    const found = readFit(bytes)
    expect(!found.ok && found.problem.says).toMatch(says)
  })

  it.each([
    ['with a byte order mark', '\ufeff\n<html lang="en">'],
    ['with a declaration', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">'],
    ['behind comments', '<!-- one -->\n<!-- > two --><HEAD><title>Sign in</title>'],
    ['a script alone', '<script>location.href = "/login"</script>'],
  ])('a web page has a code of its own: %s', (_what, page) => {
    const found = readFit(utf8(page))
    expect(!found.ok && found.problem.code).toBe('web-page')
  })
})
