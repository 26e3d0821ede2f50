import { typedNumber } from '../parts/typed-number.ts'

/** What a field for a number takes. */
export interface NumberLimits {
  readonly min: number
  readonly max: number
  /** With up to two decimals; whole numbers only where it is not said. */
  readonly decimals?: boolean | undefined
}

/** What was typed, in plain figures and within the limits; undefined for all else: nobody writes minutes as 1e3. */
export function plainNumber(text: string, limits: NumberLimits): number | undefined {
  const told = figuresIn(text, limits)
  return told !== undefined && told >= limits.min && told <= limits.max ? told : undefined
}

/** Empty, or too small only for a moment: the 3 of a 30. */
export function mayGrow(text: string, limits: NumberLimits): boolean {
  const told = figuresIn(text, limits)
  return text === '' || (told !== undefined && told < limits.min)
}

const figuresIn = (text: string, { decimals }: NumberLimits): number | undefined =>
  (decimals ? DECIMALS : WHOLE).test(text.trim()) ? typedNumber(text) : undefined

const WHOLE = /^\d+$/
/** With a point or a comma: 5,5 is as plain as 5.5. */
const DECIMALS = /^(\d+([.,]\d{0,2})?|[.,]\d{1,2})$/
