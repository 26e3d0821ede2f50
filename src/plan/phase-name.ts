import type { Phase, Programme } from '#knowledge/rehab-shape.ts'
import { phaseOf } from './criteria.ts'

/** How a phase is called where a sentence is written down or printed; the page translates the same words. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  calm: 'Calm down',
  strength: 'Strengthen',
  functional: 'Stand, step and balance',
  return: 'Return to run',
  maintain: 'Keep it',
}

/** The programme's own name for a phase, or the usual one. */
export const phaseNameOf = (programme: Programme | undefined, phase: Phase): string => (programme && phaseOf(programme, phase)?.name) ?? PHASE_NAMES[phase]
