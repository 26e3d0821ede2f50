import { useEffect, useRef, useState } from 'react'

/** Where a form is kept until it is in the record. */
export interface Keeping<Form> {
  /** Undefined when nothing was kept. */
  readonly read: () => Form | undefined
  readonly keep: (form: Form) => void
  readonly drop: () => void
  readonly isUntouched: (form: Form) => boolean
}

/** A form that is kept while it is filled in. */
export interface Kept<Form> {
  readonly form: Form
  readonly change: (told: Partial<Form>) => void
  /** Something in it was filled in before this page was opened, and it was not begun anew since. */
  readonly goesOn: boolean
  /** How often it was begun anew. */
  readonly round: number
  readonly beginAnew: () => void
  /** It is in the record: nothing of it is kept any more, whatever is still touched. */
  readonly saved: () => void
}

/** `empty`: one value, as nothing is filled in. `keeping`: another value keeps the form there from then on. */
export function useKept<Form extends object>(empty: Form, keeping: Keeping<Form>): Kept<Form> {
  const [form, setForm] = useState<Form>(() => keeping.read() ?? empty)
  const [goesOn, setGoesOn] = useState(form !== empty)
  const [round, setRound] = useState(0)
  const isSaved = useRef(false)
  useEffect(() => {
    if (isSaved.current || keeping.isUntouched(form)) keeping.drop()
    else keeping.keep(form)
  }, [form, keeping])
  return {
    form,
    change: (told) => setForm((before) => ({ ...before, ...told })),
    goesOn,
    round,
    beginAnew: () => {
      setForm(empty)
      setGoesOn(false)
      setRound(round + 1)
    },
    saved: () => {
      isSaved.current = true
      keeping.drop()
    },
  }
}
