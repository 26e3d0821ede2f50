import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Run } from '#load/run.ts'
import type { Dated } from '#plan/logged.ts'
import { shortDay, shortWeekday } from '../parts/dates.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { PainDot } from '../plan/PainDot.tsx'
import { useRunner } from '../runner/RunnerContext.tsx'
import { useSports } from './sports.ts'

/** Shown at once; the rest behind one more tap. */
const NEWEST = 12

/** What was run, newest first; each can be put right or removed. */
export function RunList({ runs, onChange }: { readonly runs: readonly Dated<Run>[]; readonly onChange: (run: Dated<Run>) => void }) {
  const [all, setAll] = useState(false)
  const newest = runs.toSorted((a, b) => (a.body.day < b.body.day ? 1 : a.body.day > b.body.day ? -1 : Date.parse(b.at) - Date.parse(a.at)))
  return (
    <section aria-labelledby="runs" className="stack-3">
      <h2 className="head" id="runs">
        <Trans>Written down</Trans>
      </h2>
      {newest.length === 0 && (
        <p className="sub">
          <Trans>Nothing yet. Runs from before the pain help, too: they show what you were used to.</Trans>
        </p>
      )}
      <ul className="runlist">
        {newest.slice(0, all ? undefined : NEWEST).map((run) => (
          <Row key={run.entry} run={run} onChange={() => onChange(run)} />
        ))}
      </ul>
      {!all && newest.length > NEWEST && (
        <p>
          <button type="button" className="btn btn-3 btn-s" onClick={() => setAll(true)}>
            <Trans>Show all {newest.length}</Trans>
          </button>
        </p>
      )}
    </section>
  )
}

const METRES_A_KM = 1000

function Row({ run: { entry, body }, onChange }: { readonly run: Dated<Run>; readonly onChange: () => void }) {
  const { i18n } = useLingui()
  const runner = useRunner()
  const sports = new Map(useSports())
  const [removing, setRemoving] = useState(false)
  const day = shortDay(i18n, body.day)
  const km = body.distanceM === undefined ? undefined : Math.round((body.distanceM / METRES_A_KM) * 10) / 10
  const remove = async () => {
    await runner.write([{ kind: 'withdrawal', body: { of: entry, reason: 'entered-by-mistake' } }])
    focusHeading()
  }
  return (
    <li>
      <span className="d">
        <b>{day}</b>
        {shortWeekday(i18n, body.day)}
      </span>
      <span>
        <b>{sports.get(body.sport) ?? body.sport}</b>
        <span className="meta block">
          {body.level === undefined ? null : <Trans>level {body.level}, </Trans>}
          <Trans>{body.minutes} min</Trans>
          {km === undefined ? null : <Trans>, {km} km</Trans>}
        </span>
      </span>
      {body.worst === undefined ? <span className="pd pd-none" /> : <PainDot pain={body.worst} />}
      <span className="btnrow acts">
        <button type="button" className="btn btn-3 btn-s" onClick={onChange}>
          <Trans>
            Change<span className="vh"> the one of {day}</span>
          </Trans>
        </button>
        {removing ? (
          <>
            <button type="button" className="btn btn-danger btn-s" onClick={() => void remove()}>
              <Trans>Yes, remove it</Trans>
            </button>
            <button type="button" className="btn btn-3 btn-s" onClick={() => setRemoving(false)}>
              <Trans>Keep it</Trans>
            </button>
          </>
        ) : (
          <button type="button" className="btn btn-3 btn-s" onClick={() => setRemoving(true)}>
            <Trans>
              Remove<span className="vh"> the one of {day}</span>
            </Trans>
          </button>
        )}
      </span>
    </li>
  )
}
