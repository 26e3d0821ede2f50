import { Trans } from '@lingui/react/macro'
import { capital } from '#basics/letters.ts'
import type { Measured } from '#plan/needs.ts'
import { Icon } from '../parts/Icon.tsx'

/** Criteria as a checklist: what is met, what is measured, what is missing. */
export function Criteria({ measured }: { readonly measured: readonly Measured[] }) {
  return (
    <ul className="crit">
      {measured.map(({ text, met, detail }) => (
        <li key={text}>
          {met === 'yes' ? (
            <span className="tick">
              <Icon name="check" />
            </span>
          ) : (
            <span className="tick no" />
          )}
          <span>
            {text}
            <span className="vh">{met === 'yes' ? <Trans>, met</Trans> : met === 'no' ? <Trans>, not yet met</Trans> : <Trans>, not known yet</Trans>}</span>
            {detail && <span className="meta">{capital(detail)}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
