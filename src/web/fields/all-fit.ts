/**
 * Whether every field of a form fits. Each that does not says so itself, in the words of the app, once the browser asks it (`onInvalid`); the first of
 * them has the focus. For forms with `noValidate`: the bubbles of a browser speak the language of the browser, about one field at a time.
 */
export function allFit(form: HTMLFormElement): boolean {
  if (form.checkValidity()) return true
  form.querySelector<HTMLInputElement>('input:invalid')?.focus()
  return false
}
