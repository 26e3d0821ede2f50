import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

/**
 * The `test` of every journey. A console error or warning, an uncaught error, a failed request, an answer of 400 or worse
 * and a request to anybody but our own server fail the journey, in whatever tab it happens.
 * A journey that provokes one says which: `test.use({ expected: /ERR_INTERNET_DISCONNECTED/ })`.
 */
export const test = base.extend<{ expected: RegExp | undefined; arrives: boolean }>({
  expected: [undefined, { option: true }],
  // false: the journey looks at the page before the app has taken it over
  arrives: [true, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  baseURL: async ({}, use) => use(process.env.HIPWISE_ADDRESS),
  context: async ({ context, baseURL, expected }, use) => {
    const problems = watch(context, new URL(baseURL!).origin)
    await use(context)
    expect(problems.filter((problem) => !expected?.test(problem))).toEqual([])
  },
  page: async ({ page, arrives }, use) => {
    if (arrives) lookWhenItStands(page)
    await use(page)
  },
})
export { expect }

/**
 * `goto` and `reload` come back in the frame in which the app stands: `expect` and the actions look again only after
 * 100, 350 and 850 ms, so a page that takes 400 ms would cost twice that, each time. With `waitUntil` a journey says itself what it waits for.
 */
function lookWhenItStands(page: Page): void {
  for (const way of ['goto', 'reload'] as const) {
    const go = page[way].bind(page) as (...how: unknown[]) => ReturnType<Page['goto']>
    page[way] = async (...how: unknown[]) => {
      const answer = await go(...how)
      if (!(how.at(-1) as { waitUntil?: string } | undefined)?.waitUntil) await page.waitForFunction(stands)
      return answer
    }
  }
}

/** Runs in the page. Pages that are not the app's stand at once. */
const stands = (): boolean => !document.getElementById('root') || (!document.querySelector('.shell') && document.querySelector('h1') !== null)

function watch(context: BrowserContext, home: string): string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    // our own doing: serviceWorkers: 'block'
    if (message.text().includes('Service Worker registration blocked by Playwright')) return
    if (['error', 'warning'].includes(message.type())) problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    if (isForeign(request.url(), home)) problems.push(`request to another server: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown'
    // a page that is left takes its open requests with it
    if (why !== 'net::ERR_ABORTED') problems.push(`request failed: ${request.url()} ${why}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`answer ${response.status()}: ${response.url()}`)
  })
  return problems
}

/** data: and blob: stay in the browser. */
const isForeign = (url: string, home: string): boolean => /^(https?|wss?):/.test(url) && new URL(url).origin.replace(/^ws/, 'http') !== home

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails on any accessibility finding of the page as it stands, in light and in dark. Leaves the colour scheme light. */
export async function axe(page: Page): Promise<void> {
  // a page that is still being fetched has nothing to look at
  await page.getByRole('heading').first().waitFor()
  let axeSource: string | undefined
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // in the page itself, which has no frames, not by way of a blank page; of what passed the names are enough
    const looking = new AxeBuilder(axeSource ? { page, axeSource } : { page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const { violations, passes } = await looking.withTags(RULES).analyze()
    // it is in the page now
    axeSource = 'void 0'
    expect(passes.length, 'axe looked at something').toBeGreaterThan(0)
    const findings = violations.map(({ id, help, nodes }) => `${colorScheme}: ${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
    expect(findings).toEqual([])
  }
}
