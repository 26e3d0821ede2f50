import { open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { fail, ok, type Result } from '#basics/result.ts'
import type { Entry, PlanEntry } from '#record/entry.ts'
import { readEntries } from '#record/read-entries.ts'
import { textOf } from './read-input.ts'
import { MOST_RECORD_BYTES, recordRows } from './read-record.ts'

/** A record as it lies in its file. */
export interface RecordFile {
  /** Where it lies, links followed. */
  readonly path: string
  /** Undefined when there is no file yet. */
  readonly text: string | undefined
  readonly entries: readonly Entry[]
  /** Rows of it that cannot be read: they stay as they are, and nothing is advised beside them. */
  readonly unread: number
}

/** A record that is not there yet, or has nothing in it, has no entries. */
export async function recordFile(into: string): Promise<Result<RecordFile, string>> {
  const real = await followed(into)
  if (!(await isThere(path.dirname(real)))) return fail(`${into}: there is no folder ${path.dirname(real)} for the record. Make it first.`)
  if (!(await isThere(real))) return ok({ path: real, text: undefined, entries: [], unread: 0 })
  const text = await textOf(real, MOST_RECORD_BYTES)
  if (!text.ok) return text
  const rows = text.value.trim() === '' ? ok([]) : recordRows(text.value, into)
  if (!rows.ok) return rows
  const { entries, setAside, notUnderstood } = readEntries(rows.value)
  return ok({ path: real, text: text.value, entries, unread: setAside.length + notUnderstood.length })
}

/**
 * Adds entries to a record that was read before. The whole is written beside the old one and put in its place at once: a break leaves the old one as it was.
 * One import writes at a time, and what another wrote since stays: the runs that it brought are not added again. Gives the record as it was then, or why
 * nothing was written.
 */
export async function appendTo(before: RecordFile, entries: readonly PlanEntry[], waitingMs = WAITING_MS): Promise<Result<RecordFile, string>> {
  const beside = `${before.path}.part`
  try {
    const file = await alone(beside, waitingMs)
    if (!file) return fail(`${beside} is there: another import is writing, or one broke off while it wrote. When none is, remove that file. ${UNCHANGED}`)
    try {
      const now = await stillThere(before)
      if (now.ok) {
        await file.writeFile(joined(now.value.text ?? '', now.value.text === before.text ? entries : without(now.value.entries, entries)))
        await file.chmod(await modeOf(before.path))
        await file.sync()
      }
      await file.close()
      await (now.ok ? rename(beside, before.path) : rm(beside))
      return now
    } catch (error) {
      await file.close().catch(() => undefined)
      await rm(beside, { force: true })
      throw error
    }
  } catch (error) {
    return fail(`${before.path}: it cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}). ${UNCHANGED}`)
  }
}

/** The record as it is now. */
async function stillThere(before: RecordFile): Promise<Result<RecordFile, string>> {
  const now = await recordFile(before.path)
  if (!now.ok) return fail(`${now.problem} ${UNCHANGED}`)
  return before.text !== undefined && now.value.text === undefined ? fail(`${before.path} was taken away meanwhile. ${UNCHANGED}`) : now
}

const UNCHANGED = 'Nothing was changed.'

/** Of a link where it leads, also where nothing lies there yet. */
async function followed(into: string): Promise<string> {
  return realpath(into).catch(async () => {
    const led = await readlink(into).catch(() => undefined)
    return led === undefined ? into : path.resolve(path.dirname(into), led)
  })
}

/** Also what is there and may not be looked at. */
export const isThere = (at: string): Promise<boolean> =>
  stat(at).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  )

/** The file that only one can begin: whoever has it writes, the others wait for it to take the place of the record. Undefined when that does not come. */
async function alone(beside: string, waitingMs: number) {
  for (const since = Date.now(); Date.now() - since < waitingMs; await later(LOOKING_MS)) {
    const file = await open(beside, 'wx', OWN).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return undefined
      throw error
    })
    if (file) return file
  }
  return undefined
}

const WAITING_MS = 10_000
const LOOKING_MS = 20

/** Health is nobody else's business: a new record is for its owner alone, an old one stays as open as it was. */
const OWN = 0o600
const modeOf = (at: string): Promise<number> =>
  stat(at).then(
    ({ mode }) => mode & 0o777,
    () => OWN,
  )

/** Runs that came from a file that the record has by now are left out. */
function without(there: readonly Entry[], entries: readonly PlanEntry[]): readonly PlanEntry[] {
  const sources = new Set(there.flatMap(({ kind, body }) => (kind === 'run' && body.source ? [body.source.id] : [])))
  return entries.filter(({ kind, body }) => kind !== 'run' || body.source === undefined || !sources.has(body.source.id))
}

/** In the form that the record has: lines, or one array. */
function joined(before: string, entries: readonly PlanEntry[]): string {
  if (before.trimStart().startsWith('[')) return `${JSON.stringify([...(JSON.parse(before) as unknown[]), ...entries], null, 1)}\n`
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  if (before.trim() === '') return lines
  return `${before}${before.endsWith('\n') ? '' : '\n'}${lines}`
}
