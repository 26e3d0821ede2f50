import { every, some, type Truth } from '#basics/truth.ts'
import type { Finding, FindingId, FlagId, Rule } from '#knowledge/shape.ts'
import { type Answer, type Answers, SIDES } from './answers.ts'

/** Everything a rule can look at. */
export interface RuleView {
  readonly findings: ReadonlyMap<FindingId, Finding>
  readonly answers: Answers
  /** Truth of the flags evaluated so far. */
  readonly flags?: ReadonlyMap<FlagId, Truth>
  /** Whether "not sure" counts as the worrying answer for this finding. */
  readonly unsureIsWorse?: (finding: FindingId) => boolean
  /** "I don't know" where a number or one of several is asked counts as the one that worries: only in emergency rules. */
  readonly unsureNumberIsWorse?: boolean
  /** What the flags evaluated so far rest on: a flag that builds on another gives its reasons too. */
  readonly flagReasons?: ReadonlyMap<FlagId, readonly FindingId[]>
}

/** What the rule says about these answers: yes, no, or unknown while something it needs is unasked, skipped or unsure. */
export function evaluate(rule: Rule, view: RuleView): Truth {
  if (typeof rule === 'string') return truthOf(rule, view)
  if ('no' in rule) return opposite(truthOf(rule.no, view))
  if ('all' in rule) return every(rule.all.map((part) => evaluate(part, view)))
  if ('any' in rule) return some(rule.any.map((part) => evaluate(part, view)))
  if ('flag' in rule) return view.flags?.get(rule.flag) ?? 'unknown'
  if ('bothSides' in rule) return markedOnBothSides(view)
  const answer = view.answers[rule.finding]
  if (answer === undefined && isNotForThisRunner(rule.finding, view)) return 'no'
  if (answer === 'unsure' && view.unsureNumberIsWorse) return 'yes'
  if ('is' in rule) return typeof answer === 'object' ? (answer.choice === rule.is ? 'yes' : 'no') : 'unknown'
  if (typeof answer !== 'number') return 'unknown'
  return (rule.atLeast === undefined || answer >= rule.atLeast) && (rule.below === undefined || answer < rule.below) ? 'yes' : 'no'
}

/** Is this finding present? Derived findings follow their rule; a marked region is present on whichever side. */
export function truthOf(id: FindingId, view: RuleView): Truth {
  const finding = view.findings.get(id)
  const answer = view.answers[id]
  if (finding?.derived !== undefined && answer === undefined) return evaluate(finding.derived, view)
  if (answer === 'yes' || isSide(answer)) return 'yes'
  if (answer === 'no') return 'no'
  // Not a question for this runner (pregnancy, for a man): it is not present.
  if (answer === undefined && isNotForThisRunner(id, view)) return 'no'
  if (answer === 'unsure' && finding && (view.unsureIsWorse?.(id) ?? false)) return finding.worse === 'no' ? 'no' : 'yes'
  return 'unknown'
}

/** The findings whose answers make the rule say yes; empty when it does not. */
export function reasonsFor(rule: Rule, view: RuleView): readonly FindingId[] {
  if (evaluate(rule, view) !== 'yes') return []
  if (typeof rule === 'string') {
    const finding = view.findings.get(rule)
    return finding?.derived !== undefined && view.answers[rule] === undefined ? [rule, ...reasonsFor(finding.derived, view)] : [rule]
  }
  if ('no' in rule) return [rule.no]
  if ('all' in rule) return unique(rule.all.flatMap((part) => reasonsFor(part, view)))
  if ('any' in rule) return unique(rule.any.flatMap((part) => reasonsFor(part, view)))
  if ('finding' in rule) return [rule.finding]
  if ('flag' in rule) return view.flagReasons?.get(rule.flag) ?? []
  return []
}

/** The findings a rule still waits for: the ones that were never asked and could make it say yes. */
export function waitsFor(rule: Rule, view: RuleView): readonly FindingId[] {
  if (evaluate(rule, view) !== 'unknown') return []
  if (typeof rule === 'string') return waitsForFinding(rule, view)
  if ('no' in rule) return waitsForFinding(rule.no, view)
  if ('all' in rule) return unique(rule.all.flatMap((part) => waitsFor(part, view)))
  if ('any' in rule) return unique(rule.any.flatMap((part) => waitsFor(part, view)))
  if ('finding' in rule) return view.answers[rule.finding] === undefined ? [rule.finding] : []
  return []
}

const waitsForFinding = (id: FindingId, view: RuleView): readonly FindingId[] => {
  if (view.answers[id] !== undefined) return []
  const derived = view.findings.get(id)?.derived
  return derived === undefined ? [id] : waitsFor(derived, view)
}

function markedOnBothSides(view: RuleView): Truth {
  const sides = new Set<Answer>()
  for (const finding of view.findings.values()) {
    const answer = finding.answer === 'region' ? view.answers[finding.id] : undefined
    if (answer !== undefined && isSide(answer)) sides.add(answer)
  }
  if (sides.has('both') || (sides.has('left') && sides.has('right'))) return 'yes'
  return sides.has('left') || sides.has('right') ? 'no' : 'unknown'
}

const isSide = (answer: Answer | undefined): boolean => typeof answer === 'string' && (SIDES as readonly string[]).includes(answer)

/** The question's own condition says no: pregnancy for a man, weeks since a birth where there was none. */
function isNotForThisRunner(id: FindingId, view: RuleView): boolean {
  const askIf = view.findings.get(id)?.askIf
  return askIf !== undefined && evaluate(askIf, view) === 'no'
}

const opposite = (truth: Truth): Truth => (truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown')

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)]
