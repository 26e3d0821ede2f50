import { setupI18n } from '@lingui/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart, axisNumber, labelWidth, roomBeside } from './axis.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })

it.each([
  [0, '0'],
  [-0, '0'],
  [-0.04, '0'],
  [2.5, '2.5'],
  [7.499999, '7.5'],
  [1200, '1,200'],
  [-12, '-12'],
])('%d on an axis is %s', (value, said) => expect(axisNumber(i18n, value)).toBe(said))

it('the room beside a chart grows with its longest word', () => {
  expect(roomBeside(['0', '5', '10'], 34)).toBe(34)
  expect(roomBeside(['0', '1,200'], 34)).toBe(labelWidth('1,200') + 8)
})

describe('labels in a line', () => {
  const texts = (labels: readonly { readonly text: string }[]) => labels.map(({ text }) => text)
  it('of two that touch the first of the list stays', () =>
    expect(
      texts(
        apart(
          [
            { at: 90, text: '9 Mar' },
            { at: 60, text: '2 Mar' },
          ],
          [0, 200],
        ),
      ),
    ).toEqual(['9 Mar']))
  it('one at the end is moved inside', () => expect(apart([{ at: 200, text: '9 Mar' }], [0, 200])[0]!.at).toBe(200 - labelWidth('9 Mar') / 2))
  it('none lies over another, or outside', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: -50, max: 400 }), text: fc.string({ minLength: 1, maxLength: 9 }) }), { maxLength: 30 }),
        (labels) => {
          const boxes = apart(labels, [0, 350])
            .map(({ at, text }) => [at - labelWidth(text) / 2, at + labelWidth(text) / 2] as const)
            .toSorted(([a], [b]) => a - b)
          for (const [place, [from, to]] of boxes.entries()) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeLessThanOrEqual(350)
            if (place > 0) expect(from).toBeGreaterThan(boxes[place - 1]![1])
          }
        },
      ),
    ))
})
