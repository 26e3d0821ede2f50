import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder beside its place and puts it there once it is whole: whoever reads the old one never meets half a new one, and two that make the same at
 * once do not write into each other's. Gives what `make` gives; where that is `undefined`, the old one stays.
 * @template Made
 * @param {string} place
 * @param {(beside: string) => Promise<Made | undefined>} make
 * @returns {Promise<Made | undefined>}
 */
export async function madeBeside(place, make) {
  mkdirSync(path.dirname(place), { recursive: true })
  removeLeftOver(place)
  const beside = mkdtempSync(`${place}${MAKING}`)
  // another user may serve it
  chmodSync(beside, 0o755)
  try {
    const made = await make(beside)
    if (made !== undefined) exchange(beside, place)
    return made
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** What was being made when somebody stopped it. Nothing takes an hour: what is younger may still be in the making. */
function removeLeftOver(place) {
  const folder = path.dirname(place)
  for (const name of readdirSync(folder)) {
    const beside = path.join(folder, name)
    if (beside.startsWith(`${place}${MAKING}`) && (statSync(beside, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < Date.now() - HOUR_MS)
      rmSync(beside, { recursive: true, force: true })
  }
}

const MAKING = '.making-'
const HOUR_MS = 3_600_000

function exchange(beside, place) {
  const old = `${beside}.old`
  if (existsSync(place)) unlessOther('ENOENT', () => renameSync(place, old))
  // who was quicker made it from the same sources
  unlessOther('ENOTEMPTY', () => renameSync(beside, place))
  rmSync(old, { recursive: true, force: true })
}

/** Somebody else may have taken or put the folder a moment ago. */
function unlessOther(code, step) {
  try {
    step()
  } catch (error) {
    if (error.code !== code) throw error
  }
}
