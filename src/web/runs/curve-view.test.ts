import { describe, expect, it } from 'vitest'
import { extentOf, HOME_M, linesOf, type Place, placesOf, stretches, withoutHome } from './curve-view.ts'

describe('the lines of a run', () => {
  it('pace from speed; standing has none', () =>
    expect(linesOf({ everyS: 30, speed: [2.5, 0.2, 4, null, 5] }).pace?.values).toEqual([400, null, 250, null, 200]))
  it.each([
    ['one leg', [83, 84, 83], 166, [166, 168, 166]],
    ['both legs', [166, 168, 166], 166, [166, 168, 166]],
    ['one leg, no mean told', [83, 84, 83], undefined, [166, 168, 166]],
    ['both legs, no mean told', [166, 168, 166], undefined, [166, 168, 166]],
  ])('cadence counted on %s', (_what, cad, mean, told) => expect(linesOf({ everyS: 30, speed: [3, 3, 3], cad }, mean).cadence?.values).toEqual(told))
  it('what was not recorded is no line', () => expect(Object.keys(linesOf({ everyS: 30, speed: [3, 3, 3], hr: [null, 120, null] }))).toEqual(['pace']))
  it('a gap breaks the line', () =>
    expect(stretches([1, 2, null, 3])).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      [[3, 3]],
    ]))
  it('its extent leaves gaps out', () => {
    expect(extentOf([1, null, 3])).toEqual({ least: 1, most: 3, mean: 2 })
    expect(extentOf([null])).toBeUndefined()
  })
})

describe('the way of a run', () => {
  // origin: the example of the encoding's own documentation, (38.5, -120.2), (40.7, -120.95), (43.252, -126.453) at four digits
  const step = (value: number): string => {
    let [rest, text] = [value < 0 ? ~(value << 1) : value << 1, '']
    for (; rest >= 0x20; rest >>>= 5) text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63)
    return text + String.fromCharCode(rest + 63)
  }
  const track = [385_000, -1_202_000, 22_000, -7500].map(step).join('')
  it('is read back in metres from its first place', () => {
    const [first, second] = placesOf(track)
    expect(first).toEqual([0, 0])
    expect(second![1]).toBeCloseTo(22_000 * 11.132, 6)
    expect(second![0]).toBeCloseTo(-7500 * 11.132 * Math.cos((38.5 * Math.PI) / 180), 3)
  })
  it.each(['', '\u0001', `${track.slice(0, -1)}`, '~~~~~~~~~~~~~~'])('a text that is none is no way: %j', (text) => expect(placesOf(text)).toEqual([]))

  const way: readonly Place[] = Array.from({ length: 21 }, (_, at) => [at * 100, 0])
  it('does not show its two ends', () => {
    const [shown] = withoutHome(way)
    for (const [east] of shown!) {
      expect(east).toBeGreaterThanOrEqual(HOME_M)
      expect(east).toBeLessThanOrEqual(2000 - HOME_M)
    }
    expect(withoutHome(way, true)).toEqual([way])
  })
  it('does not show home when it passes there in between', () => {
    const loop: readonly Place[] = [...way.slice(0, 10), ...way.slice(0, 10).toReversed(), ...way.slice(0, 10)]
    for (const stretch of withoutHome(loop)) for (const [east] of stretch) expect(east).toBeGreaterThanOrEqual(HOME_M)
  })
  it('that never leaves home is not shown at all', () => expect(withoutHome(way.slice(0, 2))).toEqual([]))
})
