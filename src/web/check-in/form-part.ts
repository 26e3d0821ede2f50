import type { CheckInForm } from './form.ts'

/** What every part of the form takes. */
export interface FormPart {
  readonly form: CheckInForm
  readonly onChange: (told: Partial<CheckInForm>) => void
}
