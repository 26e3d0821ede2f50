import { Plural, Trans } from '@lingui/react/macro'
import type { StrengthTest } from '#knowledge/rehab-shape.ts'
import { PlayerLink } from '../frame/PlayerLink.tsx'
import { Icon } from '../parts/Icon.tsx'

/** Movement tests that the next step asks for and that may be done today. */
export function TestsDue({ tests }: { readonly tests: readonly StrengthTest[] }) {
  if (tests.length === 0) return null
  return (
    <section className="rule topped">
      <h2 className="label">
        <Plural value={tests.length} one="# test can be done today" other="# tests can be done today" />
      </h2>
      <ul className="linklist">
        {tests.map(({ id, name }) => (
          <li key={id}>
            <PlayerLink className="rowlink" to={`/test/${id}`}>
              <span>{name}</span>
              <Icon name="forward" />
            </PlayerLink>
          </li>
        ))}
      </ul>
      <p className="meta">
        <Trans>A result counts for three weeks, and within the phase it was made in. Leave out what hurts.</Trans>
      </p>
    </section>
  )
}
