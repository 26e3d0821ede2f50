import { msg, plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { Stored } from '#record/entry.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { Icon } from '../parts/Icon.tsx'
import { Own } from '../parts/own-words.tsx'
import { type Begun, keptOf } from './unended.ts'
import { useUnended } from './useUnended.ts'

/**
 * Imports that broke off, and the one another tab is at; nothing when there are none. `justEnded`: when the import of this page began, where it did not come to its end: what came of
 * it stands above, so it is not called broken once more.
 */
export function UnendedNote({ rows, justEnded }: { readonly rows: readonly Stored[]; readonly justEnded?: string | undefined }) {
  const [unended = [], leave] = useUnended()
  return unended.map((each) =>
    each.elsewhere ? (
      <OtherTab key={each.now} begun={each} />
    ) : (
      <BrokeOff key={each.now} begun={each} kept={keptOf([each], rows)} justEnded={each.now === justEnded} onLeave={() => leave(each.now)} />
    ),
  )
}

interface Broken {
  readonly begun: Begun
  readonly kept: number
  readonly justEnded: boolean
  readonly onLeave: () => void
}

function BrokeOff({ begun, kept, justEnded, onLeave }: Broken) {
  const names = useNames(begun)
  const id = useId()
  return (
    <section aria-labelledby={id} className="stack-3">
      <h2 className="head" id={id}>
        {justEnded ? <Trans>What was not read</Trans> : <Trans>An import did not end</Trans>}
      </h2>
      <p className="sub">
        <Trans>
          Reading <Own text={names} /> did not come to its end.
        </Trans>{' '}
        {kept === 0 ? (
          <Trans>Nothing of it had come in yet.</Trans>
        ) : (
          <Plural value={kept} one="# run or other activity of it is kept." other="# runs and other activities of it are kept." />
        )}{' '}
        <Trans>Add the same again, or a new download of it where it is damaged: reading goes on from there, and nothing comes in twice.</Trans>
      </p>
      <p className="btnrow">
        <button
          type="button"
          className="btn btn-2 btn-s"
          onClick={() => {
            onLeave()
            focusHeading()
          }}
        >
          <Trans>Leave it at that</Trans>
        </button>
      </p>
    </section>
  )
}

/** Files were given while another tab was reading: what it reads, and once it is done that it is. */
export function Busy() {
  const [unended] = useUnended()
  const other = unended?.find(({ elsewhere }) => elsewhere)
  // an import that has only just begun is not remembered yet: what was never seen is not called done
  const [seen, setSeen] = useState(false)
  if (other && !seen) setSeen(true)
  return <OtherTab begun={other} isDone={seen && other === undefined} />
}

interface Elsewhere {
  readonly begun: Begun | undefined
  readonly isDone?: boolean
}

/** What another tab reads, what becomes of what is added here, and what to do. */
function OtherTab({ begun, isDone = false }: Elsewhere) {
  const names = useNames(begun)
  return (
    <p className="importnote" role="status">
      <Icon name="attention" />
      {isDone ? (
        <span>
          <Trans>The other tab is done. What you added here was not read: add it again.</Trans>
        </span>
      ) : (
        <span>
          {names === '' ? (
            <Trans>Another tab of Hipwise is reading files.</Trans>
          ) : (
            <Trans>
              Another tab of Hipwise is reading <Own text={names} />.
            </Trans>
          )}{' '}
          <Trans>
            It goes on, and its runs show here too. What you add in this tab is not read meanwhile. Wait until the other tab says that all files are read, or
            stop it there; then add your files here again.
          </Trans>
        </span>
      )}
    </p>
  )
}

/** "export.zip", "a.fit, b.fit, c.fit and 4 more". */
function useNames(begun: Begun | undefined): string {
  const { i18n } = useLingui()
  if (!begun) return ''
  const { names, more } = begun
  return [names.join(', '), ...(more > 0 ? [i18n._(msg`${plural(more, { one: 'and # more', other: 'and # more' })}`)] : [])].join(' ')
}
