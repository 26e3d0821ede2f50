import { alreadyRunning } from './already-running.mjs'
import { install } from './install.mjs'
import { refuseOldNode } from './node-version.mjs'

/** `npm start`: on a fresh machine with nothing but Node, installs, builds, starts the server and prints the address. Later: seconds. */

refuseOldNode()

const running = await alreadyRunning()
if (running) stop(`Hipwise already runs for this data folder: ${running}. Open that, stop it first, or give this one another DATA_DIR and PORT.`)

const problem = await install({ dev: false })
if (problem) stop(problem)

const { BuildFailed, buildKnowledge, buildWeb } = await import('./build.mjs')
try {
  await buildKnowledge()
  await buildWeb()
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error
  stop(error.message)
}

// The server runs in this very process: signals reach it directly.
const { register } = await import('tsx/esm/api')
register()
await import('../src/server/main.ts')

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
