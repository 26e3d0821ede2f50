import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import { BuildFailed, buildKnowledge } from './build.mjs'
import { install } from './install.mjs'
import { refuseOldNode } from './node-version.mjs'
import { ROOT } from './run.mjs'

/** `npm run dev`: the app from its sources, redrawn on every change, the knowledge rebuilt when a file of it changes. A seeded demo runner comes with the record's next parts. */

refuseOldNode()
const problem = await install({ dev: true })
if (problem) {
  console.error(problem)
  process.exit(1)
}

await rebuild()
let soon
watch(path.join(ROOT, 'knowledge'), { recursive: true }, () => {
  clearTimeout(soon)
  soon = setTimeout(rebuild, 200)
})
const vite = spawn(process.execPath, [path.join(ROOT, 'node_modules/vite/bin/vite.js')], { cwd: ROOT, stdio: 'inherit' })
vite.on('exit', (code) => process.exit(code ?? 0))

async function rebuild() {
  try {
    await buildKnowledge()
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    console.error(error.message)
  }
}
