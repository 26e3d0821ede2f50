import { Zip, ZipPassThrough } from 'fflate'
import { listOriginals, readOriginal } from '#storage/originals.ts'
import { saveFile } from '../parts/save-file.ts'

/** All kept files as one zip, each byte by byte as it was given. They are read one after another; the browser holds the pieces. */
export async function giveBack(): Promise<void> {
  const kept = await listOriginals()
  if (!kept.ok) return
  const parts: Blob[] = []
  const zip = new Zip((_problem, piece) => parts.push(new Blob([piece as Uint8Array<ArrayBuffer>])))
  const names = new Set<string>()
  for (const { hash, name } of kept.value) {
    const original = await readOriginal(hash)
    if (!original) continue
    // most are packed already
    const entry = new ZipPassThrough(ownName(name, hash, names))
    zip.add(entry)
    entry.push(original.content, true)
  }
  zip.end()
  saveFile(new Blob(parts, { type: 'application/zip' }), 'hipwise-files.zip')
}

/** Files of several archives may bear one name. */
function ownName(name: string, hash: string, names: Set<string>): string {
  const own = names.has(name) ? `${hash.slice(0, 8)}-${name}` : name
  names.add(own)
  return own
}
