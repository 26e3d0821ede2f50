import type { Dated, QuestionnaireDone } from '#plan/logged.ts'

/** One activity over time: the newest name first chosen stays the key. */
export interface ActivityTrend {
  readonly text: string
  readonly first: number
  readonly last: number
}

/** Points that a single activity must change by before it means something (Stratford 1995). */
const MEANS_SOMETHING = 3

/** The activities of the newest round, each with its first score and its last. */
export function activityTrends(done: readonly Dated<QuestionnaireDone>[]): readonly ActivityTrend[] {
  const rounds = done.filter(({ ahead, body }) => !ahead && body.questionnaire === 'psfs').map(({ body }) => body)
  const newest = rounds.at(-1)
  if (!newest) return []
  return newest.items.map(({ text, score }) => ({
    text,
    first: rounds.flatMap(({ items }) => items.filter((item) => item.text === text).map((item) => item.score))[0] ?? score,
    last: score,
  }))
}

/** Whether a change is more than chance. */
export const changed = ({ first, last }: ActivityTrend): 'better' | 'worse' | 'same' =>
  last - first >= MEANS_SOMETHING ? 'better' : first - last >= MEANS_SOMETHING ? 'worse' : 'same'
