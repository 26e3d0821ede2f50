import {
  type Contraindication,
  type Equipment,
  type Exercise,
  HIP_LOADS,
  type Overlay,
  type OverlayId,
  PHASES,
  type Phase,
  type Programme,
  type ProgrammeId,
  type Rehab,
  type StageOfInjury,
  type StrengthTest,
} from './rehab-shape.ts'
import type { ConditionId } from './shape.ts'

/**
 * The one place that says what a runner may do. Every list goes through here at the last moment: prescriptions, swaps, extras, warm-ups, upkeep, tests.
 * What any condition, programme or overlay takes away stays away; nothing gives it back.
 */
export interface Situation {
  /** All that may be going on, not only the leading one. */
  readonly conditions: readonly ConditionId[]
  readonly programmes: readonly ProgrammeId[]
  readonly overlays: readonly OverlayId[]
  readonly phase: Phase
  readonly stages: readonly StageOfInjury[]
  /** What is at hand; absent: everything. */
  readonly equipment?: readonly Equipment[]
}

/** What refused it; all but phase and equipment are a matter of safety. */
export type RefusedBy = 'condition' | 'programme' | 'overlay' | 'phase' | 'equipment'

type Refusal = { readonly by: RefusedBy; readonly because: string }
type Menu = Pick<Rehab, 'exercises' | 'tests' | 'programmes' | 'overlays'>

/** Every exercise, allowed or with the first reason against it, the gravest first. Throws on a programme or overlay that does not exist. */
export function allowedExercises(
  rehab: Menu,
  situation: Situation,
): { readonly allowed: readonly Exercise[]; readonly refused: readonly ({ readonly exercise: Exercise } & Refusal)[] } {
  const here = placed(rehab, situation)
  const judged = rehab.exercises.map((exercise) => ({
    exercise,
    refusal: unsafe(exercise, here) ?? wrongPosture(exercise, here) ?? notNow(exercise, situation) ?? lacking(exercise, situation),
  }))
  return {
    allowed: judged.flatMap(({ exercise, refusal }) => (refusal ? [] : [exercise])),
    refused: judged.flatMap(({ exercise, refusal }) => (refusal ? [{ exercise, ...refusal }] : [])),
  }
}

/**
 * The same for tests. A test needs its movements to be safe; a posture or a phase does not refuse it, as it lasts seconds and is asked for by an exit.
 */
export function allowedTests(
  rehab: Menu,
  situation: Situation,
): { readonly allowed: readonly StrengthTest[]; readonly refused: readonly ({ readonly test: StrengthTest } & Refusal)[] } {
  const here = placed(rehab, situation)
  const byId = new Map(rehab.exercises.map((exercise) => [exercise.id, exercise]))
  const judged = rehab.tests.map((test) => {
    const movements = test.movements.flatMap((id) => byId.get(id) ?? [])
    const refusal = unsafeTest(test, here) ?? movements.map((movement) => unsafe(movement, here)).find((each) => each !== undefined) ?? lacking(test, situation)
    return { test, refusal }
  })
  return {
    allowed: judged.flatMap(({ test, refusal }) => (refusal ? [] : [test])),
    refused: judged.flatMap(({ test, refusal }) => (refusal ? [{ test, ...refusal }] : [])),
  }
}

/** Whether this line forbids it now, for somebody with these conditions. */
export function forbids(line: Contraindication, { conditions, phase, stages }: Pick<Situation, 'conditions' | 'phase' | 'stages'>): boolean {
  if (!line.conditions.some((condition) => conditions.includes(condition))) return false
  if (line.until !== undefined && PHASES.indexOf(phase) >= PHASES.indexOf(line.until)) return false
  return line.while === undefined || stages.includes(line.while)
}

interface Here {
  readonly situation: Situation
  readonly programmes: readonly Programme[]
  readonly overlays: readonly Overlay[]
}

function placed(rehab: Menu, situation: Situation): Here {
  return {
    situation,
    programmes: situation.programmes.map((id) => found('programme', id, rehab.programmes)),
    overlays: situation.overlays.map((id) => found('overlay', id, rehab.overlays)),
  }
}

function found<Thing extends { readonly id: string }>(kind: string, id: string, things: readonly Thing[]): Thing {
  const thing = things.find((each) => each.id === id)
  if (!thing) throw new Error(`there is no ${kind} "${id}"`)
  return thing
}

function unsafe(exercise: Exercise, { situation, programmes, overlays }: Here): Refusal | undefined {
  const line = exercise.contraindicated.find((each) => forbids(each, situation))
  if (line) return { by: 'condition', because: line.why }
  const programme = programmes.find(({ excludes }) => excludes.includes(exercise.id))
  if (programme) return { by: 'programme', because: `Left out of: ${programme.name}` }
  const overlay = overlays.find((each) => each.excludes.includes(exercise.id) || tooMuch(exercise, each) || (each.excludesEndRange && exercise.endRange))
  return overlay && { by: 'overlay', because: overlay.text }
}

function unsafeTest(test: StrengthTest, { situation, programmes, overlays }: Here): Refusal | undefined {
  const line = test.contraindicated.find((each) => forbids(each, situation))
  if (line) return { by: 'condition', because: line.why }
  const programme = programmes.find(({ excludesTests }) => excludesTests.includes(test.id))
  if (programme) return { by: 'programme', because: `Left out of: ${programme.name}` }
  const overlay = overlays.find((each) => each.excludesTests.includes(test.id) || tooMuch(test, each))
  return overlay && { by: 'overlay', because: overlay.text }
}

const tooMuch = ({ load }: Pick<Exercise, 'load'>, { excludesLoad }: Overlay): boolean =>
  excludesLoad !== undefined && HIP_LOADS.indexOf(load) >= HIP_LOADS.indexOf(excludesLoad)

function wrongPosture(exercise: Exercise, { overlays }: Here): Refusal | undefined {
  const overlay = overlays.find(({ excludesPostures }) => excludesPostures.includes(exercise.posture))
  return overlay && { by: 'overlay', because: overlay.text }
}

const notNow = (exercise: Exercise, { phase }: Situation): Refusal | undefined =>
  exercise.phases.includes(phase) ? undefined : { by: 'phase', because: 'Belongs to another phase' }

function lacking({ equipment }: Pick<Exercise, 'equipment'>, situation: Situation): Refusal | undefined {
  const missing = equipment.find((each) => situation.equipment?.includes(each) === false)
  return missing && { by: 'equipment', because: `Needs: ${missing.replace('-', ' ')}` }
}
