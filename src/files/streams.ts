/**
 * What a watch wrote every second, as columns: one row for each point, one column for each channel, NaN where the watch said nothing.
 * A column exists only once something stands in it.
 */

/**
 * Channels and their units. `time` Unix s; `lat`, `lon` degrees; `alt`, `dist` m (`dist` counts up); `spd` m/s; `hr` beats a minute;
 * `cad` turns or steps of ONE leg a minute and `fcad` the part of it after the point; `pwr` W; `temp` Celsius, of the watch, not the weather;
 * `sl` step length mm; `st` time of one foot on the ground ms; `vo` vertical oscillation mm; `vr` vertical ratio %; `sb` balance of ground time, left %.
 */
export const CHANNELS = ['time', 'lat', 'lon', 'alt', 'dist', 'spd', 'hr', 'cad', 'fcad', 'pwr', 'temp', 'sl', 'st', 'vo', 'vr', 'sb'] as const
export type Channel = (typeof CHANNELS)[number]

/** A channel as its place in `CHANNELS`: what the decoders carry. */
export const channelAt = (channel: Channel): number => CHANNELS.indexOf(channel)

/** Time, place, height and distance need more than seven digits; everything a sensor says does not. */
const WIDE = CHANNELS.indexOf('dist')

type Column = Float64Array | Float32Array

/** 17 days at one point a second. Longer files are cut there and say so. */
export const MOST_ROWS = 1_500_000

export class Streams {
  #columns: (Column | undefined)[] = new Array(CHANNELS.length).fill(undefined)
  readonly #shown: (Column | undefined)[] = new Array(CHANNELS.length).fill(undefined)
  #room: number
  rows = 0

  /** `room`: how many rows are expected; it grows when there are more. */
  constructor(room = 256) {
    this.#room = Math.ceil(Math.min(Math.max(room, 16), MOST_ROWS))
  }

  /** Begins a row and gives its number, or -1 when the columns are full. */
  row(): number {
    if (this.rows === this.#room && !this.#grow()) return -1
    return this.rows++
  }

  /** Begins as many rows as there is room for, up to `count`, and says how many. */
  more(count: number): number {
    while (this.#room < this.rows + count && this.#grow());
    const begun = Math.min(count, this.#room - this.rows)
    this.rows += begun
    return begun
  }

  put(channel: number, row: number, value: number): void {
    this.column(channel)[row] = value
  }

  /** Whether anything was ever said of a channel. */
  has(channel: number): boolean {
    return this.#columns[channel] !== undefined
  }

  /** The column of a channel, to be written into: it holds until the next row is begun. */
  column(channel: number): Column {
    return this.#columns[channel] ?? this.#begin(channel)
  }

  /** The values of a channel, one for each row; undefined when the watch never said any. */
  of(channel: Channel): Column | undefined {
    const at = channelAt(channel)
    const column = this.#columns[at]
    if (!column) return undefined
    // asked for some thirty times a file: a view takes longer to make than to find
    const before = this.#shown[at]
    if (before?.buffer === column.buffer && before.length === this.rows) return before
    const shown = column.subarray(0, this.rows)
    this.#shown[at] = shown
    return shown
  }

  /** Some of its rows, where they stand: to be read, and gone once the whole is released. */
  between(from: number, to: number): Streams {
    const part = new Streams()
    part.#columns = this.#columns.map((column) => column?.subarray(from, to))
    part.rows = to - from
    return part
  }

  /** As if nothing had ever been said of a channel. */
  drop(channel: number): void {
    this.#columns[channel] = undefined
  }

  /** Nobody will read it any more: the next recording may write where it stood. */
  release(): void {
    for (const column of this.#columns) if (column) SPARE.give(column)
    this.#columns.fill(undefined)
    this.rows = 0
  }

  #begin(channel: number): Column {
    const column = SPARE.take(channel <= WIDE, this.#room)
    this.#columns[channel] = column
    return column
  }

  #widen(channel: number, column: Column): void {
    // behind its rows stands what somebody else left there
    this.#begin(channel).set(column.subarray(0, this.rows) as Float64Array)
    SPARE.give(column)
  }

  #grow(): boolean {
    if (this.#room >= MOST_ROWS) return false
    this.#room = Math.min(this.#room * 2, MOST_ROWS)
    for (const [channel, column] of this.#columns.entries()) if (column) this.#widen(channel, column)
    return true
  }
}

/** Columns that were given back, by how many rows they have: a browser takes longer to find fresh memory for ten years than to fill it. */
class Spare {
  readonly #narrow: Float32Array[][] = []
  readonly #wide: Float64Array[][] = []

  /** A column in which nothing stands: with at least so much room, and empty as far as that. */
  take(wide: boolean, room: number): Column {
    const rows = room > LARGEST_SPARE ? room : 1 << powerFor(room)
    const column = wide ? (this.#wide[powerFor(rows)]?.pop() ?? new Float64Array(rows)) : (this.#narrow[powerFor(rows)]?.pop() ?? new Float32Array(rows))
    return column.fill(Number.NaN, 0, room)
  }

  give(column: Column): void {
    if (column.length > LARGEST_SPARE) return
    if (column instanceof Float64Array) keep(this.#wide, column)
    else keep(this.#narrow, column)
  }
}

function keep<Kept extends Column>(spare: Kept[][], column: Kept): void {
  const power = powerFor(column.length)
  const alike = spare[power] ?? []
  if (alike.length < CHANNELS.length) alike.push(column)
  spare[power] = alike
}

/** The power of two that is enough. */
const powerFor = (rows: number): number => 32 - Math.clz32(rows - 1)

/** Nine hours of points: longer recordings are rare, and what waits for them would be megabytes. */
const LARGEST_SPARE = 1 << 15

const SPARE = new Spare()

/** How many values stand in a column, and their sum. */
export function countAndSum(column: Column): readonly [count: number, sum: number] {
  let count = 0
  let sum = 0
  for (const value of column) {
    if (Number.isNaN(value)) continue
    count++
    sum += value
  }
  return [count, sum]
}
