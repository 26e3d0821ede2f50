import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { KnownRun } from '#load/known-runs.ts'
import { saidShortDay } from '../parts/dates.ts'
import { runLength } from './words.ts'

/** Shown; who removed more finds them by their day. */
const NEWEST = 20

/** What the runner took back: it can be looked at and put back. */
export function Removed({ known }: { readonly known: readonly KnownRun[] }) {
  const { i18n } = useLingui()
  const gone = known.filter(({ state }) => state === 'taken-back').toReversed()
  if (gone.length === 0) return null
  return (
    <details className="ask-why plain-more">
      <summary>
        <Trans>Removed: {gone.length}</Trans>
      </summary>
      <ul className="tl">
        {gone.slice(0, NEWEST).map((run) => (
          <li key={run.entry}>
            <span className="d">{saidShortDay(i18n, run.run.day)}</span>
            <Link to="/runs/$id" params={{ id: run.entry }}>
              {runLength(i18n, run)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
