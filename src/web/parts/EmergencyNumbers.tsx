import { Trans, useLingui } from '@lingui/react/macro'
import { COMMON_NUMBERS, numbersToCall } from '#knowledge/emergency.ts'
import type { EmergencyNumber } from '#knowledge/shape.ts'
import { Icon } from './Icon.tsx'

export const telephone = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, '')}`

/** The big call button, and below it the numbers that work elsewhere. */
export function CallButtons({ numbers, country }: { readonly numbers: readonly EmergencyNumber[]; readonly country: string | undefined }) {
  const { t } = useLingui()
  const { entry, call } = numbersToCall(numbers, country)
  const [first = '112', ...more] = call
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
  const all = [...new Set([...numbersToCall(numbers, country).call, ...COMMON_NUMBERS])]
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
