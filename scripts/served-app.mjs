import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildKnowledge, buildWeb } from './build.mjs'
import { ROOT } from './run.mjs'

/**
 * Builds what changed and starts the real server on a free port with an empty data folder. Resolves to { address, stop };
 * throws with what the server said when it does not start.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serveApp() {
  await buildKnowledge()
  await buildWeb()
  const folder = mkdtempSync(path.join(tmpdir(), 'hipwise-served-'))
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '', PORT: '0', DATA_DIR: folder },
  })
  const ended = new Promise((resolve) => server.on('close', resolve))
  const address = await new Promise((resolve, reject) => {
    let said = ''
    const hear = (/** @type {Buffer} */ bytes) => {
      said += bytes
      const ready = said.match(/ready: (http:\/\/\S+)/)
      if (ready) resolve(ready[1])
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    ended.then(() => reject(new Error(`The server did not start: ${said}`)))
  })
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, stop }
}
