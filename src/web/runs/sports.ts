import { useLingui } from '@lingui/react/macro'
import { SPORTS } from './run-form.ts'

/** What a runner can write down, with its names. */
export function useSports(): readonly (readonly [string, string])[] {
  const { t } = useLingui()
  const names: Readonly<Record<(typeof SPORTS)[number], string>> = {
    run: t`Run`,
    walk: t`Long walk`,
    cycling: t`Cycling`,
    swimming: t`Swimming`,
    other: t`Other sport`,
  }
  return SPORTS.map((sport) => [sport, names[sport]])
}
