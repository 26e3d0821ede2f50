import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Result } from '#basics/result.ts'

/** Makes the folder (readable by its owner alone, 0700) and checks that it can be written. The problem is a sentence. */
export function openDataFolder(dataDir: string): Result<string, string> {
  const folder = path.resolve(dataDir)
  try {
    makeFolder(folder)
    if (!statSync(folder).isDirectory()) return fail(`DATA_DIR=${dataDir}: ${folder} is a file, not a folder.`)
    chmodSync(folder, 0o700)
    accessSync(folder, constants.W_OK | constants.X_OK)
    return ok(folder)
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
