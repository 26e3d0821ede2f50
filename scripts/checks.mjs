import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { BuildFailed, buildKnowledge, buildWeb } from './build.mjs'
import { installChromium } from './chromium.mjs'
import { ROOT, tool } from './run.mjs'

/**
 * The checks of `npm test`, in order. Each resolves to { ok, saw, output, tests? }: `saw` says in a few words what it looked at,
 * and a check that looked at nothing is not ok. `tests` counts { passed, failed, skipped }.
 */
export const CHECKS = [
  { name: 'lint', title: 'Format and lint', run: lint },
  // before the types: tests import the built knowledge
  { name: 'knowledge', title: 'Knowledge', run: knowledge },
  { name: 'types', title: 'Types', run: types },
  { name: 'dead', title: 'Dead code', run: deadCode },
  { name: 'unit', title: 'Unit tests', run: unit },
  { name: 'web', title: 'Web build', run: web },
  { name: 'size', title: 'Bundle size', run: size },
  { name: 'journeys', title: 'Journeys', run: journeys },
  { name: 'hazards', title: 'Hazard log', run: hazards },
]

/** Where vitest and Playwright leave what they saw. */
export const REPORTS = path.join(ROOT, 'build', 'reports')
const UNIT_REPORT = path.join(REPORTS, 'unit.json')
const JOURNEY_REPORT = path.join(REPORTS, 'journeys.json')

async function lint() {
  const { code, output } = await tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--no-errors-on-unmatched'])
  // biome counts its own settings file
  return verdict(code, Math.max(0, Number(output.match(/Checked (\d+) files?/)?.[1] ?? 0) - 1), 'files', output)
}

async function types() {
  let saw = 0
  const projects = ['tsconfig.json', 'tsconfig.pure.json'].map((project) => [project, tool('typescript/bin/tsc', ['-p', project, '--listFiles'])])
  for (const [project, checking] of projects) {
    const { code, output } = await checking
    const files = output.split('\n').filter((line) => path.isAbsolute(line))
    const ours = files.filter((file) => !file.includes('node_modules')).length
    if (code !== 0 || ours === 0)
      return verdict(
        code,
        ours,
        `files (${project})`,
        output
          .split('\n')
          .filter((line) => !files.includes(line))
          .join('\n'),
      )
    saw += ours
  }
  return verdict(0, saw, 'files', '')
}

async function knowledge() {
  const built = await building(() => buildKnowledge({ always: true }))
  if (!built.ok) return built
  const folder = path.join(ROOT, 'build', 'knowledge')
  const entries = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => Object.values(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))))
    .reduce((sum, list) => sum + (list && typeof list === 'object' ? Object.keys(list).length : 0), 0)
  return verdict(0, entries, 'entries', '')
}

async function deadCode() {
  // a config hint is an entry pattern that matched nothing
  const { code, output } = await tool('knip/bin/knip.js', ['--treat-config-hints-as-errors'])
  const entries = JSON.parse(readFileSync(path.join(ROOT, 'knip.json'), 'utf8')).entry.length
  return verdict(code, entries, 'entry patterns', output)
}

async function unit() {
  prepareReport(UNIT_REPORT)
  const { code, output } = await tool('vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`])
  const report = readReport(UNIT_REPORT)
  const tests = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
  return { ...verdict(code, tests.passed + tests.failed, 'tests', output), tests }
}

async function web() {
  const built = await building(() => buildWeb())
  return built.ok ? verdict(0, readdirSync(path.join(ROOT, 'dist/web'), { recursive: true }).length, 'files', '') : built
}

async function size() {
  const { code, output } = await tool('size-limit/bin.js', ['--json'])
  let rows = []
  try {
    const said = JSON.parse(output)
    if (Array.isArray(said)) rows = said
  } catch {}
  const lines = rows.map(({ name, size: bytes, sizeLimit, passed }) => `${passed ? 'ok ' : 'TOO BIG'} ${name}: ${kilo(bytes)} of ${kilo(sizeLimit)}`)
  return verdict(code, rows.length, `limits; ${rows[0] ? `first route ${kilo(rows[0].size)}` : ''}`, lines.join('\n') || output)
}

async function journeys() {
  const missing = await installChromium()
  if (missing) return { ok: false, saw: 'no browser', output: missing }
  prepareReport(JOURNEY_REPORT)
  const { code, output } = await tool('@playwright/test/cli.js', ['test'], { env: { FORCE_COLOR: '0' } })
  const stats = readReport(JOURNEY_REPORT)?.stats
  const tests = { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), skipped: stats?.skipped ?? 0 }
  // hundreds of lines of what passed would hide what did not
  const failures = output
    .split('\n')
    .filter((line) => !/^\s*✓/.test(line))
    .join('\n')
  return { ...verdict(code, tests.passed + tests.failed, 'tests', failures), tests }
}

async function hazards() {
  if (!existsSync(UNIT_REPORT) || !existsSync(JOURNEY_REPORT))
    return { ok: false, saw: 'no reports', output: 'Run the unit and journeys checks first: this one reads which tests passed.' }
  const { code, output } = await tool('tsx/dist/cli.mjs', ['scripts/hazard-tests.ts', UNIT_REPORT, JOURNEY_REPORT])
  return verdict(code, Number(output.match(/(\d+) controlled/)?.[1] ?? 0), 'controlled hazards', output)
}

function verdict(code, count, what, output) {
  if (code === 0 && count === 0) return { ok: false, saw: `0 ${what}`, output: `${output}\nThis check saw nothing, so it proves nothing.` }
  return { ok: code === 0, saw: `${count} ${what}`, output }
}

async function building(build) {
  try {
    await build()
    return { ok: true }
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    return { ok: false, saw: 'a failed build', output: error.message }
  }
}

function prepareReport(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
