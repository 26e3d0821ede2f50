import { ok, type Result } from '#basics/result.ts'
import type { Problem } from '../recording.ts'
import { confirmed, entryFrom, type Found } from './local-headers.ts'
import { isOpened, isPicture } from './names.ts'
import type { RandomAccess } from './source.ts'
import { type Directory, listZip, MOST_ENTRIES, MOST_INNER_ZIP, packedBytes, refusal, unpack, type ZipEntry } from './zip.ts'

/**
 * What is in a zip. `damage`: there may be more in it. Its `end` is missing, with the directory: these are the files before, the last of them perhaps only in
 * part; or the `directory` is not what it was: these are the files that it or their own headers name.
 */
export interface Listed {
  readonly entries: readonly ZipEntry[]
  readonly damage?: 'end' | 'directory'
}

/**
 * The files in a zip: from its directory, which is believed as far as the header that stands before each file says the same. One changed byte of the directory
 * would else hide a file, or all that are named behind it. Fails when neither is there.
 */
export async function entriesOf(source: RandomAccess): Promise<Result<Listed, Problem>> {
  const listed = await listZip(source)
  // where it can be read no further, that is told of the file that lies there
  if (listed.ok) return ok(await checked(source, listed.value).catch(() => ({ entries: listed.value.entries, damage: 'directory' as const })))
  const entries = listed.problem.code === 'damaged' ? await inSequence(source, new Map()) : []
  return entries.length > 0 ? ok({ entries, damage: 'end' }) : listed
}

async function checked(source: RandomAccess, { entries: named, whole }: Directory): Promise<Listed> {
  // to look at each of the pictures of ten years would take longer than reading the runs
  const [pictures, others] = [named.filter(({ name }) => isPicture(name)), named.filter(({ name }) => !isPicture(name))]
  const sure = await sureOf(source, others)
  if (whole && sure.size === others.length) return { entries: named }
  const found = await inSequence(source, new Map([...sure, ...(await sureOf(source, pictures))]))
  const { entries, borneOut } = await joined(source, named, found)
  const there = new Set(entries)
  const same = whole && borneOut && entries.length === named.length && named.every((entry) => there.has(entry))
  return same ? { entries: named } : { entries, damage: 'directory' }
}

/** Those entries of which the header says the same, by where it stands. */
async function sureOf(source: RandomAccess, entries: readonly ZipEntry[]): Promise<ReadonlyMap<number, Found>> {
  const sure = new Map<number, Found>()
  for (const entry of entries) {
    const found = await confirmed(source, entry)
    if (found) sure.set(entry.offset, found)
  }
  return sure
}

/** One file after another, each where the one before ends: those that are sure, and in between what the headers say. */
async function inSequence(source: RandomAccess, sure: ReadonlyMap<number, Found>): Promise<readonly ZipEntry[]> {
  const places = [...sure.keys()].sort((a, b) => a - b)
  const entries: ZipEntry[] = []
  let nth = 0
  for (let at = 0; at < source.size && entries.length < MOST_ENTRIES; ) {
    while (nth < places.length && places[nth]! <= at) nth++
    const until = places[nth] ?? source.size
    const found = sure.get(at) ?? (await entryFrom(source, at, until))
    if (found) entries.push(found.entry)
    at = Math.min(found?.next ?? until, until)
  }
  return entries
}

interface Joined {
  readonly entries: readonly ZipEntry[]
  /** Wherever two words differed, the bytes of the file told which was true. */
  readonly borneOut: boolean
}

/** What the directory names and what was found, each file once: of two words about one the true one, and what only the directory knows behind the rest. */
async function joined(source: RandomAccess, named: readonly ZipEntry[], found: readonly ZipEntry[]): Promise<Joined> {
  const said = new Map(named.map((entry) => [entry.offset, entry]))
  const compare = comparing(source)
  const entries: ZipEntry[] = []
  let borneOut = true
  for (const entry of found) {
    const other = said.get(entry.offset) ?? entry
    const one = other === entry ? entry : await compare(other, entry)
    borneOut &&= one !== undefined
    entries.push(one ?? other)
  }
  const [offsets, names] = [new Set(found.map(({ offset }) => offset)), new Set(found.map(({ name }) => name))]
  return { entries: [...entries, ...named.filter(({ offset, name }) => !offsets.has(offset) && !names.has(name))], borneOut }
}

/** Bytes that are unpacked to find out which words are true. */
const MOST_COMPARED = 1_000_000_000

/** Tells of two words about a file the one that its bytes bear out, and where they bear out both the one that does not pass it over; undefined where neither. */
function comparing(source: RandomAccess): (byDirectory: ZipEntry, byHeader: ZipEntry) => Promise<ZipEntry | undefined> {
  let left = MOST_COMPARED
  const comesOut = async (entry: ZipEntry): Promise<boolean> => {
    if (refusal(entry, MOST_INNER_ZIP)) return false
    left -= entry.size
    if (left < 0) return false
    const packed = await packedBytes(source, entry)
    return packed.ok && (await unpack(packed.value, entry, MOST_INNER_ZIP)).ok
  }
  return async (byDirectory, byHeader) => {
    const isOut = await comesOut(byDirectory)
    if (isOut && isOpened(byDirectory.name)) return byDirectory
    if (await comesOut(byHeader)) return byHeader
    return isOut ? byDirectory : undefined
  }
}
