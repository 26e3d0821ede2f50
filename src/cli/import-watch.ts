import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { type FSWatcher, watch } from 'chokidar'
import { refuse } from './command.ts'
import { givenFiles, isNothing } from './given-files.ts'
import { type Import, importPaths } from './import-paths.ts'
import { isThere, recordFile } from './record-file.ts'

/**
 * Imports what lies at these paths, then what comes into them, each file once nobody has written to it for two seconds, until it is ended (Ctrl-C). What was
 * begun then is written. Gives the highest exit code of all imports; a record that cannot be written ends it with 2, and the next start reads what is missing.
 */
export async function importAsItComes(asked: Import): Promise<number> {
  const roots = await Promise.all(asked.paths.map(whereFrom))
  const absent = roots.find(({ real }) => real === undefined)
  if (absent) return refuse(`${absent.given}: There is no such file or folder.`)
  const record = await recordFile(asked.into)
  if (!record.ok) return refuse(record.problem)
  const ended = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort())
  const watcher = watch(
    roots.map(({ real }) => real!),
    { ignoreInitial: true, followSymlinks: false, awaitWriteFinish: { stabilityThreshold: LEFT_ALONE_MS }, ignored: await notTaken(record.value.path, roots) },
  )
  try {
    const next = arrivalsOf(watcher, roots, ended.signal)
    await new Promise((resolve) => watcher.once('ready', () => resolve(undefined)).once('error', resolve))
    const lying = await givenFiles(asked.paths)
    let worst = isNothing(lying) ? 0 : await importPaths(asked)
    if (worst < 2) console.error(`Watching ${asked.paths.join(', ')}. Ctrl-C ends it.`)
    let wasThere = await isThere(asked.into)
    const more = async () => (worst < 2 ? next() : undefined)
    for (let arrived = await more(); arrived; arrived = await more()) {
      const paths = await thoseThere(arrived.map((at) => asGiven(at, roots)))
      if (paths.length === 0) continue
      if (wasThere && !(await isThere(asked.into)))
        return refuse(`${asked.into} was taken away meanwhile. Put it back or start again: nothing of ${paths[0]} was read.`)
      worst = Math.max(worst, await importPaths({ ...asked, paths }))
      wasThere ||= await isThere(asked.into)
    }
    return worst
  } catch (error) {
    return refuse(`It can be watched no longer (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}). Start it again: nothing is lost.`)
  } finally {
    await watcher.close()
  }
}

const LEFT_ALONE_MS = 2000
/** So long more files may join those that came. */
const GATHERING_MS = 500

interface Root {
  readonly given: string
  /** Undefined when nothing is there. */
  readonly real: string | undefined
}

const whereFrom = async (given: string): Promise<Root> => ({ given, real: await realpath(given).catch(() => undefined) })

/** The path as it would be called if the folder that was asked for were read. */
function asGiven(at: string, roots: readonly Root[]): string {
  const root = roots.find(({ real }) => real !== undefined && (at === real || at.startsWith(`${real}${path.sep}`)))
  return root ? path.join(root.given, path.relative(root.real!, at)) : at
}

/** A file may be gone again before its turn. */
async function thoseThere(paths: readonly string[]): Promise<readonly string[]> {
  const there = await Promise.all(paths.map(isThere))
  return paths.filter((_, at) => there[at])
}

/** The record itself, what is written beside it, hidden files, and downloads that are not done, may lie or come there: they are no news. */
async function notTaken(record: string, roots: readonly Root[]): Promise<(at: string) => boolean> {
  const place = path.join(await realpath(path.dirname(record)), path.basename(record))
  return (at) => at === place || at === `${place}.part` || (NOT_DONE.test(path.basename(at)) && !roots.some(({ real }) => at === real))
}

const NOT_DONE = /^\.|\.(crdownload|part|partial|download|tmp)$/i

/** Paths of files that came or changed since, some at a time, none lost while those before are imported; undefined at the end. Throws what the watcher complains of. */
function arrivalsOf(watcher: FSWatcher, roots: readonly Root[], ended: AbortSignal): () => Promise<readonly string[] | undefined> {
  const arrived = new Set<string>()
  let problem: unknown
  let wake = (): void => undefined
  watcher.on('all', (event, at) => {
    if (event === 'add' || event === 'change') arrived.add(at)
    // nothing else of a folder that is gone is told, not even when it comes back
    if ((event === 'unlinkDir' || event === 'unlink') && roots.some(({ real }) => real === at)) problem = new Error(`${at} is gone`)
    wake()
  })
  watcher.on('error', (error) => {
    problem = error
    wake()
  })
  ended.addEventListener('abort', () => wake())
  return async () => {
    while (arrived.size === 0 && problem === undefined && !ended.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    if (problem !== undefined) throw problem
    if (ended.aborted) return undefined
    await later(GATHERING_MS)
    const now = [...arrived]
    arrived.clear()
    return now
  }
}
