import type { Criterion, Need, Overlay, Phase, Programme, ProgrammePhase } from '#knowledge/rehab-shape.ts'
import { type Evidence, type Measured, measure } from './needs.ts'

/** Days between the two check-ins that must both meet a phase's exit. */
const APART_DAYS = 3

/** The phase of the leading programme, with what every other one adds to it. */
export const phaseOf = (programme: Programme, phase: Phase): ProgrammePhase | undefined => programme.phases.find(({ id }) => id === phase)

/** The next phase this programme has; undefined after its last. */
export function nextPhase(programme: Programme, phase: Phase): Phase | undefined {
  const at = programme.phases.findIndex(({ id }) => id === phase)
  return at < 0 ? undefined : programme.phases[at + 1]?.id
}

/** The phase `steps` before; never before the first. */
export function phaseBefore(programme: Programme, phase: Phase, steps: number): Phase {
  const at = programme.phases.findIndex(({ id }) => id === phase)
  return programme.phases[Math.max(0, at - steps)]?.id ?? phase
}

/** What puts other tests in the place of some: programmes (no hop gate in arthritis) and overlays (nor at 65 and over). */
export type Replacing = Pick<Overlay, 'replacesTests'> | Pick<Programme, 'replacesTests'>

/** Exit criteria with the tests that stand in for others. */
export const criteriaOf = (phase: ProgrammePhase, replacing: readonly Replacing[], testOf: Evidence['testOf']): readonly Criterion[] =>
  phase.exit.map((criterion) => ({ ...criterion, need: replaced(criterion.need, replacing, testOf) }))

/** Another test has another measure: it is met at its own `enough`, with the same limit of pain. */
export function replaced(need: Need, replacing: readonly Replacing[], testOf: Evidence['testOf']): Need {
  if ('any' in need) return { any: need.any.map((each) => replaced(each, replacing, testOf)) }
  if (!('test' in need)) return need
  const other = replacing.flatMap(({ replacesTests }) => replacesTests?.[need.test] ?? [])[0]
  if (other === undefined) return need
  const enough = testOf(other)?.enough
  return {
    test: other,
    ...(enough === undefined ? {} : { atLeast: enough }),
    ...(need.painAtMost === undefined ? {} : { painAtMost: need.painAtMost }),
    ...(need.days === undefined ? {} : { days: need.days }),
  }
}

/** Everything the exit asks for, as measured on `day`. */
export const exitOn = (phase: ProgrammePhase, replacing: readonly Replacing[], evidence: Evidence, day: number): readonly Measured[] =>
  criteriaOf(phase, replacing, evidence.testOf).map((criterion) => measure(criterion, evidence, day))

/**
 * May the phase be left on `day`? All criteria on two check-ins at least three days apart, and not before the least weeks of the phase.
 * Empty criteria (the last phase) never say yes.
 */
export function exitMet(phase: ProgrammePhase, replacing: readonly Replacing[], evidence: Evidence, day: number): boolean {
  if (phase.exit.length === 0 || day - evidence.since < leastDays(phase)) return false
  const metOn = (at: number): boolean => exitOn(phase, replacing, evidence, at).every(({ met }) => met === 'yes')
  if (!metOn(day)) return false
  for (let at = day - APART_DAYS; at >= evidence.since && at > day - 15; at--) if (evidence.diary.reports.has(at) && metOn(at)) return true
  return false
}

/** Least days of a phase: the first of its weeks is when it may begin in the whole road, so its own least length is told by the weeks' span. */
export const leastDays = (phase: ProgrammePhase): number => Math.max(7, 7 * leastWeeks(phase))

const leastWeeks = ({ weeks }: ProgrammePhase): number => (weeks ? Math.max(1, Math.min(weeks[0], weeks[1])) : 1)
