import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ToldAssessment } from '#state/runner-state.ts'
import { saidDay } from '../parts/dates.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { UrgencyMark } from '../parts/UrgencyMark.tsx'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { pastLine } from './past.ts'
import '../locales/reading-words.ts'

/** Earlier results, newest first: when, how urgent, first cause. */
export function PastAssessments() {
  const { state } = useSnapshot()
  const past = state.assessments.filter((told) => told.shown || told.finishedAt)
  if (past.length === 0 && !state.open?.asked.length) return null
  const open = state.open && !past.includes(state.open) && state.open.asked.length > 0 ? [state.open] : []
  return (
    <section className="sect-plain">
      <h2 className="head">
        <Trans>Your assessments</Trans>
      </h2>
      <ul className="past">
        {[...open, ...past].map((told) => (
          <Past key={told.id} told={told} />
        ))}
      </ul>
      {past.length > 1 && (
        <p>
          <Link className="more" to="/compare" search={{ a: past[1]?.id, b: past[0]?.id }}>
            <Trans>Compare two of them</Trans>
          </Link>
        </p>
      )}
    </section>
  )
}

function Past({ told }: { readonly told: ToldAssessment }) {
  const { t, i18n } = useLingui()
  const runner = useRunner()
  const { knowledge } = useSnapshot()
  const [removing, setRemoving] = useState(false)
  const day = saidDay(i18n, told.shown?.at ?? told.startedAt)
  const remove = async (reason: 'entered-by-mistake' | 'no-longer-wanted') => {
    await runner.write([{ kind: 'withdrawal', body: { of: told.id, reason } }])
    focusHeading()
  }
  const line = told.shown || told.finishedAt ? pastLine(told, knowledge) : undefined
  return (
    <li>
      {line ? (
        <Link className="pastlink" to="/result/$assessment" params={{ assessment: told.id }}>
          <b>{day}</b>
          <UrgencyMark urgency={line.urgency} />
          {line.cause && <span className="sub">{line.cause}</span>}
        </Link>
      ) : (
        <p className="pastlink">
          <b>{day}</b>
          <span className="sub">
            <Trans>Not finished</Trans>
          </span>
        </p>
      )}
      {removing ? (
        <fieldset className="attn" aria-label={t`Remove the assessment of ${day}`}>
          <p>
            <Trans>It is hidden, not deleted. A warning it gave stays visible until it is settled.</Trans>
          </p>
          <p className="btnrow">
            <button type="button" className="btn btn-2 btn-s" onClick={() => void remove('entered-by-mistake')}>
              <Trans>Entered by mistake</Trans>
            </button>
            <button type="button" className="btn btn-2 btn-s" onClick={() => void remove('no-longer-wanted')}>
              <Trans>No longer wanted</Trans>
            </button>
            <button type="button" className="btn btn-inv btn-s" onClick={() => setRemoving(false)}>
              <Trans>Keep it</Trans>
            </button>
          </p>
        </fieldset>
      ) : (
        <button type="button" className="btn btn-3 btn-s" onClick={() => setRemoving(true)}>
          <Trans>
            Remove<span className="vh"> the assessment of {day}</span>
          </Trans>
        </button>
      )}
    </li>
  )
}
