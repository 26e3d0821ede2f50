import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Answers } from '#assessment/answers.ts'
import type { Finding, Knowledge } from '#knowledge/shape.ts'
import { AnswerField } from '../parts/AnswerField.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useLater } from '../parts/useLater.ts'
import { useScreen } from '../parts/useScreen.ts'
import { type SeenToTheEnd, useSeenToTheEnd } from '../parts/useSeenToTheEnd.ts'
import type { AnswerProblem } from '../runner/runner.ts'
import { AskedActions } from './AskedActions.tsx'
import { AskedHead, Why } from './AskedHead.tsx'
import { ChecklistQuestion } from './ChecklistQuestion.tsx'
import { MapQuestion } from './MapQuestion.tsx'
import { SkipWarning } from './SkipWarning.tsx'
import type { Screen, Told } from './screens.ts'
import { type Draft, useDraft } from './useDraft.ts'

/** One screen with its own draft of the answers; nothing is written before Continue. */
export function Asked({
  screen,
  told,
  knowledge,
  remaining,
  onSubmit,
}: {
  readonly screen: Screen
  readonly told: Told
  readonly knowledge: Knowledge
  readonly remaining: string
  /** Says why the answers were not taken. */
  readonly onSubmit: (answers: Answers) => Promise<AnswerProblem | undefined>
}) {
  const { t } = useLingui()
  const draft = useDraft(screen, told.answers, onSubmit)
  const reading = useSeenToTheEnd()
  const [skipping, setSkipping] = useState(false)
  const title = screen.kind === 'map' ? t`Where does it hurt?` : screen.kind === 'checklist' ? screen.list.title : screen.findings[0].question
  const heading = useScreen(title, screen.key)
  return (
    <form
      className="ask-main"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // A line that was never in sight has not been answered by leaving it alone.
        if (screen.kind === 'checklist' && !reading.seen) reading.showRest()
        else draft.proceed()
      }}
    >
      <main className={`ask-body asks-${screen.kind}`} id="main" tabIndex={-1}>
        <StorageNotice />
        <div className={screen.kind === 'map' ? '' : 'qgrid'}>
          <div>
            <AskedHead screen={screen} title={title} remaining={remaining} heading={heading} />
            <Answering screen={screen} draft={draft} list={reading.list} />
            {/* below the answers: what comes late must not push them away under the finger */}
            {screen.kind === 'checklist' && !knowledge.interview.safety.includes(screen.list) && <FromTheRuns asked={screen.findings} />}
            <p className="err" id="wrong" role="alert">
              {draft.wrong}
            </p>
            {skipping && <SkipWarning busy={draft.busy} onSkip={draft.skip} onStay={() => setSkipping(false)} />}
          </div>
          {screen.kind !== 'map' && <Why text={screen.kind === 'checklist' ? screen.list.why : screen.findings[0].why} />}
        </div>
        <AskedActions
          screen={screen}
          draft={draft}
          reading={reading}
          told={told}
          knowledge={knowledge}
          {...(skipping ? {} : { onSkipList: () => setSkipping(true) })}
        />
      </main>
    </form>
  )
}

/** What the runner's own runs say to these questions; never beside the safety questions. */
function FromTheRuns({ asked }: { readonly asked: readonly Finding[] }) {
  const later = useLater(() => import('../runs/BesideTheQuestions.tsx'))
  return later ? <later.BesideTheQuestions asked={asked} /> : null
}

/** The control for what is asked: the map, a list of lines or one question. */
function Answering({ screen, draft, list }: { readonly screen: Screen; readonly draft: Draft; readonly list: SeenToTheEnd['list'] }) {
  if (screen.kind === 'map') return <MapQuestion findings={screen.findings} marks={draft.marks} onMark={draft.mark} />
  if (screen.kind === 'question') return <OneQuestion finding={screen.findings[0]} draft={draft} />
  return (
    <div ref={list}>
      <ChecklistQuestion findings={screen.findings} given={draft.given} onGive={draft.give} />
    </div>
  )
}

function OneQuestion({ finding, draft: { given, give, wrong } }: { readonly finding: Finding; readonly draft: Draft }) {
  return (
    <AnswerField finding={finding} value={given[finding.id]} onChange={(answer) => give(finding.id, answer)} labelledBy="q" describedBy={wrong && 'wrong'} />
  )
}
