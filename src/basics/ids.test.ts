import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uuidv7 } from './ids.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
/** 48 bits: until the year 10889. */
const moments = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('uuidv7', () => {
  it('makes the example of the standard (RFC 9562, appendix A.6)', () => {
    // 2022-02-22T19:22:22Z; rand_a CC3, rand_b 18C4DC0C0C07398F. The two top bits of each random part give way to version and variant.
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('has the shape of a UUID, version 7, variant 10', () =>
    fc.assert(
      fc.property(moments, bytes, (at, random) => {
        expect(uuidv7(at, random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      }),
    ))

  it('sorts by the millisecond it was made, whatever the random part', () =>
    fc.assert(
      fc.property(moments, moments, bytes, bytes, (a, b, one, other) => {
        if (a !== b) expect(uuidv7(a, one) < uuidv7(b, other)).toBe(a < b)
      }),
    ))

  it('keeps every random bit that is not version or variant', () =>
    fc.assert(
      fc.property(moments, bytes, (at, random) => {
        const hex = uuidv7(at, random).replaceAll('-', '')
        const kept = Uint8Array.from({ length: 10 }, (_, i) => Number.parseInt(hex.slice(12 + 2 * i, 14 + 2 * i), 16))
        expect([(kept[0] ?? 0) & 0x0f, (kept[2] ?? 0) & 0x3f]).toEqual([(random[0] ?? 0) & 0x0f, (random[2] ?? 0) & 0x3f])
        expect([kept[1], ...kept.slice(3)]).toEqual([random[1], ...random.slice(3)])
      }),
    ))
})
