import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/vignettes/**/*.test.ts', 'tests/scenarios/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/setup/built.mjs'],
    setupFiles: ['tests/setup/quiet-console.ts'],
    passWithNoTests: false,
    allowOnly: false,
    maxWorkers: 2,
    // Properties take seconds; a slow machine must not fail them.
    testTimeout: 60_000,
  },
})
