import { ShellHead } from '../bundling/ShellHead.tsx'

/** The frame of a result: what it says lies in the runner's record and is not known before that is read. */
export function ResultShell() {
  return (
    <div className="shell plainpage">
      <ShellHead className="between c resulttop" />
    </div>
  )
}
