import type { Knowledge } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import type { LikelihoodWord, RankedCause, RankedGroup, Ranking, Weight } from './assessment.ts'
import { indexed } from './indexed.ts'
import { normalised, parts, scores } from './score.ts'
import { tables } from './tables.ts'

/** Log-odds below this do not count as a reason: LR about 1.25. */
const NOTEWORTHY = 0.22

/** Causes and groups, most probable first, each with what speaks for and against it. */
export function rank(knowledge: Knowledge, answers: Answers): Ranking {
  const { conditions } = tables(knowledge)
  const other = knowledge.reasoning.otherCauses
  const probabilities = normalised(scores(knowledge, answers), 1 - other)
  const weighed = parts(knowledge, answers)
  const causes = conditions
    .map((condition, column): RankedCause => {
      const weights = weighed.map(
        ({ row, present, weight }): Weight => ({
          finding: row.finding,
          answer: answers[row.finding] ?? (present ? 'yes' : 'no'),
          logOdds: weight * ((present ? row.yes : row.no)[column] ?? 0),
        }),
      )
      return { condition, probability: probabilities[column] ?? 0, for: strongest(weights, 1), against: strongest(weights, -1) }
    })
    .sort((a, b) => b.probability - a.probability)
  return { causes, groups: grouped(knowledge, causes), other }
}

/** Groups in the order of their summed probability; members in the order of their own. */
function grouped(knowledge: Knowledge, causes: readonly RankedCause[]): readonly RankedGroup[] {
  const index = indexed(knowledge)
  const groups = new Map<string, RankedCause[]>()
  for (const cause of causes) {
    const list = groups.get(cause.condition.group) ?? []
    list.push(cause)
    groups.set(cause.condition.group, list)
  }
  return [...groups]
    .map(([id, members]): RankedGroup => {
      const group = index.groups.get(id)
      if (!group) throw new Error(`group ${id} is not in the knowledge`)
      return { group, probability: members.reduce((sum, cause) => sum + cause.probability, 0), causes: members }
    })
    .sort((a, b) => b.probability - a.probability)
}

const strongest = (weights: readonly Weight[], sign: 1 | -1): readonly Weight[] =>
  weights.filter((weight) => weight.logOdds * sign > NOTEWORTHY).sort((a, b) => (b.logOdds - a.logOdds) * sign)

/** The word that stands before the number. A number alone would claim more than an estimate can. */
export function likelihoodWord(probability: number, first: boolean): LikelihoodWord {
  if (first && probability >= 0.4) return 'most-likely'
  return probability >= 0.1 ? 'possible' : 'less-likely'
}
