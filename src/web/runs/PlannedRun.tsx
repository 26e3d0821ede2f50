import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { addDays, numberOf } from '#basics/day.ts'
import { LONGEST_MIN, type Misfit } from '#load/plausible.ts'
import type { LoadState } from '#state/tell-load.ts'
import { NumberField } from '../fields/NumberField.tsx'
import { saidWeekday } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import type { usePlan } from '../plan/usePlan.ts'
import { Evidence } from './Evidence.tsx'
import { km, whole } from './figures.ts'
import { type Foreseen, foresee, type Wish } from './planned.ts'
import { alertTitle, MISFIT_WORDS } from './words.ts'

/** Days ahead that can be asked about. */
const DAYS = 7

/** A run that is only planned: what it would be, said before it happens. Nothing is written down. */
export function PlannedRun({
  told,
  load,
  wish: { day, ...typed },
  onWish,
}: {
  readonly told: ReturnType<typeof usePlan>
  readonly load: LoadState
  readonly wish: Wish
  readonly onWish: (wish: Wish) => void
}) {
  const { t, i18n } = useLingui()
  const [round, setRound] = useState(0)
  const seen = foresee({ day, ...typed }, told, load.history, numberOf(told.today), told.rehab.load)
  const take = (next: typeof typed) => {
    onWish({ day, ...next })
    setRound(round + 1)
  }
  const asked = typed.minutes !== undefined || typed.km !== undefined
  return (
    <section aria-labelledby="planned" className="stack-4">
      <div className="stack-2">
        <h2 className="head" id="planned">
          <Trans>Before you run</Trans>
        </h2>
        <p className="sub">
          <Trans>Say what you plan, in minutes or kilometres. You hear before it, not after it, whether it would stand out.</Trans>
        </p>
      </div>
      <div className="fieldpair">
        <div className="field">
          <label htmlFor="planned-day">
            <Trans>Day</Trans>
          </label>
          <select id="planned-day" className="input" value={day} onChange={(event) => onWish({ day: event.target.value, ...typed })}>
            {Array.from({ length: DAYS }, (_, ahead) => addDays(told.today, ahead)).map((each, ahead) => (
              <option key={each} value={each}>
                {ahead === 0 ? t`Today` : saidWeekday(i18n, each)}
              </option>
            ))}
          </select>
        </div>
        <NumberField
          key={`min ${round}`}
          label={t`How long`}
          unit={t`min`}
          min={1}
          max={LONGEST_MIN}
          value={typed.minutes}
          onChange={(minutes) => onWish({ day, ...typed, minutes })}
        />
        <NumberField
          key={`km ${round}`}
          label={t`How far`}
          unit={t`km`}
          min={0.1}
          max={500}
          decimals
          value={typed.km}
          onChange={(km) => onWish({ day, ...typed, km })}
        />
      </div>
      <div role="status" className="stack-3">
        {asked && !seen && (
          <p className="sub">
            <Trans>No run of the last 30 days knows its distance, so say the minutes, too.</Trans>
          </p>
        )}
        {seen && <Answer seen={seen} onTake={take} />}
      </div>
    </section>
  )
}

interface Said {
  readonly seen: Foreseen
  readonly onTake: (typed: { readonly minutes?: number; readonly km?: number }) => void
}

function Answer({ seen, onTake }: Said) {
  const { misfit, alerts, over } = seen
  const calm = !over && alerts.length === 0
  return (
    <>
      {misfit && <DoesNotFit misfit={misfit} />}
      {calm && !misfit && (
        <p className="because">
          <span>
            {over === false ? <Trans>Nothing stands out. It is within what this day allows, if all stays calm.</Trans> : <Trans>Nothing stands out.</Trans>}
          </span>
        </p>
      )}
      {calm ? <AtUsualPace seen={seen} /> : <StandsOut seen={seen} onTake={onTake} />}
    </>
  )
}

/** What nobody runs is a number typed wrong; it is said before all that would follow from it. */
function DoesNotFit({ misfit }: { readonly misfit: Misfit }) {
  const { i18n } = useLingui()
  return (
    <section className="attn" data-testid="misfit">
      <h3 className="rowtitle">
        <Icon name="attention" />
        <span>{i18n._(MISFIT_WORDS[misfit])}</span>
      </h3>
      <p className="sub">
        <Trans>Nobody runs that. Look at the minutes and the kilometres once more.</Trans>
      </p>
    </section>
  )
}

function AtUsualPace({ seen: { reckoned } }: Pick<Said, 'seen'>) {
  return reckoned === undefined ? null : (
    <p className="meta">
      <Plural value={reckoned} one="At your usual pace about # minute." other="At your usual pace about # minutes." />
    </p>
  )
}

function StandsOut({ seen, onTake }: Said) {
  const { i18n } = useLingui()
  const { alerts, over, most, walkRunMin, why = [] } = seen
  const less = most && most.minutes > 0 ? most : undefined
  return (
    <section className="attn" data-testid="planned">
      <h3 className="rowtitle">
        <Icon name="attention" />
        <span>
          {over ? (
            less ? (
              <Trans>More than this day allows</Trans>
            ) : (
              <Trans>This day is for no run</Trans>
            )
          ) : (
            <Plural value={alerts.length} one="It would stand out" other="It would stand out in # ways" />
          )}
        </span>
      </h3>
      {over &&
        !less &&
        why.map((reason) => (
          <p key={reason} className="sub">
            {reason}
          </p>
        ))}
      {over && less && (
        <p className="sub">
          {walkRunMin !== undefined ? (
            <Trans>
              It is for the walk-run of {i18n.number(walkRunMin)} minutes in all, {whole(i18n, less.minutes)} of them running, in parts.
            </Trans>
          ) : less.distanceM === undefined ? (
            <Trans>It allows up to {whole(i18n, less.minutes)} minutes of running, if all stays calm.</Trans>
          ) : (
            <Trans>
              It allows up to {km(i18n, less.distanceM)} km or {whole(i18n, less.minutes)} minutes of running, if all stays calm.
            </Trans>
          )}
        </p>
      )}
      <AtUsualPace seen={seen} />
      {alerts.map((alert) => (
        <div key={alert.id} className="stack-2">
          <p>
            <strong>{alertTitle(i18n, alert)}.</strong> <span className="sub">{alert.text}</span>
          </p>
          <Evidence caveat={alert.caveat} sources={alert.sources} />
        </div>
      ))}
      {over && less && walkRunMin === undefined && (
        <p className="btnrow">
          <button type="button" className="btn btn-inv btn-s" onClick={() => onTake({ minutes: less.minutes })}>
            <Trans>Make it {whole(i18n, less.minutes)} min</Trans>
          </button>
        </p>
      )}
    </section>
  )
}
