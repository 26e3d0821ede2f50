import { controlled, readHazardLog } from './hazard-log.ts'
import { named, readReport } from './test-reports.ts'

/** `tsx scripts/hazard-tests.ts report.json ...`: every controlled hazard's test ran and passed in these reports. */

const tests = process.argv.slice(2).flatMap((file) => readReport(file))
const { hazards } = readHazardLog()
const rows = controlled(hazards)

const problems = rows.flatMap(({ id, test }) => {
  const found = named(tests, test)
  if (found.length === 0) return [`${id}: no test "${test.title}" ran in ${test.file}`]
  return found.filter(({ status }) => status !== 'passed').map(({ status, titles }) => `${id}: ${status}: ${titles.join(' > ')}`)
})

for (const problem of problems) console.error(problem)
console.log(`${rows.length} controlled, ${hazards.length - rows.length} later`)
if (problems.length > 0 || tests.length === 0) process.exitCode = 1
