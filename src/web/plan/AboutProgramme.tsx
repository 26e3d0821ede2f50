import { Trans } from '@lingui/react/macro'
import type { Programme } from '#knowledge/rehab-shape.ts'
import { Lines, StopNow } from './Advice.tsx'

/** What a programme is, what must hold before it, and when to stop at once. */
export function AboutProgramme({ programme }: { readonly programme: Programme }) {
  return (
    <section className="stack">
      <div className="stack-2">
        <h2 className="head">{programme.name}</h2>
        <p className="lead">{programme.lay}</p>
        <p className="because">
          <span>{programme.keyFact.text}</span>
        </p>
      </div>
      {programme.entry.length > 0 && (
        <div className="stack-2">
          <h3 className="label">
            <Trans>Before you begin, all of this holds</Trans>
          </h3>
          <Lines icon="check" lines={programme.entry.map(({ text }) => text)} />
        </div>
      )}
      <StopNow lines={programme.stopNow} />
    </section>
  )
}
