import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { Session } from '#plan/session.ts'
import type { Stored } from '#record/entry.ts'
import { begin, end } from '#timing/playing.ts'
import { isDone } from '#timing/session-done.ts'
import { itemOf } from '#timing/steps.ts'
import { newId } from '../runner/clock.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { dropSession, type KeptSession, keepSession, keptSession, mayGoOn } from './kept-session.ts'
import { NothingDone } from './NothingDone.tsx'
import { NotToday } from './NotToday.tsx'
import { PlanGate, type WithPlan } from './PlanGate.tsx'
import { PlayerScreen } from './PlayerScreen.tsx'
import { SessionEnd } from './SessionEnd.tsx'
import { SessionIntro } from './SessionIntro.tsx'
import type { Wrong } from './SomethingWrong.tsx'
import { usePlayer } from './usePlayer.ts'

/** Today's session, played. */
export function SessionPage() {
  return <PlanGate>{(told) => <Today told={told} />}</PlanGate>
}

function Today({ told }: { readonly told: WithPlan }) {
  const { t } = useLingui()
  const { rows } = useSnapshot()
  const { today, start } = told.plan
  const plan = start.body.plan
  const [kept, setKept] = useState<KeptSession | undefined>(() => notYetWritten(keptSession(told.rehab), rows))
  const goesOn = kept !== undefined && mayGoOn(kept, plan, told.today, today.offered.exercises)
  // once begun, or at its end, it is this session until it is written down, whatever the plan says by then
  const [live, setLive] = useState(() => (goesOn && today.session && isDone(kept.playing) ? { session: today.session, day: told.today } : undefined))
  const session = live?.session ?? today.session
  if (kept && !live && !(session && goesOn))
    return (
      <Leftover
        kept={kept}
        told={told}
        onDropped={() => {
          dropSession()
          setKept(undefined)
        }}
      />
    )
  if (!session) {
    const done = today.headline === 'done'
    return (
      <NotToday title={done ? t`Today’s session is done` : t`There is no session today`} because={today.because.map(({ text }) => text)} until={today.until} />
    )
  }
  const fresh: KeptSession = { entry: newId(), plan, day: told.today, phase: session.phase, playing: begin(session.items.map(itemOf)) }
  return <Play key={live?.day ?? told.today} told={told} session={session} from={kept ?? fresh} onBegun={() => setLive({ session, day: told.today })} />
}

function Play({
  told,
  session,
  from,
  onBegun,
}: {
  readonly told: WithPlan
  readonly session: Session
  readonly from: KeptSession
  readonly onBegun: () => void
}) {
  const [{ entry, plan, day, phase, playing }] = useState(from)
  const keep = useCallback((state: KeptSession['playing']) => keepSession({ entry, plan, day, phase, playing: state }), [entry, plan, day, phase])
  const { state, change } = usePlayer(told.rehab, () => playing, keep)
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const about = { plan, day, phase }
  if (isDone(state) && leftNoTrace(state, wrong)) return <NothingDone />
  if (isDone(state)) return <SessionEnd entry={entry} about={about} state={state} wrong={wrong} />
  if (state.stands === 'start' || state.stands === 'reload')
    return <SessionIntro told={told} session={session} state={state} change={change} onBegun={onBegun} />
  return <PlayerScreen told={told} session={session} state={state} change={change} onWrong={setWrong} />
}

/** No set was done, and nothing was said about the hip on the way. */
const leftNoTrace = ({ done, notes }: KeptSession['playing'], wrong: readonly Wrong[]): boolean =>
  done.length === 0 && wrong.length === 0 && notes.every(({ pain }) => pain === undefined)

/** What was kept, unless its entry is in the record: the page went away between writing it down and forgetting it, or another tab wrote it. */
function notYetWritten(kept: KeptSession | undefined, rows: readonly Stored[]): KeptSession | undefined {
  if (!kept || !rows.some(({ id }) => id === kept.entry)) return kept
  dropSession()
  return undefined
}

/** A session of another day, or one that today no longer offers: it is not gone on with, only written down. */
function Leftover({ kept, told, onDropped }: { readonly kept: KeptSession; readonly told: WithPlan; readonly onDropped: () => void }) {
  const { entry, plan, day, phase, playing } = kept
  if (leftNoTrace(playing, [])) return <NothingDone />
  return (
    <SessionEnd entry={entry} about={{ plan, day, phase }} state={end(playing, 0)} wrong={[]} onDrop={onDropped}>
      <p className="because">
        {day === told.today ? (
          <Trans>Your plan has changed since you began. What is left of this session is not for today.</Trans>
        ) : (
          <Trans>You began this session on another day.</Trans>
        )}
      </p>
    </SessionEnd>
  )
}
