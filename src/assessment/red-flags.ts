import type { Truth } from '#basics/truth.ts'
import { level } from '#knowledge/levels.ts'
import { flagsIn } from '#knowledge/rule-parts.ts'
import type { Finding, FindingId, FlagId, Knowledge, RedFlag, Urgency } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import type { Interruption, RaisedFlag } from './assessment.ts'
import { type Indexed, indexed } from './indexed.ts'
import { evaluate, type RuleView, reasonsFor, waitsFor } from './rules.ts'
import { saidBecause } from './said.ts'

/**
 * The flags these answers raise, strictest first. Evaluated before and apart from the ranking; no other answer can take one back:
 * rules only ask for worrying answers (a content check), so more of them can only raise more flags.
 */
export function raiseFlags(knowledge: Knowledge, answers: Answers): readonly RaisedFlag[] {
  const index = indexed(knowledge)
  const truths = flagTruths(knowledge, answers)
  const raised: RaisedFlag[] = []
  const flagReasons = new Map<FlagId, readonly FindingId[]>()
  for (const flag of index.flagOrder) {
    if (truths.get(flag.id) !== 'yes') continue
    const because = reasonsFor(flag.rule, { ...flagView(index, answers, flag, truths), flagReasons })
    flagReasons.set(flag.id, because)
    raised.push({ flag, because, said: saidBecause(knowledge, answers, because), unsure: because.some((id) => answers[id] === 'unsure') })
  }
  return raised.sort((a, b) => level(b.flag.urgency) - level(a.flag.urgency))
}

/** What each flag says: yes (raised), no (cannot be), or unknown while something it needs is unanswered. */
export function flagTruths(knowledge: Knowledge, answers: Answers): ReadonlyMap<FlagId, Truth> {
  const index = indexed(knowledge)
  const truths = new Map<FlagId, Truth>()
  for (const flag of index.flagOrder) truths.set(flag.id, evaluate(flag.rule, flagView(index, answers, flag, truths)))
  return truths
}

/**
 * What each flag says to a gate (movement tests, painkillers). A test that was not done is nothing to wait for: flags that would only be raised by
 * one are not left open by it, or no test could ever be offered.
 */
export function gateTruths(knowledge: Knowledge, answers: Answers): ReadonlyMap<FlagId, Truth> {
  const undone = knowledge.findings.filter((finding) => finding.test !== undefined && answers[finding.id] === undefined)
  return flagTruths(knowledge, { ...answers, ...Object.fromEntries(undone.map(({ id }) => [id, 'no'])) })
}

/** The strictest urgency among the flags that this further answer would raise; self-care when it raises none. */
export function urgencyRaisedBy(knowledge: Knowledge, answers: Answers, truths: ReadonlyMap<FlagId, Truth>, more: Answers): Urgency {
  const index = indexed(knowledge)
  const changed = { ...answers, ...more }
  const flags = new Map(truths)
  let strictest: Urgency = 'self-care'
  for (const flag of new Set(Object.keys(more).flatMap((id) => index.flagsReading.get(id) ?? []))) {
    const truth = evaluate(flag.rule, flagView(index, changed, flag, flags))
    flags.set(flag.id, truth)
    if (truth === 'yes' && level(flag.urgency) > level(strictest)) strictest = flag.urgency
  }
  return strictest
}

/**
 * Questions of emergency and same-day flags that were never asked and could still raise one, given what is known.
 * While this is not empty no result below urgent may be shown.
 */
export function unaskedSafety(knowledge: Knowledge, answers: Answers): readonly FindingId[] {
  return stillOpen(knowledge, answers, (flag) => flag.urgency === 'emergency' || flag.urgency === 'same-day')
}

/** The same for the flags chosen. */
export function stillOpen(knowledge: Knowledge, answers: Answers, which: (flag: RedFlag) => boolean): readonly FindingId[] {
  const index = indexed(knowledge)
  const truths = flagTruths(knowledge, answers)
  const open = new Set<FindingId>()
  const openedBy = new Map<FlagId, readonly FindingId[]>()
  for (const flag of index.flagOrder) {
    const view = flagView(index, answers, flag, truths)
    const waits = truths.get(flag.id) === 'unknown' ? [...waitsFor(flag.rule, view), ...builtOn(flag, openedBy)] : []
    openedBy.set(flag.id, waits)
    if (which(flag)) for (const id of waits) if (isAsked(index, answers, id)) open.add(id)
  }
  return [...open]
}

/** Emergency and same-day questions the runner left out on purpose, or answered "I don't know" where a number is asked, and that could raise a flag. */
export function skippedSafety(knowledge: Knowledge, answers: Answers): readonly FindingId[] {
  const { findings } = indexed(knowledge)
  const open = (id: FindingId): boolean => answers[id] === 'skipped' || (answers[id] === 'unsure' && !saysYesOrNo(findings.get(id)))
  const asIfUnasked = Object.fromEntries(Object.entries(answers).filter(([id]) => !open(id)))
  return unaskedSafety(knowledge, asIfUnasked).filter(open)
}

/** "Not sure" of a yes-or-no question is weighed by the rules themselves; of a place too. */
const saysYesOrNo = (finding: Finding | undefined): boolean => finding?.answer !== 'number' && finding?.answer !== 'one-of'

/** The flag that interrupts the questions, if an emergency or same-day one stands that was not acknowledged yet. */
export function interruption(knowledge: Knowledge, answers: Answers, acknowledged: readonly FlagId[]): Interruption | undefined {
  const [raised, ...others] = raiseFlags(knowledge, answers).filter(
    ({ flag }) => (flag.urgency === 'emergency' || flag.urgency === 'same-day') && !acknowledged.includes(flag.id),
  )
  return raised && { raised, others }
}

/** A question is for this runner unless its condition says no ("have you given birth" is not asked of men). */
export function isAsked(index: Indexed, answers: Answers, id: FindingId): boolean {
  const finding = index.findings.get(id)
  if (!finding || finding.derived !== undefined || finding.stage === 'clinician' || finding.stage === 'self-test') return false
  return finding.askIf === undefined || evaluate(finding.askIf, { findings: index.findings, answers }) !== 'no'
}

function flagView(index: Indexed, answers: Answers, flag: RedFlag, flags: ReadonlyMap<FlagId, Truth>): RuleView {
  const emergency = flag.urgency === 'emergency'
  return {
    findings: index.findings,
    answers,
    flags,
    unsureNumberIsWorse: emergency,
    // A place that cannot be pointed to counts as marked: a bone flag must not be missed for want of a spot.
    unsureIsWorse: (id) => emergency || index.graveFindings.has(id) || index.findings.get(id)?.answer === 'region',
  }
}

const builtOn = (flag: RedFlag, openedBy: ReadonlyMap<FlagId, readonly FindingId[]>): readonly FindingId[] =>
  flagsIn(flag.rule).flatMap((id) => openedBy.get(id) ?? [])
