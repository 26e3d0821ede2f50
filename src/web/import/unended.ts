import type { Stored } from '#record/entry.ts'
import { keptText, understood } from '../runner/kept-text.ts'
import { bytesGiven, type Ended, type GivenBlob, lockOf } from './messages.ts'

/** An import that began, as this browser remembers it until it came to its end. One that is remembered while nobody is importing broke off, or was stopped. */
export interface Begun {
  /** `recordedAt` of everything it writes. */
  readonly now: string
  /** The same of those that broke off before it, with the same files. */
  readonly before?: readonly string[]
  /** Of what was given, the first few names. */
  readonly names: readonly string[]
  /** How many more were given. */
  readonly more: number
  /** Of all that was given; absent where an older version remembered it. */
  readonly bytes?: number
}

const KEY = 'hipwise-import'
const kept = keptText(() => localStorage, KEY)
const NAMES = 3

export const begunWith = (given: readonly GivenBlob[], now: string): Begun => ({
  now,
  names: given.slice(0, NAMES).map(({ path }) => path),
  more: Math.max(0, given.length - NAMES),
  bytes: bytesGiven(given),
})

/** What is remembered once an import has begun: it stands last, and takes up those that broke off with the same files. */
export function withBegun(all: readonly Begun[], begun: Begun): readonly Begun[] {
  const before = all.filter((each) => takesUp(begun, each)).flatMap(({ now, before: earlier = [] }) => [...earlier, now])
  return [...all.filter((each) => !takesUp(begun, each)), before.length > 0 ? { ...begun, before } : begun]
}

/** How an import ended: read to its end or nothing to go on with, or short of its end, whoever ended it. */
export type End = 'done' | 'early'

export function endOf({ stopped, problem, unreadable }: Omit<Ended, 'kind'>): End {
  if (problem === 'erased') return 'done'
  return problem !== undefined || unreadable || stopped ? 'early' : 'done'
}

/** What is remembered once it has ended. One that ended early stays: what of its files was not read is missing, until it was or the runner leaves it at that. */
export const withEnded = (all: readonly Begun[], now: string, end: End): readonly Begun[] => all.filter((each) => each.now !== now || end === 'early')

/** The same files: by their names, of which a newer export is no smaller and a browser's "(1)" tells nothing, or by their bytes, whatever they are called. */
function takesUp(begun: Begun, broken: Begun): boolean {
  if (begun.bytes === broken.bytes && filesOf(begun) === filesOf(broken)) return true
  return begun.more === broken.more && called(begun) === called(broken) && (begun.bytes ?? 0) >= (broken.bytes ?? 0)
}

/** A second download of "export.zip" is "export (1).zip", or "export(1).zip"; a single run of that name may be another one, and (2024) a year. */
const called = ({ names }: Begun): string => names.map((name) => name.replace(/ ?\(\d\d?\)(?=\.zip$)/i, '')).join('\n')

const filesOf = ({ names, more }: Begun): number => names.length + more

/** Remembers what `change` makes of it; other tabs hear of it. */
export function rememberImports(change: (all: readonly Begun[]) => readonly Begun[]): void {
  const all = change(rememberedImports())
  kept.write(all.length > 0 ? JSON.stringify(all) : undefined)
}

/** Oldest first; one that is under way is the last. */
const rememberedImports = (): readonly Begun[] => begunIn(kept.read())

/** What cannot be understood is passed over. Older versions remembered one, without a list. */
export const begunIn = (text: string | null | undefined): readonly Begun[] =>
  understood(text, (json) => [json].flat().flatMap((each) => readBegun(each) ?? [])) ?? []

function readBegun(told: unknown): Begun | undefined {
  const { now, before, names, more, bytes } = (told ?? {}) as { readonly [Key in keyof Begun]?: unknown }
  if (typeof now !== 'string' || !Array.isArray(names) || typeof more !== 'number') return undefined
  return {
    now,
    ...(Array.isArray(before) ? { before: before.map(String) } : {}),
    names: names.map(String),
    more,
    ...(typeof bytes === 'number' ? { bytes } : {}),
  }
}

/** What this browser remembers of an import that this tab does not run: another tab is at it, or it broke off. */
export interface Unended extends Begun {
  readonly elsewhere: boolean
}

export async function unendedImports(): Promise<readonly Unended[]> {
  const all = rememberedImports()
  const { held = [] } = all.length > 0 ? await navigator.locks.query() : {}
  return all.map((begun) => ({ ...begun, elsewhere: held.some(({ name }) => name === lockOf(begun.now)) }))
}

/** Calls when another tab begins or ends an import; returns the way to stop listening. */
export function onUnended(listener: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) listener()
  }
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}

/** Activities that imports wrote before they broke off. */
export function keptOf(begun: readonly Pick<Begun, 'now' | 'before'>[], rows: readonly Stored[]): number {
  const times = new Set(begun.flatMap(({ now, before = [] }) => [...before, now]))
  return rows.filter(({ kind, recordedAt }) => kind === 'run' && times.has(String(recordedAt))).length
}
