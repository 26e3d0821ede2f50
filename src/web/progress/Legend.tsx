import { Trans } from '@lingui/react/macro'

/** What the marks of the chart mean. */
export function Legend({ limit, left }: { readonly limit: number | undefined; readonly left: boolean }) {
  return (
    <ul className="legend">
      <li>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <path className="c-line" d="M0 8h24" />
          <circle className="c-dot p1" cx="12" cy="8" r="5" />
        </svg>
        <Trans>Worst pain of the day</Trans>
      </li>
      {limit !== undefined && (
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <path className="c-limit" d="M0 8h24" />
          </svg>
          <Trans>Limit in exercises, {limit}</Trans>
        </li>
      )}
      <li>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <path className="c-sess" d="M12 3l5 5-5 5-5-5z" />
        </svg>
        <Trans>Session done</Trans>
      </li>
      {left && (
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <path className="c-left" d="M12 3.5l4.5 4.5-4.5 4.5-4.5-4.5z" />
          </svg>
          <Trans>Training day without one</Trans>
        </li>
      )}
      <li>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <rect className="c-run" x="8" y="1" width="9" height="15" rx="1.5" />
          <rect className="c-walk" x="9" y="2" width="7" height="5" />
        </svg>
        <Trans>Run, walking share pale</Trans>
      </li>
      <li>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <circle className="c-missing" cx="12" cy="8" r="3" />
        </svg>
        <Trans>No entry</Trans>
      </li>
    </ul>
  )
}
