import { expect, it } from 'vitest'
import { fuzzDirectories, fuzzFiles } from '../../tests/fuzz-files.ts'

it('ten thousand damaged files: none is thrown at the caller, none fills the memory, most are refused or saved with a word', async () => {
  const { tried, read, refused, memory, thrown } = await fuzzFiles(10_000, 1)
  expect(thrown).toEqual([])
  expect(read + refused).toBe(tried)
  expect(read).toBeGreaterThan(1000)
  expect(memory).toBeLessThan(300)
}, 300_000)

it('a thousand zips with one byte of their directory changed: every file comes out whole and once, or it is said that files may be missing', async () => {
  const { tried, whole, told, wrong } = await fuzzDirectories(1000, 1)
  expect(wrong).toEqual([])
  expect(whole).toBeGreaterThan(tried / 2)
  expect(told).toBeGreaterThan(tried / 4)
}, 300_000)
