import { expect, it } from 'vitest'
import { present } from './present.ts'

it.each([
  [{ a: 1, b: undefined }, { a: 1 }],
  [
    { a: 0, b: '', c: false, d: null },
    { a: 0, b: '', c: false, d: null },
  ],
  [{}, {}],
])('of %o are present %o', (fields, told) => {
  expect(present(fields)).toEqual(told)
  expect(Object.keys(present(fields))).toEqual(Object.keys(told))
})
