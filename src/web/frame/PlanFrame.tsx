import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Outlet } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import '../styles/plan.css'
import '../locales/plan-words.ts'
import { Brand } from '../parts/Brand.tsx'
import { type IconName, LaterIcon } from '../parts/LaterIcon.tsx'
import { Online } from '../parts/Online.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'

interface Place {
  readonly to: '/' | '/plan' | '/runs' | '/progress' | '/learn' | '/more'
  readonly icon: IconName
  readonly name: MessageDescriptor
}

const PLACES: readonly Place[] = [
  { to: '/', icon: 'today', name: msg`Today` },
  { to: '/plan', icon: 'plan', name: msg`Plan` },
  { to: '/runs', icon: 'shoe', name: msg`Runs` },
  { to: '/progress', icon: 'progress', name: msg`Progress` },
]
const LEARN: Place = { to: '/learn', icon: 'learn', name: msg`Learn` }
const MORE: Place = { to: '/more', icon: 'more', name: msg`More` }

/** The frame of the pages of a plan: a bar of five at the foot of the phone, a rail at the side of the desk. */
export function PlanFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui()
  return (
    <div className="app">
      <nav className="rail" aria-label={t`Main`}>
        <Brand />
        <ul>
          {PLACES.map((place) => (
            <li key={place.to}>
              <PlaceLink {...place} />
            </li>
          ))}
        </ul>
        <ul>
          {[LEARN, MORE].map((place) => (
            <li key={place.to}>
              <PlaceLink {...place} />
            </li>
          ))}
        </ul>
        <p className="who">
          <b>
            <Trans>On this device</Trans>
          </b>
          <Trans>Saved here and nowhere else.</Trans>
        </p>
      </nav>
      <main className="main" id="main" tabIndex={-1}>
        <StorageNotice />
        <Online />
        <Suspense fallback={<p className="meta waiting">{t`Reading your record`}</p>}>{children}</Suspense>
      </main>
      <nav className="tabs" aria-label={t`Main, bottom`}>
        {[...PLACES, MORE].map((place) => (
          <PlaceLink key={place.to} {...place} />
        ))}
      </nav>
    </div>
  )
}

/** The frame around whichever of its pages the address names. */
export const FramedPage = () => (
  <PlanFrame>
    <Outlet />
  </PlanFrame>
)

function PlaceLink({ to, icon, name }: Place) {
  const { i18n } = useLingui()
  return (
    <Link to={to} activeOptions={{ exact: to === '/' }}>
      <LaterIcon name={icon} />
      <span>{i18n._(name)}</span>
    </Link>
  )
}
