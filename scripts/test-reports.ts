import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What vitest and Playwright say about one test, in one shape. */
export interface RanTest {
  /** From the repository root, with slashes. */
  readonly file: string
  /** Names of the describe blocks around it, then its own. */
  readonly titles: readonly string[]
  readonly status: 'passed' | 'failed' | 'skipped'
}

interface VitestReport {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { ancestorTitles: string[]; title: string; status: string }[] }[]
}

interface PlaywrightSuite {
  readonly title: string
  readonly file: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly { readonly title: string; readonly file: string; readonly tests: readonly { readonly status: string }[] }[]
}

/** Reads the JSON report of vitest or of Playwright; throws when the file is neither. */
export function readReport(file: string, root = process.cwd()): RanTest[] {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | { config: { rootDir: string }; suites: readonly PlaywrightSuite[] }
  if ('testResults' in report) {
    return report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ ancestorTitles, title, status }) => ({
        file: fromRoot(root, name),
        titles: [...ancestorTitles, title],
        status: status === 'passed' || status === 'failed' ? status : 'skipped',
      })),
    )
  }
  return report.suites.flatMap((suite) => fromSuite(suite, [], (file) => fromRoot(root, path.join(report.config.rootDir, file))))
}

function fromSuite(suite: PlaywrightSuite, above: readonly string[], place: (file: string) => string): RanTest[] {
  // the outermost suite is the file itself
  const titles = suite.title === suite.file ? above : [...above, suite.title]
  return [
    ...(suite.suites ?? []).flatMap((inner) => fromSuite(inner, titles, place)),
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map(({ status }) => ({
        file: place(spec.file),
        titles: [...titles, spec.title],
        status: status === 'expected' ? ('passed' as const) : status === 'skipped' ? ('skipped' as const) : ('failed' as const),
      })),
    ),
  ]
}

const fromRoot = (root: string, file: string): string => path.relative(root, file).replaceAll(path.sep, '/')

/** The tests a { file, title } names: one test, or all tests of the describe block with that title. */
export const named = (tests: readonly RanTest[], { file, title }: { readonly file: string; readonly title: string }): RanTest[] =>
  tests.filter((test) => test.file === file && test.titles.includes(title))
