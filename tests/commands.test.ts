import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressFolder } from '../scripts/compress-web.mjs'
import { nodeProblem } from '../scripts/node-version.mjs'
import { madeBeside } from '../scripts/put-in-place.mjs'
import { inWords } from '../scripts/run.mjs'
import { named, readReport } from '../scripts/test-reports.ts'

describe('the Node version', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.1.0'])('%s will do', (version) => expect(nodeProblem(version)).toBeUndefined())
  it.each(['v18.20.0', 'v20.18.3', 'v8.0.0'])('%s is too old', (version) => expect(nodeProblem(version)).toContain(`this is ${version}`))
  it('is the one package.json names', () => {
    const oldest = JSON.parse(readFileSync('package.json', 'utf8')).engines.node.replace('>=', '')
    expect(nodeProblem(`v${oldest}.0`)).toBeUndefined()
    expect(nodeProblem('v1.0.0')).toContain(oldest)
  })
})

it.each([
  [0.2, '1 s'],
  [59.4, '59 s'],
  [80, '1 min 20 s'],
])('%d seconds are %s', (seconds, words) => expect(inWords(seconds)).toBe(words))

it('compression makes twins that are smaller, and no others', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hipwise-twins-'))
  const text = 'hip '.repeat(500)
  for (const [name, content] of Object.entries({ 'a.js': text, 'small.css': 'p{}', 'b.png': text })) writeFileSync(path.join(folder, name), content)
  await compressFolder(folder)
  expect(readdirSync(folder).sort()).toEqual(['a.js', 'a.js.br', 'a.js.gz', 'b.png', 'small.css'])
  expect(gunzipSync(readFileSync(path.join(folder, 'a.js.gz'))).toString()).toBe(text)
  rmSync(folder, { recursive: true })
})

describe('a folder that is made beside its place', () => {
  const fresh = () => mkdtempSync(path.join(tmpdir(), 'hipwise-beside-'))
  const file = (folder: string, text: string) => async (beside: string) => {
    writeFileSync(path.join(beside, 'a.js'), text)
    return folder
  }

  it('takes the place of the old one as a whole, by whoever makes it at the same time', async () => {
    const [root] = [fresh()]
    const place = path.join(root, 'cli')
    await madeBeside(place, file(root, 'old'))
    writeFileSync(path.join(place, 'b.js'), 'old')
    await Promise.all(Array.from({ length: 8 }, () => madeBeside(place, file(root, 'new'))))
    expect([readdirSync(root), readdirSync(place), readFileSync(path.join(place, 'a.js'), 'utf8')]).toEqual([['cli'], ['a.js'], 'new'])
    rmSync(root, { recursive: true })
  })

  it('takes away what was left when a making was stopped, and nothing that is still being made', async () => {
    const root = fresh()
    const hours = (ago: number): Date => new Date(Date.now() - ago * 3_600_000)
    for (const [name, ago] of Object.entries({ 'cli.making-a': 2, 'cli.making-b.old': 2, 'cli.making-c': 0.1, 'cli.backup': 2, 'web.making-a': 2 })) {
      mkdirSync(path.join(root, name))
      utimesSync(path.join(root, name), hours(ago), hours(ago))
    }
    await madeBeside(path.join(root, 'cli'), file(root, 'new'))
    expect(readdirSync(root).sort()).toEqual(['cli', 'cli.backup', 'cli.making-c', 'web.making-a'])
    rmSync(root, { recursive: true })
  })

  it.each([
    ['breaks', () => Promise.reject(new Error('no'))],
    ['is not wanted', async () => undefined],
  ])('leaves the old one where it %s', async (_what, make) => {
    const root = fresh()
    await madeBeside(path.join(root, 'cli'), file(root, 'old'))
    await madeBeside(path.join(root, 'cli'), make).catch(() => undefined)
    expect([readdirSync(root), readFileSync(path.join(root, 'cli', 'a.js'), 'utf8')]).toEqual([['cli'], 'old'])
    rmSync(root, { recursive: true })
  })
})

describe('the report of a test run', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hipwise-reports-'))
  const write = (report: object) => {
    const file = path.join(folder, 'report.json')
    writeFileSync(file, JSON.stringify(report))
    return file
  }

  it('names a test of vitest by its own title or by the block around it', () => {
    const result = (title: string, status: string) => ({ ancestorTitles: ['red flags'], title, status })
    const tests = readReport(
      write({ testResults: [{ name: '/repo/src/a.test.ts', assertionResults: [result('one', 'passed'), result('two', 'pending')] }] }),
      '/repo',
    )
    expect(named(tests, { file: 'src/a.test.ts', title: 'two' }).map(({ status }) => status)).toEqual(['skipped'])
    expect(named(tests, { file: 'src/a.test.ts', title: 'red flags' })).toHaveLength(2)
    expect(named(tests, { file: 'src/b.test.ts', title: 'two' })).toEqual([])
  })

  it('names a journey in every project it ran in', () => {
    const spec = { title: 'leaves', file: 'x.spec.ts', tests: [{ status: 'expected' }, { status: 'unexpected' }] }
    const suites = [{ title: 'x.spec.ts', file: 'x.spec.ts', suites: [{ title: 'page', file: 'x.spec.ts', specs: [spec] }] }]
    const tests = readReport(write({ config: { rootDir: '/repo/tests/journeys' }, suites }), '/repo')
    expect(named(tests, { file: 'tests/journeys/x.spec.ts', title: 'leaves' }).map(({ status }) => status)).toEqual(['passed', 'failed'])
  })
})
