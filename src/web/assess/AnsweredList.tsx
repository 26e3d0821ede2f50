import { Trans, useLingui } from '@lingui/react/macro'
import type { Answers } from '#assessment/answers.ts'
import { saidScreen } from './said.ts'
import type { Screen } from './screens.ts'

/** Beside the question on a desk: what was answered, each with its way back. */
export function AnsweredList({
  screens,
  answers,
  current,
  onEdit,
}: {
  readonly screens: readonly Screen[]
  readonly answers: Answers
  readonly current: string
  readonly onEdit: (key: string) => void
}) {
  const { t, i18n } = useLingui()
  return (
    <aside className="answered" aria-label={t`Your answers so far`}>
      <h2 className="label">
        <Trans>Your answers so far</Trans>
      </h2>
      {screens.length > 0 && (
        <ul>
          {screens.map((screen) => {
            const name = screen.kind === 'map' ? t`Where it hurts` : screen.kind === 'checklist' ? screen.list.title : screen.findings[0].short
            return (
              <li key={screen.key} className={screen.key === current ? 'is-now' : ''}>
                <span>{name}</span>
                <b>{saidScreen(i18n, screen, answers)}</b>
                <button type="button" className="edit" onClick={() => onEdit(screen.key)}>
                  <Trans>
                    Edit<span className="vh"> {name}</span>
                  </Trans>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <p className="meta">
        <Trans>Change any answer at any time. They are kept on this device only.</Trans>
      </p>
    </aside>
  )
}
