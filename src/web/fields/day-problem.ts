/** Why a field for a day does not fit: part of it is empty, all of it is, or it lies beyond the days that can be told. */
export type DayProblem = 'partial' | 'missing' | 'ahead' | 'early'

/** As the browser sees the field; undefined where it fits. Of a day that is only half there it says, too, that there is none. */
export function dayProblem({
  badInput,
  rangeOverflow,
  rangeUnderflow,
  valueMissing,
}: Pick<ValidityState, 'badInput' | 'rangeOverflow' | 'rangeUnderflow' | 'valueMissing'>): DayProblem | undefined {
  if (badInput) return 'partial'
  if (rangeOverflow) return 'ahead'
  if (rangeUnderflow) return 'early'
  return valueMissing ? 'missing' : undefined
}
