import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './run.mjs'

/**
 * One hash over names and bytes of all files under these places (files or folders; missing ones count as empty).
 * @param {readonly string[]} places from the repository root
 * @param {(file: string) => boolean} [counts] which files count
 */
export function fingerprint(places, counts = () => true) {
  const hash = createHash('sha256').update(process.version.split('.')[0])
  for (const file of places.flatMap(filesUnder).filter(counts).sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesUnder(place) {
  const full = path.join(ROOT, place)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [place]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)))
}
