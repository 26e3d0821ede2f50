import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import '../styles/plan.css'
import '../locales/plan-words.ts'
import { Brand } from '../parts/Brand.tsx'
import { type IconName, LaterIcon } from '../parts/LaterIcon.tsx'
import { Online } from '../parts/Online.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { UnsavedSign } from './UnsavedSign.tsx'

interface Place {
  readonly to: '/' | '/plan' | '/runs' | '/progress' | '/learn' | '/more'
  readonly icon: IconName
  readonly name: MessageDescriptor
  /** How the addresses begin of other pages that stand here. */
  readonly holds?: readonly string[]
}

const PLACES: readonly Place[] = [
  { to: '/', icon: 'today', name: msg`Today` },
  { to: '/plan', icon: 'plan', name: msg`Plan` },
  { to: '/runs', icon: 'shoe', name: msg`Runs` },
  { to: '/progress', icon: 'progress', name: msg`Progress` },
]
const LIBRARY = ['/learn', '/condition/', '/exercise/', '/sources']
const LEARN: Place = { to: '/learn', icon: 'learn', name: msg`Learn`, holds: LIBRARY }
const MORE: Place = { to: '/more', icon: 'more', name: msg`More` }
/** On a phone the library has no place of its own: it stands under More. */
const MORE_AND_LEARN: Place = { ...MORE, holds: LIBRARY }

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
        <UnsavedSign />
        <Suspense fallback={<p className="meta waiting">{t`Reading your record`}</p>}>{children}</Suspense>
      </main>
      <nav className="tabs" aria-label={t`Main, bottom`}>
        {[...PLACES, MORE_AND_LEARN].map((place) => (
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

function PlaceLink({ to, icon, name, holds = [] }: Place) {
  const { i18n } = useLingui()
  const { pathname } = useLocation()
  const held = holds.some((beginning) => pathname.startsWith(beginning))
  return (
    <Link to={to} activeOptions={{ exact: to === '/' }} {...(held ? { 'aria-current': 'page' } : {})}>
      <LaterIcon name={icon} />
      <span>{i18n._(name)}</span>
    </Link>
  )
}
