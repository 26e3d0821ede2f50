import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { ROOT, run, tool } from './run.mjs'

/**
 * `npm run drill`: what takes too long for `npm test`. 1,000 made-up runners and 200 with hidden bone stress through every policy for 26 weeks (about twenty
 * minutes); fails when ours has lost against a fixed policy by the rule in docs/simulation.md. `npm run drill -- --runners 200` takes fewer. Before that,
 * 100,000 damaged training files go through the import. `npm run drill -- files` does only that.
 */

const words = process.argv.slice(2).filter((word) => word !== 'files')
const fuzz = await tool('tsx/dist/cli.mjs', ['scripts/fuzz-files.ts'])
console.log(fuzz.output.trim())
if (fuzz.code !== 0) process.exitCode = 1
if (process.argv.includes('files')) process.exit()
const out = path.join(ROOT, 'build', 'simulated')
mkdirSync(out, { recursive: true })
const asked = words.includes('--runners') ? [] : ['--runners', '1000']
const { code, output } = await run(process.execPath, [path.join(ROOT, 'bin', 'hipwise.mjs'), 'simulate', ...asked, ...words, '--out', out])
console.log(output.trim())
if (code !== 0) process.exitCode = 1
