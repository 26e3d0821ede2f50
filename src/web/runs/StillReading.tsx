import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { importing, onImporting } from '../import/importer.ts'
import { countsOf } from '../import/progress.ts'

/** Whether an import of this tab is under way. */
export const useReading = (): boolean => useSyncExternalStore(onImporting, isReading)

const isReading = (): boolean => importing().phase === 'running' || importing().phase === 'stopping'

/** While files are being read: how far they are, for what stands here is told from before. */
export function StillReading() {
  const { lines } = useSyncExternalStore(onImporting, importing)
  if (!useReading()) return null
  const { runs, otherSports } = countsOf(lines)
  return (
    <section className="stack-2" data-testid="reading">
      <p role="status" className="because">
        <span>
          <Plural value={runs + otherSports} one="Your files are being read: # activity so far." other="Your files are being read: # activities so far." />{' '}
          <Trans>They show here once all are read.</Trans>
        </span>
      </p>
      <p>
        <Link to="/runs/import">
          <Trans>See how far it is</Trans>
        </Link>
      </p>
    </section>
  )
}
