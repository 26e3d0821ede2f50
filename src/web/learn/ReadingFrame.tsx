import { Trans } from '@lingui/react/macro'
import { Link, useRouter } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import '../locales/learn-words.ts'
import '../styles/learn.css'
import { Brand } from '../parts/Brand.tsx'
import { Icon } from '../parts/Icon.tsx'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { hasPlan } from '../runner/has-plan.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'

const PlanFrame = lazy(async () => ({ default: (await import('../frame/PlanFrame.tsx')).PlanFrame }))

/** Around every page that is read: the frame of the plan for whoever has one, a plain head for all others. */
export function ReadingFrame({ children }: { readonly children: ReactNode }) {
  const framed = hasPlan(useSnapshot().rows)
  if (framed)
    return (
      <Suspense fallback={null}>
        <PlanFrame>
          <div className="reading">{children}</div>
        </PlanFrame>
      </Suspense>
    )
  return (
    <div className="plainpage">
      <header className="between c resulttop noprint">
        <Brand />
        <p className="btnrow">
          <Link className="btn btn-3 btn-s" to="/learn">
            <LaterIcon name="learn" />
            <Trans>Learn</Trans>
          </Link>
          <Back />
        </p>
      </header>
      <main id="main" tabIndex={-1} className="reading">
        {children}
      </main>
    </div>
  )
}

/** One step back; to the start for whoever came straight here. */
function Back() {
  const { history } = useRouter()
  return history.canGoBack() ? (
    <button type="button" className="btn btn-3 btn-s" onClick={() => history.back()}>
      <Icon name="back" />
      <Trans>Back</Trans>
    </button>
  ) : (
    <Link className="btn btn-3 btn-s" to="/">
      <Trans>To the start</Trans>
    </Link>
  )
}
