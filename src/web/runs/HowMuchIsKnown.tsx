import { Trans, useLingui } from '@lingui/react/macro'
import { knowsLess } from '#load/best-source.ts'
import { type Run, timerOf } from '#load/run.ts'
import { clock } from './figures.ts'
import { SERVICES } from './source-name.ts'

/** All that is known of it stands in a service's table. */
export const isTableOnly = ({ source }: Pick<Run, 'source'>): boolean => source?.format === 'csv' || source?.format === 'json'

/** One sentence about a run of which a part is missing: what was saved, and what the figures cover. Nothing for a whole file. */
export function HowMuchIsKnown({ run }: { readonly run: Run }) {
  if (!knowsLess(run.source)) return null
  return <p className="sub">{isTableOnly(run) ? <FromTable run={run} /> : <Saved run={run} />}</p>
}

function FromTable({ run: { source, distanceM, hr, ascentM } }: { readonly run: Run }) {
  const { t, i18n } = useLingui()
  const what = [...(distanceM === undefined ? [] : [t`distance`]), t`time`, ...(hr ? [t`heart rate`] : []), ...(ascentM === undefined ? [] : [t`height`])]
  const known = new Intl.ListFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, { type: 'conjunction' }).format(what)
  const whose = source?.service && SERVICES[source.service]
  return (
    <>
      {whose ? (
        source?.lost ? (
          <Trans>
            Known from {whose}’s table only: {known}; its file could not be read.
          </Trans>
        ) : (
          <Trans>
            Known from {whose}’s table only: {known}.
          </Trans>
        )
      ) : (
        <Trans>Known from a table only: {known}.</Trans>
      )}
    </>
  )
}

/** Longer than what was saved by less is the same. */
const NEARLY_ALL = 0.95

function Saved({ run }: { readonly run: Run }) {
  const { savedS } = run.source ?? {}
  const timerS = timerOf(run)
  if (savedS === undefined) return <Trans>Its file is damaged: what could be saved is shown, and of the rest nothing is known.</Trans>
  return savedS < NEARLY_ALL * timerS ? (
    <Trans>
      Its file is damaged: {clock(savedS)} of {clock(timerS)} could be saved. Time and distance are of the whole run, and all else covers only the part that was
      saved.
    </Trans>
  ) : (
    <Trans>Its file is damaged: {clock(savedS)} could be saved, and the figures cover only that part.</Trans>
  )
}
