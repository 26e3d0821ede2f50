import { Trans, useLingui } from '@lingui/react/macro'
import type { KnownRun } from '#load/known-runs.ts'
import { isRun, type Run } from '#load/run.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { saidDayOf } from '../parts/dates.ts'
import { nowWithOffset } from '../runner/clock.ts'
import { oneRun, twoRuns } from './answering.ts'
import { isAboutRuns } from './questions-of.ts'
import { useSourceName } from './source-name.ts'
import { useSports } from './sports.ts'
import { useAnswer } from './useAnswer.ts'
import { runFacts, runLength } from './words.ts'

/** Entries that tell of the same run, and others of its day that might: the runner says which is which. */
export function SameRun({ known, told }: { readonly known: KnownRun; readonly told: Pick<PlanState, 'known' | 'record'> }) {
  const [answer, busy] = useAnswer()
  const nameOf = useSourceName()
  const written = told.record.run
  const bodyOf = (entry: string): Run | undefined => written.find((each) => each.entry === entry)?.body
  const near = told.known.filter((each) => each.entry !== known.entry && each.day === known.day && each.state !== 'taken-back' && !isOtherLeg(each, known))
  const asked = [...known.copies, ...known.maybe, ...(known.alsoFits ?? [])].flatMap((entry) => {
    const body = bodyOf(entry)
    return body ? [{ entry, body, how: howOf(known, entry) }] : []
  })
  if (asked.length === 0 && near.length === 0) return null
  const runs = isAboutRuns(known, written)
  return (
    <section aria-labelledby="same" className="stack-3" aria-busy={busy}>
      <h2 className="head" id="same">
        <Trans>Is it there twice?</Trans>
      </h2>
      <ul className="asklist">
        {asked.map(({ entry, body, how }) => (
          <li key={entry}>
            <Line body={body} />
            <span className="meta">{nameOf(body)}</span>
            <p className="sub">
              <HowItCounts how={how} runs={runs} />
            </p>
            <p className="btnrow">
              {how === 'maybe' && (
                <button type="button" className="btn btn-2 btn-s" onClick={() => answer(oneRun(written, known, entry))}>
                  {runs ? <Trans>One run</Trans> : <Trans>One activity</Trans>}
                </button>
              )}
              <button type="button" className="btn btn-2 btn-s" onClick={() => answer(twoRuns(written, known, entry))}>
                {runs ? <Trans>Two runs</Trans> : <Trans>Two activities</Trans>}
              </button>
            </p>
          </li>
        ))}
        {near.map((other) => (
          <li key={other.entry}>
            <Line body={other.run} />
            <span className="meta">{nameOf(other.run)}</span>
            <p className="btnrow">
              <button type="button" className="btn btn-2 btn-s" onClick={() => answer(oneRun(written, known, other.entry))}>
                {runs || isRun(other.run) ? <Trans>The same run as this one</Trans> : <Trans>The same activity as this one</Trans>}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of one recording: what a watch wrote as two legs is not one twice. */
const isOtherLeg = ({ run: { source: one } }: KnownRun, { run: { source: other } }: KnownRun): boolean => one !== undefined && one.hash === other?.hash

/** Counts with this run, may, or counts with another one that it fits as well. */
type How = 'copy' | 'maybe' | 'elsewhere'

const howOf = ({ copies, maybe }: KnownRun, entry: string): How => (copies.includes(entry) ? 'copy' : maybe.includes(entry) ? 'maybe' : 'elsewhere')

function HowItCounts({ how, runs }: { readonly how: How; readonly runs: boolean }) {
  if (how === 'elsewhere')
    return <Trans>It counts with another one of this day and fits this one, too. Until you say, this one counts as no longer and no easier than it.</Trans>
  if (how === 'copy')
    return runs ? <Trans>It counts as this run: together they count once.</Trans> : <Trans>It counts as this activity: together they count once.</Trans>
  return runs ? <Trans>It may be this run, so they count once until you say.</Trans> : <Trans>It may be this activity, so they count once until you say.</Trans>
}

function Line({ body }: { readonly body: Run }) {
  const { t, i18n } = useLingui()
  const sports = useSports()
  const sport = isRun(body) ? [] : [sports.find(([each]) => each === body.sport)?.[1] ?? t`Other sport`]
  return (
    <span>
      <strong>{[saidDayOf(i18n, body.day, nowWithOffset()), ...sport, runLength(i18n, { run: body })].join(', ')}</strong>{' '}
      <span className="meta">{runFacts(i18n, { run: body })}</span>
    </span>
  )
}
