import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { hipwise } from '#cli/hipwise.ts'

/** The command line: exit code, what it printed, what it complained about. */

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const BIN = fileURLToPath(new URL('../bin/hipwise.mjs', import.meta.url))

/** As it is started by a person, in its own process: it takes half a second and more. */
export const asProcess = (words: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...words], { stdio: 'pipe' })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += String(chunk)
    })
    child.stderr.on('data', (chunk) => {
      err += String(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
    // The process may refuse and leave before it has read all of a large input.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

/** The same words and input, without a process of its own. One at a time: it listens to the console. */
export async function inProcess(words: readonly string[], input = ''): Promise<Ran> {
  const [out, err] = [listen('log'), listen('error')]
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(input)]) as unknown as typeof process.stdin)
  return { code: await hipwise(words), out: out(), err: err() }
}

/** All that is said from here on. */
function listen(level: 'log' | 'error'): () => string {
  const said: string[] = []
  vi.spyOn(console, level).mockImplementation((...parts) => void said.push(`${parts.join(' ')}\n`))
  return () => said.join('')
}
