import { Trans, useLingui } from '@lingui/react/macro'
import type { RunAllowance } from '#return-to-run/allowance.ts'
import { km, whole } from '../runs/figures.ts'

/** The most that today allows of an offered run: kilometres and the minutes that may end it sooner, or minutes alone where no distance is known. */
export function AtMost({ run }: { readonly run: Exclude<RunAllowance, { readonly kind: 'none' }> }) {
  const { i18n } = useLingui()
  const distanceM = run.kind === 'easy' ? run.distanceM : undefined
  return (
    <>
      <p className="num num-56">
        {distanceM === undefined ? run.minutes : km(i18n, distanceM)}
        <span className="unit">
          {run.kind === 'walk-run' ? (
            <Trans>min of running, in parts</Trans>
          ) : distanceM === undefined ? (
            <Trans>min at most, easy</Trans>
          ) : (
            <Trans>km at most, easy</Trans>
          )}
        </span>
      </p>
      {distanceM !== undefined && (
        <p className="sub">
          <Trans>Or {whole(i18n, run.minutes)} minutes of running, whichever comes first.</Trans>
        </p>
      )}
    </>
  )
}
