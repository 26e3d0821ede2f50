import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Result } from '#basics/result.ts'

/** A folder that can be written. */
export interface DataFolder {
  /** Its whole path. */
  readonly path: string
  /** It was there before, and other users of this machine may look into it. */
  readonly openToOthers: boolean
}

/** Makes the folder, for its owner alone (0700), and checks that it can be written. One that was there keeps its permissions. The problem is a sentence. */
export function openDataFolder(dataDir: string): Result<DataFolder, string> {
  const folder = path.resolve(dataDir)
  try {
    makeFolder(folder)
    const found = statSync(folder)
    if (!found.isDirectory()) return fail(`DATA_DIR=${dataDir}: ${folder} is a file, not a folder.`)
    accessSync(folder, constants.W_OK | constants.X_OK)
    return ok({ path: folder, openToOthers: process.platform !== 'win32' && (found.mode & 0o077) !== 0 })
  } catch (error) {
    return fail(`DATA_DIR=${dataDir}: ${folder} ${WHY[(error as NodeJS.ErrnoException).code ?? ''] ?? `cannot be used (${(error as Error).message})`}.`)
  }
}

/** One folder after the other: node's own `recursive` tries for ever where none can be made (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder, { mode: 0o700 })
}

const WHY: Readonly<Record<string, string>> = {
  EEXIST: 'is a file, not a folder',
  ENOTDIR: 'lies inside a file, not a folder',
  ENOENT: 'cannot be made or written there',
  EACCES: 'may not be written by this user',
  EPERM: 'belongs to another user',
  EROFS: 'lies on a disk that cannot be written',
  ENOSPC: 'lies on a full disk',
}
