import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { isAtLeast } from '#knowledge/levels.ts'
import type { Warning } from '#plan/warnings.ts'
import type { StandingFlag } from '#state/runner-state.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { saidDay } from './dates.ts'
import { Icon } from './Icon.tsx'
import { URGENCY_WORDS } from './words.ts'
import '../locales/reading-words.ts'

/**
 * Warnings that were shown and not settled: they stay, whatever was edited or removed afterwards. `of` one assessment, whose
 * headline says the first of them already unless its answers changed; warnings of other assessments stand there, too.
 */
export function StandingNotice({
  of,
  said,
  onWrong,
  open,
  above = [],
}: {
  readonly of?: string
  readonly said?: string
  readonly onWrong?: (flag: StandingFlag) => void
  /** Beside a plan: the warnings that still close it. The others are settled: kept in one quiet line each, for the page must not say stop and go. */
  readonly open?: readonly Warning[] | undefined
  /** Warnings that the page says above: here only their names, since when they stand and what settles them. */
  readonly above?: readonly Warning[]
}) {
  const { i18n } = useLingui()
  const { state } = useSnapshot()
  const shown = state.standing.filter(
    ({ assessment, raised, answersChanged }) =>
      // A mild warning beside a stricter one would only contradict it.
      isAtLeast(raised.flag.urgency, 'urgent') && (answersChanged || assessment !== of || raised.flag.action !== said),
  )
  const settled = open ? shown.filter(({ raised }) => !open.some(({ flag }) => flag.id === raised.flag.id)) : []
  const standing = shown.filter((flag) => !settled.includes(flag))
  const before = state.shownBefore
  if (standing.length === 0 && !before) return settled.length > 0 ? <Settled flags={settled} /> : null
  const once = standing.filter(
    (one, i) => standing.findIndex((other) => other.assessment === one.assessment && other.raised.flag.action === one.raised.flag.action) === i,
  )
  return (
    <>
      <section className="attn standing">
        {before && (
          <div data-testid="shown-before">
            <h2 className="rowtitle">
              <Icon name="attention" />
              <span>
                <Trans>An earlier version warned you, and the warning still stands.</Trans>
              </span>
            </h2>
            <p className="sub">
              <b>{i18n._(URGENCY_WORDS[before.urgency])}.</b>{' '}
              <Trans>This version no longer names that warning, so it can’t say more. What settles it: a doctor who has examined you.</Trans>
            </p>
          </div>
        )}
        {once.map((flag) => {
          const { raised, assessment, since, answersChanged } = flag
          return (
            <div key={`${assessment} ${raised.flag.id}`}>
              <h2 className="rowtitle">
                <Icon name="attention" />
                <span>{above.some(({ flag: { action } }) => action === raised.flag.action) ? `${raised.flag.name}.` : raised.flag.action}</span>
              </h2>
              <p className="sub">
                <Trans>Shown on {saidDay(i18n, since)}.</Trans> {answersChanged && <Trans>Your answers changed afterwards; the warning stays.</Trans>}{' '}
                <Trans>What settles it: {raised.flag.liftedBy}</Trans>
              </p>
              {assessment !== of && state.assessments.some(({ id }) => id === assessment) && (
                <Link className="inverse" to="/result/$assessment" params={{ assessment }}>
                  <Trans>See the result</Trans>
                </Link>
              )}
              {onWrong && assessment === of && <PressedWrong flag={flag} onWrong={onWrong} />}
            </div>
          )
        })}
      </section>
      <Settled flags={settled} />
    </>
  )
}

/** Warnings that were shown and do not close the plan any more: an examination or a fresh round of the questions has settled them. */
function Settled({ flags }: { readonly flags: readonly StandingFlag[] }) {
  const { i18n } = useLingui()
  return flags.map(({ raised, assessment, since }) => (
    <p key={`${assessment} ${raised.flag.id}`} className="meta" data-testid="settled">
      <Trans>
        Warned on {saidDay(i18n, since)}, settled since: {raised.flag.name}.
      </Trans>{' '}
      <Link to="/result/$assessment" params={{ assessment }}>
        <Trans>See the result</Trans>
      </Link>
    </p>
  ))
}

/** The way to correct the answers behind one warning, where it rests on some that can be asked again. */
export function PressedWrong({ flag, onWrong }: { readonly flag: StandingFlag; readonly onWrong: (flag: StandingFlag) => void }) {
  const { knowledge } = useSnapshot()
  if (!knowledge.findings.some(({ id, derived }) => !derived && flag.raised.because.includes(id))) return null
  return (
    <button type="button" className="quiet noprint" onClick={() => onWrong(flag)}>
      <Trans>
        I pressed the wrong answer<span className="vh">: {flag.raised.flag.name}</span>
      </Trans>
    </button>
  )
}
