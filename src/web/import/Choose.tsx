import { Trans, useLingui } from '@lingui/react/macro'
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { chosenBlobs, droppedBlobs } from './given-blobs.ts'
import type { GivenBlob } from './messages.ts'

interface Choosing {
  readonly keep: boolean
  readonly onKeep: (keep: boolean) => void
  readonly onGiven: (given: readonly GivenBlob[]) => void
}

/** Where files come in: dropped, or chosen with a button. */
export function Choose({ keep, onKeep, onGiven }: Choosing) {
  const { t } = useLingui()
  const [over, setOver] = useState(false)
  const [nothing, setNothing] = useState(false)
  const take = (given: readonly GivenBlob[]) => {
    setNothing(given.length === 0)
    if (given.length > 0) onGiven(given)
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void droppedBlobs(event.dataTransfer).then(take)
  }
  return (
    <section aria-labelledby="choose" className="stack-6">
      <h2 className="vh" id="choose">
        <Trans>Choose files</Trans>
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a second way for the mouse; the buttons in it do the same */}
      <div
        className={over ? 'dropzone is-over' : 'dropzone'}
        data-testid="dropzone"
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <LaterIcon name="upload" />
        <p>
          <Trans>Drop files, a folder or a zip here. A zip need not be unpacked.</Trans>
        </p>
        <p className="btnrow">
          <Picker name={t`Choose files`} className="btn btn-1" onFiles={take} />
          {canChooseFolders && <Picker name={t`Choose a folder`} className="btn btn-2" folder onFiles={take} />}
        </p>
        <p className="meta">
          <Trans>.fit, .tcx and .gpx, also as .gz, and zips of any size</Trans>
        </p>
      </div>
      {nothing && (
        <p role="alert" className="field err">
          <Trans>There was no file in it. Choose a folder with files, or the zip as you got it.</Trans>
        </p>
      )}
      <label className="keepline">
        <input type="checkbox" checked={keep} onChange={({ target }) => onKeep(target.checked)} />
        <span>
          <b>
            <Trans>Also keep the files themselves</Trans>
          </b>
          <small className="meta block">
            <Trans>
              Not needed: each run is kept with its chart. It takes as much room as the files (ten years are about 150 MB), and you can have them back or remove
              them at any time.
            </Trans>
          </small>
        </span>
      </label>
    </section>
  )
}

/** Phones have no folders to choose. */
const canChooseFolders =
  typeof HTMLInputElement !== 'undefined' && 'webkitdirectory' in HTMLInputElement.prototype && !/Android|iPhone|iPad/.test(navigator.userAgent)

interface PickerOf {
  readonly name: string
  readonly className: string
  readonly folder?: true
  readonly onFiles: (given: readonly GivenBlob[]) => void
}

/** A button that opens the system's own window; the browser's field for it stays out of sight. */
function Picker({ name, className, folder, onFiles }: PickerOf) {
  const field = useRef<HTMLInputElement>(null)
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const given = chosenBlobs(target.files)
    // the same file can be chosen again
    target.value = ''
    if (given.length > 0) onFiles(given)
  }
  return (
    <>
      <button type="button" className={className} onClick={() => field.current?.click()}>
        {name}
      </button>
      <input ref={field} type="file" hidden multiple onChange={chosen} data-testid={folder ? 'folder' : 'files'} {...(folder ? { webkitdirectory: '' } : {})} />
    </>
  )
}
