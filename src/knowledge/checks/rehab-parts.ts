import type { Situation } from '../allowed.ts'
import type { Need, Overlay, Phase, Programme, Rehab } from '../rehab-shape.ts'
import type { Trust } from '../shape.ts'
import { fileOf } from './check.ts'

/** Parts of the road back that several checks walk over. */

type Road = Omit<Rehab, 'version'>

/** The lists of a road back, each with the place where its items stand. */
export const rehabLists = (rehab: Road): readonly (readonly [string, readonly { readonly id: string }[]])[] => [
  ['exercises', rehab.exercises],
  ['movement-tests', rehab.tests],
  ['programmes', rehab.programmes],
  ['overlays', rehab.overlays],
  ['reactions.yaml', rehab.reactions],
  ['return-to-run.yaml', rehab.returnToRun.gates],
  ['routines.yaml', rehab.routines],
  ['cross-training.yaml', rehab.crossTraining],
  ['prevention.yaml', rehab.prevention],
]

/** Every claim with its file. */
export function rehabTrusts(rehab: Road): readonly { readonly path: string; readonly trust: Trust }[] {
  const at = (path: string, trusted: readonly { readonly trust: Trust }[]): { path: string; trust: Trust }[] => trusted.map(({ trust }) => ({ path, trust }))
  return [
    ...rehab.exercises.flatMap((each) => at(fileOf.exercise(each), [each])),
    ...rehab.tests.flatMap((each) => at(fileOf.test(each), [each])),
    ...rehab.programmes.flatMap((each) => at(fileOf.programme(each), [each.keyFact, each.painCap, ...each.phases])),
    ...rehab.overlays.flatMap((each) => at(fileOf.overlay(each), [each])),
    ...at('reactions.yaml', rehab.reactions),
    ...at('return-to-run.yaml', [rehab.returnToRun, ...rehab.returnToRun.gates]),
    ...at('routines.yaml', rehab.routines),
    ...at('cross-training.yaml', rehab.crossTraining),
    ...at('prevention.yaml', rehab.prevention),
    ...at('load.yaml', [...rehab.load.metrics, ...rehab.load.alerts, rehab.load.limits, rehab.load.before]),
  ]
}

/** Each condition that leads to the programme, alone; one situation without a condition where something else chooses it. */
export function situationsOf(rehab: Road, programme: Programme, phase: Phase): readonly Situation[] {
  const led = rehab.programmesFor.filter((row) => row.programme === programme.id).map(({ condition }) => [condition])
  return (led.length > 0 ? led : [[]]).map((conditions) => ({ conditions, programmes: [programme.id], overlays: [], phase, stages: [] }))
}

/** Holds the runner until somebody or something lifts it: what it forbids is not missing from an exit, it is waited for. */
export const holdsThePlan = ({ noRun, mode }: Overlay): boolean => noRun || mode === 'clinician-led' || mode === 'none'

/** A need and, of an "any", each of its choices. */
export const needsIn = (need: Need): readonly Need[] => ('any' in need ? need.any.flatMap(needsIn) : [need])
