import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildKnowledge, buildWeb } from '../../scripts/build.mjs'

/** Before all journeys: builds what changed and starts the real server on a free port; its address is in HIPWISE_ADDRESS. */
export default async function serve(): Promise<() => Promise<void>> {
  await buildKnowledge()
  await buildWeb()
  const folder = mkdtempSync(path.join(tmpdir(), 'hipwise-journeys-'))
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], { env: { ...process.env, HOST: '', PORT: '0', DATA_DIR: folder } })
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()))
  process.env.HIPWISE_ADDRESS = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (bytes: Buffer) => {
      said += bytes
      const address = said.match(/ready: (http:\/\/\S+)/)?.[1]
      if (address) resolve(address)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`The server did not start: ${said}`)))
  })
  return async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}
