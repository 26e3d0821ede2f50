#!/usr/bin/env node
import { refuseOldNode } from '../scripts/node-version.mjs'

/** The command line, run from its TypeScript sources. Its own words go to stdout; a first build of the knowledge is told on stderr. */

refuseOldNode()

const { BuildFailed, buildKnowledge } = await import('../scripts/build.mjs')
try {
  const { register } = await import('tsx/esm/api')
  await buildKnowledge({ tell: console.error })
  register()
  await import('../src/cli/main.ts')
} catch (error) {
  if (error instanceof BuildFailed) console.error(error.message)
  else if (error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes("'tsx'")) console.error('Nothing is installed yet. Run npm start or npm ci first.')
  else throw error
  process.exitCode = 1
}
