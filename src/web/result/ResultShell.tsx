import { BrandMark } from '../parts/BrandMark.tsx'

/** The frame of a result: what it says lies in the runner's record and is not known before that is read. */
export function ResultShell() {
  return (
    <div className="shell plainpage">
      <header className="between c resulttop">
        <a className="brand" href="/">
          <BrandMark />
          Hipwise
        </a>
      </header>
    </div>
  )
}
