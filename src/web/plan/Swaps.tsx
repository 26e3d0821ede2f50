import { Trans } from '@lingui/react/macro'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { PlanState, RunningPlan } from '#state/tell-plan.ts'
import { useRunner } from '../runner/RunnerContext.tsx'

/** Exercises that the runner has put in the place of others, each with the way back. */
export function Swaps({ told, plan }: { readonly told: PlanState & { readonly rehab: Rehab }; readonly plan: RunningPlan }) {
  const runner = useRunner()
  const own = plan.start.body.plan
  const swaps = new Map<string, string>()
  for (const { body } of told.record.swapped)
    if (body.plan === own) {
      if (body.to === null) swaps.delete(body.from)
      else swaps.set(body.from, body.to)
    }
  if (swaps.size === 0) return null
  const nameOf = (id: string): string => told.rehab.exercises.find((exercise) => exercise.id === id)?.name ?? id
  return (
    <section aria-labelledby="swaps" className="stack-2">
      <h2 className="head" id="swaps">
        <Trans>Exercises you swapped</Trans>
      </h2>
      <ul className="tl">
        {[...swaps].map(([from, to]) => (
          <li key={from} className="between c">
            <span>
              <Trans>
                <b>{nameOf(to)}</b> instead of {nameOf(from)}
              </Trans>
            </span>
            <button type="button" className="btn btn-3 btn-s" onClick={() => void runner.write([{ kind: 'swapped', body: { plan: own, from, to: null } }])}>
              <Trans>
                Put back<span className="vh"> {nameOf(from)}</span>
              </Trans>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
