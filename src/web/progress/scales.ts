/** From a value to its place, straight. */
export const linear =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    to === from ? start : start + ((value - from) / (to - from)) * (end - start)

/** A round number at or above the largest value, for the top of an axis: 5, 10, 15, 20, 30, 40, 60 ... */
export function roundTop(largest: number): number {
  const steps = [5, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240]
  return steps.find((step) => step >= largest) ?? Math.ceil(largest / 60) * 60
}

/** Every Monday of the days, or every second or fourth, so that labels of `room` pixels do not touch. */
export function weekTicks(from: number, to: number, perDay: number, room = 60): readonly number[] {
  const every = [7, 14, 28, 56].find((days) => days * perDay >= room) ?? 112
  const ticks: number[] = []
  // day 4 since 1970-01-01 was a Monday
  for (let day = from; day <= to; day++) if ((((day - 4) % 7) + 7) % 7 === 0 && (ticks.length === 0 || day - (ticks.at(-1) as number) >= every)) ticks.push(day)
  return ticks
}
