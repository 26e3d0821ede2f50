import type { LikelihoodWord, RankedCause } from '#assessment/assessment.ts'

/** The word for a probability: words come first, the number stands behind them. */
export const likelihoodWord = (probability: number, rank: number): LikelihoodWord => {
  if (rank === 0 && probability >= 0.4) return 'most-likely'
  return probability >= 0.1 ? 'possible' : 'less-likely'
}

/** A serious cause is never called less likely: it is not shown, not excluded. */
export const mustStayOpen = ({ condition }: RankedCause): boolean => condition.mustNotMiss
