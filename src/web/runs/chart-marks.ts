import { inMinutes, type Seconds } from '#basics/units.ts'
import type { Bars } from './bars.ts'

/** Where bars stand in a chart, CSS pixels. */
export interface BarPlaces {
  readonly bars: Bars
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly perBar: number
}

/** Steps: each bar keeps its own longest run over its whole width; where none is known the line breaks. */
export function longestLine({ bars: { bars }, x, y, perBar }: BarPlaces): string {
  return bars
    .flatMap(({ longest }, at) => {
      if (longest === undefined) return []
      const joins = bars[at - 1]?.longest !== undefined
      const [from, to] = [x(at) - perBar / 2, x(at) + perBar / 2]
      return [`${joins ? 'L' : 'M'}${tenth(from)} ${tenth(y(longest))}L${tenth(to)} ${tenth(y(longest))}`]
    })
    .join('')
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Four to six round numbers of minutes. */
export function minuteTicks(seconds: Seconds): readonly number[] {
  const minutes = inMinutes(seconds)
  const every = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240].find((step) => minutes / step <= 6) ?? 480
  return Array.from({ length: Math.floor(minutes / every) + 1 }, (_, at) => at * every).filter((minute) => minute <= minutes - every / 4 || minute === 0)
}
