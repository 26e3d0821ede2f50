import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compressFolder } from './compress-web.mjs'
import { fingerprint, keepFingerprint, keptFingerprint } from './fingerprint.mjs'
import { inWords, ROOT, tool } from './run.mjs'

/** Builds what is served, each step only when its sources changed since the last time. */

/** Rooms that neither the app nor the knowledge is made from. */
const NOT_BUILT_FROM = /^src\/(server|cli)\/|\.test\.tsx?$/

const STEPS = {
  knowledge: {
    from: ['knowledge', 'src', 'scripts/build-knowledge.ts', 'package-lock.json'],
    counts: (file) => !NOT_BUILT_FROM.test(file) && !/^src\/(web|storage)\//.test(file),
    proof: 'build/knowledge',
    make: () => tool('tsx/dist/cli.mjs', ['scripts/build-knowledge.ts']),
  },
  commands: {
    from: ['src', 'vite.cli.config.ts', 'package.json', 'package-lock.json'],
    counts: (file) => !/^src\/(server|web)\/|\.test\.tsx?$/.test(file),
    proof: 'dist/cli/main.js',
    make: () => tool('vite/bin/vite.js', ['build', '--config', 'vite.cli.config.ts']),
  },
  web: {
    from: [
      'src',
      'public',
      'index.html',
      'build/knowledge',
      'scripts/compress-web.mjs',
      'vite.config.ts',
      'lingui.config.ts',
      'package.json',
      'package-lock.json',
    ],
    counts: (file) => !NOT_BUILT_FROM.test(file),
    proof: 'dist/web/index.html',
    make: async () => {
      const built = await tool('vite/bin/vite.js', ['build'])
      if (built.code === 0) await compressFolder(path.join(ROOT, 'dist', 'web'))
      return built
    },
  },
}

/** `always`: also when nothing changed. `tell`: where the progress lines go. */
export const buildKnowledge = (how) => build('knowledge', 'Reading and checking the knowledge', how)
export const buildCommands = (how) => build('commands', 'Building the commands', how)
export const buildWeb = (how) => build('web', 'Building the app', how)

/** Throws with the tool's own words when the step fails: nothing may be served or tested on a stale build. */
async function build(step, sentence, { always = false, tell = console.log } = {}) {
  const { from, counts, proof, make } = STEPS[step]
  // the kill switch of the service worker (vite.config.ts) makes another app from the same sources
  const now = `${fingerprint(from, counts)}${process.env.HIPWISE_KILL_SERVICE_WORKER ?? ''}`
  if (!always && keptFingerprint(step) === now && existsSync(path.join(ROOT, proof))) return
  tell(`${sentence} ...`)
  // what breaks off half made must not pass for whole
  keepFingerprint(step, undefined)
  const { code, output, seconds } = await make()
  if (code !== 0) throw new BuildFailed(`${sentence} failed. It said:\n${output.trim()}`)
  if (!existsSync(path.join(ROOT, proof))) throw new BuildFailed(`${sentence} made no ${proof}. It said:\n${output.trim()}`)
  keepFingerprint(step, now)
  tell(`Done in ${inWords(seconds)}.`)
}

/** Expected: a content check or a compiler said no. The message is for people. */
export class BuildFailed extends Error {}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await buildKnowledge()
    await buildCommands()
    await buildWeb()
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
