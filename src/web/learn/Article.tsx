import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useScreen } from '../parts/useScreen.ts'
import { cameBack } from './came-back.ts'
import { useAddressedPart } from './useAddressedPart.ts'

/** A part of a page that the list "On this page" leads to. */
export interface Part {
  readonly id: string
  readonly title: string
}

/**
 * The one layout of every page of the library: where it belongs, title, lead, text; on a wide screen what is on the page and what belongs to
 * it stand beside the text, on a phone below.
 */
export function Article({
  id,
  title,
  crumb,
  lead,
  parts,
  beside,
  children,
}: {
  /** Another id is another page: the focus goes to its heading. */
  readonly id: string
  readonly title: string
  /** The shelf it stands on. */
  readonly crumb?: ReactNode
  readonly lead?: ReactNode
  readonly parts: readonly Part[]
  readonly beside?: ReactNode
  readonly children: ReactNode
}) {
  const { t } = useLingui()
  const heading = useScreen(title, id, cameBack)
  const current = usePartInSight(parts)
  useAddressedPart(id)
  return (
    <div className="article">
      <article className="prose">
        <p className="meta crumb noprint">
          <Link to="/learn">
            <Trans>Learn</Trans>
          </Link>
          {crumb && <>, {crumb}</>}
        </p>
        <h1 className="display" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
        <p className="meta">
          <Trans>Information, not a diagnosis. No clinician has signed off this page.</Trans>
        </p>
        <p className="noprint">
          <button type="button" className="btn btn-2 btn-s" onClick={() => window.print()}>
            <Trans>Print this page</Trans>
          </button>
        </p>
      </article>
      <aside className="beside noprint" aria-label={t`About this page`}>
        {parts.length > 1 && (
          <nav className="toc only-desk" aria-labelledby="on-this-page">
            <h2 className="label" id="on-this-page">
              <Trans>On this page</Trans>
            </h2>
            {parts.map((part) => (
              <a key={part.id} href={`#${part.id}`} {...(part.id === current ? { 'aria-current': 'true' as const } : {})}>
                {part.title}
              </a>
            ))}
          </nav>
        )}
        {beside}
      </aside>
    </div>
  )
}

/** The part whose heading was passed last. */
function usePartInSight(parts: readonly Part[]): string | undefined {
  const [current, setCurrent] = useState(parts[0]?.id)
  const ids = parts.map(({ id }) => id).join(' ')
  useEffect(() => {
    const headings = ids.split(' ').flatMap((id) => document.getElementById(id) ?? [])
    const look = () => setCurrent((headings.findLast((heading) => heading.getBoundingClientRect().top < window.innerHeight / 3) ?? headings[0])?.id)
    const inSight = new IntersectionObserver(look, { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] })
    for (const heading of headings) inSight.observe(heading)
    return () => inSight.disconnect()
  }, [ids])
  return current
}
