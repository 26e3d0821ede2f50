import { Trans } from '@lingui/react/macro'
import type { Assessment } from '#assessment/assessment.ts'
import { careIcon, LaterIcon } from '../parts/LaterIcon.tsx'

/** What to do today: the line, then its reason. */
export function TodayList({ now }: { readonly now: Assessment }) {
  if (now.today.length === 0) return null
  return (
    <section className="sheet today">
      <h2 className="head">
        <Trans>What to do today</Trans>
      </h2>
      <ul className="do">
        {now.today.map((line) => (
          <li key={line.id} className={line.kind === 'avoid' ? 'no' : ''}>
            <LaterIcon name={line.kind === 'avoid' ? 'cross' : careIcon(line)} />
            <span>
              <strong>{sentence(line.text)}</strong> {line.detail}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The line stands before its reason, so it ends like a sentence. */
const sentence = (text: string): string => (/[.:?]$/.test(text) ? text : `${text}.`)
