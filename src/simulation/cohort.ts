import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import { calendar, restSixWeeks, tenPercent } from './fixed-policies.ts'
import { hipwise } from './hipwise-policy.ts'
import { live } from './life.ts'
import type { Life } from './measures.ts'
import { PARAMETERS, type Parameters, type Style } from './parameters.ts'
import type { Policy, PolicyName } from './policy.ts'
import { drawRunner, type Runner } from './runner.ts'

export interface Wanted {
  readonly runners: number
  readonly weeks: number
  readonly seed: number
  readonly parameters?: Parameters
}

/** A runner's life under one policy. */
export interface Lived {
  readonly policy: PolicyName
  readonly style: Style
  readonly hidden: boolean
  readonly condition: string
  readonly life: Life
}

/** Ours first. */
export const policiesOf = (knowledge: Knowledge, rehab: Rehab): readonly Policy[] => [
  hipwise(knowledge, rehab),
  restSixWeeks,
  tenPercent,
  calendar(rehab.returnToRun),
]

/** Everybody under every policy, runner by runner, so that a caller may tell how far it is. A fifth as many again carry a hidden bone stress injury. */
export function* simulate(knowledge: Knowledge, rehab: Rehab, { runners, weeks, seed, parameters = PARAMETERS }: Wanted): Generator<Lived> {
  const policies = policiesOf(knowledge, rehab)
  for (const runner of cohort(seed, runners, parameters))
    for (const policy of policies)
      yield {
        policy: policy.name,
        style: runner.style,
        hidden: runner.hidden,
        condition: runner.label.condition,
        life: live(runner, policy, weeks * 7),
      }
}

const cohort = (seed: number, runners: number, parameters: Parameters): readonly Runner[] => [
  ...Array.from({ length: runners }, (_, index) => drawRunner(seed, index, false, parameters)),
  ...Array.from({ length: Math.ceil(runners / 5) }, (_, index) => drawRunner(seed, index, true, parameters)),
]
