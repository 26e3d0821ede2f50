import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '#basics/result.ts'
import type { Given } from '#files/archives/read-archive.ts'
import { inBlocks } from '#files/archives/source.ts'

/** A path that gave nothing, and why. */
export interface PathProblem {
  readonly path: string
  readonly says: string
}

/** Every file in these paths, folders walked through in order of name. A path that gives none is named, the others are still given. */
export async function givenFiles(paths: readonly string[]): Promise<{ readonly given: readonly Given[]; readonly problems: readonly PathProblem[] }> {
  const found = await Promise.all(paths.map(filesIn))
  return { given: found.flatMap((each) => (each.ok ? each.value : [])), problems: found.flatMap((each) => (each.ok ? [] : [each.problem])) }
}

async function filesIn(where: string): Promise<Result<readonly Given[], PathProblem>> {
  try {
    const about = await stat(where)
    if (!about.isDirectory()) return ok([fileAt(where, about.size)])
    const names = (await readdir(where, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const files = names.map((entry) => path.join(entry.parentPath, entry.name)).sort()
    if (files.length === 0) return fail({ path: where, says: 'there is no file in this folder.' })
    return ok(await Promise.all(files.map(async (file) => fileAt(file, (await stat(file)).size))))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return fail({ path: where, says: code === 'ENOENT' ? 'there is no such file or folder.' : `it cannot be read (${code ?? String(error)}).` })
  }
}

const fileAt = (file: string, size: number): Given => ({ name: file, source: inBlocks({ size, read: (offset, length) => bytesOf(file, offset, length) }) })

async function bytesOf(file: string, offset: number, length: number): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const bytes = new Uint8Array(length)
    const { bytesRead } = await handle.read(bytes, 0, length, offset)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
