import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'

/** A chart as a table; drawn only once it is asked for. */
export function FoldedTable({ name, children }: { readonly name: string; readonly children: () => ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="ask-why plain-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Show as a table</Trans>
      </summary>
      {open && <ScrolledTable name={name}>{children()}</ScrolledTable>}
    </details>
  )
}

/** A table in a box of its own: one longer than the screen is scrolled by keyboard, too. */
export const ScrolledTable = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled takes the focus
  <section className="tablebox high" aria-label={name} tabIndex={0}>
    <table className="table">{children}</table>
  </section>
)
