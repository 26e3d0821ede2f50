import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * Runs one command in the repository and resolves to { code, output, seconds }; never rejects.
 * A command that cannot be started has code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function run(command, args, { env = {}, cwd = ROOT } = {}) {
  const started = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const done = (/** @type {number} */ code) => resolve({ code, output, seconds: (performance.now() - started) / 1000 })
    const hear = (/** @type {Buffer} */ bytes) => {
      output += bytes
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => {
      output += error.message
      done(127)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}

/** Runs one of the installed tools (vite, biome, ...) by its file, so that neither npx nor a shell is needed. */
export const tool = (file, args, options) => run(process.execPath, [path.join(ROOT, 'node_modules', file), ...args], options)

/** "4 s", "1 min 20 s" */
export function inWords(seconds) {
  const whole = Math.max(1, Math.round(seconds))
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
