import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

/** The note a running server leaves in its data folder, so that a second start can say where the first one answers. */
const note = z.object({ address: z.url(), pid: z.int().positive(), startedAt: z.string() })
export type RunningNote = z.infer<typeof note>

const fileIn = (folder: string): string => path.join(folder, 'running.json')

/** Writes the note, replacing one of a server that is gone. */
export function writeRunningNote(folder: string, running: RunningNote): void {
  writeFileSync(fileIn(folder), `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 })
}

/** Takes the note away, unless another server has written its own meanwhile. */
export function removeRunningNote(folder: string, startedAt: string): void {
  if (readRunningNote(folder)?.startedAt === startedAt) rmSync(fileIn(folder), { force: true })
}

/** The note, or undefined when there is none or it cannot be read. */
function readRunningNote(folder: string): RunningNote | undefined {
  try {
    return note.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return undefined
  }
}

/**
 * The server that uses this folder now, or undefined. A note alone proves nothing (a crash leaves it behind, and pids are given again):
 * the process must live and its address must answer as the server that wrote the note. Waits one second at most.
 */
export async function findRunning(folder: string): Promise<RunningNote | undefined> {
  const found = readRunningNote(folder)
  return found && lives(found.pid) && (await answers(found)) ? found : undefined
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function answers({ address, startedAt }: RunningNote): Promise<boolean> {
  try {
    const health = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(1000) })
    return ((await health.json()) as { startedAt?: unknown }).startedAt === startedAt
  } catch {
    return false
  }
}
