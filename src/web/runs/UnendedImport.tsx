import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { keptOf } from '../import/unended.ts'
import { useUnended } from '../import/useUnended.ts'
import { Icon } from '../parts/Icon.tsx'
import { useSnapshot } from '../runner/RunnerContext.tsx'

/** An import that broke off with its page: what is kept of it, and the way to go on. Nothing while another tab is still at it. */
export function UnendedImport() {
  const { rows } = useSnapshot()
  const [unended] = useUnended()
  if (!unended || unended.elsewhere) return null
  const kept = keptOf(unended, rows)
  return (
    <section className="attn" aria-labelledby="unended">
      <h2 className="rowtitle" id="unended">
        <Icon name="attention" />
        <span>
          <Trans>The last import did not end</Trans>
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
