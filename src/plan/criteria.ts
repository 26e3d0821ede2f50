import type { Situation } from '#knowledge/allowed.ts'
import { neededHere } from '#knowledge/needed-here.ts'
import type { Criterion, Need, Phase, Programme, ProgrammePhase, Rehab } from '#knowledge/rehab-shape.ts'
import { type Evidence, judge, type Measured } from './needs.ts'

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

/** A criterion as this runner is asked it; without a need when nothing may be measured: then it waits for a clinician. */
export interface Asked {
  readonly text: string
  readonly need?: Need
}

/** What the exit of a phase asks of this runner: stand-ins worked in for tests that are not for him or her. */
export const askedOf = (criteria: readonly Criterion[], rehab: Rehab, situation: Situation): readonly Asked[] =>
  criteria.map(({ text, need }) => {
    const here = neededHere(rehab, need, situation)
    return { text, ...(here === undefined ? {} : { need: here }) }
  })

/** Everything that is asked for, as measured on `day`. */
export const measureAll = (asked: readonly Asked[], evidence: Evidence, day: number): readonly Measured[] =>
  asked.map(({ text, need }) => ({
    text,
    ...(need === undefined ? { met: 'unknown' as const, detail: 'waits for a clinician' } : { need, ...judge(need, evidence, day) }),
  }))

/**
 * May the phase be left on `day`? All criteria on two check-ins at least three days apart, neither on a day that held something back, and not
 * before the least weeks of the phase. Empty criteria (the last phase) never say yes.
 */
export function exitMet(phase: ProgrammePhase, asked: readonly Asked[], evidence: Evidence, heldOn: ReadonlySet<number>, day: number): boolean {
  if (asked.length === 0 || day - evidence.since < leastDays(phase)) return false
  const metOn = (at: number): boolean => measureAll(asked, evidence, at).every(({ met }) => met === 'yes')
  if (!metOn(day)) return false
  for (let at = day - APART_DAYS; at >= evidence.since && at > day - 15; at--) if (evidence.diary.reports.has(at) && !heldOn.has(at) && metOn(at)) return true
  return false
}

/** Least days of a phase: the first of its weeks is when it may begin in the whole road, so its own least length is told by the weeks' span. */
export const leastDays = (phase: ProgrammePhase): number => Math.max(7, 7 * leastWeeks(phase))

const leastWeeks = ({ weeks }: ProgrammePhase): number => (weeks ? Math.max(1, Math.min(weeks[0], weeks[1])) : 1)
