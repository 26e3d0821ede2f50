import { expect, it } from 'vitest'
import { fuzzFiles } from '../../tests/fuzz-files.ts'

it('ten thousand damaged files: none is thrown at the caller, none fills the memory, most are refused or saved with a word', async () => {
  const { tried, read, refused, memory, thrown } = await fuzzFiles(10_000, 1)
  expect(thrown).toEqual([])
  expect(read + refused).toBe(tried)
  expect(read).toBeGreaterThan(1000)
  expect(memory).toBeLessThan(300)
}, 300_000)
