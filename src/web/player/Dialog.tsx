import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

/** A sheet over the page with one question; the browser keeps the focus in it. Escape and the way back close it. */
export function Dialog({
  title,
  onClose,
  closing,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly closing?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // closed before it is taken away, so that the focus goes back to where it was
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="pl-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 className="head" id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <button type="button" className="btn btn-3 btn-s pl-close" onClick={onClose}>
        {closing ?? <Trans>Go back</Trans>}
      </button>
    </dialog>
  )
}
