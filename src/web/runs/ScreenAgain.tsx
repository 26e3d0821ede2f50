import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { KnownRun } from '#load/known-runs.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { shortDay } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { runLength } from './words.ts'

/** Something that was written down, a run while running was stopped for instance, asks for the safety questions again. It says which. */
export function ScreenAgain({ told: { plan, known } }: { readonly told: Pick<PlanState, 'plan' | 'known'> }) {
  if (!plan?.course.waitsForScreening) return null
  const waiting = plan.course.active.filter(({ waits }) => waits).map(({ because }) => because)
  const reasons = [...new Set(waiting.map(({ text }) => text))].map((text) => ({
    text,
    entries: waiting.flatMap((each) => (each.text === text ? each.entries : [])),
  }))
  return (
    <section className="attn" data-testid="screen-again">
      <h2 className="rowtitle">
        <Icon name="attention" />
        <span>
          <Trans>Answer the safety questions again</Trans>
        </span>
      </h2>
      {reasons.map(({ text, entries }) => (
        <p key={text} className="sub">
          {text}
          {known
            .filter(({ entry, copies }) => [entry, ...copies].some((each) => entries.includes(each)))
            .map((each) => (
              <SeeIt key={each.entry} known={each} />
            ))}
        </p>
      ))}
      <p className="btnrow">
        <Link className="btn btn-inv btn-s" to="/assess" search={{}}>
          <Trans>Answer the questions again</Trans>
        </Link>
      </p>
    </section>
  )
}

function SeeIt({ known }: { readonly known: KnownRun }) {
  const { i18n } = useLingui()
  return (
    <>
      {' '}
      <Link className="inverse" to="/runs/$id" params={{ id: known.entry }}>
        <Trans>
          See the {runLength(i18n, known)} of {shortDay(i18n, known.run.day)}
        </Trans>
      </Link>
    </>
  )
}
