import { expect, it } from 'vitest'
import { dayProblem } from './day-problem.ts'

const fits = { badInput: false, rangeOverflow: false, rangeUnderflow: false, valueMissing: false }

it.each([
  ['nothing of what fits', {}, undefined],
  ['only part of it is there, which a browser calls missing, too', { badInput: true, valueMissing: true }, 'partial'],
  ['all of it is missing', { valueMissing: true }, 'missing'],
  ['still to come', { rangeOverflow: true }, 'ahead'],
  ['before the first day', { rangeUnderflow: true }, 'early'],
] as const)('a day: %s', (_what, seen, problem) => expect(dayProblem({ ...fits, ...seen })).toBe(problem))
