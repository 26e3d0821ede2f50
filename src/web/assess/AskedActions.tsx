import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Answer, Answers } from '#assessment/answers.ts'
import type { Finding, Knowledge } from '#knowledge/shape.ts'
import type { SeenToTheEnd } from '../parts/useSeenToTheEnd.ts'
import { type Screen, selfTests, type Told } from './screens.ts'
import type { Draft } from './useDraft.ts'

/** The buttons at the foot: on, and the ways round what is asked. */
export function AskedActions({
  screen,
  draft,
  reading,
  told,
  knowledge,
  onSkipList,
}: {
  readonly screen: Screen
  readonly draft: Draft
  readonly reading: SeenToTheEnd
  readonly told: Told
  readonly knowledge: Knowledge
  /** Asks whether the list is really to be skipped. */
  readonly onSkipList?: () => void
}) {
  const quiet = (does: () => void, says: ReactNode) => (
    <button type="button" className="btn btn-3" disabled={draft.busy} onClick={does}>
      {says}
    </button>
  )
  return (
    <div className="ask-foot">
      <button type="submit" className="btn btn-1" disabled={draft.busy} data-rest={restOf(screen, reading)}>
        <OnWords screen={screen} draft={draft} below={reading.below} />
      </button>
      {screen.kind === 'map' && quiet(() => draft.send(all(screen.findings, 'unsure')), <Trans>I can’t point to one spot</Trans>)}
      {screen.kind === 'question' && quiet(draft.skip, <Trans>Skip this one</Trans>)}
      {screen.kind === 'question' &&
        screen.findings[0].test &&
        quiet(() => draft.send(all(openTests(knowledge, told.answers), 'skipped')), <Trans>Skip the movement tests</Trans>)}
      {screen.kind === 'checklist' && onSkipList && quiet(onSkipList, <Trans>Skip these questions</Trans>)}
    </div>
  )
}

/** How much of a list is still to be read; nothing when it was read, or is no list. */
const restOf = (screen: Screen, { seen, below }: SeenToTheEnd): 'below' | 'in-sight' | undefined =>
  screen.kind !== 'checklist' || seen ? undefined : below ? 'below' : 'in-sight'

function OnWords({ screen, draft: { given }, below }: { readonly screen: Screen; readonly draft: Draft; readonly below: boolean }) {
  if (screen.kind !== 'checklist') return <Trans>Continue</Trans>
  if (below) return <Trans>More below</Trans>
  return screen.findings.some(({ id }) => given[id] === 'yes' || given[id] === 'unsure') ? <Trans>Continue</Trans> : <Trans>None of these</Trans>
}

const openTests = (knowledge: Knowledge, answers: Answers) => selfTests(knowledge).filter(({ id }) => answers[id] === undefined)

const all = (findings: readonly Finding[], answer: Answer): Answers => Object.fromEntries(findings.map(({ id }) => [id, answer]))
