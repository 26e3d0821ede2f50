import { install } from './install.mjs'
import { refuseOldNode } from './node-version.mjs'
import { inWords } from './run.mjs'

/**
 * `npm test`: everything that must hold, on a fresh machine too; stops at the first check that fails.
 * `npm test -- unit journeys` runs only the named checks.
 */

refuseOldNode()
const problem = await install({ dev: true })
if (problem) {
  console.error(problem)
  process.exit(1)
}

const { CHECKS } = await import('./checks.mjs')
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`There is no check named ${unknown.join(', ')}. There are: ${CHECKS.map((check) => check.name).join(', ')}`)
  process.exit(1)
}

const lines = []
const tests = { passed: 0, failed: 0, skipped: 0 }
for (const check of CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = performance.now()
  const result = await check.run().catch((error) => ({ ok: false, saw: 'a bug in the check', output: error.stack }))
  for (const kind of Object.keys(tests)) tests[kind] += result.tests?.[kind] ?? 0
  lines.push(`${result.ok ? 'ok    ' : 'FAILED'} ${check.title.padEnd(16)} ${result.saw}, ${inWords((performance.now() - started) / 1000)}`)
  console.log(lines.at(-1))
  if (result.ok) continue
  console.error(`\n${result.output.trim()}\n`)
  process.exitCode = 1
  // a check that failed without a failing test of its own still counts
  if (!result.tests?.failed) tests.failed += 1
  break
}

console.log(`\n${lines.join('\n')}\n\nTests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`)
