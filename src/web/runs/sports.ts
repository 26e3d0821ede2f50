import { useLingui } from '@lingui/react/macro'

/** Running, and other sport that loads the body, with their names. */
export function useSports(): readonly (readonly [string, string])[] {
  const { t } = useLingui()
  return [
    ['run', t`Run`],
    ['walk', t`Long walk`],
    ['cycling', t`Cycling`],
    ['swimming', t`Swimming`],
    ['other', t`Other sport`],
  ]
}
