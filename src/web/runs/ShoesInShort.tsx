import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { LoadLimits } from '#knowledge/load-shape.ts'
import type { WornShoe } from '#load/shoes.ts'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { whole } from './figures.ts'
import { ShoeBar } from './ShoeBar.tsx'

/** The pairs in use with their kilometres, and the way to all of them. */
export function ShoesInShort({
  shoes,
  unknown,
  range,
}: {
  readonly shoes: readonly WornShoe[]
  readonly unknown: readonly string[]
  readonly range: LoadLimits['shoeKm']
}) {
  const { i18n } = useLingui()
  const inUse = shoes.filter(({ retired }) => retired === undefined)
  return (
    <section aria-labelledby="shoes" className="stack-3">
      <h2 className="head" id="shoes">
        <Trans>Shoes</Trans>
      </h2>
      {inUse.length > 0 ? (
        <ul className="shoelist">
          {inUse.map((shoe) => (
            <li key={shoe.shoe}>
              <span className="between">
                <span>{shoe.name}</span>
                <strong>
                  <Trans>{whole(i18n, shoe.km)} km</Trans>
                </strong>
              </span>
              <ShoeBar km={shoe.km} range={range} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="sub">
          <Trans>No pair written down yet. With one, you see how far it has run and when it was new.</Trans>
        </p>
      )}
      {unknown.length > 0 && (
        <p className="meta">
          <Plural value={unknown.length} one="Your files name # pair that is not here yet." other="Your files name # pairs that are not here yet." />
        </p>
      )}
      <p>
        <Link className="more" to="/runs/shoes">
          {inUse.length > 0 ? <Trans>All shoes</Trans> : <Trans>Add a pair</Trans>}
          <LaterIcon name="forward" />
        </Link>
      </p>
    </section>
  )
}
