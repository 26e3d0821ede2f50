import { expect, test } from './fixtures.ts'

/** The policy that the server sends, seen from inside a real browser. */

test('the app starts under the strict policy and its service worker takes over', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.active?.scriptURL))).toMatch(/\/sw\.js$/)
})

test.describe('a foothold in the page cannot', () => {
  // each provokes one refusal
  test.use({ serviceWorkers: 'block', expected: /Content Security Policy|TrustedHTML|TrustedScript|example\.org/i })
  test.beforeEach(({ page }) => page.goto('/') as Promise<never>)

  test('call another server', async ({ page }) => {
    const said = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(said).toBe('refused')
  })
  test('turn text into HTML', async ({ page }) => {
    const said = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<img src=x>'
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(said).toBe('TypeError')
  })
  test('run text as code', async ({ page }) => {
    const said = await page.evaluate(() => {
      const script = document.createElement('script')
      try {
        script.textContent = 'globalThis.broken = true'
        document.head.append(script)
      } catch {
        return 'refused'
      }
      return (globalThis as { broken?: boolean }).broken ? 'ran' : 'refused'
    })
    expect(said).toBe('refused')
  })
  test('compile WebAssembly', async ({ page }) => {
    const said = await page.evaluate(() =>
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'compiled',
        () => 'refused',
      ),
    )
    expect(said).toBe('refused')
  })
  test('make a policy of its own', async ({ page }) => {
    const said = await page.evaluate(() => {
      try {
        ;(globalThis as never as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('mine', {})
        return 'made'
      } catch {
        return 'refused'
      }
    })
    expect(said).toBe('refused')
  })
})
