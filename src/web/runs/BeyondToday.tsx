import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import type { KnownRun } from '#load/known-runs.ts'
import type { Run } from '#load/run.ts'
import type { Beyond } from '#state/tell-load.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { saidWeekday } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { type ToldPlan, usePlan, useWithout, useWithRun } from '../plan/usePlan.ts'
import { beyondIn, changesToday, entriesWith, shownLength, stillBeyond, timesBeyond, type WrittenBeyond } from './beyond.ts'
import { decimals, whole } from './figures.ts'
import { useBeyondOfToday } from './useBeyond.ts'

interface Remarked {
  readonly run: Run
  /** Told without the run. */
  readonly told: ToldPlan
  /** The entry that is corrected to it. */
  readonly of?: string
}

/** The same of a correction. Nothing while it changes no length of a run of today. */
export function BeforeCorrecting({ run, known }: { readonly run: Run; readonly known: KnownRun }) {
  const without = useWithout()
  const { today } = usePlan()
  if (!changesToday(known, run, today)) return null
  return <Corrected run={run} known={known} without={without} />
}

function Corrected({ run, known, without }: { readonly run: Run; readonly known: KnownRun; readonly without: ReturnType<typeof useWithout> }) {
  const told = useMemo(() => without(entriesWith(known)), [without, known])
  return <BeforeSaving run={run} told={told} of={known.entry} />
}

/** More than today allows: said before it is written down, with what follows once it is. Nothing within the allowance. */
export function BeforeSaving({ run, told, of }: Remarked) {
  // what follows is told anew for each figure that is typed
  const late = useDeferredValue(run)
  const beyond = beyondIn(run, told)
  if (!beyond || !told.plan) return null
  const { allowed } = beyond
  return (
    <Remark title={<TitleNow beyond={beyond} />}>
      {allowed === 0 ? told.plan.today.run.why.map((why) => <p key={why}>{why}</p>) : <LengthsNow beyond={beyond} />}
      {told.plan.today.run.kind === 'walk-run' && run.runMinutes === undefined && (
        <p>
          <Trans>If you walked for a part of it, say how much of it was running.</Trans>
        </p>
      )}
      {of === undefined && (
        <p>
          {allowed === 0 ? (
            <Trans>If you have not run it yet, leave it for another day. If you have, write it down as it was.</Trans>
          ) : (
            <Trans>If you have not run it yet, stop at what today allows. If you have, write it down as it was.</Trans>
          )}
        </p>
      )}
      <FollowsFrom run={late} of={of} said={allowed === 0 ? told.plan.today.run.why : []} />
    </Remark>
  )
}

interface FollowsFromProps {
  readonly run: Run
  readonly of: string | undefined
  /** Reasons that stand above already. */
  readonly said: readonly string[]
}

function FollowsFrom({ run, of, said }: FollowsFromProps) {
  const plan = useWithRun(run, of)
  return plan ? <Follows plan={plan} said={said} /> : null
}

/** The same after it was written down, as long as it stands so. `here`: on the page of the run itself, where it can be put right below. */
export function AfterSaving({ told, here = false }: { readonly told: ToldPlan; readonly here?: boolean }) {
  const beyond = useRouterState({ select: ({ location }) => location.state.beyond })
  return beyond && stillBeyond(beyond, told) ? <Said beyond={beyond} told={told} here={here} /> : null
}

/** The same on a page that was opened later, or in another tab. */
export function BeyondOfToday({ told }: { readonly told: ToldPlan }) {
  const written = useRouterState({ select: ({ location }) => location.state.beyond })
  const ofToday = useBeyondOfToday(told)
  const beyond = written && stillBeyond(written, told) ? written : ofToday
  return beyond ? <Said beyond={beyond} told={told} here={false} /> : null
}

interface SaidProps {
  readonly beyond: WrittenBeyond
  readonly told: ToldPlan
  readonly here: boolean
}

function Said({ beyond, told, here }: SaidProps) {
  if (!told.plan) return null
  return (
    <Remark title={<TitleThen beyond={beyond} />}>
      {beyond.allowed > 0 && <LengthsThen beyond={beyond} />}
      <Follows plan={told.plan} />
      {!here && (
        <p>
          <Trans>
            Is a number wrong?{' '}
            <Link to="/runs/$id" params={{ id: beyond.entry }}>
              Put the run right
            </Link>
            .
          </Trans>
        </p>
      )}
    </Remark>
  )
}

const Remark = ({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) => (
  <section className="attn" data-testid="beyond">
    <h2 className="rowtitle">
      <Icon name="attention" />
      <span>{title}</span>
    </h2>
    <div className="sub stack-2">{children}</div>
  </section>
)

function TitleNow({ beyond }: { readonly beyond: Beyond }) {
  const { i18n } = useLingui()
  const times = timesBeyond(beyond)
  if (beyond.allowed === 0) return <Trans>Today allows no run</Trans>
  return times === undefined ? <Trans>More than today allows</Trans> : <Trans>At least {whole(i18n, times)} times what today allows</Trans>
}

function TitleThen({ beyond }: { readonly beyond: Beyond }) {
  const { i18n } = useLingui()
  const times = timesBeyond(beyond)
  if (beyond.allowed === 0) return <Trans>Today allowed no run</Trans>
  return times === undefined ? <Trans>That was more than today allowed</Trans> : <Trans>That was at least {whole(i18n, times)} times what today allowed</Trans>
}

function LengthsNow({ beyond }: { readonly beyond: Beyond }) {
  const { most, was } = useLengths(beyond)
  return (
    <p>
      {beyond.unit === 'min' ? (
        <Trans>
          Today allows up to {most} minutes of running. This is {was}.
        </Trans>
      ) : (
        <Trans>
          Today allows up to {most} km. This is {was} km.
        </Trans>
      )}
    </p>
  )
}

function LengthsThen({ beyond }: { readonly beyond: Beyond }) {
  const { most, was } = useLengths(beyond)
  return (
    <p>
      {beyond.unit === 'min' ? (
        <Trans>
          Today allowed up to {most} minutes of running. You wrote down {was}.
        </Trans>
      ) : (
        <Trans>
          Today allowed up to {most} km. You wrote down {was} km.
        </Trans>
      )}
    </p>
  )
}

function useLengths(beyond: Beyond): { readonly most: string; readonly was: string } {
  const { i18n } = useLingui()
  const said = (length: number): string => {
    const shown = shownLength(beyond, length)
    return beyond.unit === 'min' && Number.isInteger(shown) ? whole(i18n, shown) : decimals(i18n, shown, 1)
  }
  return { most: said(beyond.allowed), was: said(beyond.length) }
}

/** What follows from it: why running is closed, or when the next run comes. The plan is told with the run in it. */
function Follows({ plan: { today, course }, said = [] }: { readonly plan: RunningPlan; readonly said?: readonly string[] }) {
  const { i18n } = useLingui()
  // that running is closed until the questions are answered stands above, with its reasons
  if (course.waitsForScreening) return null
  const next = today.week.find(({ minutes }) => minutes > 0)
  if (today.week.length === 0) return [...new Set(today.run.why)].filter((why) => !said.includes(why)).map((why) => <p key={why}>{why}</p>)
  return (
    <p>
      {next ? (
        <Trans>
          With it, the next run comes on {saidWeekday(i18n, next.day)} at the earliest: up to {whole(i18n, next.minutes)} minutes, if all stays calm.
        </Trans>
      ) : (
        <Trans>With it, none of the next six days allows a run: the week is full.</Trans>
      )}
    </p>
  )
}
