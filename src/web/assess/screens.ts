import type { Answers } from '#assessment/answers.ts'
import type { Step } from '#assessment/assessment.ts'
import type { Checklist, Finding, FindingId, Knowledge } from '#knowledge/shape.ts'
import type { ToldAssessment } from '#state/runner-state.ts'

/** An assessment as far as the interview needs it; without an id it has not begun. */
export type Told = Pick<ToldAssessment, 'answers' | 'asked'> & { readonly id: string | undefined }

/** What one page of the interview shows. `key` names it in the address, so that Back and reload find it again. */
export type Screen =
  | { readonly kind: 'map'; readonly key: 'map'; readonly findings: readonly Finding[] }
  | { readonly kind: 'checklist'; readonly key: string; readonly list: Checklist; readonly findings: readonly Finding[] }
  | { readonly kind: 'question'; readonly key: FindingId; readonly findings: readonly [Finding] }

/** The screen for what the interview wants next; nothing when it is done. */
export function screenOfStep(knowledge: Knowledge, step: Step | undefined): Screen | undefined {
  if (step === undefined || step.kind === 'done') return undefined
  if (step.kind === 'map') return mapScreen(knowledge)
  if (step.kind === 'question') return questionScreen(knowledge, step.finding)
  const list = checklists(knowledge).find(({ id }) => id === step.id)
  return list && checklistScreen(knowledge, list, step.findings)
}

/** The screen of an address: the next one, or one that was answered before. */
export function screenOfKey(knowledge: Knowledge, answers: Answers, next: Screen | undefined, key: string | undefined): Screen | undefined {
  if (key === undefined || key === next?.key) return next
  return (
    answeredScreens(knowledge, answers, Object.keys(answers)).find((screen) => screen.key === key) ??
    (answers[key] === undefined ? undefined : questionScreen(knowledge, key))
  )
}

/** What was answered so far, screen by screen, in the order of asking. */
export function answeredScreens(knowledge: Knowledge, answers: Answers, asked: readonly FindingId[]): Screen[] {
  const screens = new Map<string, Screen>()
  for (const id of asked) {
    const screen = screenOfFinding(knowledge, answers, id)
    if (screen && !screens.has(screen.key)) screens.set(screen.key, screen)
  }
  return [...screens.values()]
}

/** The screen on which a finding is asked. */
export function screenOfFinding(knowledge: Knowledge, answers: Answers, id: FindingId): Screen | undefined {
  const finding = knowledge.findings.find((candidate) => candidate.id === id)
  if (!finding || finding.derived) return undefined
  if (finding.answer === 'region') return mapScreen(knowledge)
  const list = checklists(knowledge).find(({ findings }) => findings.includes(id))
  if (!list || list.findings.length === 1) return questionScreen(knowledge, id)
  return checklistScreen(
    knowledge,
    list,
    list.findings.filter((other) => other === id || answers[other] !== undefined),
  )
}

export const mapFindings = (knowledge: Knowledge): readonly Finding[] => knowledge.findings.filter(({ answer, derived }) => answer === 'region' && !derived)

export const selfTests = (knowledge: Knowledge): readonly Finding[] => knowledge.findings.filter(({ stage, derived }) => stage === 'self-test' && !derived)

const checklists = ({ interview }: Knowledge): readonly Checklist[] => [
  ...interview.safety,
  ...interview.background,
  ...interview.together,
  ...interview.afterwards,
]

const mapScreen = (knowledge: Knowledge): Screen => ({ kind: 'map', key: 'map', findings: mapFindings(knowledge) })

function questionScreen(knowledge: Knowledge, id: FindingId): Screen | undefined {
  const finding = knowledge.findings.find((candidate) => candidate.id === id)
  return finding && { kind: 'question', key: id, findings: [finding] }
}

const checklistScreen = (knowledge: Knowledge, list: Checklist, ids: readonly FindingId[]): Screen => ({
  kind: 'checklist',
  key: `list-${list.id}`,
  list,
  findings: list.findings.flatMap((id) => (ids.includes(id) ? knowledge.findings.filter((finding) => finding.id === id) : [])),
})
