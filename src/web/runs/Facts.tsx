import { Trans, useLingui } from '@lingui/react/macro'
import type { Run } from '#load/run.ts'
import { clock, decimals, km, paceOf, whole } from './figures.ts'
import { SURFACE_WORDS } from './words.ts'

/** What is known of the run in numbers; what its file does not tell is said in one line. */
export function Facts({ run }: { readonly run: Run }) {
  const { t, i18n } = useLingui()
  const { distanceM, minutes, timerS, elapsedS, movingS, cadenceSpm, hr, ascentM, descentM, powerW, dynamics, split, surface, effort } = run
  const pace = paceOf(run)
  const timer = timerS ?? minutes * 60
  const pause = elapsedS === undefined ? 0 : elapsedS - timer
  const round = (value: number | undefined): string | undefined => (value === undefined ? undefined : whole(i18n, value))
  const facts: readonly (readonly [string, string | undefined, string])[] = [
    [t`Distance`, distanceM === undefined ? undefined : km(i18n, distanceM), t`km`],
    [t`Time`, clock(timer), ''],
    [t`Pace`, pace === undefined || run.sport !== 'run' ? undefined : clock(pace), t`min a km`],
    [t`Moving`, movingS === undefined ? undefined : clock(movingS), ''],
    [t`Pauses`, pause > LEAST_PAUSE_S ? clock(pause) : undefined, ''],
    [t`Cadence`, round(cadenceSpm), t`steps a minute`],
    [t`Heart rate`, round(hr?.average), hr?.max === undefined ? t`mean` : t`mean, ${whole(i18n, hr.max)} highest`],
    [t`Up`, round(ascentM), t`m`],
    [t`Down`, round(descentM), t`m`],
    [t`Power`, round(powerW), t`W`],
    [t`Step length`, dynamics?.stepLengthMm === undefined ? undefined : decimals(i18n, dynamics.stepLengthMm / 1000, 2), t`m`],
    [t`On the ground`, round(dynamics?.groundTimeMs), t`ms a step`],
    [t`Up and down`, dynamics?.oscillationMm === undefined ? undefined : decimals(i18n, dynamics.oscillationMm / 10, 1), t`cm a step`],
    [t`Left foot`, dynamics?.leftPercent === undefined ? undefined : decimals(i18n, dynamics.leftPercent, 1), t`% of the ground time`],
    [t`Surface`, surface && i18n._(SURFACE_WORDS[surface]), run.surfaceGuessed ? t`our guess` : ''],
    [t`How hard`, round(effort), t`of 10`],
  ]
  const missing = [
    ...(distanceM === undefined ? [t`distance`] : []),
    ...(cadenceSpm === undefined ? [t`cadence`] : []),
    ...(hr === undefined ? [t`heart rate`] : []),
    ...(ascentM === undefined ? [t`height`] : []),
    ...(dynamics === undefined ? [t`time on the ground`] : []),
  ]
  return (
    <>
      <dl className="factlist">
        {facts.flatMap(([name, value, unit]) =>
          value === undefined
            ? []
            : [
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {value} {unit && <small>{unit}</small>}
                  </dd>
                </div>,
              ],
        )}
      </dl>
      {split && <Split runS={split.runS} walkS={split.walkS} longestS={split.longestS} />}
      {run.source && missing.length > 0 && (
        <p className="meta">
          <Trans>Not in the file: {missing.join(', ')}.</Trans>
        </p>
      )}
    </>
  )
}

/** Shorter ones are the fingers on the button. */
const LEAST_PAUSE_S = 5

function Split({ runS, walkS, longestS }: { readonly runS: number; readonly walkS: number; readonly longestS: number }) {
  const all = runS + walkS
  if (all <= 0 || walkS < LEAST_PAUSE_S) return null
  return (
    <div className="stack-2">
      <span className="splitbar" aria-hidden="true">
        <i style={{ width: `${(100 * runS) / all}%` }} />
      </span>
      <p className="meta">
        <Trans>
          Running {clock(runS)}, walking {clock(walkS)}. The longest stretch of running without a break was {clock(longestS)}.
        </Trans>
      </p>
    </div>
  )
}
