import { expect, it } from 'vitest'
import { type GivenAbout, reachesTo } from './reaches-to.ts'

const at = (text: string): number => Date.parse(text) / 1000
const made = (name: string, written?: string): GivenAbout => ({ name, ...(written === undefined ? {} : { writtenAt: at(written) }) })
const NOW = '2026-05-21T09:00:00+02:00'

// Origin: an export of three weeks ago, given today, was word that there had been no run since; the week had more room for it.
it.each<readonly [string, readonly GivenAbout[], string | undefined]>([
  ['an archive of three weeks ago', [made('export.zip', '2026-04-30T20:00:00Z')], '2026-04-30'],
  ['one made at the end of a day, where the runner lives on the next', [made('export.ZIP', '2026-04-30T22:30:00Z')], '2026-05-01'],
  ['two: the newer', [made('a.zip', '2026-04-30T20:00:00Z'), made('b.zip', '2026-05-11T20:00:00Z')], '2026-05-11'],
  ['one of today', [made('export.zip', '2026-05-21T06:00:00Z')], undefined],
  ['one of a clock that goes ahead', [made('export.zip', '2026-06-21T06:00:00Z')], undefined],
  ['one of a clock that was never set', [made('export.zip', '1980-01-01T00:00:00Z')], undefined],
  ['one of which nobody says when', [made('export.zip')], undefined],
  // a watch writes its files when it records them, and not since
  ['loose files, however old', [made('1.fit', '2026-04-30T20:00:00Z')], undefined],
  ['an archive and a loose file', [made('export.zip', '2026-04-30T20:00:00Z'), made('1.fit', '2026-04-30T20:00:00Z')], undefined],
  ['nothing', [], undefined],
])('files tell of days up to the one on which they were made: %s', (_what, given, day) => expect(reachesTo(given, NOW, 'Europe/Berlin')).toBe(day))
