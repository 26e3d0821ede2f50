import { assess } from '#assessment/assess.ts'
import type { Assessment, UrgencyReason, Weight } from '#assessment/assessment.ts'
import { skipTheRest } from '#assessment/evaluation/story.ts'
import { indexed } from '#assessment/indexed.ts'
import { likelihoodWord } from '#assessment/rank.ts'
import { said } from '#assessment/said.ts'
import type { FindingId, Knowledge } from '#knowledge/shape.ts'
import { type Command, refuse } from './command.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { readAnswers } from './read-answers.ts'
import { readInput } from './read-input.ts'

/** `hipwise assess FILE|-`: answers in, the honest answer out. */
export const assessCommand: Command = {
  name: 'assess',
  usage: 'assess FILE|- [--json]',
  sentence: 'Reads answers (YAML or JSON, "finding: answer") and prints urgency, what to do today, likely causes and why.',
  run: async (words) => {
    const json = words.includes('--json')
    const paths = words.filter((word) => word !== '--json')
    const [path] = paths
    if (path === undefined || paths.length > 1 || (path.startsWith('--') && path !== '-')) return refuse(`Usage: hipwise ${assessCommand.usage}`)
    const input = await readInput(path)
    if (!input.ok) return refuse(input.problem)
    const knowledge = await loadKnowledge()
    const read = readAnswers(knowledge, input.value)
    if (!read.ok) return refuse(`${read.problem.join('\n')}\n${read.problem.length} problem(s). Nothing was assessed.`)
    const { answers, skipAll } = read.value
    const assessment = assess(knowledge, skipAll ? skipTheRest(knowledge, answers) : answers)
    console.log(json ? JSON.stringify(asJson(assessment), null, 2) : asText(knowledge, assessment))
    return 0
  },
}

const URGENCY_WORDS = {
  emergency: 'EMERGENCY: an emergency department now',
  'same-day': 'SAME DAY: a doctor today',
  urgent: 'WITHIN DAYS: a doctor within three days',
  'routine-clinician': 'WITHIN WEEKS: a physiotherapist or doctor',
  'self-care': 'SELF-CARE: look after it yourself for now',
} as const

const RUN_WORDS = {
  stop: 'Stop running.',
  pause: 'Do not run until somebody has looked.',
  modify: 'Run less and easier: only what settles by the next morning.',
  ok: 'Running is fine.',
} as const

const LIKELIHOOD = { 'most-likely': 'Most likely', possible: 'Possible', 'less-likely': 'Less likely' } as const

function asText(knowledge: Knowledge, assessment: Assessment): string {
  const { findings } = indexed(knowledge)
  const short = (id: FindingId): string => findings.get(id)?.short ?? id
  const told = (weight: Weight): string => {
    const finding = findings.get(weight.finding)
    return finding ? said(finding, weight.answer) : weight.finding
  }
  const flags = assessment.flags.map(
    ({ flag, unsure }) => `  ${flag.urgency.padEnd(18)} ${flag.name}${unsure ? ' (you were not sure, so it counts)' : ''}\n${' '.repeat(21)}${flag.action}`,
  )
  const causes = assessment.ranking.causes.slice(0, 5).map((cause, place) => {
    const lines = [
      `  ${LIKELIHOOD[likelihoodWord(cause.probability, place === 0)]}: ${cause.condition.lay} (${cause.condition.name}); about ${Math.max(1, Math.round(cause.probability * 100))} in 100, an estimate`,
    ]
    for (const weight of cause.for.slice(0, 4)) lines.push(`      + ${told(weight)}`)
    for (const weight of cause.against.slice(0, 3)) lines.push(`      - ${told(weight)}`)
    return lines.join('\n')
  })
  return [
    URGENCY_WORDS[assessment.urgency],
    RUN_WORDS[assessment.run],
    `Why: ${assessment.because.slice(0, 3).map(reason).join('; ') || 'no red flag, and the likely causes are ones you can look after'}`,
    ...(flags.length > 0 ? ['', 'Red flags', ...flags] : []),
    ...(assessment.notExcluded.length > 0
      ? ['', `Not shown, not excluded: ${assessment.notExcluded.map(({ condition }) => condition.lay.toLowerCase()).join('; ')}`]
      : []),
    ...(assessment.today.length > 0
      ? ['', 'Today', ...assessment.today.map((line) => `  ${line.kind === 'do' ? '*' : 'x'} ${line.text}. ${line.detail}`)]
      : []),
    '',
    'What it may be',
    ...causes,
    ...assessment.cannotTellApart.map(
      (set) => `  We cannot tell these apart without an examination: ${set.map((condition) => condition.lay.toLowerCase()).join('; ')}`,
    ),
    ...(assessment.unasked.length > 0
      ? [
          '',
          `Safety questions without an answer (nothing below urgent can be said; "skipped: all" leaves them out on purpose): ${assessment.unasked.map(short).join('; ')}`,
        ]
      : []),
    ...(assessment.skipped.length > 0 ? ['', `Skipped safety questions: ${assessment.skipped.map(short).join('; ')}`] : []),
    ...(assessment.wouldChange.length > 0
      ? [
          '',
          `Would change this at once: ${assessment.wouldChange
            .slice(0, 6)
            .map((change) => `${short(change.finding).toLowerCase()} (${change.urgency})`)
            .join('; ')}`,
        ]
      : []),
    '',
    `Information and support for self-management, not a diagnosis. Probabilities are estimates. No clinician has signed the content off yet. Knowledge ${assessment.knowledge}.`,
  ].join('\n')
}

function reason(why: UrgencyReason): string {
  switch (why.kind) {
    case 'flag':
      return why.raised.flag.name
    case 'winner':
      return `the leading cause (${why.condition.lay.toLowerCase()}) asks for it`
    case 'mass':
      return `about ${Math.round(why.share * 100)} in 100 stand on causes that need it`
    case 'many':
      return `${why.answers} worrying answers at once`
    case 'uncertain':
      return 'no cause is clear enough for self-care'
    case 'unasked':
      return `${why.findings.length} safety question(s) without an answer`
    case 'shown-before':
      return 'a warning was shown before'
    case 'age-unknown':
      return 'no age was told'
  }
}

/** The assessment with ids instead of whole knowledge items. */
function asJson(assessment: Assessment): unknown {
  return {
    urgency: assessment.urgency,
    run: assessment.run,
    because: assessment.because.map((why) =>
      why.kind === 'flag'
        ? { kind: why.kind, flag: why.raised.flag.id, urgency: why.urgency }
        : why.kind === 'winner'
          ? { kind: why.kind, condition: why.condition.id, urgency: why.urgency }
          : why,
    ),
    flags: assessment.flags.map(({ flag, because, unsure }) => ({ id: flag.id, urgency: flag.urgency, run: flag.run, action: flag.action, because, unsure })),
    ranked: assessment.ranking.causes.map((cause) => ({ id: cause.condition.id, probability: cause.probability, for: cause.for, against: cause.against })),
    groups: assessment.ranking.groups.map((group) => ({ id: group.group.id, probability: group.probability })),
    other: assessment.ranking.other,
    notExcluded: assessment.notExcluded.map(({ condition, region }) => ({ id: condition.id, region })),
    cannotTellApart: assessment.cannotTellApart.map((set) => set.map((condition) => condition.id)),
    wouldChange: assessment.wouldChange,
    skipped: assessment.skipped,
    unasked: assessment.unasked,
    today: assessment.today.map(({ id, kind, text, detail }) => ({ id, kind, text, detail })),
    sources: assessment.sources,
    knowledge: assessment.knowledge,
    notADiagnosis: true,
  }
}
