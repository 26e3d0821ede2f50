import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { UnixSeconds } from '#basics/units.ts'
import type { Given } from '#files/archives/read-archive.ts'
import { inBlocks } from '#files/archives/source.ts'
import type { Problem } from '#files/recording.ts'

/** What lies at the paths that were asked for. */
export interface Found {
  readonly given: readonly Given[]
  /** Paths that gave nothing, each with the reason. */
  readonly missed: readonly Missed[]
}

export interface Missed {
  readonly path: string
  readonly why: Problem
}

/** Every file in these paths, folders walked through in order of name. A path that gives none is named, and so is each folder in it that cannot be opened. */
export async function givenFiles(paths: readonly string[]): Promise<Found> {
  return together(await Promise.all(paths.map(atPath)))
}

/** Nothing is there, and nothing was kept shut: what was asked for was wrong. */
export const isNothing = ({ given, missed }: Found): boolean => given.length === 0 && missed.every(({ why }) => why.code !== 'unreadable')

async function atPath(path: string): Promise<Found> {
  const { given, missed } = await filesIn(path)
  if (given.length + missed.length === 0) return { given, missed: [{ path, why: { code: 'empty', says: 'There is no file in this folder.' } }] }
  return { given: given.toSorted((a, b) => (a.name < b.name ? -1 : 1)), missed }
}

async function filesIn(where: string): Promise<Found> {
  try {
    const about = await stat(where)
    if (!about.isDirectory()) return { given: [fileAt(where, about.size, about.mtimeMs / 1000)], missed: [] }
    const within = (await readdir(where, { withFileTypes: true })).filter((entry) => entry.isFile() || entry.isDirectory())
    return together(await Promise.all(within.map(({ name }) => filesIn(path.join(where, name)))))
  } catch (error) {
    return { given: [], missed: [{ path: where, why: whyMissed(error as NodeJS.ErrnoException) }] }
  }
}

const together = (all: readonly Found[]): Found => ({ given: all.flatMap(({ given }) => given), missed: all.flatMap(({ missed }) => missed) })

const whyMissed = (error: NodeJS.ErrnoException): Problem =>
  error.code === 'ENOENT' || error.code === 'ENOTDIR'
    ? { code: 'absent', says: 'There is no such file or folder.' }
    : { code: 'unreadable', says: `It cannot be read (${error.code ?? String(error)}).` }

const fileAt = (file: string, size: number, writtenAt: UnixSeconds): Given => ({
  name: file,
  writtenAt,
  source: inBlocks({ size, read: (offset, length) => bytesOf(file, offset, length) }),
})

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
