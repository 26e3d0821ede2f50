import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { inUnit } from '#basics/units.ts'
import { Reasons } from '../plan/Reasons.tsx'
import type { ToldPlan } from '../plan/usePlan.ts'
import { type Figures, figuresOf } from './figures.ts'

/** What the import changed: before and after, side by side. */
export function Changed({ before, told }: { readonly before: Figures; readonly told: ToldPlan }) {
  const after = figuresOf(told)
  return (
    <section aria-labelledby="changed" className="stack-3">
      <h2 className="head" id="changed">
        <Trans>What this changed</Trans>
      </h2>
      <table className="changed">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Trans>Before</Trans>
            </th>
            <th scope="col">
              <Trans>Now</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          <Row name={<Trans>Runs, each once</Trans>} before={<Whole value={before.runs} />} after={<Whole value={after.runs} />} />
          <Row name={<Trans>Most running in one run of 30 days</Trans>} before={<Longest {...before} />} after={<Longest {...after} />} />
          {after.weekMin !== undefined && (
            <Row
              name={<Trans>Running in the next seven days, at most</Trans>}
              before={<Minutes value={before.weekMin} />}
              after={<Minutes value={after.weekMin} />}
            />
          )}
        </tbody>
      </table>
      <HowFar plan={told.plan} />
    </section>
  )
}

/** What the plan says to it now: why no run, or what the minutes rest on. */
function HowFar({ plan }: Pick<ToldPlan, 'plan'>) {
  if (!plan)
    return (
      <p className="sub">
        <Trans>
          How far you may run is part of a plan, and there is none yet. <Link to="/plan">How one begins</Link>.
        </Trans>
      </p>
    )
  return (
    <>
      <Reasons reasons={plan.today.run.why} />
      <p className="sub">
        {plan.today.run.kind === 'none' ? (
          <Link to="/">
            <Trans>See what to do today</Trans>
          </Link>
        ) : (
          <Trans>
            Your check-ins still decide whether you run. <Link to="/">See today</Link>.
          </Trans>
        )}
      </p>
    </>
  )
}

const Row = ({ name, before, after }: { readonly name: ReactNode; readonly before: ReactNode; readonly after: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{before}</td>
    <td>
      <b>{after}</b>
    </td>
  </tr>
)

function Whole({ value }: { readonly value: number }) {
  const { i18n } = useLingui()
  return i18n.number(value)
}

function Minutes({ value }: { readonly value: number | undefined }) {
  return value === undefined ? <Trans>not known</Trans> : <Trans>{value} min</Trans>
}

function Longest({ longestM, longestMin }: Figures) {
  const { i18n } = useLingui()
  if (longestMin === undefined) return <Trans>none</Trans>
  if (longestM === undefined) return <Minutes value={longestMin} />
  const km = i18n.number(inUnit(longestM, 'km'), { maximumFractionDigits: 1 })
  return <Trans>{km} km</Trans>
}
