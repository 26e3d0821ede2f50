import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Where a server answers that already uses this data folder, or undefined. Asked before anything is built: a build would take the files away
 * from under the running server.
 */
export async function alreadyRunning(folder = process.env.DATA_DIR || '.data') {
  try {
    const { address, startedAt } = JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8'))
    const health = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(1000) })
    return (await health.json()).startedAt === startedAt ? address : undefined
  } catch {
    return undefined
  }
}
