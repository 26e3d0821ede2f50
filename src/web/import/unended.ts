import type { Stored } from '#record/entry.ts'
import { type GivenBlob, IMPORT_LOCK } from './messages.ts'

/** The import that is running, as this browser remembers it. One that is remembered while nobody is importing broke off with its page. */
export interface Begun {
  /** `recordedAt` of everything it writes. */
  readonly now: string
  /** Of what was given, the first few names. */
  readonly names: readonly string[]
  /** How many more were given. */
  readonly more: number
}

const KEY = 'hipwise-import'
const NAMES = 3

export const begunWith = (given: readonly GivenBlob[], now: string): Begun => ({
  now,
  names: given.slice(0, NAMES).map(({ path }) => path),
  more: Math.max(0, given.length - NAMES),
})

/** Once it has begun, until its end was told; other tabs hear of both. */
export function rememberImport(begun: Begun | undefined): void {
  try {
    if (begun) localStorage.setItem(KEY, JSON.stringify(begun))
    else localStorage.removeItem(KEY)
  } catch {
    // a browser that keeps nothing has nothing to go on with
  }
}

export function rememberedImport(): Begun | undefined {
  try {
    return begunIn(localStorage.getItem(KEY))
  } catch {
    return undefined
  }
}

/** What cannot be understood is passed over. */
export function begunIn(text: string | null): Begun | undefined {
  try {
    const { now, names, more } = (JSON.parse(text ?? 'null') ?? {}) as { readonly [Key in keyof Begun]?: unknown }
    return typeof now === 'string' && Array.isArray(names) && typeof more === 'number' ? { now, names: names.map(String), more } : undefined
  } catch {
    return undefined
  }
}

/** What this browser remembers of an import that this tab does not run: another tab is at it, or it broke off. */
export interface Unended extends Begun {
  readonly elsewhere: boolean
}

export async function unendedImport(): Promise<Unended | undefined> {
  const begun = rememberedImport()
  const { held = [] } = begun ? await navigator.locks.query() : {}
  return begun && { ...begun, elsewhere: held.some(({ name }) => name === IMPORT_LOCK) }
}

/** Calls when another tab begins or ends an import; returns the way to stop listening. */
export function onUnended(listener: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) listener()
  }
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}

/** Activities that an import wrote before it broke off. */
export const keptOf = ({ now }: Pick<Begun, 'now'>, rows: readonly Stored[]): number =>
  rows.filter(({ kind, recordedAt }) => kind === 'run' && recordedAt === now).length
