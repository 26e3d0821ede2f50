import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Phase, Programme, ProgrammePhase, Rehab } from '#knowledge/rehab-shape.ts'
import { Icon } from '../parts/Icon.tsx'
import { phaseName } from './words.ts'

/** All phases in order: goals, the rule for running, what else is good, what opens the next one. */
export function Phases({ programme, phase, rehab }: { readonly programme: Programme; readonly phase: Phase; readonly rehab: Rehab }) {
  const { i18n } = useLingui()
  const now = programme.phases.findIndex(({ id }) => id === phase)
  return (
    <section aria-labelledby="phases" className="stack-3">
      <h2 className="head" id="phases">
        <Trans>The road</Trans>
      </h2>
      <ol className="phases">
        {programme.phases.map((each, place) => (
          <li key={each.id} {...(place === now ? { 'aria-current': 'step' as const } : {})}>
            <details open={place === now}>
              <summary>
                {place < now ? (
                  <span className="tick">
                    <Icon name="check" />
                  </span>
                ) : (
                  <span className={place === now ? 'tick no is-now' : 'tick no'} />
                )}
                <span>
                  <b>{phaseName(i18n, programme, each.id)}</b>
                  {each.weeks && (
                    <span className="meta">
                      <Trans>
                        usually {each.weeks[0]} to {each.weeks[1]} weeks
                      </Trans>
                    </span>
                  )}
                </span>
                <Icon name="forward" />
              </summary>
              <AboutPhase phase={each} rehab={rehab} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

function AboutPhase({ phase, rehab }: { readonly phase: ProgrammePhase; readonly rehab: Rehab }) {
  const others = phase.crossTraining.flatMap((id) => rehab.crossTraining.find((each) => each.id === id)?.name ?? [])
  const exercises = phase.exercises.flatMap(({ exercise }) => rehab.exercises.find(({ id }) => id === exercise) ?? [])
  return (
    <dl className="phasefacts">
      <div>
        <dt>
          <Trans>Goals</Trans>
        </dt>
        <dd>
          <ul>
            {phase.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Running</Trans>
        </dt>
        <dd>{phase.running.text}</dd>
      </div>
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
      {phase.exit.length > 0 && (
        <div>
          <dt>
            <Trans>Opens the next one</Trans>
          </dt>
          <dd>
            <ul>
              {phase.exit.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {phase.note && <p className="meta">{phase.note}</p>}
    </dl>
  )
}
