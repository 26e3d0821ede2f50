import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './run.mjs'

/** What each build step was last made from: { knowledge: "sha256", web: "sha256" }. */
const KEPT = path.join(ROOT, 'build', 'fingerprints.json')

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

/** The hash kept for a build step, or undefined. */
export const keptFingerprint = (step) => readKept()[step]

/** Keeps the hash of a finished build step. */
export function keepFingerprint(step, value) {
  mkdirSync(path.dirname(KEPT), { recursive: true })
  writeFileSync(KEPT, `${JSON.stringify({ ...readKept(), [step]: value }, null, 2)}\n`)
}

function readKept() {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8'))
  } catch {
    return {}
  }
}

function filesUnder(place) {
  const full = path.join(ROOT, place)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [place]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)))
}
