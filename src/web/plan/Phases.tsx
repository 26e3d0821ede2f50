import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Phase, Programme, ProgrammePhase, Rehab } from '#knowledge/rehab-shape.ts'
import { Icon } from '../parts/Icon.tsx'
import { Reasons } from './Reasons.tsx'
import { asksImpact, type RunningToday } from './running-today.ts'
import { phaseName } from './words.ts'

/** All phases in order: goals, the rule for running, what else is good, what opens the next one. While the plan is stopped only their names. */
export function Phases({ programme, phase, ...day }: DayOf & { readonly programme: Programme; readonly phase: Phase }) {
  const now = programme.phases.findIndex(({ id }) => id === phase)
  return (
    <section aria-labelledby="phases" className="stack-3">
      <h2 className="head" id="phases">
        <Trans>The road</Trans>
      </h2>
      <ol className="phases">
        {programme.phases.map((each, place) => (
          <li key={each.id} {...(place === now ? { 'aria-current': 'step' as const } : {})}>
            {day.stopped ? (
              <PhaseName programme={programme} phase={each} place={place} now={now} />
            ) : (
              <details open={place === now}>
                <summary>
                  <PhaseName programme={programme} phase={each} place={place} now={now} />
                  <Icon name="forward" />
                </summary>
                <AboutPhase phase={each} isNow={place === now} {...day} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the day says about running, for the whole road. */
interface DayOf {
  readonly rehab: Rehab
  readonly running: RunningToday
  /** Why there is no run today; of a day on which running is closed the page says it elsewhere. */
  readonly why: readonly string[]
  /** Nothing of the plan is offered. */
  readonly stopped: boolean
}

function PhaseName({
  programme,
  phase: { id, weeks },
  place,
  now,
}: {
  readonly programme: Programme
  readonly phase: ProgrammePhase
  readonly place: number
  readonly now: number
}) {
  const { i18n } = useLingui()
  return (
    <span className="phasename">
      {place < now ? (
        <span className="tick">
          <Icon name="check" />
        </span>
      ) : (
        <span className={place === now ? 'tick no is-now' : 'tick no'} />
      )}
      <span>
        <b>{phaseName(i18n, programme, id)}</b>
        {weeks && (
          <span className="meta">
            {weeks[0] === weeks[1] ? (
              <Plural value={weeks[0]} one="usually # week" other="usually # weeks" />
            ) : (
              <Trans>
                usually {weeks[0]} to {weeks[1]} weeks
              </Trans>
            )}
          </span>
        )}
      </span>
    </span>
  )
}

function AboutPhase({ phase, isNow, rehab, running, why }: DayOf & { readonly phase: ProgrammePhase; readonly isNow: boolean }) {
  const others = phase.crossTraining.flatMap((id) => rehab.crossTraining.find((each) => each.id === id)?.name ?? [])
  const exercises = phase.exercises.flatMap(({ exercise }) => rehab.exercises.find(({ id }) => id === exercise) ?? [])
  const closed = running === 'closed'
  const runs = phase.running.step !== 'none'
  // what a phase wants to run is no word for a day without
  const goals = closed && phase.running.step === 'ladder' ? [] : phase.goals
  // what opens the next one stands above already
  const exit = isNow ? [] : closed ? phase.exit.filter(({ need }) => !asksImpact(need, rehab)) : phase.exit
  return (
    <dl className="phasefacts">
      {goals.length > 0 && (
        <div>
          <dt>
            <Trans>Goals</Trans>
          </dt>
          <dd>
            <ul>
              {goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {(isNow || !closed || !runs) && (
        <div>
          <dt>
            <Trans>Running</Trans>
          </dt>
          <dd>
            {isNow && runs && running !== 'open' && (
              <>
                <p>
                  <Trans>No run today</Trans>
                </p>
                {!closed && <Reasons reasons={why} />}
              </>
            )}
            {!(closed && runs) && <p>{phase.running.text}</p>}
          </dd>
        </div>
      )}
      {exercises.length > 0 && (
        <div>
          <dt>
            <Trans>Exercises</Trans>
          </dt>
          <dd>
            <ul>
              {exercises.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/exercise/$id" params={{ id }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {others.length > 0 && (
        <div>
          <dt>
            <Trans>Also good</Trans>
          </dt>
          <dd>
            <ul>
              {others.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {exit.length > 0 && (
        <div>
          <dt>
            <Trans>Opens the next one</Trans>
          </dt>
          <dd>
            <ul>
              {exit.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {phase.note && !(closed && runs) && <p className="meta">{phase.note}</p>}
    </dl>
  )
}
