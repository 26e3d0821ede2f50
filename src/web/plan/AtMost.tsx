import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { RunAllowance } from '#return-to-run/allowance.ts'
import { km, whole } from '../runs/figures.ts'

/** The most that today allows of an offered run: large what is reached first at the usual pace, below it the other; minutes alone where no distance is known. */
export function AtMost({ run }: { readonly run: Exclude<RunAllowance, { readonly kind: 'none' }> }) {
  const { i18n } = useLingui()
  const distanceM = run.kind === 'easy' ? run.distanceM : undefined
  const inKm = run.kind === 'easy' && run.first === 'metres' && distanceM !== undefined
  return (
    <>
      <p className="num num-56">
        {inKm ? km(i18n, distanceM) : whole(i18n, run.minutes)}
        <span className="unit">
          {run.kind === 'walk-run' ? <Trans>min of running, in parts</Trans> : inKm ? <Trans>km at most, easy</Trans> : <Trans>min at most, easy</Trans>}
        </span>
      </p>
      {distanceM !== undefined && (
        <p className="sub">
          {inKm ? (
            <Plural value={run.minutes} one="Or # minute of running, whichever comes first." other="Or # minutes of running, whichever comes first." />
          ) : (
            <Trans>Or {km(i18n, distanceM)} km, whichever comes first.</Trans>
          )}
        </p>
      )}
    </>
  )
}
