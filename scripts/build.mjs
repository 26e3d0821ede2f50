import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compressFolder } from './compress-web.mjs'
import { fingerprint } from './fingerprint.mjs'
import { madeBeside } from './put-in-place.mjs'
import { inWords, ROOT, tool } from './run.mjs'

/** Builds what is served, each step only when its sources changed since the last time. */

/** Rooms that neither the app nor the knowledge is made from. */
const NOT_BUILT_FROM = /^src\/(server|cli)\/|\.test\.tsx?$/

const STEPS = {
  knowledge: {
    from: ['knowledge', 'src', 'scripts/build-knowledge.ts', 'package-lock.json'],
    counts: (file) => !NOT_BUILT_FROM.test(file) && !/^src\/(web|storage)\//.test(file),
    folder: 'build/knowledge',
    proof: 'knowledge.json',
    make: (into) => tool('tsx/dist/cli.mjs', ['scripts/build-knowledge.ts', into]),
  },
  commands: {
    from: ['src', 'vite.cli.config.ts', 'package.json', 'package-lock.json'],
    counts: (file) => !/^src\/(server|web)\/|\.test\.tsx?$/.test(file),
    folder: 'dist/cli',
    proof: 'main.js',
    make: (into) => tool('vite/bin/vite.js', ['build', '--config', 'vite.cli.config.ts', '--outDir', into]),
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
    folder: 'dist/web',
    proof: 'index.html',
    make: async (into) => {
      const built = await tool('vite/bin/vite.js', ['build', '--outDir', into])
      if (built.code === 0) await compressFolder(into)
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
  const { from, counts, folder, proof, make } = STEPS[step]
  // the kill switch of the service worker (vite.config.ts) makes another app from the same sources
  const now = `${fingerprint(from, counts)}${process.env.HIPWISE_KILL_SERVICE_WORKER ?? ''}`
  const place = path.join(ROOT, folder)
  const isThere = () => madeFrom(place) === now && existsSync(path.join(place, proof))
  if (!always && isThere()) return
  tell(`${sentence} ...`)
  const seconds = await madeBeside(place, async (beside) => {
    const { code, output, seconds } = await make(beside)
    if (code !== 0) throw new BuildFailed(`${sentence} failed. It said:\n${output.trim()}`)
    if (!existsSync(path.join(beside, proof))) throw new BuildFailed(`${sentence} made no ${proof}. It said:\n${output.trim()}`)
    writeFileSync(path.join(beside, MADE_FROM), now)
    // somebody may have made the same meanwhile, and be at work with it
    return !always && isThere() ? undefined : seconds
  })
  tell(`Done in ${inWords(seconds ?? 0)}.`)
}

/** In the folder itself, for the two must never tell of different sources: the fingerprint that it was made from. */
const MADE_FROM = '.made-from'

function madeFrom(folder) {
  try {
    return readFileSync(path.join(folder, MADE_FROM), 'utf8')
  } catch {
    return undefined
  }
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
