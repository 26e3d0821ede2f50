import type { Reason } from '#plan/reason.ts'

/** Why, one reason a line; the same sentence only once. */
export function Reasons({ reasons }: { readonly reasons: readonly (Reason | string)[] }) {
  const texts = [...new Set(reasons.map((reason) => (typeof reason === 'string' ? reason : reason.text)))]
  return texts.map((text) => (
    <p key={text} className="because">
      <span>{text}</span>
    </p>
  ))
}
