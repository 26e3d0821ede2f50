import type { GivenBlob } from './messages.ts'

/** What the runner chose or dropped, as files with their folders. */

/** Chosen with a button; a folder's files bring their paths. */
export const chosenBlobs = (files: Iterable<File> | null): readonly GivenBlob[] =>
  inOrder([...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file })))

/** Dropped: files, and everything in dropped folders. Has to be called while the drop is being told; the folders are walked through afterwards. */
export async function droppedBlobs({ items }: DataTransfer): Promise<readonly GivenBlob[]> {
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? item.getAsFile() ?? []) : []))
  return inOrder((await Promise.all(entries.map((entry) => (entry instanceof File ? [{ path: entry.name, blob: entry }] : blobsIn(entry))))).flat())
}

/** A file or folder that cannot be opened is left out: the browser says nothing more of it. */
async function blobsIn(entry: FileSystemEntry): Promise<readonly GivenBlob[]> {
  if (entry.isFile) return fileOf(entry as FileSystemFileEntry)
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader())
  return (await Promise.all(inside.map(blobsIn))).flat()
}

const fileOf = (entry: FileSystemFileEntry): Promise<readonly GivenBlob[]> =>
  new Promise((done) =>
    entry.file(
      (blob) => done([{ path: entry.fullPath.replace(/^\//, ''), blob }]),
      () => done([]),
    ),
  )

/** The browser hands out a hundred at a time. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])))
    if (some.length === 0) return all
    all.push(...some)
  }
}

const inOrder = (blobs: readonly GivenBlob[]): readonly GivenBlob[] => blobs.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
