import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { listOriginals, removeOriginals } from '#storage/originals.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { megabytesOf } from '../parts/megabytes.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { giveBack } from './give-back.ts'

interface Kept {
  readonly files: number
  readonly bytes: number
}

/** The files that are kept besides the runs: how many, how large, to have back or to remove. Nothing while there are none. `asOf`: counted again when it changes. */
export function KeptFiles({ asOf }: { readonly asOf: string }) {
  const { i18n } = useLingui()
  const [kept, setKept] = useState<Kept>()
  const [removing, setRemoving] = useState(false)
  const count = useCallback(async () => {
    const all = await listOriginals()
    setKept(all.ok ? { files: all.value.length, bytes: all.value.reduce((sum, { size }) => sum + size, 0) } : undefined)
  }, [])
  useEffect(() => {
    void asOf
    void count()
  }, [asOf, count])
  const [back, packing] = useOneAtATime(giveBack)
  const [remove, busy] = useOneAtATime(async () => {
    await removeOriginals()
    setRemoving(false)
    await count()
    focusHeading()
  })
  const place = useRef<HTMLElement>(null)
  const ask = (whether: boolean) => {
    setRemoving(whether)
    // the button that was pressed gives way to others
    place.current?.focus()
  }
  if (!kept || kept.files === 0) return null
  const megabytes = megabytesOf(i18n, kept.bytes)
  return (
    <section aria-labelledby="kept" className="stack-3" ref={place} tabIndex={-1}>
      <h2 className="head" id="kept">
        <Trans>Files kept here</Trans>
      </h2>
      <p className="sub">
        <Plural value={kept.files} one="# file" other="# files" />, <Trans>{megabytes} MB</Trans>.
      </p>
      <p className="btnrow" aria-busy={packing || busy}>
        <button type="button" className="btn btn-2 btn-s" onClick={() => back()}>
          <LaterIcon name="download" />
          <Trans>Give them back as a zip</Trans>
        </button>
        {removing ? (
          <>
            <button type="button" className="btn btn-danger btn-s" onClick={() => remove()}>
              <Trans>Yes, remove the files</Trans>
            </button>
            <button type="button" className="btn btn-3 btn-s" onClick={() => ask(false)}>
              <Trans>Keep them</Trans>
            </button>
          </>
        ) : (
          <button type="button" className="btn btn-3 btn-s" onClick={() => ask(true)}>
            <Trans>Remove them</Trans>
          </button>
        )}
      </p>
      {removing && (
        <p className="meta">
          <Trans>Your runs and their charts stay.</Trans>
        </p>
      )}
    </section>
  )
}
