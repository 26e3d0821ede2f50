import { existsSync } from 'node:fs'
import { run } from './run.mjs'

/** Where a Chromium usually lies; CHROMIUM in the environment names another one. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Keeps the browser to itself: no sandbox inside a container, no calls home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of an installed Chromium, or undefined. */
export const findChromium = () => [process.env.CHROMIUM, ...PLACES].find((place) => place && existsSync(place))

/** Installs Debian's Chromium when there is none and we may. Resolves to undefined, or to the sentence that says what to do. */
export async function installChromium() {
  if (findChromium()) return undefined
  const byHand = 'The journeys need Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium) or name one: CHROMIUM=/path/to/chromium npm test'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return byHand
  console.log('Installing Chromium from the system packages ...')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
  return code === 0 && findChromium() ? undefined : `${byHand}\napt-get said:\n${output.trim().slice(-2000)}`
}
