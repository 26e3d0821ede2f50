import { Trans, useLingui } from '@lingui/react/macro'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import { saidWeekday } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { Own } from '../parts/own-words.tsx'
import { namedPhase, namedReason } from '../plan/named-reason.ts'
import { PainDot } from '../plan/PainDot.tsx'
import { inWords, SYMPTOM_WORDS } from '../plan/words.ts'
import type { ChartDay } from './days.ts'

/** One day told: what was reported, what was done, what was decided and why, and the runner's own note. */
export function DayStory({
  day,
  before,
  notes,
  rehab,
  names,
  onStep,
  ends,
}: {
  readonly day: ChartDay
  readonly before: ChartDay | undefined
  readonly notes: readonly string[]
  readonly rehab: Rehab
  readonly names: ReadonlyMap<string, string>
  readonly onStep: (by: 1 | -1) => void
  readonly ends: { readonly first: boolean; readonly last: boolean }
}) {
  const { t, i18n } = useLingui()
  const { report, pain, run, sessions } = day
  const symptoms = report?.symptoms?.map((symptom) => i18n._(SYMPTOM_WORDS[symptom])) ?? []
  return (
    <section className="daystory" aria-labelledby="daystory">
      <div className="between c">
        <h2 className="head" id="daystory" aria-live="polite">
          {saidWeekday(i18n, day.day)}
        </h2>
        <span className="btnrow tight">
          <button type="button" className="iconbtn" aria-label={t`Day before`} disabled={ends.first} onClick={() => onStep(-1)}>
            <Icon name="back" />
          </button>
          <button type="button" className="iconbtn" aria-label={t`Day after`} disabled={ends.last} onClick={() => onStep(1)}>
            <Icon name="forward" />
          </button>
        </span>
      </div>
      {pain === undefined ? (
        <p className="sub">
          <Trans>No pain told on this day. It stays a gap.</Trans>
        </p>
      ) : (
        <p className="painline">
          <PainDot pain={pain} />
          <span>
            <strong>
              <Trans>Worst pain {pain}</Trans>
            </strong>
            {report?.morning !== undefined && <Trans>, morning {report.morning}</Trans>}
            {before?.pain !== undefined &&
              before.pain !== pain &&
              (pain > before.pain ? <Trans>, up from {before.pain}</Trans> : <Trans>, down from {before.pain}</Trans>)}
          </span>
        </p>
      )}
      {report?.painkillers && (
        <p>
          <Trans>With a painkiller: the numbers may look better than they are.</Trans>
        </p>
      )}
      {symptoms.length > 0 && (
        <p>
          <Trans>New: {inWords(i18n, symptoms)}</Trans>
        </p>
      )}
      {(sessions > 0 || run) && (
        <p>
          {sessions > 0 && <Trans>Session done. </Trans>}
          {run && <Trans>Run, {run.minutes} min.</Trans>}
        </p>
      )}
      {day.decisions.map(({ rule, action, because }) => (
        <p key={`${rule} ${action}`} className="because">
          <span>
            <b>{namedPhase(action, names)}</b> {namedReason(because.text, rehab)}
          </span>
        </p>
      ))}
      {notes.map((note) => (
        <Wrote key={note} note={note} />
      ))}
    </section>
  )
}

/** A note of more characters than this is folded. */
const LONG_NOTE = 300

function Wrote({ note }: { readonly note: string }) {
  const said = (
    <p className="sub note">
      <Trans>
        You wrote: “<Own text={note} />”
      </Trans>
    </p>
  )
  if (note.length <= LONG_NOTE) return said
  return (
    <details className="ask-why plain-more">
      <summary>
        <Trans>Your note of this day</Trans>
      </summary>
      {said}
    </details>
  )
}
