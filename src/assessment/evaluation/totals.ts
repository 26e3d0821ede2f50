import { level } from '#knowledge/levels.ts'
import type { ConditionId, Urgency } from '#knowledge/shape.ts'
import type { Story } from './story.ts'

/** What the product said of one story. */
export interface Prediction {
  readonly urgency: Urgency
  /** Condition ids, most probable first. */
  readonly ranked: readonly ConditionId[]
  /** Questions asked after the body map and the safety screens; only when the interview was driven. */
  readonly questions?: number
}

export interface Hits {
  readonly cases: number
  readonly top1: number
  readonly top3: number
}

/** Counts over a set of stories. Steps of over- and under-triage are differences on the five-step scale. */
export interface Totals {
  readonly cases: number
  readonly exact: number
  /** Emergency and same-day stories that came out below urgent. */
  readonly graveMissed: { readonly of: number; readonly ids: readonly string[] }
  /** Urgent or stricter stories that came out urgent or stricter. */
  readonly caught: { readonly of: number; readonly count: number; readonly missed: readonly string[] }
  /** Self-care and routine stories that came out two or more steps too strict. */
  readonly overByTwo: { readonly of: number; readonly ids: readonly string[] }
  /** Self-care stories that came out stricter at all. */
  readonly selfCareOver: { readonly of: number; readonly count: number }
  readonly overBySteps: Readonly<Record<string, number>>
  readonly underBySteps: Readonly<Record<string, number>>
  readonly byDetail: Readonly<Record<Story['detail'], Hits>>
  readonly fullAndShort: Hits
  readonly questions?: { readonly median: number; readonly most: number }
}

/** Names that count as right for a story's true condition. */
export type Names = Readonly<Record<string, readonly ConditionId[]>>

/** Conditions that count as right: the truth, its alternatives, and what those names stand for. */
export function rightAnswers(story: Story, names: Names): ReadonlySet<ConditionId> {
  const all = [story.truth.condition, ...(story.truth.alternatives ?? [])]
  return new Set([...all, ...all.flatMap((name) => names[name] ?? [])])
}

/** Counts it all; stories without a prediction are left out. */
export function totals(stories: readonly Story[], predictions: Readonly<Record<string, Prediction>>, names: Names): Totals {
  const seen = stories.flatMap((story) => {
    const prediction = predictions[story.id]
    return prediction
      ? [
          {
            story,
            prediction,
            steps: level(prediction.urgency) - level(story.truth.urgency),
            truth: level(story.truth.urgency),
            said: level(prediction.urgency),
          },
        ]
      : []
  })
  const grave = seen.filter(({ truth }) => truth >= level('same-day'))
  const serious = seen.filter(({ truth }) => truth >= level('urgent'))
  const mild = seen.filter(({ truth }) => truth < level('urgent'))
  const selfCare = seen.filter(({ truth }) => truth === 0)
  const hits = (details: readonly Story['detail'][]): Hits => {
    const among = seen.filter(({ story }) => details.includes(story.detail))
    const right = (count: number): number =>
      among.filter(({ story, prediction }) => {
        const accepted = rightAnswers(story, names)
        return prediction.ranked.slice(0, count).some((id) => accepted.has(id))
      }).length
    return { cases: among.length, top1: right(1), top3: right(3) }
  }
  const questions = seen.flatMap(({ prediction }) => (prediction.questions === undefined ? [] : [prediction.questions])).sort((a, b) => a - b)
  return {
    cases: seen.length,
    exact: seen.filter(({ steps }) => steps === 0).length,
    graveMissed: { of: grave.length, ids: grave.filter(({ said }) => said < level('urgent')).map(({ story }) => story.id) },
    caught: {
      of: serious.length,
      count: serious.filter(({ said }) => said >= level('urgent')).length,
      missed: serious.filter(({ said }) => said < level('urgent')).map(({ story }) => story.id),
    },
    overByTwo: { of: mild.length, ids: mild.filter(({ steps }) => steps >= 2).map(({ story }) => story.id) },
    selfCareOver: { of: selfCare.length, count: selfCare.filter(({ steps }) => steps > 0).length },
    overBySteps: countBy(seen.flatMap(({ steps }) => (steps > 0 ? [String(steps)] : []))),
    underBySteps: countBy(seen.flatMap(({ steps }) => (steps < 0 ? [String(-steps)] : []))),
    byDetail: { full: hits(['full']), short: hits(['short']), sparse: hits(['sparse']) },
    fullAndShort: hits(['full', 'short']),
    ...(questions.length > 0 ? { questions: { median: questions[Math.floor(questions.length / 2)] ?? 0, most: questions.at(-1) ?? 0 } } : {}),
  }
}

function countBy(keys: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
