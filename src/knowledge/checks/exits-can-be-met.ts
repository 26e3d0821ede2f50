import { neededHere } from '../needed-here.ts'
import { type Need, PHASES, type Programme, type ProgrammePhase, type Rehab } from '../rehab-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'
import { holdsThePlan, needsIn, situationsOf } from './rehab-parts.ts'

type Road = Omit<Rehab, 'version'>

export const exitsCanBeMet: ContentCheck = {
  sentence:
    'Every phase has its weeks and exits that can be measured, also by those whom an overlay spares a test, and every programme leads on: to upkeep or to a new assessment.',
  run: ({ rehab }) =>
    rehab.programmes.flatMap((programme) => {
      const messages = new Set([...wrongShape(programme), ...programme.phases.flatMap((phase) => wrongExit(rehab, programme, phase))])
      return [...messages].map((message) => ({ path: fileOf.programme(programme), message }))
    }),
}

function wrongShape({ phases, endsIn }: Programme): readonly string[] {
  const ids = phases.map(({ id }) => id)
  const problems: string[] = []
  if (ids[0] !== 'calm') problems.push('does not begin with calm')
  if (ids.some((id, place) => place > 0 && PHASES.indexOf(id) <= PHASES.indexOf(ids[place - 1] ?? id))) problems.push('has its phases out of order')
  if (endsIn === undefined && ids.at(-1) !== 'maintain') problems.push('leads nowhere: no maintain and no new assessment')
  if (endsIn !== undefined && ids.length > 1) problems.push('ends in a new assessment, so nothing comes after calm')
  if (ids.includes('strength') && PHASES.some((id) => !ids.includes(id))) problems.push('begins strength, so it needs every phase up to maintain')
  for (const phase of phases) {
    const last = phase.id === 'maintain'
    if (!last && phase.weeks === undefined) problems.push(`${phase.id} does not say how many weeks it takes at least`)
    if (last !== (phase.exit.length === 0)) problems.push(last ? 'maintain has an exit' : `${phase.id} has no exit`)
    if (!last && phase.exit.every(({ need }) => 'confirmed' in need)) problems.push(`${phase.id} measures nothing: every exit is only a yes`)
    if (phase.id === 'return' && phase.carryOver === undefined) problems.push('return drops the strength work: carryOver is missing')
    if (phase.id === 'return' && !phase.exit.some(({ need }) => needsIn(need).some((each) => 'runs' in each)))
      problems.push('return has no running in its exit')
    if (phase.carryOver && !ids.includes(phase.carryOver.from)) problems.push(`${phase.id} carries over from "${phase.carryOver.from}", which it does not have`)
  }
  return problems
}

function wrongExit(rehab: Road, programme: Programme, phase: ProgrammePhase): readonly string[] {
  const bone = programme.painRule === 'bone'
  const gates =
    phase.running.step === 'ladder' ? rehab.returnToRun.gates.map((gate) => ({ text: gate.text, need: (bone && gate.bone?.need) || gate.need })) : []
  return situationsOf(rehab, programme, phase.id).flatMap((situation) =>
    [[], ...rehab.overlays.filter((overlay) => !holdsThePlan(overlay)).map(({ id }) => [id])].flatMap((overlays) =>
      [...phase.exit, ...gates].flatMap(({ text, need }) => {
        const here = neededHere(rehab, need, { ...situation, overlays })
        const whom = [situation.conditions[0] ?? 'anybody', ...overlays].join(' with ')
        if (here === undefined) return [`${phase.id}: "${text}" cannot be measured in ${whom}`]
        return needsIn(here).every((each) => saysWhen(rehab, each)) ? [] : [`${phase.id}: "${text}" does not say when it is met in ${whom}`]
      }),
    ),
  )
}

/** A test needs an amount, a pain or a comparison; one that measures only the pain needs the pain. */
function saysWhen(rehab: Road, need: Need): boolean {
  if (!('test' in need)) return true
  const painOnly = rehab.tests.find(({ id }) => id === need.test)?.measure === 'pain'
  return painOnly ? need.painAtMost !== undefined : need.atLeast !== undefined || need.otherSideWithinPercent !== undefined
}
