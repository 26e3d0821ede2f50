import { Trans, useLingui } from '@lingui/react/macro'
import type { Exercise } from '#knowledge/rehab-shape.ts'
import type { SessionItem } from '#plan/session.ts'
import { ExerciseFigure } from '../figure/ExerciseFigure.tsx'
import { Brand } from '../parts/Brand.tsx'
import { saidDay } from '../parts/dates.ts'
import { useScreen } from '../parts/useScreen.ts'
import { NotToday } from './NotToday.tsx'
import { PlanGate, type WithPlan } from './PlanGate.tsx'
import { painLimit } from './pain-limit.ts'
import { doseWords, sideWords, thingsWords } from './words.ts'

/** Today's exercises on paper, A4 or letter. */
export function SheetPage() {
  return <PlanGate>{(told) => <Sheet told={told} />}</PlanGate>
}

function Sheet({ told }: { readonly told: WithPlan }) {
  const { t, i18n } = useLingui()
  const heading = useScreen(t`Exercise sheet`)
  const { today, programmes } = told.plan
  const { session } = today
  if (!session)
    return (
      <NotToday
        title={today.headline === 'done' ? t`Today’s session is done` : t`There is nothing to print today`}
        because={today.because.map(({ text }) => text)}
        until={today.until}
      />
    )
  const offered = new Set(today.offered.exercises)
  const items = session.items.filter(({ exercise }) => offered.has(exercise.id))
  const others = told.rehab.exercises.filter(({ id }) => offered.has(id) && !items.some(({ exercise }) => exercise.id === id))
  const { painCap, limit } = painLimit(told)
  const stops = [...new Set(programmes.flatMap(({ stopNow }) => stopNow))]
  return (
    <div className="plainpage sheetpage">
      <header className="between c resulttop">
        <Brand />
        <button type="button" className="btn btn-1 btn-s noprint" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        <h1 className="title" ref={heading} tabIndex={-1}>
          <Trans>Your exercises of {saidDay(i18n, told.today)}</Trans>
        </h1>
        <p className="sub">
          <Trans>About {session.minutes} minutes.</Trans> {session.equipment.length > 0 && <Trans>Have at hand: {thingsWords(i18n, session.equipment)}.</Trans>}
        </p>
        <section className="sheetrules">
          <h2 className="rowtitle">
            <Trans>Your pain limit in exercises</Trans>
          </h2>
          <p>{painCap?.text}</p>
          <p>
            <Trans>Stop an exercise when the pain goes above {limit} of 10, and the session when you limp or notice something new.</Trans>
          </p>
          {stops.map((stop) => (
            <p key={stop}>{stop}</p>
          ))}
        </section>
        <ol className="sheetlist">
          {items.map((item) => (
            <SheetItem key={item.exercise.id} item={item} />
          ))}
        </ol>
        {others.length > 0 && (
          <section className="sheetothers">
            <h2 className="rowtitle">
              <Trans>In their place, or as an extra</Trans>
            </h2>
            <p className="meta">
              <Trans>These fit you on this day as well.</Trans>
            </p>
            <ul>
              {others.map((exercise) => (
                <Other key={exercise.id} exercise={exercise} />
              ))}
            </ul>
          </section>
        )}
        <p className="meta">
          <Trans>Made on {saidDay(i18n, told.today)} for this day. Tomorrow may differ: it follows how your hip took today.</Trans>
        </p>
      </main>
    </div>
  )
}

function SheetItem({ item: { exercise, sides, task, note, last } }: { readonly item: SessionItem }) {
  const { t, i18n } = useLingui()
  const perDay = task.perDay
  return (
    <li>
      <div className="pair" aria-hidden="true">
        <figure>
          <ExerciseFigure exercise={exercise} side={sides[0] ?? 'both'} show="start" size={PAIR} />
          <figcaption className="meta">{t`Start`}</figcaption>
        </figure>
        <figure>
          <ExerciseFigure exercise={exercise} side={sides[0] ?? 'both'} show="end" size={PAIR} />
          <figcaption className="meta">{t`End`}</figcaption>
        </figure>
      </div>
      <div>
        <h2 className="rowtitle">{exercise.name}</h2>
        <p>
          <b>{doseWords(i18n, task)}</b>
          {sides.length > 1 ? t`, ${sideWords(i18n, sides[0] ?? 'both')} first, then the other` : ''}
          {perDay > 1 ? t`, ${perDay} times a day` : ''}
          {last?.loadKg === undefined ? '' : t`, last time ${last.loadKg} kg`}
        </p>
        <p className="sub">{[exercise.position, note].filter(Boolean).join('. ')}.</p>
        <ul className="sheetcues">
          {exercise.cues.map((cue) => (
            <li key={cue}>{cue}</li>
          ))}
        </ul>
        <p className="sheetdone meta">
          <Trans>Done</Trans> ☐ &nbsp; <Trans>Pain 0-10</Trans> ____
        </p>
      </div>
    </li>
  )
}

function Other({ exercise }: { readonly exercise: Exercise }) {
  return (
    <li>
      <b>{exercise.name}</b>: {exercise.cues[0]}
    </li>
  )
}

/** One of the two pictures of an exercise, drawn for its size on paper. */
const PAIR = { width: 220, height: 160 } as const
