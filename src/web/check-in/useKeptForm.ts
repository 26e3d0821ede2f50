import { useEffect, useRef, useState } from 'react'
import type { CheckInLine } from '#knowledge/rehab-shape.ts'
import { type CheckInForm, EMPTY_FORM, isUntouched } from './form.ts'
import { dropForm, type KeptFor, keepForm, keptForm } from './kept-form.ts'

/** The form of a new check-in, kept while it is filled in. */
interface Kept {
  readonly form: CheckInForm
  readonly change: (told: Partial<CheckInForm>) => void
  /** Something in it was filled in before this page was opened, and it was not begun anew since. */
  readonly goesOn: boolean
  /** How often it was begun anew. */
  readonly round: number
  readonly beginAnew: () => void
  /** It is in the record: nothing of it is kept any more, whatever is still touched. */
  readonly saved: () => void
}

export function useKeptForm({ plan, day }: KeptFor, lines: readonly CheckInLine[]): Kept {
  const [form, setForm] = useState<CheckInForm>(() => keptForm({ plan, day }) ?? EMPTY_FORM)
  const [goesOn, setGoesOn] = useState(form !== EMPTY_FORM)
  const [round, setRound] = useState(0)
  const isSaved = useRef(false)
  useEffect(() => {
    if (isSaved.current || isUntouched(form, lines)) dropForm({ plan, day })
    else keepForm({ plan, day }, form)
  }, [form, lines, plan, day])
  return {
    form,
    change: (told) => setForm((before) => ({ ...before, ...told })),
    goesOn,
    round,
    beginAnew: () => {
      setForm(EMPTY_FORM)
      setGoesOn(false)
      setRound(round + 1)
    },
    saved: () => {
      isSaved.current = true
      dropForm({ plan, day })
    },
  }
}
