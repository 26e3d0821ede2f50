import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Icon } from '../parts/Icon.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { Holds } from '../plan/Holds.tsx'
import { usePlan } from '../plan/usePlan.ts'
import { phaseNames } from '../plan/words.ts'
import { TODAY } from './home.ts'

/** A quiet tick, what holds now that it is written, in the words of Today, and the way back. */
export function Written({ title, what, dropped = false }: { readonly title: string; readonly what: string; readonly dropped?: boolean }) {
  const heading = useScreen(title)
  return (
    <main className="plainpage written" id="main" tabIndex={-1}>
      <StorageNotice />
      <span className="tick">
        <Icon name="check" />
      </span>
      <h1 className="title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">{what}</p>
      {!dropped && <WhatFollows />}
      <div className="pl-foot">
        <Link className="btn btn-1 btn-w" to={TODAY}>
          <Trans>Back to today</Trans>
        </Link>
      </div>
    </main>
  )
}

/** The stop, hold or step back that it led to; else when more is known. */
function WhatFollows() {
  const { i18n } = useLingui()
  const { plan } = usePlan()
  if (plan && plan.course.active.length > 0) return <Holds active={plan.course.active} names={phaseNames(i18n, plan.programmes[0])} />
  return (
    <p className="because">
      <Trans>Tomorrow morning’s check-in tells how your hip took it.</Trans>
    </p>
  )
}
