import { describe, expect, it } from 'vitest'
import { clockWords, inSeconds } from './clock-words.ts'

describe('time on the clock', () => {
  it.each([
    [245, '4:05', false],
    [100, '1:40', false],
    [99, '99', true],
    [0, '0', true],
  ])('%i s stands as %s; as seconds: %s', (seconds, words, plain) => {
    expect(clockWords(seconds)).toBe(words)
    expect(inSeconds(seconds)).toBe(plain)
  })
})
