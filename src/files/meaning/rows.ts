import type { Range } from './steps.ts'

/** Rows of a recording: the first of them, and the one behind the last. */
export type Rows = readonly [from: number, to: number]

/** Tells the rows among which all those of a range of time stand. The times are put in order once, so that many legs take no longer than one. */
export function rowsIn(time: ArrayLike<number>): (range: Range) => Rows {
  const order = inOrderOf(time)
  return ({ from, to }) => {
    let first = time.length
    let last = -1
    for (let place = firstFrom(order, time, from); place < order.length && time[order[place]!]! <= to; place++) {
      const row = order[place]!
      if (row < first) first = row
      if (row > last) last = row
    }
    return last < 0 ? [0, 0] : [first, last + 1]
  }
}

/** The rows that have a time, earliest first. */
function inOrderOf(time: ArrayLike<number>): Int32Array {
  const rows = new Int32Array(time.length)
  let count = 0
  let sorted = true
  for (let row = 0; row < time.length; row++) {
    if (Number.isNaN(time[row]!)) continue
    if (count > 0 && time[rows[count - 1]!]! > time[row]!) sorted = false
    rows[count++] = row
  }
  const timed = rows.subarray(0, count)
  return sorted ? timed : timed.sort((a, b) => time[a]! - time[b]!)
}

/** The first place of `order` whose time is not before `from`. */
function firstFrom(order: Int32Array, time: ArrayLike<number>, from: number): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (time[order[middle]!]! < from) low = middle + 1
    else high = middle
  }
  return low
}
