#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { refuseOldNode } from '../scripts/node-version.mjs'

/** The command line. Its own words go to stdout; that it was built first, and the knowledge, is told on stderr. */

refuseOldNode()

if (existsSync(new URL('../node_modules/vite', import.meta.url))) await start()
else {
  console.error('Nothing is installed yet. Run npm start or npm ci first.')
  process.exitCode = 1
}

async function start() {
  const { BuildFailed, buildCommands, buildKnowledge } = await import('../scripts/build.mjs')
  try {
    await buildKnowledge({ tell: console.error })
    await buildCommands({ tell: console.error })
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    console.error(error.message)
    process.exitCode = 1
    return
  }
  await import('../dist/cli/main.js')
}
