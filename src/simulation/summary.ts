import type { Lived } from './cohort.ts'
import type { Life } from './measures.ts'
import { STYLES, type Style } from './parameters.ts'
import { POLICIES, type PolicyName } from './policy.ts'

/** A figure of a group: 10th, 50th and 90th of a hundred, and the mean. */
export interface Spread {
  readonly p10: number
  readonly median: number
  readonly p90: number
  readonly mean: number
}

export interface GroupFigures {
  readonly policy: PolicyName
  readonly group: Group
  readonly runners: number
  readonly figures: Readonly<Record<Figure, Spread>>
  /** Shares of the group, 0-1. */
  readonly returned: number
  readonly found: number
  readonly broken: number
}

/** Groups with soft tissue only, and with a hidden bone stress injury; the first of each holds the three ways to report in their shares. */
export const GROUPS = [
  'soft',
  'soft truthful',
  'soft under-reporter',
  'soft painkillers',
  'bone',
  'bone truthful',
  'bone under-reporter',
  'bone painkillers',
] as const
export type Group = (typeof GROUPS)[number]

export const FIGURES = ['flareDays', 'overloads', 'returnDay', 'runMin', 'impactMin', 'stoppedDays', 'runsBeforeAsked', 'impactWhileStopped'] as const
export type Figure = (typeof FIGURES)[number]

/** What stands for "not back within 26 weeks". */
export const NEVER = 183

export const figureOf = (life: Life, figure: Figure): number => (figure === 'returnDay' ? (life.returned ?? NEVER) : life[figure])

/** One policy against ours by the rule written down before: fewer flare days bought with more landing on hidden bone is lost. */
export interface Verdict {
  readonly against: PolicyName
  readonly fewerFlares: boolean
  readonly moreImpactOnBone: boolean
  readonly lost: boolean
}

export const summarise = (lived: readonly Lived[]): readonly GroupFigures[] =>
  POLICIES.flatMap((policy) => {
    const own = lived.filter((each) => each.policy === policy)
    return GROUPS.flatMap((group) => {
      const members = membersOf(own, group)
      return members.length === 0 ? [] : [figuresOf(policy, group, members)]
    })
  })

export function verdicts(summary: readonly GroupFigures[]): readonly Verdict[] {
  const mean = (policy: PolicyName, group: Group, figure: Figure): number =>
    summary.find((each) => each.policy === policy && each.group === group)?.figures[figure].mean ?? 0
  return POLICIES.slice(1).map((against) => {
    const fewerFlares = mean('hipwise', 'soft', 'flareDays') < mean(against, 'soft', 'flareDays')
    const moreImpactOnBone = mean('hipwise', 'bone', 'impactMin') > mean(against, 'bone', 'impactMin')
    return { against, fewerFlares, moreImpactOnBone, lost: fewerFlares && moreImpactOnBone }
  })
}

interface Member {
  readonly life: Life
  readonly weight: number
}

/** Lives of a group. The ways to report are drawn in equal parts where bone is hidden, and count by their shares. */
export function membersOf(lived: readonly Lived[], group: Group): readonly Member[] {
  const [kind, style] = group.split(' ') as ['soft' | 'bone', Style | undefined]
  const members = lived.filter(({ hidden, style: own }) => hidden === (kind === 'bone') && (style === undefined || own === style))
  const counts = new Map<Style, number>()
  for (const { style } of members) counts.set(style, (counts.get(style) ?? 0) + 1)
  return members.map(({ life, style }) => ({ life, weight: kind === 'bone' ? STYLES[style] / counts.get(style)! : 1 }))
}

function figuresOf(policy: PolicyName, group: Group, members: readonly Member[]): GroupFigures {
  const all = members.reduce((sum, { weight }) => sum + weight, 0)
  const share = (is: (life: Life) => boolean): number => members.reduce((sum, { life, weight }) => sum + (is(life) ? weight : 0), 0) / all
  return {
    policy,
    group,
    runners: members.length,
    figures: Object.fromEntries(FIGURES.map((figure) => [figure, spreadOf(members, figure)])) as Record<Figure, Spread>,
    returned: share(({ returned }) => returned !== undefined),
    found: share(({ ended }) => ended?.how === 'found'),
    broken: share(({ ended }) => ended?.how === 'broken'),
  }
}

export function spreadOf(members: readonly Member[], figure: Figure): Spread {
  const sorted = members.map(({ life, weight }) => ({ value: figureOf(life, figure), weight })).sort((a, b) => a.value - b.value)
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0)
  const at = (share: number): number => {
    let seen = 0
    for (const { value, weight } of sorted) {
      seen += weight
      if (seen >= share * all - 1e-9) return value
    }
    return 0
  }
  return { p10: at(0.1), median: at(0.5), p90: at(0.9), mean: sorted.reduce((sum, { value, weight }) => sum + value * weight, 0) / all }
}
