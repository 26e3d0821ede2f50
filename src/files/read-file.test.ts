import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asFit, asGpx, asTcx, madeSession, utf8, zipOf } from '../../tests/training-files.ts'
import { inspect } from './inspect.ts'
import { readFile } from './read-file.ts'

const session = madeSession({ seconds: 120 })
const inspected = (bytes: Uint8Array) => {
  const read = readFile(bytes)
  if (!read.ok) throw new Error(read.problem.says)
  return inspect(read.value)
}
const says = (bytes: Uint8Array): string => {
  const read = readFile(bytes)
  return read.ok ? read.value.flatMap(({ problems }) => problems.map((each) => each.says)).join(' ') : read.problem.says
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const read = (bytes: Uint8Array) => {
  const found = readFile(bytes)
  return found.ok ? [found.value[0]!.format, found.value[0]!.counts.records, found.value[0]!.problems] : found.problem
}

/** Behind the declaration. */
const behindDeclaration = (file: string, what: string): string => file.replace('?>', `?>${what}`)

describe('a file is known by what stands in it', () => {
  // Origin: converters say in a comment what they made the file of; licences and style sheets stand before the first element.
  it.each([
    ['a comment names another format', behindDeclaration(text(asTcx(session)), '<!-- made of <gpx > -->'), 'tcx'],
    ['a licence comes first', behindDeclaration(text(asGpx(session)), `<!-- ${'as is, '.repeat(1000)}-->`), 'gpx'],
    ['a style sheet comes first', behindDeclaration(text(asGpx(session)), `<?xml-stylesheet href="${'x'.repeat(5000)}"?>`), 'gpx'],
  ])('%s', (_what, file, format) => expect(read(utf8(file))).toEqual([format, 121, []]))
})

describe('letters in another encoding', () => {
  const named = text(asGpx(session)).replace('<name>Made</name>', '<name>Früh</name>')
  const said = named.replace('UTF-8', 'ISO-8859-1')
  it.each([
    ['Latin-1', Uint8Array.from(said, (letter) => letter.charCodeAt(0))],
    ['UTF-8 that calls itself Latin-1', utf8(said)],
    ['UTF-8', utf8(named)],
  ])('%s', (_what, bytes) => {
    const found = readFile(bytes)
    expect(found.ok && [found.value[0]!.counts.records, found.value[0]!.sessions[0]!.title, found.value[0]!.problems]).toEqual([121, 'Früh', []])
  })
})

/** Little or big end first, with a mark at the beginning or without. */
function utf16(bytes: Uint8Array, little: boolean, mark: boolean): Uint8Array {
  const text = (mark ? '\ufeff' : '') + new TextDecoder().decode(bytes).replace('encoding="UTF-8"', 'encoding="UTF-16"')
  const [out, view] = [new Uint8Array(text.length * 2), new DataView(new ArrayBuffer(2))]
  for (let at = 0; at < text.length; at++) {
    view.setUint16(0, text.charCodeAt(at), little)
    out.set(new Uint8Array(view.buffer), at * 2)
  }
  return out
}

// Origin: XML 1.0, 4.3.3 and appendix F: programs on Windows save like this.
describe.each<readonly [string, boolean, boolean]>([
  ['little end first, with its mark', true, true],
  ['big end first, with its mark', false, true],
  ['little end first, without a mark', true, false],
  ['big end first, without a mark', false, false],
])('XML in UTF-16, %s, reads as it does in UTF-8', (_what, little, mark) => {
  it.each([
    ['GPX', asGpx(session)],
    ['GPX with letters beyond the first 65,536', utf8(new TextDecoder().decode(asGpx(session)).replace('Made</name>', 'Äußere Runde 🏃</name>'))],
    ['TCX', asTcx(session)],
  ])('%s', (_format, bytes) => expect(inspected(utf16(bytes, little, mark))).toEqual(inspected(bytes)))

  it('cut in the middle of a letter: what came before is read', () => {
    const bytes = utf16(asTcx(session), little, mark)
    const found = inspected(bytes.subarray(0, (bytes.length >> 1) | 1))
    expect([found.problems[0]!.code, found.records > 50]).toEqual(['cut-short', true])
  })
})

describe('what is no training file says so in the same words, whatever it is', () => {
  const none = 'It is no training file: neither FIT nor TCX nor GPX. Export it again from the watch or the service.'
  const nothing = 'Nothing was recorded in it.'
  it.each([
    ['nothing', new Uint8Array(), 'The file is empty.'],
    ['nothing, packed', new Uint8Array(gzipSync(new Uint8Array())), 'The file is empty.'],
    ['noise', utf8('noise'), none],
    ['a text', utf8('Dear diary'), none],
    ['XML of something else', utf8('<?xml version="1.0"?><kml></kml>'), none],
    ['the same in UTF-16', utf16(utf8('<?xml version="1.0"?><kml></kml>'), true, true), none],
    ['a GPX that is only named so', utf8('<kml><!-- <gpx > --></kml>'), none],
    [
      'a page',
      utf8('<html><!-- <gpx > --></html>'),
      'This is a web page, not a training file: the download was refused or asked for a password. Download it again.',
    ],
    ['a TCX with nothing in it', utf8('<TrainingCenterDatabase></TrainingCenterDatabase>'), nothing],
    ['a TCX that breaks off before its activity', utf8('<TrainingCenterDatabase><Activities>'), 'The file ends in the middle: what came before was read.'],
  ])('%s', (_what, bytes, said) => expect(says(bytes)).toBe(said))
  it('but a zip is one', () => expect(says(zipOf({}))).toContain('zip'))
})

describe('what nobody can have is missing, and said once', () => {
  const swapped = (bytes: Uint8Array, what: string | RegExp, by: string): Uint8Array => utf8(new TextDecoder().decode(bytes).replace(what, by))
  // Origin: a converter that lost a point, a sensor that lost its strap, another unit.
  it.each<readonly [string, Uint8Array, string, string]>([
    ['a heart rate of 10^22', swapped(asGpx(session), /hr>\d+</, 'hr>1e22<'), 'hr', 'heart rate (1)'],
    ['a heart rate without end', swapped(asGpx(session), /hr>\d+</, `hr>${'9'.repeat(400)}<`), 'hr', ''],
    ['a negative heart rate', swapped(asTcx(session), /<Value>\d+</, '<Value>-60<'), 'hr', 'heart rate (1)'],
    ['a latitude of 400', swapped(asGpx(session), /lat="[\d.]+"/, 'lat="400"'), 'lat', 'latitude (1)'],
    ['a cadence of 5000', swapped(asTcx(session), /RunCadence>\d+</, 'RunCadence>5000<'), 'cad', 'cadence (1)'],
    ['a height of -40,000', swapped(asGpx(session), /<ele>[\d.]+</, '<ele>-40000<'), 'alt', 'height (1)'],
    ['a heart rate of 254 in FIT is one that a sensor tells', asFit({ ...session, points: session.points.map((point) => ({ ...point, hr: 254 })) }), '', ''],
  ])('%s', (_what, bytes, channel, said) => {
    const found = inspected(bytes)
    expect(found.problems).toEqual(said === '' ? [] : [{ code: 'impossible', says: `Values that nobody can have were left out: ${said}.` }])
    if (channel !== '') expect(found.channels[channel]![0]).toBe(120)
    expect(found.recovered).toBeNull()
  })

  it.each([
    ['as long as the world is old', /<TotalTimeSeconds>\d+</, '<TotalTimeSeconds>1e17<', 'timer_s', 'duration (3)'],
    ['farther than the Earth is round', /<DistanceMeters>[\d.]+</, '<DistanceMeters>1e22<', 'distance_m', 'distance (2)'],
    ['of a negative length', /<TotalTimeSeconds>\d+</, '<TotalTimeSeconds>-5<', 'timer_s', 'duration (2)'],
  ] as const)('a lap %s, and with it the total', (_what, what, by, total, said) => {
    const found = inspected(swapped(asTcx(session), what, by))
    expect([found[total], found.problems.map((each) => each.says)]).toEqual([null, [`Values that nobody can have were left out: ${said}.`]])
  })
})
