import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeApp } from './app.ts'
import { listAppFiles } from './app-files.ts'
import { openDataFolder } from './data-folder.ts'
import { listen } from './listen.ts'
import { findRunning, removeRunningNote, writeRunningNote } from './running.ts'
import { addressesFromOutside, addressOf, isLoopback, readSettings } from './settings.ts'

/** Starts the server from the environment, says where it answers, ends on SIGINT or SIGTERM. Expected problems are one sentence and exit code 1. */

const WEB_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url))

const BEYOND_THIS_MACHINE =
  'Other machines can open this server. Answers stay in each visitor’s own browser; nothing is stored here. Installing the app and using it offline need https in front of it.'

const problem = await start()
if (problem) {
  console.error(problem)
  process.exitCode = 1
}

async function start(): Promise<string | undefined> {
  const settings = readSettings(process.env)
  if (!settings.ok) return settings.problem.join('\n')
  const { host, port, dataDir } = settings.value

  const folder = openDataFolder(dataDir)
  if (!folder.ok) return folder.problem
  const { path: data, openToOthers } = folder.value
  const running = await findRunning(data)
  if (running) return `Hipwise already runs for ${data}: ${running.address} (process ${running.pid}). Open that, or give this one another DATA_DIR and PORT.`

  const files = listAppFiles(WEB_FOLDER)
  if (!files.has('/index.html')) return `The app is not built: there is no index.html in ${path.relative(process.cwd(), WEB_FOLDER)}. npm start builds it.`

  const startedAt = new Date().toISOString()
  const listening = await listen(makeApp({ files, startedAt }), host, port)
  if (!listening.ok) return listening.problem

  const address = addressOf(host, listening.value.port)
  writeRunningNote(data, { address, pid: process.pid, startedAt })
  endOnSignal(async () => {
    await listening.value.stop()
    removeRunningNote(data, startedAt)
  })

  if (openToOthers)
    console.log(`Warning: other users of this machine can look into ${data}. chmod 700 closes it; a folder that Hipwise makes itself is closed.`)
  if (!isLoopback(host)) {
    const outside = addressesFromOutside(host, listening.value.port, networkInterfaces())
    console.log(`Warning: ${BEYOND_THIS_MACHINE}`)
    if (outside.length > 0) console.log(`From other machines: ${outside.join('  ')}`)
  }
  console.log(`Hipwise is ready: ${address}  (Ctrl+C ends it)`)
  return undefined
}

/** A terminal sends Ctrl+C to npm and to us, and npm hands it on: the second signal is the first one again. */
function endOnSignal(end: () => Promise<void>): void {
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) return
      ending = true
      void end().then(() => process.exit(0))
    })
  }
}
