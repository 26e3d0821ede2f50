import { describe, expect, it } from 'vitest'
import { droppedBlobs } from './given-blobs.ts'

/** What a browser hands over of a drop: files and folders that are opened one by one, and may refuse. */

const FAULT = new DOMException('gone', 'NotReadableError')

const file = (path: string, opens = true): FileSystemEntry =>
  ({
    isFile: true,
    fullPath: `/${path}`,
    file: (done: (file: File) => void, failed: (fault: DOMException) => void) => (opens ? done(new File(['run'], path)) : failed(FAULT)),
  }) as unknown as FileSystemEntry

/** Handed out in parts; one that is `undefined` breaks. The browser ends with a part in which nothing is. */
const folder = (path: string, ...parts: readonly (readonly FileSystemEntry[] | undefined)[]): FileSystemEntry =>
  ({
    isFile: false,
    fullPath: `/${path}`,
    createReader: () => {
      const left = [...parts, []]
      return {
        readEntries: (done: (entries: readonly FileSystemEntry[]) => void, failed: (fault: DOMException) => void) => {
          const part = left.shift()
          if (part) done(part)
          else failed(FAULT)
        },
      }
    },
  }) as unknown as FileSystemEntry

const dropped = async (...entries: readonly FileSystemEntry[]): Promise<readonly string[]> => {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }))
  const given = await droppedBlobs({ items } as unknown as DataTransfer)
  return given.map(({ path, blob }) => `${path}${blob ? '' : ' (cannot be opened)'}`)
}

// Origin: what could not be opened was left out without a line, and the import counted as one that read everything.
describe('everything that was dropped is given', () => {
  it.each<readonly [string, FileSystemEntry, readonly string[]]>([
    [
      'a folder with folders in it, handed out in parts',
      folder('runs', [file('runs/b.fit')], [folder('runs/2026', [file('runs/2026/a.fit')])]),
      ['runs/2026/a.fit', 'runs/b.fit'],
    ],
    ['a file that cannot be opened', file('a.fit', false), ['a.fit (cannot be opened)']],
    [
      'a file in a folder that cannot be opened',
      folder('runs', [file('runs/a.fit', false), file('runs/b.fit')]),
      ['runs/a.fit (cannot be opened)', 'runs/b.fit'],
    ],
    ['a folder that cannot be opened', folder('runs', undefined), ['runs (cannot be opened)']],
    [
      'a folder in a folder that cannot be opened',
      folder('runs', [folder('runs/2026', undefined), file('runs/b.fit')]),
      ['runs/2026 (cannot be opened)', 'runs/b.fit'],
    ],
    ['a folder that breaks off half way', folder('runs', [file('runs/a.fit')], undefined), ['runs (cannot be opened)', 'runs/a.fit']],
    ['a folder with nothing in it', folder('runs'), []],
  ])('%s', async (_what, entry, given) => expect(await dropped(entry)).toEqual(given))
})
