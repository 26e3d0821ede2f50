import { useLingui } from '@lingui/react/macro'
import { shortWeekday } from '../parts/dates.ts'
import type { WeekDay } from './week.ts'

/** The week at a glance: diamonds for sessions, bars for runs; filled is done, hollow is planned. */
export function WeekStrip({ days }: { readonly days: readonly WeekDay[] }) {
  const { t, i18n } = useLingui()
  const sessions = { done: t`session done`, planned: t`session planned`, none: '' }
  const runs = { done: t`run done`, planned: t`run possible`, none: '' }
  return (
    <ol className="week" aria-label={t`This week`}>
      {days.map(({ day, now, session, run }) => (
        <li key={day} {...(now ? { className: 'now', 'aria-current': 'date' as const } : {})}>
          <span>{shortWeekday(i18n, day)}</span>
          <b>{Number(day.slice(8))}</b>
          <span className="mk">
            {session !== 'none' && <span className={`mk-s ${session === 'done' ? 'on' : ''}`} />}
            {run !== 'none' && <span className={`mk-r ${run === 'done' ? 'on' : ''}`} />}
          </span>
          <span className="vh">{[sessions[session], runs[run]].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ol>
  )
}
