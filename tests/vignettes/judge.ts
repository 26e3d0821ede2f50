import type { Answers } from '#assessment/answers.ts'
import { predictBatch, predictByInterview } from '#assessment/evaluation/predict.ts'
import { readStory, type Story, type StoryKeys } from '#assessment/evaluation/story.ts'
import { type Names, type Prediction, rightAnswers, type Totals, totals } from '#assessment/evaluation/totals.ts'
import { readStories } from '#cli/read-stories.ts'
import { knowledge, storyBundle } from '../built.ts'

export const { keys, names } = storyBundle<{ readonly keys: StoryKeys; readonly names: Names }>()

/** A story with what was read from it and what the product said. */
export interface Judged {
  readonly story: Story
  readonly answers: Answers
  readonly notUnderstood: readonly string[]
  readonly prediction: Prediction
}

/** All stories of a file or folder, judged; `interview` drives the real questions. */
export async function judged(
  path: string,
  { interview = false }: { readonly interview?: boolean } = {},
): Promise<{ readonly all: readonly Judged[]; readonly sum: Totals }> {
  const stories = await readStories(path)
  if (!stories.ok) throw new Error(stories.problem)
  const all = stories.value.map((story): Judged => {
    const { answers, notUnderstood } = readStory(knowledge, keys, story)
    return { story, answers, notUnderstood, prediction: interview ? predictByInterview(knowledge, answers) : predictBatch(knowledge, answers) }
  })
  return {
    all,
    sum: totals(stories.value, Object.fromEntries(all.map(({ story, prediction }) => [story.id, prediction])), names),
  }
}

/** The stories that did not come out as told, a line each: what a broken floor is looked into with. */
export function failing(all: readonly Judged[]): string {
  return all
    .flatMap(({ story, prediction }) => {
      const right = rightAnswers(story, names)
      const place = prediction.ranked.findIndex((id) => right.has(id)) + 1
      const urgency = prediction.urgency === story.truth.urgency ? '' : ` ${story.truth.urgency} came out ${prediction.urgency};`
      const rank = place === 1 ? '' : ` ${story.truth.condition} came out at place ${place || 'none'} (${prediction.ranked[0]} first);`
      return urgency || rank ? [`${story.id} (${story.detail}):${urgency}${rank}`] : []
    })
    .join('\n')
}

export const percent = (count: number, of: number): number => (of === 0 ? 100 : (100 * count) / of)
