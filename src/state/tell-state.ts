import type { Answers } from '#assessment/answers.ts'
import { assess, type Standing } from '#assessment/assess.ts'
import type { Assessment, RaisedFlag } from '#assessment/assessment.ts'
import { indexed } from '#assessment/indexed.ts'
import { raiseFlags } from '#assessment/red-flags.ts'
import { findingsIn } from '#knowledge/rule-parts.ts'
import { type FlagId, type Knowledge, URGENCIES, type Urgency } from '#knowledge/shape.ts'
import type { AssessmentEntry, Entry, ProfileBody } from '#record/entry.ts'
import { readEntries } from '#record/read-entries.ts'
import type { RunnerState, StandingFlag, ToldAssessment } from './runner-state.ts'

/**
 * The present, told from the record: the one place where entries become what screens, letters and the command line print.
 * The order in which entries arrived does not matter. Whatever cannot be read is set aside, and then no advice is given: the last stop stays.
 */
export function tellState(stored: readonly unknown[], knowledge: Knowledge): RunnerState {
  const { entries, setAside, notUnderstood } = readEntries(stored)
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === 'withdrawal' ? [entry.body.of] : [])))
  const told = assessmentsOf(entries).map((steps) => tellAssessment(steps, knowledge, withdrawn))
  const kept = told.filter((assessment) => !assessment.withdrawn).sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt) || (a.id < b.id ? 1 : -1))
  const open = kept.find((assessment) => assessment.finishedAt === undefined)
  const standing = told.flatMap((assessment) => assessment.standing).sort((a, b) => level(b.raised.flag.urgency) - level(a.raised.flag.urgency))
  const unknown = strictestOf(told.flatMap(({ now }) => now.because.flatMap((reason) => (reason.kind === 'shown-before' ? [reason] : []))))
  const unreadable = setAside.length
  return {
    profile: profileOf(entries),
    assessments: kept,
    ...(open ? { open } : {}),
    standing,
    ...(unknown ? { shownBefore: unknown } : {}),
    ...(unreadable + notUnderstood.length > 0 ? { cannotAdvise: { unreadable, notUnderstood: notUnderstood.length, ...lastUrgency(entries) } } : {}),
  }
}

const level = (urgency: Urgency): number => URGENCIES.indexOf(urgency)

function profileOf(entries: readonly Entry[]): ProfileBody {
  return Object.assign({}, ...entries.flatMap((entry) => (entry.kind === 'profile' ? [entry.body] : []))) as ProfileBody
}

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
  readonly answers: Answers
}

function tellAssessment(steps: readonly AssessmentEntry[], knowledge: Knowledge, withdrawn: ReadonlySet<string>): ToldAssessment {
  const first = steps[0]
  if (!first) throw new Error('an assessment has at least one step')
  const shown = new Map<FlagId, Shown>()
  const acknowledged = new Set<FlagId>()
  const asked = new Set<string>()
  let answers: Answers = {}
  let result: ToldAssessment['shown']
  let finishedAt: string | undefined
  for (const { id, at, body } of steps) {
    if (body.step === 'answered' || body.step === 'mistake') {
      // A withdrawn screen of answers is forgotten; what was shown because of it stays.
      if (body.step === 'answered' && withdrawn.has(id)) continue
      answers = { ...answers, ...body.answers }
      for (const finding of Object.keys(body.answers)) asked.add(finding)
      if (body.step === 'mistake')
        for (const flag of lifted(knowledge, body.flags, answers)) {
          shown.delete(flag)
          // Raised again, it interrupts again.
          acknowledged.delete(flag)
        }
    }
    if (body.step === 'shown') {
      for (const flag of body.flags)
        shown.set(flag, {
          since: shown.get(flag)?.since ?? at,
          urgent: body.page === 'urgent' || (shown.get(flag)?.urgent ?? false),
          urgency: body.urgency,
          answers,
        })
      if (body.page === 'result') result = { at, urgency: body.urgency, causes: body.causes, knowledge: body.knowledge }
    }
    if (body.step === 'acknowledged') for (const flag of body.flags) acknowledged.add(flag)
    if (body.step === 'finished') finishedAt = at
  }
  const standing = standingFlags(knowledge, shown, answers, first.body.assessment)
  const interruption = standing.map(({ raised }) => raised).filter(({ flag }) => shown.get(flag.id)?.urgent && !acknowledged.has(flag.id))
  let assessed: Assessment | undefined
  return {
    id: first.body.assessment,
    startedAt: first.at,
    answers,
    asked: [...asked],
    ...(finishedAt === undefined ? {} : { finishedAt }),
    withdrawn: withdrawn.has(first.body.assessment),
    standing,
    acknowledged: [...acknowledged],
    ...(interruption.length > 0 ? { interruption } : {}),
    ...(result ? { shown: result } : {}),
    // Reckoned when read: years of old assessments are listed by what they showed, and need no reckoning.
    get now() {
      assessed ??= assess(knowledge, answers, { flags: standing.map(({ raised }) => raised), ...unknownFlags(knowledge, shown) })
      return assessed
    },
  }
}

/** "Entered by mistake", asked again and confirmed: the flag goes, unless the new answers raise it all the same. */
function lifted(knowledge: Knowledge, flags: readonly FlagId[], answers: Answers): readonly FlagId[] {
  const raised = new Set(raiseFlags(knowledge, answers).map(({ flag }) => flag.id))
  return flags.filter((flag) => !raised.has(flag))
}

function standingFlags(knowledge: Knowledge, shown: ReadonlyMap<FlagId, Shown>, answers: Answers, assessment: string): readonly StandingFlag[] {
  const { flags, findings } = indexed(knowledge)
  const now = new Map(raiseFlags(knowledge, answers).map((raised) => [raised.flag.id, raised]))
  return [...shown].flatMap(([id, { since, answers: then }]): StandingFlag[] => {
    const flag = flags.get(id)
    if (!flag) return []
    const before: RaisedFlag | undefined = raiseFlags(knowledge, then).find((raised) => raised.flag.id === id)
    const raised = now.get(id) ?? before ?? { flag, because: findingsIn(flag.rule, findings).filter((finding) => then[finding] !== undefined), unsure: false }
    return [{ raised, assessment, since, answersChanged: !now.has(id) }]
  })
}

/** A shown flag that newer knowledge has dropped keeps its urgency: new knowledge alone never makes advice milder. */
function unknownFlags(knowledge: Knowledge, shown: ReadonlyMap<FlagId, Shown>): Pick<Standing, 'unknown'> {
  const { flags } = indexed(knowledge)
  const unknown = [...shown].filter(([id]) => !flags.has(id))
  if (unknown.length === 0) return {}
  const strictest = unknown.reduce<Urgency>((urgency, [, each]) => (level(each.urgency) > level(urgency) ? each.urgency : urgency), 'self-care')
  return { unknown: { flags: unknown.map(([id]) => id), urgency: strictest } }
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

/** The strictest urgency ever shown and not known to be lifted. */
function lastUrgency(entries: readonly Entry[]): { readonly lastUrgency?: Urgency } {
  const shown = entries.flatMap((entry) => (entry.kind === 'assessment' && entry.body.step === 'shown' ? [entry.body.urgency] : []))
  if (shown.length === 0) return {}
  return { lastUrgency: shown.reduce((strictest, urgency) => (level(urgency) > level(strictest) ? urgency : strictest)) }
}
