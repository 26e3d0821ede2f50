import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inWords, ROOT, run } from './run.mjs'

/**
 * What the lock asks for and node_modules does not hold, as "name@version".
 * npm writes node_modules/.package-lock.json at the end of an install, so a broken-off install counts as missing.
 * Optional packages (binaries of other systems) are not asked for.
 * @param {{ dev: boolean }} want dev: also what only tests and checks need.
 */
export function missingPackages({ dev }) {
  const locked = readLock('package-lock.json')
  const installed = readLock('node_modules/.package-lock.json')
  return Object.entries(locked)
    .filter(([place, wanted]) => place !== '' && !wanted.optional && !wanted.link && (dev || !(wanted.dev || wanted.devOptional)))
    .filter(([place, wanted]) => installed[place]?.version !== wanted.version || !existsSync(path.join(ROOT, place)))
    .map(([place, wanted]) => `${place.replace(/^.*node_modules\//, '')}@${wanted.version}`)
}

/**
 * Installs exactly what the lock says, only when something is missing. An install that already holds the test tools keeps them.
 * No package's install script is run: every binary we use travels inside its package.
 * Resolves to undefined, or to the sentence to show.
 * @param {{ dev: boolean }} want
 */
export async function install({ dev }) {
  const missing = missingPackages({ dev })
  if (missing.length === 0) return undefined
  const withDev = dev || Object.values(readLock('node_modules/.package-lock.json')).some((installed) => installed.dev)
  console.log(`Installing packages (the first time takes a minute or two) ...`)
  const { code, output, seconds } = await npm('ci', withDev ? '--include=dev' : '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund')
  if (code !== 0) return `npm ci did not succeed (code ${code}). It said:\n${output.trim()}`
  const still = missingPackages({ dev })
  if (still.length > 0) return `npm ci finished, but these packages are still missing: ${still.slice(0, 5).join(', ')}`
  console.log(`Installed in ${inWords(seconds)}.`)
  return undefined
}

/** The npm that started us, otherwise the one on the path. */
function npm(...args) {
  const started = process.env.npm_execpath
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  return started?.endsWith('npm-cli.js') ? run(process.execPath, [started, ...args], { env }) : run('npm', args, { env })
}

/** The packages of a lock file by their place ("node_modules/hono"), or {} when there is no readable one. */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}
