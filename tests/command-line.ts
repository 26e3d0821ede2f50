import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { setTimeout as later } from 'node:timers/promises'
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

interface Running {
  /** Waits until what it printed so far matches; fails with all that it printed when it ends before. */
  readonly until: (said: RegExp) => Promise<void>
  /** Ctrl-C, and what came of it. */
  readonly end: () => Promise<Ran>
  /** It ended by itself. */
  readonly ended: () => Promise<Ran>
}

/** What goes on until it is ended. */
export function started(words: readonly string[]): Running {
  const child = spawn(process.execPath, [BIN, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Readonly<Record<'out' | 'err', string[]>> = { out: [], err: [] }
  child.stdout.on('data', (chunk) => said.out.push(String(chunk)))
  child.stderr.on('data', (chunk) => said.err.push(String(chunk)))
  const ran = (code: number): Ran => ({ code, out: said.out.join(''), err: said.err.join('') })
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)))
  return {
    until: async (wanted) => {
      const all = () => `${ran(0).out}${ran(0).err}`
      while (!wanted.test(all())) {
        const code = await Promise.race([ended, later(20)])
        if (code !== undefined) throw new Error(`It ended with ${code} and had said:\n${all()}`)
      }
    },
    end: async () => {
      child.kill('SIGINT')
      return ran(await ended)
    },
    ended: async () => ran(await ended),
  }
}

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
