import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { keptOf } from '../import/unended.ts'
import { useUnended } from '../import/useUnended.ts'
import { Icon } from '../parts/Icon.tsx'
import { useSnapshot } from '../runner/RunnerContext.tsx'

/** Imports that broke off, or did not come to their end: what is kept of them, and the way to go on. Nothing of one that is still under way. */
export function UnendedImport() {
  const { rows } = useSnapshot()
  const [unended = []] = useUnended()
  const broken = unended.filter(({ elsewhere }) => !elsewhere)
  if (broken.length === 0) return null
  const kept = keptOf(broken, rows)
  return (
    <section className="attn" aria-labelledby="unended">
      <h2 className="rowtitle" id="unended">
        <Icon name="attention" />
        <span>
          <Plural value={broken.length} one="An import did not end" other="# imports did not end" />
        </span>
      </h2>
      <p className="sub">
        {kept === 0 ? (
          <Trans>Nothing of it had come in yet.</Trans>
        ) : (
          <Plural value={kept} one="# run or other activity of it is kept." other="# runs and other activities of it are kept." />
        )}{' '}
        <Trans>Runs may be missing here until it is done.</Trans>
      </p>
      <p className="btnrow">
        <Link className="btn btn-inv btn-s" to="/runs/import">
          <Trans>Go on with the import</Trans>
        </Link>
      </p>
    </section>
  )
}
