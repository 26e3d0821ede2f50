import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'

/** A question that is mostly answered with no: one tap for that; yes opens what there is to choose from. Opened and not chosen is no answer. */
export function YesOpens({
  legend,
  hint,
  no,
  yes = <Trans>Yes</Trans>,
  isNo,
  open,
  onNo,
  onOpen,
  children,
}: {
  readonly legend: string
  readonly hint?: ReactNode
  readonly no: ReactNode
  readonly yes?: ReactNode
  readonly isNo: boolean
  readonly open: boolean
  readonly onNo: () => void
  readonly onOpen: () => void
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="yesopens" aria-labelledby={id}>
      <div className="askrow">
        <h2 className="fieldname" id={id}>
          {legend}
        </h2>
        {hint}
        <div className="chips">
          <label className="chip chip-pick">
            <input type="radio" name={id} checked={isNo && !open} onChange={onNo} />
            {no}
          </label>
          <label className="chip chip-pick">
            <input type="radio" name={id} checked={open} onChange={onOpen} />
            {yes}
          </label>
        </div>
      </div>
      {open && children}
    </section>
  )
}
