import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

/** The real process: what a person sees who starts it. A built page is made up where none is built yet. */

const WEB = path.resolve('dist/web')
const madeUp = !existsSync(path.join(WEB, 'index.html'))
let folder: string
let children: ChildProcess[] = []

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hipwise-data-'))
  if (!madeUp) return
  mkdirSync(WEB, { recursive: true })
  writeFileSync(path.join(WEB, 'index.html'), '<!doctype html><title>Hipwise</title>')
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children = []
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  if (madeUp) rmSync(WEB, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcess
  /** Everything it said so far. */
  said(): string
  /** Resolves when it said this. */
  until(words: string): Promise<void>
  readonly ended: Promise<number | null>
}

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], { env: { ...process.env, HOST: '', PORT: '0', DATA_DIR: folder, ...env } })
  children.push(child)
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      text += bytes
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  return {
    child,
    said: () => text,
    ended,
    until: (words) =>
      new Promise((resolve, reject) => {
        const look = () => text.includes(words) && resolve()
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`ended without saying "${words}": ${text}`)))
      }),
  }
}

describe('the server as a process', { timeout: 30_000 }, () => {
  it('says its address, leaves a note, names itself to a second start, and tidies up on SIGTERM', async () => {
    const first = start({})
    await first.until('Hipwise is ready: http://127.0.0.1:')
    const note = JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8'))
    expect(note).toMatchObject({ pid: first.child.pid, address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) })
    expect((await fetch(note.address)).status).toBe(200)
    const second = start({})
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`already runs for ${folder}: ${note.address}`)

    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(existsSync(path.join(folder, 'running.json'))).toBe(false)
  })

  it('does not believe a note that a crash left behind', async () => {
    writeFileSync(path.join(folder, 'running.json'), JSON.stringify({ address: 'http://127.0.0.1:9', pid: process.pid, startedAt: 'long ago' }))
    const server = start({})
    await server.until('Hipwise is ready')
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(0)
  })

  it('says plainly that a port is taken and which to try', async () => {
    const { port, close } = await takePort()
    const server = start({ PORT: String(port) })
    expect(await server.ended).toBe(1)
    expect(server.said().trim()).toBe(`Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`)
    close()
  })

  it.each<readonly [Readonly<Record<string, string>>, string]>([
    [{ PORT: 'abc' }, 'PORT=abc: PORT must be a whole number.'],
    [{ HOST: '192.0.2.7' }, 'HOST=192.0.2.7: this machine has no such address. Leave HOST out to serve this machine only.'],
    [{ DATA_DIR: 'package.json' }, `DATA_DIR=package.json: ${path.resolve('package.json')} is a file, not a folder.`],
    // proc is a file system in which no folder can be made
    ...(process.platform === 'linux' ? [[{ DATA_DIR: '/proc/x' }, 'DATA_DIR=/proc/x: /proc/x cannot be made or written there.'] as const] : []),
  ])('%o ends with one sentence', async (env, sentence) => {
    const server = start(env)
    expect(await server.ended).toBe(1)
    expect(server.said().trim()).toBe(sentence)
  })

  it.skipIf(process.platform === 'win32')('says when others can look into a folder that was there, and leaves it so', async () => {
    const open = path.join(folder, 'open')
    mkdirSync(open)
    chmodSync(open, 0o755)
    const server = start({ DATA_DIR: open })
    await server.until('Hipwise is ready')
    expect(server.said()).toContain(`Warning: other users of this machine can look into ${open}.`)
    expect(statSync(open).mode & 0o777).toBe(0o755)
    server.child.kill('SIGTERM')
    await server.ended
  })

  it('says what reaching beyond this machine means', async () => {
    const server = start({ HOST: '0.0.0.0' })
    await server.until('Hipwise is ready: http://localhost:')
    expect(server.said()).toContain('need https')
    expect(server.said()).toContain('Warning: Other machines can open this server')
  })
})

function takePort(): Promise<{ port: number; close: () => void }> {
  const server: Server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, close: () => server.close() }))
  })
}
