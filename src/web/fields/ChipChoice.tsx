import { useId } from 'react'

/** One of a few short answers, as chips; nothing is chosen before the runner chooses. */
export function ChipChoice<Value extends string>({
  legend,
  options,
  value,
  onChange,
}: {
  readonly legend: string
  readonly options: readonly (readonly [Value, string])[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className="chipfield">
      <legend>{legend}</legend>
      <div className="chips">
        {options.map(([option, label]) => (
          <label key={option} className="chip chip-pick">
            <input type="radio" name={name} value={option} checked={value === option} onChange={() => onChange(option)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
