import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { KnownRun } from '#load/known-runs.ts'
import { type DoubtCode, isRun, type Run } from '#load/run.ts'
import { saidWeekday } from '../parts/dates.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import type { ToldPlan } from '../plan/usePlan.ts'
import type { Draft } from '../runner/drafts.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { canBeRight, notARun, oneRun, rightAsItIs, twoRuns } from '../runs/answering.ts'

const DOUBT_WORDS: Readonly<Record<DoubtCode, MessageDescriptor>> = {
  'too-fast': msg`It is faster than anybody runs. Was it a ride?`,
  'too-slow': msg`It is slower than walking.`,
  jump: msg`The position jumps, so its distance is wrong.`,
  vehicle: msg`For minutes it was as fast as a car. Is there a drive in it?`,
  'too-far': msg`It is too far for one run.`,
  'too-long': msg`It is too long for one run. Was the watch left on?`,
  date: msg`Its date lies ahead.`,
  sport: msg`The file does not say which sport it was.`,
}

/** Asked at once; the next ones come when these are answered. */
const AT_ONCE = 5

/** Runs that look wrong, and runs that may be there twice: newest first, a plain question each. */
export function ToAnswer({ told: { known, record } }: { readonly told: ToldPlan }) {
  const held = known.filter(({ state, run }) => state === 'held' && isRun(run)).toReversed()
  const asked = known.filter(({ state, maybe, run }) => state === 'counts' && maybe.length > 0 && isRun(run)).toReversed()
  const count = held.length + asked.length
  if (count === 0) return null
  return (
    <section aria-labelledby="to-answer" className="stack-3">
      <h2 className="head" id="to-answer">
        <Plural value={count} one="# run to look at" other="# runs to look at" />
      </h2>
      <p className="sub">
        <Trans>Until you say, what looks wrong counts for nothing, and what may be there twice counts once.</Trans>
      </p>
      <ul className="toanswer">
        {held.slice(0, AT_ONCE).map((one) => (
          <Held key={one.entry} known={one} written={record.run} />
        ))}
        {asked.slice(0, Math.max(1, AT_ONCE - held.length)).map((one) => (
          <Twice key={one.entry} known={one} written={record.run} />
        ))}
      </ul>
    </section>
  )
}

interface Question {
  readonly known: KnownRun
  readonly written: ToldPlan['record']['run']
}

function Held({ known, written }: Question) {
  const { i18n } = useLingui()
  const right = canBeRight(known)
  const [answer, busy] = useAnswer()
  return (
    <li>
      <RunLine run={known.run} />
      <p className="meta">
        {(known.run.doubts ?? []).map((doubt) => i18n._(DOUBT_WORDS[doubt])).join(' ')}{' '}
        {!right && <Trans>Its distance cannot fit its time. If it was a run, put the numbers right under Runs.</Trans>}
      </p>
      <p className="btnrow" aria-busy={busy}>
        {right && (
          <button type="button" className="btn btn-2 btn-s" onClick={() => answer(rightAsItIs(written, known.entry))}>
            <Trans>This was a run</Trans>
          </button>
        )}
        <button type="button" className="btn btn-2 btn-s" onClick={() => answer(notARun(written, known))}>
          <Trans>This was not a run</Trans>
        </button>
      </p>
    </li>
  )
}

function Twice({ known, written }: Question) {
  const [answer, busy] = useAnswer()
  const [other] = known.maybe
  const body = written.find(({ entry }) => entry === other)?.body
  if (!other || !body) return null
  return (
    <li>
      <RunLine run={known.run} />
      <RunLine run={body} />
      <p className="btnrow" aria-busy={busy}>
        <button type="button" className="btn btn-2 btn-s" onClick={() => answer(oneRun(written, known, other))}>
          <Trans>The same run</Trans>
        </button>
        <button type="button" className="btn btn-2 btn-s" onClick={() => answer(twoRuns(written, known, other))}>
          <Trans>Two runs</Trans>
        </button>
      </p>
    </li>
  )
}

function RunLine({ run: { day, start, minutes, distanceM, device, source } }: { readonly run: Run }) {
  const { i18n } = useLingui()
  const km = distanceM === undefined ? undefined : i18n.number(distanceM / 1000, { maximumFractionDigits: 1 })
  return (
    <p>
      <b>
        {saidWeekday(i18n, day)} {day.slice(0, 4)}
        {start && `, ${start.slice(11, 16)}`}
      </b>{' '}
      <span className="meta">
        <Trans>{minutes} min</Trans>
        {km === undefined ? null : <Trans>, {km} km</Trans>}
        {(device ?? source?.format) && `, ${device ?? source?.format.toUpperCase()}`}
      </span>
    </p>
  )
}

/** Writes an answer down once, then puts the focus back to the heading. */
function useAnswer(): readonly [(drafts: readonly Draft[]) => void, boolean] {
  const runner = useRunner()
  return useOneAtATime(async (drafts: readonly Draft[]) => {
    await runner.write(drafts)
    focusHeading()
  })
}
