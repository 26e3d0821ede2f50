import { Trans, useLingui } from '@lingui/react/macro'
import { inUnit, metres, type Seconds, secondsFromMin } from '#basics/units.ts'
import { isSlowAsAWalk, type Run, runMinutesOf } from '#load/run.ts'
import { isPartWalked } from './bars.ts'
import { clock, decimals, km, paceOf, whole } from './figures.ts'
import { isTableOnly } from './HowMuchIsKnown.tsx'
import { LEAST_PAUSE_S, type Times, timesOf } from './times.ts'
import { SURFACE_WORDS } from './words.ts'

/** What is known of the run in numbers; what its file does not tell is said in one line. */
export function Facts({ run }: { readonly run: Run }) {
  const { t, i18n } = useLingui()
  const { distanceM, cadenceSpm, hr, ascentM, descentM, powerW, dynamics, surface, effort, feel } = run
  const pace = paceOf(run)
  const times = timesOf(run)
  // watches ask in five steps from 0 to 100
  const felt = [t`very weak`, t`weak`, t`normal`, t`strong`, t`very strong`]
  const round = (value: number | undefined): string | undefined => (value === undefined ? undefined : whole(i18n, value))
  const facts: readonly (readonly [string, string | undefined, string])[] = [
    [t`Distance`, distanceM === undefined ? undefined : km(i18n, distanceM), t`km`],
    [t`Time`, clock(times.timerS), ''],
    [t`Of it running`, times.split || !isPartWalked({ run }) ? undefined : clock(secondsFromMin(runMinutesOf(run))), ''],
    [t`Pace`, pace === undefined || run.sport !== 'run' ? undefined : clock(pace), t`min a km`],
    [t`Moving`, times.movingS === undefined ? undefined : clock(times.movingS), ''],
    [t`Pauses`, times.pausedS === undefined ? undefined : clock(times.pausedS), ''],
    [t`Cadence`, round(cadenceSpm), t`steps a minute`],
    [t`Heart rate`, round(hr?.average), hr?.max === undefined ? t`mean` : t`mean, ${whole(i18n, hr.max)} highest`],
    [t`Up`, round(ascentM), t`m`],
    [t`Down`, round(descentM), t`m`],
    [t`Power`, round(powerW), t`W`],
    [t`Step length`, dynamics?.stepLengthMm === undefined ? undefined : decimals(i18n, metres(dynamics.stepLengthMm, 'mm'), 2), t`m`],
    [t`On the ground`, round(dynamics?.groundTimeMs), t`ms a step`],
    [t`Up and down`, dynamics?.oscillationMm === undefined ? undefined : decimals(i18n, inUnit(metres(dynamics.oscillationMm, 'mm'), 'cm'), 1), t`cm a step`],
    [t`Left foot`, dynamics?.leftPercent === undefined ? undefined : decimals(i18n, dynamics.leftPercent, 1), t`% of the ground time`],
    [t`Surface`, surface && i18n._(SURFACE_WORDS[surface]), run.surfaceGuessed ? t`our guess` : ''],
    [t`How hard`, round(effort), t`of 10`],
    [t`How it felt`, feel === undefined ? undefined : felt[Math.round(feel / 25)], t`as told to the watch`],
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
      <HowTimesFit times={times} />
      {times.split && <Split {...times.split} />}
      <Unseen unseenS={run.split?.unseenS ?? 0} />
      {isSlowAsAWalk(run) && (
        <p className="meta">
          <Trans>
            Its file calls it a run, but it was slower than most people run. Against today and the week it counts as running, and for you as walking. If you
            ran, say below for how long; if not, say that it was no run.
          </Trans>
        </p>
      )}
      {run.source && !isTableOnly(run) && missing.length > 0 && (
        <p className="meta">
          <Trans>Not in the file: {missing.join(', ')}.</Trans>
        </p>
      )}
    </>
  )
}

/** Time of a run that its file is silent about. */
function Unseen({ unseenS }: { readonly unseenS: Seconds }) {
  if (unseenS < WORTH_SAYING_S) return null
  return (
    <p className="meta">
      <Trans>
        For {clock(unseenS)} of it the points lie too far apart to tell running from walking: against today and the week that time counts as running.
      </Trans>
    </p>
  )
}

const WORTH_SAYING_S: Seconds = 60

/** Why the times differ, where more than one is shown. */
function HowTimesFit({ times: { timerS, elapsedS, pausedS, stoodS } }: { readonly times: Times }) {
  if (pausedS === undefined && stoodS === undefined) return null
  return (
    <p className="meta">
      {pausedS !== undefined && elapsedS !== undefined && (
        <Trans>
          {clock(elapsedS)} from start to end, less {clock(pausedS)} of pauses: the clock of the watch ran {clock(timerS)}.
        </Trans>
      )}{' '}
      {stoodS !== undefined && <Trans>While it ran, you stood still for {clock(stoodS)}.</Trans>}
    </p>
  )
}

function Split({ runS, walkS, longestS }: NonNullable<Run['split']>) {
  const all = runS + walkS
  if (all <= 0 || walkS < LEAST_PAUSE_S) return null
  return (
    <div className="stack-2">
      <span className="splitbar" aria-hidden="true">
        <i style={{ width: `${(100 * runS) / all}%` }} />
      </span>
      <p className="meta">
        <Trans>
          Running {clock(runS)}, walking {clock(walkS)}. The longest stretch of running was {clock(longestS)}; a stop of less than 20 seconds does not end it.
        </Trans>
      </p>
    </div>
  )
}
