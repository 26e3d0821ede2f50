import { useMemo } from 'react'
import type { CheckInLine } from '#knowledge/rehab-shape.ts'
import { type Kept, useKept } from '../fields/useKept.ts'
import { type CheckInForm, EMPTY_FORM, isUntouched } from './form.ts'
import { dropForm, type KeptFor, keepForm, keptForm } from './kept-form.ts'

/** The form of a new check-in, kept while it is filled in. */
export function useKeptForm({ plan, day }: KeptFor, lines: readonly CheckInLine[]): Kept<CheckInForm> {
  const keeping = useMemo(
    () => ({
      read: () => keptForm({ plan, day }),
      keep: (form: CheckInForm) => keepForm({ plan, day }, form),
      drop: () => dropForm({ plan, day }),
      isUntouched: (form: CheckInForm) => isUntouched(form, lines),
    }),
    [plan, day, lines],
  )
  return useKept(EMPTY_FORM, keeping)
}
