import { useEffect, useRef, useState } from 'react'
import type { CheckInLine } from '#knowledge/rehab-shape.ts'
import type { CheckIn } from '#pain/check-in.ts'
import type { Dated } from '#plan/logged.ts'
import { type CheckInForm, formOf, marksAnew } from './form.ts'
import { dropForm, type KeptFor, keepForm, keptForm } from './kept-form.ts'

/** An earlier check-in that is put right. */
interface Open {
  /** Its entry. */
  readonly of: string
  /** As it was written. */
  readonly before: CheckInForm
  readonly form: CheckInForm
  /** Something in it was filled in before it was opened, and it was not begun anew since. */
  readonly goesOn: boolean
  /** How often it was begun anew. */
  readonly round: number
}

interface Correction {
  /** Undefined while a new check-in is filled in. */
  readonly open: Open | undefined
  readonly turnTo: (entry: Dated<CheckIn> | undefined) => void
  readonly change: (told: Partial<CheckInForm>) => void
  readonly beginAnew: () => void
  /** It is in the record: nothing of it is kept any more. */
  readonly saved: () => void
}

/** The correction of a check-in, kept while it has a danger sign more; a page that is opened goes on with one that was kept. */
export function useCorrection({ plan, day }: KeptFor, written: readonly Dated<CheckIn>[], lines: readonly CheckInLine[]): Correction {
  const begin = ({ entry: of, body }: Dated<CheckIn>): Open => {
    const before = formOf(body, lines)
    const kept = keptForm({ plan, day, of })
    return { of, before, form: kept ?? before, goesOn: kept !== undefined, round: 0 }
  }
  const [open, setOpen] = useState(() => written.map(begin).find(({ goesOn }) => goesOn))
  const isSaved = useRef(false)
  useEffect(() => {
    if (!open) return
    const { of, before, form } = open
    if (isSaved.current || !marksAnew(form, before)) dropForm({ plan, day, of })
    else keepForm({ plan, day, of }, form)
  }, [open, plan, day])
  return {
    open,
    turnTo: (entry) => setOpen(entry && begin(entry)),
    change: (told) => setOpen((at) => at && { ...at, form: { ...at.form, ...told } }),
    beginAnew: () => setOpen((at) => at && { ...at, form: at.before, goesOn: false, round: at.round + 1 }),
    saved: () => {
      isSaved.current = true
      if (open) dropForm({ plan, day, of: open.of })
    },
  }
}
