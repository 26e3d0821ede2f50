import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { asGpx, asTcx, madeSession, utf8 } from '../../../../tests/training-files.ts'
import type { Attributes } from './attributes.ts'
import { walkXml, type XmlReader } from './walk.ts'
import type { Written } from './written.ts'

/** The short way must hear what a full parser hears, on every file that it takes. */

function heard(bytes: Uint8Array, short: boolean): { readonly events: string; readonly problems: readonly string[] } {
  const { reader, problems } = walkXml(bytes, () => new Listener(attributesIn(bytes)), undefined, { short })
  return { events: reader.events.join('\n'), problems: problems.map(({ code }) => code) }
}

class Listener implements XmlReader {
  readonly events: string[] = []
  readonly #asked: readonly string[]

  constructor(asked: readonly string[]) {
    this.#asked = asked
  }

  open(name: string, attributes: Attributes): void {
    this.events.push(`<${name} ${this.#asked.map((each) => attributes.of(each).text)}`)
  }

  close(name: string, inner: Written): void {
    this.events.push(`${name}> ${inner.text}`)
  }
}

/** Every name in the bytes that an attribute could have. */
const attributesIn = (bytes: Uint8Array): string[] => [
  ...new Set(Array.from(new TextDecoder().decode(bytes).matchAll(/([\w:-]+)\s*=\s*["']/g), ([, name]) => name!)),
]

const session = madeSession({ seconds: 60 })

describe('hears the same as a full parser', () => {
  it.each([
    ['a TCX', asTcx(session)],
    ['a GPX', asGpx(session)],
    ['empty elements and single quotes', utf8(`<?xml version="1.0"?><a><b/><c d='1' e = "2"/><f></f></a>`)],
    ['attributes as hardly anybody writes them', utf8('<a  b = "1" c=\'2\' d="\'" e=\'"\'><f g=""/></a>')],
    ['a ">" in an attribute', utf8('<a b="1 > 0"><c>2</c></a>')],
    ['names that begin alike', utf8('<ab><a>1</a><abc>2</abc><ab>3</ab></ab>')],
    ['names in other letters', utf8('<läufe><lauf länge="3">1</lauf></läufe>')],
    ['the same attribute name within another', utf8('<a xlat="1" lat="2" late="3"/>')],
    ['an exclamation mark in a text', utf8('<a>ran!</a>')],
    ['blanks that are no blanks of XML', utf8('<a>\u00a01\u00a0</a>')],
    ['more names than drawers', utf8(`<a>${Array.from({ length: 700 }, (_, at) => `<n${at} of="${at}">${at}</n${at}>`).join('')}</a>`)],
    ['text around children', utf8('<a> 1 <b>2</b> 3 </a>')],
    ['line breaks within tags', utf8('<a\n  b="1"\n><c\n>2</c\n></a\n>')],
    ['a comment, which goes the long way', utf8('<a><!-- <b> --><c>1</c></a>')],
    ['an entity, which goes the long way', utf8('<a><c>1 &amp; 2</c></a>')],
    ['an entity in an attribute after many elements', utf8('<a><b c="1">2</b><b c="&lt;3"/></a>')],
    ['a comment at the end', utf8('<a><b>1</b></a><!-- <c> -->')],
  ])('%s', (_what, bytes) => expect(heard(bytes, true)).toEqual(heard(bytes, false)))

  it('also when the file breaks off anywhere: what it hears first is the same, and it says so', () => {
    const bytes = utf8('<a><b c="1">2</b><d>3</d></a>')
    for (let end = 3; end < bytes.length - 1; end++) {
      const [short, long] = [heard(bytes.subarray(0, end), true), heard(bytes.subarray(0, end), false)]
      expect([end, short.problems.length, long.events.startsWith(short.events) || short.events.startsWith(long.events)]).toEqual([
        end,
        long.problems.length,
        true,
      ])
    }
  })
})

const folder = fileURLToPath(new URL('../../../../../shared/samples/activities', import.meta.url))
const here = existsSync(folder)
const reason = here ? '' : ' (skipped: ../shared/samples/activities lies beside the repository, and is not here)'
describe.skipIf(!here)(`real files${reason}`, () => {
  const files = here ? ['tcx', 'gpx'].flatMap((kind) => readdirSync(`${folder}/${kind}`).map((file) => `${kind}/${file}`)) : []
  it.each(files)('%s', (file) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${file}`))
    const [short, long] = [heard(bytes, true), heard(bytes, false)]
    expect(short.events === long.events).toBe(true)
    expect(short.problems).toEqual(long.problems)
  })
})
