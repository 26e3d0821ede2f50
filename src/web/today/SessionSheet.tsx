import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Equipment, Rehab } from '#knowledge/rehab-shape.ts'
import type { Session } from '#plan/session.ts'
import { PlayerLink } from '../frame/PlayerLink.tsx'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { EQUIPMENT_WORDS, inWords } from '../plan/words.ts'
import { Thumbnail } from './Thumbnail.tsx'

/** Pictures that fit into one row. */
const SHOWN = 5

/** Today's session: how long, what is needed, what it holds, and the way into it. */
export function SessionSheet({ session, name, rehab }: { readonly session: Session; readonly name: string; readonly rehab: Rehab }) {
  const { i18n } = useLingui()
  const main = session.items.filter(({ role }) => role === 'main')
  const rest = session.items.length - Math.min(main.length, SHOWN)
  const needs = session.equipment.map((each) => i18n._(EQUIPMENT_WORDS[each as Equipment]))
  return (
    <section className="sheet big" aria-labelledby="session">
      <div className="between">
        <h2 className="head" id="session">
          {name}
        </h2>
        <span className="label">
          <Trans>{session.minutes} min</Trans>
        </span>
      </div>
      <p className="sub">
        <Plural value={session.items.length} one="# exercise." other="# exercises." />{' '}
        {needs.length > 0 ? <Trans>You need: {inWords(i18n, needs)}.</Trans> : <Trans>You need nothing but the floor.</Trans>}
      </p>
      <ul className="thumbs">
        {main.slice(0, SHOWN).map(({ exercise }) => (
          <Thumbnail key={exercise.id} exercise={exercise} />
        ))}
      </ul>
      {rest > 0 && (
        <p className="meta">
          <Plural value={rest} one="and # more, with the warm-up" other="and # more, with warm-up and cool-down" />
        </p>
      )}
      <div className="btnrow">
        <PlayerLink className="btn btn-1 startbtn" to="/session">
          <LaterIcon name="play" />
          <Trans>Start session</Trans>
        </PlayerLink>
        <PlayerLink className="btn btn-3" to="/session?short=true">
          <Trans>Shorter version</Trans>
        </PlayerLink>
      </div>
      {session.leftOut.length > 0 && (
        <details className="ask-why">
          <summary>
            <LaterIcon name="question" />
            <Trans>What is left out today</Trans>
          </summary>
          <div>
            {session.leftOut.map(({ exercise, because }) => (
              <p key={exercise}>
                <Trans>
                  {rehab.exercises.find(({ id }) => id === exercise)?.name ?? exercise}: {because}.
                </Trans>
              </p>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
