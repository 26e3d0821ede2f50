import { type Answers, misfit } from '#assessment/answers.ts'
import { assess, type Standing } from '#assessment/assess.ts'
import type { Assessment, RaisedFlag } from '#assessment/assessment.ts'
import { indexed } from '#assessment/indexed.ts'
import { raiseFlags } from '#assessment/red-flags.ts'
import { saidBecause } from '#assessment/said.ts'
import { level } from '#knowledge/levels.ts'
import { findingsIn } from '#knowledge/rule-parts.ts'
import type { FlagId, Knowledge, Urgency } from '#knowledge/shape.ts'
import type { AssessmentEntry, Entry, ProfileBody, ShownWarning } from '#record/entry.ts'
import { readEntries } from '#record/read-entries.ts'
import type { RunnerState, StandingFlag, ToldAssessment } from './runner-state.ts'
import { strictestWarning } from './strictest-warning.ts'

/**
 * The present, told from the record: the one place where entries become what screens, letters and the command line print.
 * The order in which entries arrived does not matter. Whatever cannot be read is set aside, and then no advice is given: the last stop stays.
 */
export function tellState(stored: readonly unknown[], knowledge: Knowledge): RunnerState {
  const { entries, setAside, notUnderstood } = readEntries(stored)
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === 'withdrawal' ? [entry.body.of] : [])))
  const told: readonly ToldSteps[] = assessmentsOf(entries).map((steps) =>
    // Warnings of the runner's other assessments: they do not change this one's urgency, and they withhold painkillers and movement tests.
    tellAssessment(steps, knowledge, withdrawn, factsAfter(entries, steps[0]), (id) =>
      told.flatMap((other) => (other.id === id ? [] : other.standing.map(({ raised }) => raised))),
    ),
  )
  const kept = told.filter((assessment) => !assessment.withdrawn).sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt) || (a.id < b.id ? 1 : -1))
  const open = kept.find((assessment) => assessment.finishedAt === undefined)
  const standing = strictestFirst(told.flatMap((assessment) => assessment.standing))
  const unknown = strictestOf(told.flatMap(({ shownBefore }) => (shownBefore ? [shownBefore] : [])))
  const unreadable = setAside.length + told.reduce((sum, { misfits }) => sum + misfits, 0)
  return {
    profile: profileOf(entries),
    assessments: kept,
    ...(open ? { open } : {}),
    standing,
    ...(unknown ? { shownBefore: unknown } : {}),
    ...(unreadable + notUnderstood.length > 0 ? { cannotAdvise: { unreadable, notUnderstood: notUnderstood.length, ...lastUrgency(told) } } : {}),
  }
}

function profileOf(entries: readonly Entry[]): ProfileBody {
  return Object.assign({}, ...entries.flatMap((entry) => (entry.kind === 'profile' ? [entry.body] : []))) as ProfileBody
}

/** What the profile said after an assessment began: it follows the answers. */
const factsAfter = (entries: readonly Entry[], first: AssessmentEntry | undefined): Answers =>
  Object.assign(
    {},
    ...entries.flatMap((entry) =>
      entry.kind === 'profile' && entry.body.facts && first && Date.parse(entry.at) > Date.parse(first.at) ? [entry.body.facts] : [],
    ),
  ) as Answers

/** The steps of each assessment, in order. */
function assessmentsOf(entries: readonly Entry[]): readonly (readonly AssessmentEntry[])[] {
  const byId = new Map<string, AssessmentEntry[]>()
  for (const entry of entries) {
    if (entry.kind !== 'assessment') continue
    const steps = byId.get(entry.body.assessment)
    if (steps) steps.push(entry)
    else byId.set(entry.body.assessment, [entry])
  }
  return [...byId.values()]
}

/** A flag on its way through the steps: shown, acknowledged, perhaps lifted. */
interface Shown {
  readonly since: string
  readonly urgent: boolean
  readonly urgency: Urgency
  /** The strictest that it said so far. */
  readonly said?: ShownWarning
  readonly answers: Answers
}

/** An assessment with the count of its answers that did not fit their questions. */
type ToldSteps = ToldAssessment & { readonly misfits: number }

function tellAssessment(
  steps: readonly AssessmentEntry[],
  knowledge: Knowledge,
  withdrawn: ReadonlySet<string>,
  facts: Answers,
  elsewhere: (id: string) => readonly RaisedFlag[],
): ToldSteps {
  const first = steps[0]
  if (!first) throw new Error('an assessment has at least one step')
  const shown = new Map<FlagId, Shown>()
  const acknowledged = new Set<FlagId>()
  const asked = new Set<string>()
  let answers: Answers = {}
  let misfits = 0
  let result: ToldAssessment['shown']
  let finishedAt: string | undefined
  for (const { id, at, body } of steps) {
    if (body.step === 'answered' || body.step === 'mistake') {
      // A withdrawn screen of answers, or a withdrawn correction, is forgotten; what was shown because of it stays.
      if (withdrawn.has(id)) continue
      const given = fitting(knowledge, body.answers)
      misfits += Object.keys(body.answers).length - Object.keys(given).length
      answers = { ...answers, ...given }
      for (const finding of Object.keys(given)) asked.add(finding)
      if (body.step === 'mistake')
        for (const flag of lifted(knowledge, body.flags, given, answers, shown)) {
          shown.delete(flag)
          // Raised again, it interrupts again.
          acknowledged.delete(flag)
        }
    }
    if (body.step === 'shown') {
      for (const flag of body.flags) {
        const before = shown.get(flag)
        const warning = body.warnings?.find(({ id }) => id === flag) ?? before?.said
        shown.set(flag, {
          since: before?.since ?? at,
          urgent: body.page === 'urgent' || (before?.urgent ?? false),
          urgency: body.urgency,
          ...(warning ? { said: strictestWarning(warning, before?.said) } : {}),
          answers,
        })
      }
      if (body.page === 'result') result = { at, urgency: body.urgency, causes: body.causes, knowledge: body.knowledge, flags: body.flags }
    }
    if (body.step === 'acknowledged') for (const flag of body.flags) acknowledged.add(flag)
    if (body.step === 'finished') finishedAt = at
  }
  const standing = standingFlags(knowledge, shown, answers, first.body.assessment)
  const interruption = standing.map(({ raised }) => raised).filter(({ flag }) => shown.get(flag.id)?.urgent && !acknowledged.has(flag.id))
  const unknown = unknownFlags(knowledge, shown)
  let assessed: Assessment | undefined
  return {
    id: first.body.assessment,
    startedAt: first.at,
    answers,
    asked: [...asked],
    misfits,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    withdrawn: withdrawn.has(first.body.assessment),
    standing,
    acknowledged: [...acknowledged],
    ...(interruption.length > 0 ? { interruption } : {}),
    ...(result ? { shown: result } : {}),
    ...(unknown ? { shownBefore: unknown } : {}),
    // Reckoned when read: years of old assessments are listed by what they showed, and need no reckoning.
    get now() {
      assessed ??= remembered(
        knowledge,
        { ...answers, ...fitting(knowledge, facts) },
        {
          flags: standing.map(({ raised }) => raised),
          elsewhere: elsewhere(first.body.assessment),
          ...(unknown ? { unknown } : {}),
        },
      )
      return assessed
    },
  }
}

/** The last few assessments made: telling the record again after an entry that changed no answer takes them over. */
const made = new WeakMap<Knowledge, Map<string, Assessment>>()
const MOST_REMEMBERED = 8

function remembered(knowledge: Knowledge, answers: Answers, standing: Standing): Assessment {
  const known = made.get(knowledge) ?? new Map<string, Assessment>()
  made.set(knowledge, known)
  const key = JSON.stringify([
    answers,
    standing.flags.map(({ flag, said }) => [flag.id, flag.urgency, flag.run, flag.bone, flag.action, said]),
    standing.elsewhere?.map(({ flag }) => [flag.id, flag.urgency, flag.bone]),
    standing.unknown,
  ])
  const assessment = known.get(key) ?? assess(knowledge, answers, standing)
  known.delete(key)
  known.set(key, assessment)
  for (const oldest of known.keys()) if (known.size > MOST_REMEMBERED) known.delete(oldest)
  return assessment
}

/** The answers that fit their questions. A number where yes or no is wanted counts as unreadable, not as asked. */
function fitting(knowledge: Knowledge, answers: Answers): Answers {
  const { findings } = indexed(knowledge)
  return Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => {
      const finding = findings.get(id)
      return finding === undefined || misfit(finding, answer) === undefined
    }),
  )
}

/**
 * "Entered by mistake", asked again and confirmed: a flag goes when a question it rests on was answered again, definitely ("not sure" and
 * "skipped" lift nothing), and the answers no longer raise it.
 */
function lifted(knowledge: Knowledge, flags: readonly FlagId[], again: Answers, answers: Answers, shown: ReadonlyMap<FlagId, Shown>): readonly FlagId[] {
  const index = indexed(knowledge)
  const raises = (id: FlagId, given: Answers): boolean => raiseFlags(knowledge, given).some(({ flag }) => flag.id === id)
  return flags.filter((id) => {
    // What was only edited lifts nothing: with the answers it was shown for and those asked again it must be gone too.
    if (raises(id, answers) || raises(id, { ...shown.get(id)?.answers, ...again })) return false
    // A flag this knowledge dropped: any definite answer to what was asked again lifts it.
    const reread = Object.entries(again).filter(
      ([finding]) => !index.flags.has(id) || (index.flagsReading.get(finding) ?? []).some((reading) => reading.id === id),
    )
    return reread.length > 0 && reread.every(([, answer]) => answer !== 'unsure' && answer !== 'skipped')
  })
}

function standingFlags(knowledge: Knowledge, shown: ReadonlyMap<FlagId, Shown>, answers: Answers, assessment: string): readonly StandingFlag[] {
  const { flags, findings } = indexed(knowledge)
  const now = new Map(raiseFlags(knowledge, answers).map((raised) => [raised.flag.id, raised]))
  const all = [...shown].flatMap(([id, { since, said: warning, answers: then }]): StandingFlag[] => {
    const flag = flags.get(id)
    if (!flag) return []
    const before: RaisedFlag | undefined = raiseFlags(knowledge, then).find((raised) => raised.flag.id === id)
    const because = findingsIn(flag.rule, findings).filter((finding) => then[finding] !== undefined)
    const raised = now.get(id) ?? before ?? { flag, because, said: saidBecause(knowledge, then, because), unsure: false }
    return [{ raised: { ...raised, flag: strictestWarning(flag, warning) }, assessment, since, answersChanged: !now.has(id) }]
  })
  return strictestFirst(all)
}

/** An emergency is never behind a same-day warning, whichever was shown first. */
const strictestFirst = (all: readonly StandingFlag[]): readonly StandingFlag[] =>
  [...all].sort((a, b) => level(b.raised.flag.urgency) - level(a.raised.flag.urgency))

/** A shown flag that newer knowledge has dropped keeps its urgency: new knowledge alone never makes advice milder. */
function unknownFlags(knowledge: Knowledge, shown: ReadonlyMap<FlagId, Shown>): Standing['unknown'] {
  const { flags } = indexed(knowledge)
  const unknown = [...shown].filter(([id]) => !flags.has(id))
  if (unknown.length === 0) return undefined
  const strictest = unknown.reduce<Urgency>((urgency, [, each]) => (level(each.urgency) > level(urgency) ? each.urgency : urgency), 'self-care')
  return { flags: unknown.map(([id]) => id), urgency: strictest }
}

/** Flags nobody knows any more, of all assessments, with the strictest urgency among them. */
function strictestOf(reasons: readonly { readonly flags: readonly FlagId[]; readonly urgency: Urgency }[]): RunnerState['shownBefore'] {
  const [first, ...others] = reasons
  return (
    first &&
    others.reduce<NonNullable<RunnerState['shownBefore']>>(
      (all, each) => ({ flags: [...new Set([...all.flags, ...each.flags])], urgency: level(each.urgency) > level(all.urgency) ? each.urgency : all.urgency }),
      { flags: first.flags, urgency: first.urgency },
    )
  )
}

/** The strictest of what stands and of the results shown last. */
function lastUrgency(told: readonly ToldAssessment[]): { readonly lastUrgency?: Urgency } {
  const urgencies = told.flatMap(({ standing, shown, shownBefore, withdrawn }) => [
    ...standing.map(({ raised }) => raised.flag.urgency),
    ...(shown && !withdrawn ? [shown.urgency] : []),
    ...(shownBefore ? [shownBefore.urgency] : []),
  ])
  return urgencies.length === 0 ? {} : { lastUrgency: urgencies.reduce((strictest, urgency) => (level(urgency) > level(strictest) ? urgency : strictest)) }
}
