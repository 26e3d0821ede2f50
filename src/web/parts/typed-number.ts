/** What was typed, whatever its size: undefined of an empty field, NaN of anything but plain figures, which no limits take. */
export const typedNumber = (text: string): number | undefined => (text.trim() === '' ? undefined : (figuresIn(text, DECIMALS) ?? Number.NaN))

/** The number of a text of plain figures, as `form` takes them; undefined of all else: nobody writes minutes as 1e3. */
export const figuresIn = (text: string, form: RegExp): number | undefined => (form.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined)

export const WHOLE = /^\d+$/
/** With a point or a comma: 5,5 is as plain as 5.5. */
const DECIMALS = /^(\d+([.,]\d*)?|[.,]\d+)$/
