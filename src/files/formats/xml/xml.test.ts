import { describe, expect, it } from 'vitest'
import { asGpx, asTcx, joined, MAY_4, madeSession, utf8 } from '../../../../tests/training-files.ts'
import type { Recording } from '../../recording.ts'
import { countAndSum } from '../../streams.ts'
import { readGpx } from '../gpx.ts'
import { readTcx } from '../tcx.ts'
import { IsoTimes } from './iso-time.ts'
import { Written } from './written.ts'

const tcx = (text: string | Uint8Array): Recording => only(readTcx(typeof text === 'string' ? utf8(text) : text))
const gpx = (text: string | Uint8Array): Recording => only(readGpx(typeof text === 'string' ? utf8(text) : text))
function only(read: ReturnType<typeof readTcx>): Recording {
  if (!read.ok) throw new Error(read.problem.says)
  return read.value[0]!
}
const codes = ({ problems }: Recording): string[] => problems.map(({ code }) => code)

describe('times', () => {
  // Origin: GPX and TCX ask for UTC; one Polar file writes +01:00; some services leave the zone out.
  it.each([
    ['2024-05-04T06:00:00Z', MAY_4, undefined],
    ['2024-05-04T06:00:00.250Z', MAY_4 + 0.25, undefined],
    ['2024-05-04T06:00:00', MAY_4, undefined],
    ['2024-05-04 06:00:00', MAY_4, undefined],
    ['2024-05-04T08:00:00+02:00', MAY_4, 7200],
    ['2024-05-04T03:30:00-0230', MAY_4, -9000],
    ['2024-05-03T24:00:00Z', MAY_4 - 6 * 3600, undefined],
    ['2024-05-03T23:59:60Z', MAY_4 - 6 * 3600, undefined],
    ['yesterday', undefined, undefined],
    ['', undefined, undefined],
    // what no clock and no calendar shows
    ['2024-05-04T06:99:00Z', undefined, undefined],
    ['2024-05-04T06:00:99Z', undefined, undefined],
    ['2024-05-04T24:00:01Z', undefined, undefined],
    ['2024-05-04T99:00:00.000Z', undefined, undefined],
    ['2024-05-04T25:00', undefined, undefined],
    ['2024-05-32T06:00:00Z', undefined, undefined],
    ['2023-02-29T06:00:00Z', undefined, undefined],
    ['2024-13-01T06:00:00Z', undefined, undefined],
    ['2024-05-04T08:00:00+99:00', undefined, undefined],
    ['2024-05-04T08:00:00+02:77', undefined, undefined],
    // no place is further than 14 hours from UTC: the day would be another
    ['2024-05-04T20:00:00+14:00', MAY_4, 50_400],
    ['2024-05-04T08:00:00+14:15', undefined, undefined],
    ['2024-05-04T08:00:00+24:00', undefined, undefined],
    ['2024-05-04T08:00:00-23:59', undefined, undefined],
  ])('%s', (text, at, offsetS) => {
    const times = new IsoTimes()
    expect([times.read(Written.of(text)), times.offsetS]).toEqual([at, offsetS])
  })
})

const session = madeSession({ seconds: 120 })

describe('TCX', () => {
  it('gives points, laps, sport, device', () => {
    const recording = tcx(asTcx(session))
    expect(recording.counts).toEqual({ records: 121, sessions: 1, laps: 1 })
    expect([recording.device, recording.sessions[0]!.sport, recording.sessions[0]!.timerS]).toEqual(['Made Watch', 'Running', 120])
    expect(countAndSum(recording.streams.of('cad')!)[0]).toBe(121)
    expect(countAndSum(recording.streams.of('spd')!)[1]).toBeCloseTo(
      session.points.reduce((sum, { spd }) => sum + spd, 0),
      3,
    )
  })

  it('reads a file that begins with blanks or a byte order mark', () => {
    expect(tcx(joined(utf8('          '), asTcx(session))).counts.records).toBe(121)
    expect(tcx(joined(Uint8Array.of(0xef, 0xbb, 0xbf), asTcx(session))).counts.records).toBe(121)
  })

  it('gives what came before the cut', () => {
    const whole = asTcx(session)
    const recording = tcx(whole.subarray(0, whole.length >> 1))
    expect([codes(recording), recording.recovered?.records]).toEqual([['cut-short'], recording.counts.records])
    expect(recording.counts.records).toBeGreaterThan(50)
  })

  // Origin: as for GPX.
  it.each<readonly [string, (text: string) => string]>([
    ['the end of a time misspelt', (text) => text.replace('</Time>', '</Tme>')],
    ['an attribute without its second quote', (text) => text.replace('Sport="Running"', 'Sport="Running')],
    ['an attribute without its second quote, beside an entity', (text) => text.replace('Sport="Running"', 'Sport="Running').replace('Made Watch', 'A &amp; B')],
    ['the end of a lap missing', (text) => text.replace('</Lap>', '')],
    ['the end of every point missing', (text) => text.replaceAll('</Trackpoint>', '')],
  ])('%s: it is told, and how many points were read of those that are there', (_what, broken) => {
    const recording = tcx(broken(new TextDecoder().decode(asTcx(session))))
    const { records } = recording.counts
    expect([codes(recording), recording.recovered]).toEqual([['broken-xml'], expect.objectContaining({ records, ofAbout: 121 })])
  })

  const point = (second: number): string => `<Trackpoint><Time>2024-05-04T06:00:${String(second).padStart(2, '0')}Z</Time></Trackpoint>`
  const activity = (inner: string): string =>
    `<Activity Sport="Running"><Lap StartTime="2024-05-04T06:00:00Z"><TotalTimeSeconds>20</TotalTimeSeconds>${inner}</Lap></Activity>`
  const file = (inner: string): string => `<TrainingCenterDatabase><Activities>${inner}</Activities></TrainingCenterDatabase>`

  it('several activities of one file are several sessions', () => expect(tcx(file(activity(point(1)) + activity(point(2)))).sessions).toHaveLength(2))
  it('a multisport session is its activities', () =>
    expect(
      tcx(file(`<MultiSportSession><FirstSport>${activity(point(1))}</FirstSport><NextSport>${activity(point(2))}</NextSport></MultiSportSession>`)).sessions,
    ).toHaveLength(2))
  it('what lies between two activities of a multisport session belongs to neither', () => {
    const between = `<Transition StartTime="2024-05-04T06:00:21Z"><Track>${point(50)}</Track></Transition>`
    const [first] = tcx(
      file(`<MultiSportSession><FirstSport>${activity(point(1))}</FirstSport><NextSport>${between}${activity(point(59))}</NextSport></MultiSportSession>`),
    ).sessions
    expect(first!.elapsedS).toBe(20)
  })
  it('between two tracks of a lap the clock stood', () =>
    expect(tcx(file(activity(`<Track>${point(1)}${point(5)}</Track><Track>${point(25)}</Track>`))).pauses).toEqual([{ from: MAY_4 + 5, to: MAY_4 + 25 }]))
  it('a course is no activity', () =>
    expect(tcx('<TrainingCenterDatabase><Courses><Course><Name>x</Name></Course></Courses></TrainingCenterDatabase>').kind).toBe('course'))
  it('text in CDATA and entities is text', () =>
    expect(tcx(file(`<Activity Sport="Running"><Creator><Name><![CDATA[A & B]]></Name></Creator></Activity>`)).device).toBe('A & B'))
  it.each(['constructor', 'toString', '__proto__', 'valueOf'])('an element named %s is one like any other', (name) =>
    expect(tcx(file(activity(`<${name}>1</${name}>${point(1)}`))).counts.records).toBe(1),
  )
  it('is refused when there is no activity in it', () => expect(readTcx(utf8('<html/>')).ok).toBe(false))
})

describe('GPX', () => {
  it('gives points with the extensions of watches', () => {
    const recording = gpx(asGpx(session))
    expect([recording.counts.records, recording.device, recording.sessions[0]]).toEqual([
      121,
      'Made Watch',
      { start: MAY_4, elapsedS: 120, sport: 'running', title: 'Made' },
    ])
    expect(countAndSum(recording.streams.of('hr')!)).toEqual([121, session.points.reduce((sum, { hr }) => sum + hr, 0)])
  })

  const track = (minutes: number, type = 'running'): string =>
    `<trk><type>${type}</type><trkseg>${[0, 1].map((more) => `<trkpt lat="1" lon="2"><time>${new Date((MAY_4 + (minutes + more) * 60) * 1000).toISOString()}</time></trkpt>`).join('')}</trkseg></trk>`
  it('a prefix that was never declared is no matter', () =>
    expect(
      countAndSum(gpx('<gpx><trk><trkseg><trkpt lat="1" lon="2"><extensions><ns9:hr>150</ns9:hr></extensions></trkpt></trkseg></trk></gpx>').streams.of('hr')!),
    ).toEqual([1, 150]))
  // Origin: GPX 1.1 lets a link have a type of its own, "text/html"; extensions may name anything.
  it.each(['<link href="x"><text>y</text><type>text/html</type></link>', '<extensions><a:type>b</a:type><a:name>c</a:name><link/></extensions>'])(
    'a track is called what it is itself called, not what stands inside it: %s',
    (inside) =>
      expect(
        [`<name>n</name>${inside}<type>running</type>`, `<name>n</name><type>running</type>${inside}`].map(
          (head) => gpx(`<gpx>${track(0).replace('<type>running</type>', head)}</gpx>`).sessions[0],
        ),
      ).toEqual([0, 1].map(() => ({ start: MAY_4, elapsedS: 60, sport: 'running', title: 'n' }))),
  )
  it('tracks that follow each other are one session with a pause', () => {
    const recording = gpx(`<gpx>${track(0)}${track(10)}</gpx>`)
    expect([recording.sessions.length, recording.pauses]).toEqual([1, [{ from: MAY_4 + 60, to: MAY_4 + 600 }]])
  })
  it.each([
    ['of two sports', `${track(0)}${track(10, 'cycling')}`],
    ['of two days', `${track(0)}${track(1440)}`],
  ])('tracks %s are two sessions', (_what, tracks) => expect(gpx(`<gpx>${tracks}</gpx>`).sessions).toHaveLength(2))
  it.each([
    ['without times', '<trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk>', 'no-time'],
    ['with a route only', '<rte><rtept lat="1" lon="2"/></rte>', 'empty'],
  ])('a file %s says so', (_what, inner, code) => expect(codes(gpx(`<gpx>${inner}</gpx>`))).toEqual([code]))

  it.each([
    ['of a quote', '<trkpt lat="1" lon="2/>', 21],
    ['of an end', '<trkpt lat="1" lon="2"', 21],
    ['of a quote, with children', '<trkpt lat="1 lon="2"><ele>5</ele></trkpt>', 20],
  ])('a point that was robbed %s takes no others along, and the file says so', (_what, point, places) => {
    const inner = `${'<trkpt lat="1" lon="2"/>'.repeat(10)}${point}${'<trkpt lat="1" lon="2"/>'.repeat(10)}`
    const { counts, streams, recovered } = gpx(`<gpx><trk><trkseg>${inner}</trkseg></trk></gpx>`)
    expect([counts.records, countAndSum(streams.of('lat')!)[0]]).toEqual([21, places])
    expect(recovered?.notes[0]).toMatch(/broken|valid/)
  })
  describe('a slip in its XML', () => {
    const text = new TextDecoder().decode(asGpx(session))
    const all = { records: 121, title: 'Made', problems: [] as string[] }
    const middle = /(<time>2024-05-04T06:01:00[^<]*<\/time>)/
    // Origin of the rows: what programs forget when they put titles and comments into files; line and position as an editor shows them.
    it.each<readonly [string, string, Partial<typeof all>]>([
      ['a bare & in the title', text.replace('Made</name>', 'Bread & butter</name>'), { title: 'Bread & butter' }],
      ['a bare & before a letter', text.replace('Made</name>', 'A&B</name>'), { title: 'A&B' }],
      ['a bare & beside a written one', text.replace('Made</name>', 'A &amp; B & C</name>'), { title: 'A & B & C' }],
      ['a bare & in the middle of the track', text.replace(middle, '$1<cmt>x & y</cmt>'), {}],
      ['a tag that is not closed', text.replace('Made</name>', 'Made'), { title: undefined as never, problems: ['broken-xml'] }],
      ['a bare < in the title', text.replace('Made</name>', 'a < b</name>'), { title: 'a < b', problems: ['broken-xml'] }],
      ['its end missing', text.replace('</trkseg></trk></gpx>', ''), { problems: ['cut-short'] }],
      [
        'its end missing, and a bare &',
        text.replace('Made</name>', 'A & B</name>').replace('</trkseg></trk></gpx>', ''),
        { title: 'A & B', problems: ['cut-short'] },
      ],
    ])('%s: every point is read', (_what, broken, told) => {
      const recording = gpx(broken)
      expect({ records: recording.counts.records, title: recording.sessions[0]?.title, problems: codes(recording) }).toEqual({ ...all, ...told })
    })

    /** Changed in the middle of the track. */
    const slip = (what: string | RegExp, by: string): string => text.slice(0, text.length >> 1) + text.slice(text.length >> 1).replace(what, by)
    /** Of what a point holds, and of what it is. */
    const values = ({ streams }: Recording) =>
      (['time', 'lat', 'lon', 'alt', 'hr'] as const).map((channel) => countAndSum(streams.of(channel) ?? new Float32Array())[0])
    // Origin of the rows: slips of hands and of damaged disks; a full parser loses all that follows some of them. How many points, and of how many values.
    it.each<readonly [string, string, readonly number[], readonly number[]]>([
      ['the end of a time misspelt', slip('</time>', '</tme>'), [121, 121], [121, 121, 121, 121, 121]],
      ['the beginning of a time misspelt', slip('<time>', '<tme>'), [120, 121], [120, 121, 121, 121, 121]],
      ['the end of a height missing', slip('</ele>', ''), [121, 121], [121, 121, 121, 120, 121]],
      ['the end of every height missing', text.replaceAll('</ele>', ''), [121, 121], [121, 121, 121, 0, 121]],
      ['an end too many', slip('</ele>', '</ele></ele>'), [121, 121], [121, 121, 121, 121, 121]],
      ['the end of a point missing', slip('</trkpt>', ''), [121, 121], [121, 121, 121, 121, 121]],
      ['the end of every point missing', text.replaceAll('</trkpt>', ''), [121, 121], [121, 121, 121, 121, 121]],
      ['an attribute without its second quote', slip(/lat="([\d.]+)"/, 'lat="$1'), [121, 121], [121, 120, 120, 121, 121]],
      ['an attribute without its first quote', slip(/lat="([\d.]+)"/, 'lat=$1"'), [121, 121], [121, 120, 121, 121, 121]],
      ['an attribute without quotes', slip(/lat="([\d.]+)"/, 'lat=$1'), [121, 121], [121, 120, 121, 121, 121]],
      ['a tag without its ">"', slip('<ele>', '<ele'), [121, 121], [121, 121, 121, 120, 121]],
      ['an end without its ">"', slip('</ele>', '</ele'), [121, 121], [121, 121, 121, 121, 121]],
      ['a "<" lost', slip('</ele><time>', '</ele>time>'), [120, 121], [120, 121, 121, 121, 121]],
      ['with an entity beside it', slip('</time>', '</tme>').replace('Made</name>', 'A &amp; B</name>'), [121, 121], [121, 121, 121, 121, 120]],
    ])('%s: it is told, and the rest is read', (_what, broken, [saved, all], there) => {
      const recording = gpx(broken)
      expect([codes(recording), recording.recovered]).toEqual([['broken-xml'], expect.objectContaining({ records: saved, ofAbout: all })])
      expect(values(recording)).toEqual(there)
    })

    // Origin: a script that rewrote a track lost its quotes. The run had no distance, and nobody said why.
    it.each<readonly [string, string, number | undefined]>([
      ['every latitude without quotes', text.replaceAll(/lat="([\d.]+)"/g, 'lat=$1'), 121],
      ['nothing in quotes', text.replaceAll(/(lat|lon)="([\d.]+)"/g, '$1=$2'), 121],
      ['one quote lost', slip(/lat="([\d.]+)"/, 'lat="$1'), 1],
      ['one quote lost, with an entity beside it', slip(/lat="([\d.]+)"/, 'lat="$1').replace('Made</name>', 'A &amp; B</name>'), 1],
      ['a place that is none', slip(/lat="[\d.]+"/, 'lat="?"').replace('</ele>', ''), 1],
      ['a slip elsewhere', slip('</ele>', ''), undefined],
      ['a slip elsewhere, and no place in any point', text.replaceAll(/ (lat|lon)="[\d.]+"/g, '').replace('</ele>', ''), undefined],
    ])('%s: so many points have lost their place', (_what, broken, placeless) => expect(gpx(broken).recovered!.placeless).toBe(placeless))
    it('a file that never had places has lost none', () => expect(gpx(text.replaceAll(/ (lat|lon)="[\d.]+"/g, '')).recovered).toBeUndefined())

    it('names the place', () => {
      const { problems, recovered } = gpx(text.replace('Made</name>', 'Made'))
      const lines = text.split('\n').length
      expect(problems[0]).toMatchObject({ code: 'broken-xml', line: lines, says: expect.stringContaining(`line ${lines}, position`) })
      expect(recovered?.fault).toEqual(problems[0])
    })
    it('the place is not looked for once the time is up', () => {
      const read = readGpx(new TextEncoder().encode(text.replace('Made</name>', 'Made')), () => false)
      const { problems, recovered } = only(read)
      expect(problems).toEqual([{ code: 'broken-xml', says: expect.stringContaining('no time left') }])
      expect(recovered?.fault).toBeUndefined()
    })
    it('a bare & in a comment and in CDATA stands as it is', () =>
      expect(gpx(text.replace('Made</name>', '<![CDATA[A & B]]></name><!-- a & b -->')).sessions[0]?.title).toBe('A & B'))
  })

  it('elements nested to exhaust memory are left at a depth of 64', () => {
    const recording = gpx(`<gpx>${'<a>'.repeat(100_000)}`)
    expect(codes(recording)).toContain('too-deep')
  })
  it('entities that multiply are not expanded', () => {
    const bomb = `<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><gpx><trk><name>&b;</name></trk></gpx>`
    expect(JSON.stringify(gpx(bomb).sessions).length).toBeLessThan(100)
  })
})

// Origin: a block of a disk that was never written, in the middle of a point: the import stood still for 40 seconds.
describe.each<readonly [string, Uint8Array, string, typeof readGpx]>([
  ['GPX', asGpx(madeSession({ seconds: 600 })), 'lon', readGpx],
  ['TCX', asTcx(madeSession({ seconds: 600 })), 'StartTime', readTcx],
])('a hole in a %s does not hold anybody up', (_format, bytes, attribute, read) => {
  const text = new TextDecoder().decode(bytes)
  /** In a tag, before one of its attributes. */
  const place = text.lastIndexOf(`${attribute}="`, text.length >> 1)
  const withHole = (hole: string | Uint8Array, around = text): Uint8Array =>
    joined(utf8(around.slice(0, place)), typeof hole === 'string' ? utf8(hole) : hole, utf8(` ${around.slice(place)}`))
  /** Goes through the full parser. */
  const withEntity = text.replace(/(<[/]\w+>\s*)$/, '<x>&amp;</x>$1')
  const rows: readonly (readonly [string, string | Uint8Array])[] = [
    ['64 kB of zeros', new Uint8Array(65_536)],
    ['a megabyte of zeros', new Uint8Array(1_000_000)],
    ...['a', ' ', '"', "'", '/', '!', '&', '>'].map((letter) => [`a megabyte of ${letter}`, letter.repeat(1_000_000)] as const),
    ['100,000 "="', '='.repeat(100_000)],
    ['50,000 attributes', Array.from({ length: 50_000 }, (_, at) => ` a${at}="${at}"`).join('')],
    ['50,000 times the same', ' a="1"'.repeat(50_000)],
    ['50,000 quotes without end', ' a="'.repeat(50_000)],
    ['names without values', ' a= '.repeat(50_000)],
    ['ends of nothing', '</'.repeat(300_000)],
    ['ends too many', '</a>'.repeat(300_000)],
    ['comments without end', '<!--'.repeat(200_000)],
    ['entities without end', '&#1'.repeat(200_000)],
  ]
  it.each(rows)(
    '%s',
    (_what, hole) => {
      for (const broken of [withHole(hole), withHole(hole, withEntity)]) {
        const { counts, streams } = only(read(broken))
        expect(counts.records).toBeGreaterThanOrEqual(600)
        expect(countAndSum(streams.of('time')!)[0]).toBeGreaterThanOrEqual(600)
      }
    },
    10_000,
  )
  it('64 kB of zeros in place of the end of a value and all behind it', () => {
    const damaged = bytes.slice()
    damaged.fill(0, place - 3, place - 3 + 65_536)
    expect(only(read(damaged)).counts.records).toBeGreaterThan(200)
  }, 10_000)
  it('50,000 attributes in its first tag', () =>
    expect(only(read(utf8(text.replace(/<(gpx|Training\w+)/, `$&${' a="1"'.repeat(50_000)}`)))).counts.records).toBe(601))

  const half = text.length >> 1
  it.each([
    ['between two points', text.toLowerCase().lastIndexOf('\n<t', half >> 1), text.toLowerCase().lastIndexOf('\n<t', half)],
    ['in a value', text.lastIndexOf('</', half) - 1, text.lastIndexOf('</', half)],
  ])('zeros %s, whose tags are all whole: it is told', (_what, from, to) => {
    const { problems, recovered } = only(read(bytes.map((byte, at) => (at >= from && at < to ? 0 : byte))))
    expect([problems[0]?.code, recovered?.records]).toEqual(['broken-xml', expect.any(Number)])
  })
  it('zeros behind its end are none in it', () => expect(only(read(joined(bytes, new Uint8Array(1000)))).problems).toEqual([]))
})
