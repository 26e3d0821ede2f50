import type { Knowledge } from '#knowledge/shape.ts'
import { AsNobody } from '../bundling/AsNobody.tsx'
import { BLANK } from './AssessPage.tsx'
import { InterviewPage } from './InterviewPage.tsx'

/** The first question as it stands before anything is answered: to be seen, not yet to be used. */
export function AssessShell({ knowledge }: { readonly knowledge: Knowledge }) {
  return (
    <div className="shell" inert aria-hidden="true">
      <AsNobody address="/assess" knowledge={knowledge}>
        <InterviewPage told={BLANK} knowledge={knowledge} more={false} at={undefined} onGo={nothing} onDone={nothing} onClose={nothing} />
      </AsNobody>
    </div>
  )
}

const nothing = () => undefined
