import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { between, type History } from '#load/history.ts'
import { surfaceShares } from './surface-shares.ts'
import { SURFACE_WORDS } from './words.ts'

/** What the last four weeks were run on. */
export function Surfaces({ history, today }: { readonly history: History; readonly today: number }) {
  const { t, i18n } = useLingui()
  const { shares, unsaid } = surfaceShares(between(history.runs, today - 27, today))
  if (shares.length === 0) return null
  const said = shares.map(({ surface, tenths }) =>
    tenths === 0 ? t`${i18n._(SURFACE_WORDS[surface])} a little` : t`${i18n._(SURFACE_WORDS[surface])} ${tenths} in 10`,
  )
  return (
    <section aria-labelledby="surfaces" className="stack-2">
      <h2 className="head" id="surfaces">
        <Trans>Surface, last 4 weeks</Trans>
      </h2>
      <p className="sub">
        {said.join(', ')}. {unsaid > 0 && <Plural value={unsaid} one="# run does not say." other="# runs do not say." />}
      </p>
    </section>
  )
}
