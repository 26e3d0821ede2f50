/** Any of several, as chips that stay pressed. */
export function ChipChecks<Value extends string | number>({
  legend,
  options,
  values,
  onChange,
}: {
  readonly legend: string
  readonly options: readonly (readonly [Value, string])[]
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
}) {
  return (
    <fieldset className="chipfield">
      <legend>{legend}</legend>
      <div className="chips">
        {options.map(([option, label]) => (
          <label key={option} className="chip chip-pick">
            <input
              type="checkbox"
              checked={values.includes(option)}
              onChange={() => onChange(values.includes(option) ? values.filter((each) => each !== option) : [...values, option])}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
