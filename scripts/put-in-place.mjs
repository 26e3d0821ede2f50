import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
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
  const beside = mkdtempSync(`${place}.`)
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
