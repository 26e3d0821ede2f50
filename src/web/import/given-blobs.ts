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

/** A file or folder that cannot be opened is given all the same, and so is a folder that breaks off, beside what was in it: else nobody would miss it. */
async function blobsIn(entry: FileSystemEntry): Promise<readonly GivenBlob[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)]
  const { entries, whole } = await entriesOf((entry as FileSystemDirectoryEntry).createReader())
  const inside = (await Promise.all(entries.map(blobsIn))).flat()
  return whole ? inside : [...inside, { path: pathOf(entry) }]
}

const fileOf = (entry: FileSystemFileEntry): Promise<GivenBlob> =>
  new Promise((done) =>
    entry.file(
      (blob) => done({ path: pathOf(entry), blob }),
      () => done({ path: pathOf(entry) }),
    ),
  )

const pathOf = ({ fullPath }: FileSystemEntry): string => fullPath.replace(/^\//, '')

/** The browser hands out a hundred at a time. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<{ readonly entries: readonly FileSystemEntry[]; readonly whole: boolean }> {
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[] | undefined>((done) => reader.readEntries(done, () => done(undefined)))
    if (!some || some.length === 0) return { entries, whole: some !== undefined }
    entries.push(...some)
  }
}

const inOrder = (blobs: readonly GivenBlob[]): readonly GivenBlob[] => blobs.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
