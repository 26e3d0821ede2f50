import type { Truth } from '#basics/truth.ts'
import type { CareLine, Condition, Knowledge, RunAdvice, Urgency } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import type { RaisedFlag, ShownMedicine } from './assessment.ts'
import { indexed } from './indexed.ts'
import { flagTruths } from './red-flags.ts'
import { evaluate, type RuleView } from './rules.ts'

/** What the advice of today depends on. */
export interface CareFor {
  readonly urgency: Urgency
  readonly run: RunAdvice
  readonly flags: readonly RaisedFlag[]
  readonly leading: Condition | undefined
}

/** What to do today: the lines whose selectors all fit, the most important first, no text twice; at most six to do and four to leave. */
export function careFor(knowledge: Knowledge, given: CareFor): readonly CareLine[] {
  const sorted = knowledge.care.filter((line) => fits(line, given)).sort((a, b) => a.rank - b.rank)
  const fitting = sorted.filter((line, place) => sorted.findIndex((other) => other.text === line.text) === place)
  return [...fitting.filter((line) => line.kind === 'do').slice(0, 6), ...fitting.filter((line) => line.kind === 'avoid').slice(0, 4)]
}

function fits(line: CareLine, { urgency, run, flags, leading }: CareFor): boolean {
  if (line.urgency && !line.urgency.includes(urgency)) return false
  if (line.run && !line.run.includes(run)) return false
  // Who has to be seen today is told that, and nothing about a tendon.
  if ((line.conditions || line.groups) && (urgency === 'emergency' || urgency === 'same-day')) return false
  if (line.flags && !flags.some(({ flag }) => line.flags?.includes(flag.id))) return false
  if (line.conditions && !(leading && line.conditions.includes(leading.id))) return false
  return !line.groups || (leading !== undefined && line.groups.includes(leading.group))
}

/**
 * Medicines with all their cautions. None is offered with an open bone flag or an emergency or same-day result: a painkiller would hide
 * what has to be seen. A caution whose question is unanswered is shown as one that may apply; "not sure" counts as applying.
 */
export function medicinesFor(knowledge: Knowledge, answers: Answers, given: { readonly urgency: Urgency; readonly bone: boolean }): readonly ShownMedicine[] {
  if (given.bone || given.urgency === 'emergency' || given.urgency === 'same-day') return []
  const view: RuleView = { findings: indexed(knowledge).findings, answers, flags: flagTruths(knowledge, answers), unsureIsWorse: () => true }
  return knowledge.medicines.map((medicine): ShownMedicine => {
    const cautions = medicine.cautions.map(({ when, text, forbids }) => ({
      text,
      forbids,
      applies: when === 'always' ? ('yes' as Truth) : evaluate(when, view),
    }))
    const forbidden = cautions.some((caution, place) => caution.forbids && caution.applies === 'yes' && medicine.cautions[place]?.when !== 'always')
    return { medicine, cautions, allowed: !forbidden }
  })
}
