import { statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'

/** What a phone really loads before the first question, compressed. The limits are in docs/decisions. */

test.use({ serviceWorkers: 'block' })

test('the first page loads at most 150 kB of JavaScript (gzip)', async ({ page }) => {
  const scripts = new Set<string>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(new URL(response.url()).pathname)
  })
  await page.goto('/assess')
  await page.waitForLoadState('networkidle')
  expect(scripts.size).toBeGreaterThan(0)
  expect(sum([...scripts].map(zipped))).toBeLessThanOrEqual(150_000)
})

/** Bytes of the gzip twin, or of the file itself when it is too small to have one. */
function zipped(address: string): number {
  const file = path.join('dist/web', address)
  return (statSync(`${file}.gz`, { throwIfNoEntry: false }) ?? statSync(file)).size
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
