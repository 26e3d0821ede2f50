import { Trans } from '@lingui/react/macro'
import { COMMON_NUMBERS } from '#knowledge/emergency.ts'
import { telephone } from '../parts/EmergencyNumbers.tsx'

/** What stands when the page itself fails: needs no record and no knowledge. */
export function BrokenPage() {
  return (
    <main className="plainpage cannot" id="main" role="alert">
      <h1 className="display">
        <Trans>Something in Hipwise broke</Trans>
      </h1>
      <p className="lead">
        <Trans>Your answers are kept as they were. A warning you were given before still stands.</Trans>
      </p>
      <p>
        <Trans>
          If you can’t put weight on the leg, have a fever with the pain, are numb between the legs, can’t hold or pass urine, have chest pain or can’t get your
          breath: call {COMMON_NUMBERS[0]}, {COMMON_NUMBERS[1]} or {COMMON_NUMBERS[2]} now.
        </Trans>
      </p>
      <p className="btnrow">
        {COMMON_NUMBERS.map((number) => (
          <a key={number} className="btn btn-2" href={telephone(number)}>
            <Trans>Call {number}</Trans>
          </a>
        ))}
      </p>
      <p>
        <a className="btn btn-1" href="/">
          <Trans>Load the page again</Trans>
        </a>
      </p>
    </main>
  )
}
