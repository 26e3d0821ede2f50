/** What was typed, whatever its size, with a point or a comma: undefined of an empty field, NaN of anything but plain figures, which no limits take. */
export function typedNumber(text: string): number | undefined {
  const told = text.trim()
  if (told === '') return undefined
  return /^[\d.,]+$/.test(told) ? Number(told.replace(',', '.')) : Number.NaN
}
