import { useId } from 'react'

/** What a yes was about, one of a few. */
export function Kinds<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly options: readonly (readonly [Value, string])[]
  readonly value: string | undefined
  readonly onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <div className="chips" role="radiogroup" aria-label={label}>
      {options.map(([option, words]) => (
        <label key={option} className="chip chip-pick">
          <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
          {words}
        </label>
      ))}
    </div>
  )
}
