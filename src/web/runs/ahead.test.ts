import { expect, it } from 'vitest'
import { aheadCase } from './ahead.ts'

const TODAY = '2026-03-05'

it.each([
  ['days ahead, its day is still to come', { dayUnknown: true }, '2026-03-20', 'days-ahead'],
  ['days ahead, its day has come', { dayUnknown: true }, TODAY, 'days-ahead-past'],
  ['tomorrow', {}, '2026-03-06', 'tomorrow'],
  ['tomorrow, which has come', {}, TODAY, 'past'],
] as const)('a run that is dated %s: what is said is so today', (_what, known, day, is) => expect(aheadCase(known, day, TODAY)).toBe(is))
