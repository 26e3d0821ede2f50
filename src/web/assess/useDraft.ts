import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Answer, Answers } from '#assessment/answers.ts'
import type { FindingId } from '#knowledge/shape.ts'
import { answersOf, type Marks, marksOf } from '../body-map/marks.ts'
import type { AnswerProblem } from '../runner/runner.ts'
import type { Screen } from './screens.ts'

/** The answers of one screen while they are given; nothing of them is written before `proceed`, `skip` or `send`. */
export interface Draft {
  readonly given: Answers
  /** Nothing instead of an answer takes it back. */
  readonly give: (id: FindingId, answer: Answer | undefined) => void
  readonly marks: Marks
  readonly mark: (marks: Marks) => void
  /** What keeps the answers from being taken, in words. */
  readonly wrong: string | undefined
  readonly busy: boolean
  readonly proceed: () => void
  readonly skip: () => void
  readonly send: (answers: Answers) => void
}

/** `onSubmit` says why the answers were not taken; whatever becomes of it, the screen can be used again afterwards. */
export function useDraft(screen: Screen, before: Answers, onSubmit: (answers: Answers) => Promise<AnswerProblem | undefined>): Draft {
  const { t } = useLingui()
  const [given, setGiven] = useState(() => givenBefore(screen, before))
  const [marks, setMarks] = useState(() => marksOf(before, screen.findings))
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)

  const refusal = (problem: AnswerProblem): string => {
    if (problem.code === 'not-fetched') return t`This could not be saved yet. Please try again.`
    const { min = 0, max = 0, unit = '' } = screen.findings.find(({ id }) => id === problem.finding)?.number ?? {}
    return max > min ? t`That takes a number from ${min} to ${max} ${unit}.` : t`Choose an answer, or skip this one.`
  }

  const write = async (answers: Answers) => {
    setWrong(undefined)
    setBusy(true)
    try {
      // let the pressed button be painted before the next question is worked out
      await new Promise((painted) => setTimeout(painted))
      const problem = await onSubmit(answers)
      if (problem) setWrong(refusal(problem))
    } finally {
      setBusy(false)
    }
  }

  const proceed = () => {
    const answers = complete(screen, given, marks)
    if ('open' in answers) setWrong(openWords(answers.open))
    else void write(answers.all)
  }

  const openWords = (short: string): string =>
    screen.kind === 'map'
      ? t`Mark at least one spot, or say that you can’t point to one.`
      : screen.kind === 'checklist'
        ? t`One question is still open: ${short}`
        : t`Choose an answer, or skip this one.`

  return {
    given,
    give: (id, answer) => {
      setWrong(undefined)
      setGiven(({ [id]: _, ...others }) => (answer === undefined ? others : { ...others, [id]: answer }))
    },
    marks,
    mark: (next) => {
      setWrong(undefined)
      setMarks(next)
    },
    wrong,
    busy,
    proceed,
    skip: () => void write(skipped(screen, given)),
    send: (answers) => void write(answers),
  }
}

const givenBefore = ({ findings }: Screen, before: Answers): Answers =>
  Object.fromEntries(findings.flatMap(({ id }) => (before[id] === undefined || before[id] === 'skipped' ? [] : [[id, before[id] as Answer]])))

/** All answers of the screen, or the short name of the first question that has none yet. */
function complete(screen: Screen, given: Answers, marks: Marks): { readonly all: Answers } | { readonly open: string } {
  if (screen.kind === 'map') return Object.keys(marks).length === 0 ? { open: '' } : { all: answersOf(marks, screen.findings) }
  // a line of a list that is left alone says no
  const left = (yesNo: boolean): Answer | undefined => (screen.kind === 'checklist' && yesNo ? 'no' : undefined)
  const all = Object.fromEntries(screen.findings.map(({ id, answer }) => [id, given[id] ?? left(answer === 'yes-no')]))
  const open = screen.findings.find(({ id }) => all[id] === undefined)
  return open ? { open: open.short } : { all: all as Answers }
}

/** A skipped question is skipped, whatever was typed before; of a skipped list, what was ticked stays. */
const skipped = ({ kind, findings }: Screen, given: Answers): Answers =>
  Object.fromEntries(findings.map(({ id }) => [id, (kind === 'checklist' ? given[id] : undefined) ?? 'skipped']))
