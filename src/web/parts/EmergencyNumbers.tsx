import { Trans, useLingui } from '@lingui/react/macro'
import type { EmergencyNumber } from '#knowledge/shape.ts'
import { Icon } from './Icon.tsx'

/** Works in most of the world; printed always, whatever country is set. */
export const COMMON_NUMBERS = ['112', '911', '999'] as const

/** The number to call from this country, ambulance first; without a country the common ones. */
export const numbersFor = (numbers: readonly EmergencyNumber[], country: string | undefined): readonly string[] =>
  numbers.find((entry) => entry.country === country)?.numbers ?? COMMON_NUMBERS

export const telephone = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, '')}`

/** The big call button, and below it the numbers that work elsewhere. */
export function CallButtons({ numbers, country }: { readonly numbers: readonly EmergencyNumber[]; readonly country: string | undefined }) {
  const { t } = useLingui()
  const entry = numbers.find(({ country: code }) => code === country)
  const [first = '112', ...more] = numbersFor(numbers, country)
  return (
    <>
      {entry ? (
        <a className="btn call" href={telephone(first)}>
          <Icon name="call" />
          <Trans>Call {first}</Trans>
        </a>
      ) : (
        <div className="calls">
          {COMMON_NUMBERS.map((number) => (
            <a key={number} className="btn call" href={telephone(number)} aria-label={t`Call ${number}`}>
              <Icon name="call" />
              {number}
            </a>
          ))}
        </div>
      )}
      <p className="soft elsewhere">
        {entry ? (
          <>
            <Trans>For {entry.name}.</Trans> {more.length > 0 && <Trans>There also: {more.join(', ')}.</Trans>} <Trans>Elsewhere: 112, 911 or 999.</Trans>
          </>
        ) : (
          <Trans>112 in Europe and on most mobile phones, 911 in North America, 999 in the United Kingdom.</Trans>
        )}
      </p>
    </>
  )
}

/** The same numbers as one line, where calling is not the first thing to do. */
export function CallLine({ numbers, country }: { readonly numbers: readonly EmergencyNumber[]; readonly country: string | undefined }) {
  const all = [...new Set([...numbersFor(numbers, country), ...COMMON_NUMBERS])]
  return (
    <p className="callline">
      <Trans>If it gets much worse, call:</Trans>{' '}
      {all.map((number) => (
        <a key={number} href={telephone(number)}>
          {number}
        </a>
      ))}
    </p>
  )
}
