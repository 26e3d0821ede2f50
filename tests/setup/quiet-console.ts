import { afterEach, beforeEach, vi } from 'vitest'

/** An unexpected console.error or console.warn fails the test. A test that expects one replaces it: `vi.spyOn(console, 'error')`. */

let said: string[] = []

beforeEach(() => {
  said = []
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(`console.${level}: ${words.join(' ')}`))
})

afterEach(() => {
  vi.restoreAllMocks()
  if (said.length > 0) throw new Error(`The test was not quiet.\n${said.join('\n')}`)
})
