import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { KnownRun } from '#load/known-runs.ts'
import { isRun } from '#load/run.ts'
import type { PlanRecord } from '#state/plan-record.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { saidDayOf } from '../parts/dates.ts'
import { nowWithOffset } from '../runner/clock.ts'
import { canBeRight, notARun, oneRun, rightAsItIs, twoRuns } from './answering.ts'
import { useAnswer } from './useAnswer.ts'
import { DOES_NOT_FIT, DOUBT_WORDS, runFacts, runLength } from './words.ts'

/** Asked at once; the next ones come when these are answered. */
const AT_ONCE = 3

/** Runs that look wrong, and runs that may be there twice: each is one plain question. */
export function Questions({ told: { known, record } }: { readonly told: Pick<PlanState, 'known' | 'record'> }) {
  const runs = known.filter(({ run }) => isRun(run)).toReversed()
  const held = runs.filter(({ state }) => state === 'held')
  const asked = runs.filter(({ state, maybe }) => state === 'counts' && maybe.length > 0)
  const count = held.length + asked.length
  if (count === 0) return null
  return (
    <section aria-labelledby="questions" className="stack-3">
      <h2 className="head" id="questions">
        <Plural value={count} one="# run to look at" other="# runs to look at" />
      </h2>
      <p className="sub">
        <Trans>Until you say, what looks wrong counts for nothing, and what may be there twice counts once.</Trans>
      </p>
      <ul className="asklist">
        {held.slice(0, AT_ONCE).map((known) => (
          <Held key={known.entry} known={known} record={record} />
        ))}
        {asked.slice(0, Math.max(1, AT_ONCE - held.length)).map((known) => (
          <Twice key={known.entry} known={known} record={record} />
        ))}
      </ul>
    </section>
  )
}

interface Asked {
  readonly known: KnownRun
  readonly record: PlanRecord
}

function Held({ known, record: { run: written } }: Asked) {
  const { i18n } = useLingui()
  const [answer, busy] = useAnswer()
  const { entry, run } = known
  const right = canBeRight(known)
  const reasons = [...(run.doubts ?? []).map((doubt) => DOUBT_WORDS[doubt]), ...(right ? [] : [DOES_NOT_FIT])]
  return (
    <li>
      <RunLine known={known} />
      {reasons.map((reason) => (
        <p key={reason.id} className="because">
          <span>{i18n._(reason)}</span>
        </p>
      ))}
      <p className="btnrow" aria-busy={busy}>
        {right && (
          <button type="button" className="btn btn-2 btn-s" onClick={() => answer(rightAsItIs(written, entry))}>
            <Trans>It is right</Trans>
          </button>
        )}
        <button type="button" className="btn btn-2 btn-s" onClick={() => answer(notARun(written, known))}>
          <Trans>Not a run</Trans>
        </button>
        <Link className="btn btn-3 btn-s" to="/runs/$id" params={{ id: entry }}>
          <Trans>Look at it</Trans>
        </Link>
      </p>
    </li>
  )
}

function Twice({ known, record: { run: written } }: Asked) {
  const { i18n } = useLingui()
  const [answer, busy] = useAnswer()
  const [other] = known.maybe
  const body = written.find(({ entry }) => entry === other)?.body
  if (!other || !body) return null
  return (
    <li>
      <RunLine known={known} />
      <p>
        <Trans>
          Is it the same as this one: {runLength(i18n, { run: body })} ({runFacts(i18n, { run: body })})?
        </Trans>
      </p>
      <p className="btnrow" aria-busy={busy}>
        <button type="button" className="btn btn-2 btn-s" onClick={() => answer(oneRun(written, known, other))}>
          <Trans>One run</Trans>
        </button>
        <button type="button" className="btn btn-2 btn-s" onClick={() => answer(twoRuns(written, known, other))}>
          <Trans>Two runs</Trans>
        </button>
      </p>
    </li>
  )
}

function RunLine({ known }: { readonly known: KnownRun }) {
  const { i18n } = useLingui()
  return (
    <p>
      <strong>
        {saidDayOf(i18n, known.run.day, nowWithOffset())}, {runLength(i18n, known)}
      </strong>{' '}
      <span className="meta">{runFacts(i18n, known)}</span>
    </p>
  )
}
