import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import '../locales/reading-words.ts'

/** The way into the library from Start and from More. */
export const LibraryDoor = () => (
  <section className="sect-plain">
    <h2 className="head">
      <Trans>Learn</Trans>
    </h2>
    <p className="sub">
      <Trans>Plain answers about hips and running, with their sources. Works without a network.</Trans>
    </p>
    <p>
      <Link className="btn btn-2 btn-s" to="/learn">
        <Trans>Open the library</Trans>
      </Link>
    </p>
  </section>
)
