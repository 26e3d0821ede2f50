import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ControlledHazard, controlled, readHazardLog } from './hazard-log.ts'
import { run } from './run.mjs'
import { named, type RanTest, readReport } from './test-reports.ts'

/**
 * `npm run hazards [-- HZ-01 HZ-05]`: proves that each control matters. In a scratch copy it takes the control away by its removal patch,
 * runs only the hazard's test, and fails when that test still passes, when it did not run, or when the patch does not apply.
 */

const asked = process.argv.slice(2)
const rows = controlled(readHazardLog().hazards).filter(({ id }) => asked.length === 0 || asked.includes(id))
const scratch = await copyToScratch()
let failed = 0
try {
  for (const row of rows) {
    const problem = await prove(row)
    if (problem) failed += 1
    console.log(`${row.id}: ${problem ?? 'taking the control away is noticed'}`)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(`${rows.length - failed} of ${rows.length} controls proven`)
if (failed > 0 || rows.length === 0) process.exitCode = 1

async function prove(row: ControlledHazard): Promise<string | undefined> {
  const patch = path.resolve(`docs/clinical-safety/removals/${row.id}.patch`)
  if (!existsSync(patch)) return 'there is no removal patch'
  const before = await runTest(row)
  if (!before.tests.length || before.tests.some(({ status }) => status !== 'passed')) return `its test does not pass before the removal\n${before.output}`
  const applied = await inScratch('git', ['apply', patch])
  if (applied.code !== 0) return `the removal patch does not apply: ${applied.output.trim()}`
  const after = await runTest(row)
  await inScratch('git', ['apply', '--reverse', patch])
  // the content checks may refuse the build before the test can
  if (after.tests.some(({ status }) => status === 'failed') || after.output.includes('Reading and checking the knowledge failed')) return undefined
  return after.tests.length > 0 ? 'its test still passes without the control' : `its test did not run without the control\n${after.output}`
}

async function runTest({ test }: ControlledHazard): Promise<{ readonly tests: readonly RanTest[]; readonly output: string }> {
  const report = path.join(scratch, 'build/reports/hazard.json')
  rmSync(report, { force: true })
  const journey = test.file.endsWith('.spec.ts')
  const { output } = journey
    ? await inScratch(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', test.file, '-g', literally(test.title), '--reporter=json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      })
    : await inScratch(process.execPath, [
        'node_modules/vitest/vitest.mjs',
        'run',
        test.file,
        '-t',
        literally(test.title),
        '--reporter=json',
        `--outputFile=${report}`,
      ])
  return { tests: existsSync(report) ? named(readReport(report, scratch), test).filter(({ status }) => status !== 'skipped') : [], output }
}

function inScratch(command: string, args: readonly string[], env: Record<string, string> = {}) {
  return run(command, args, { cwd: scratch, env })
}

/** Tracked and new files as they lie here, with the builds; the installed packages are shared. */
async function copyToScratch(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hipwise-hazards-'))
  const { output } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'])
  const files = output.split('\0').filter((file) => file && existsSync(file))
  if (files.length === 0) throw new Error('git named no files')
  for (const file of [...files, 'build', 'dist'].filter((file) => existsSync(file))) cpSync(file, path.join(folder, file), { recursive: true })
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  return folder
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
