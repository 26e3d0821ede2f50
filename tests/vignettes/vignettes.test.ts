import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { skipTheRest } from '#assessment/evaluation/story.ts'
import { raiseFlags } from '#assessment/red-flags.ts'
import { level } from '#knowledge/levels.ts'
import { knowledge } from '../built.ts'
import { failing, judged, names, percent } from './judge.ts'

/** Our own stories: they show that the product does what we meant. They are no evidence of accuracy (README.md). */

const { all, sum } = await judged(fileURLToPath(new URL('.', import.meta.url)))
describe('every story', () => {
  it('is understood word for word', () => expect(all.flatMap(({ story, notUnderstood }) => notUnderstood.map((what) => `${story.id}: ${what}`))).toEqual([]))

  it.each(all.filter(({ story }) => (story.flags ?? []).length > 0).map(({ story, answers }) => [story.id, story, answers] as const))(
    '%s raises the flags it lists',
    (_id, story, answers) => {
      const raised = raiseFlags(knowledge, skipTheRest(knowledge, answers)).map(({ flag }) => flag.id)
      expect((story.flags ?? []).filter((flag) => !raised.includes(flag))).toEqual([])
    },
  )

  it.each(
    all
      .filter(({ story }) => level(story.truth.urgency) >= level('same-day'))
      .map(({ story, prediction }) => [story.id, story.truth.urgency, prediction.urgency] as const),
  )('%s, %s, is urgent at least', (_id, _truth, urgency) => expect(level(urgency)).toBeGreaterThanOrEqual(level('urgent')))

  it('lists only flags that exist, none graver than the story', () => {
    const urgency = new Map(knowledge.flags.map((flag) => [flag.id, flag.urgency]))
    const odd = all.flatMap(({ story }) =>
      (story.flags ?? [])
        .filter((flag) => !urgency.has(flag) || level(urgency.get(flag) ?? 'emergency') > level(story.truth.urgency))
        .map((flag) => `${story.id} ${flag}`),
    )
    expect(odd).toEqual([])
  })
})

describe('all of them together', () => {
  // Floors below what was measured when they were set (84 %, 100 %, 0 %, 89 %, 97 %): room for wording, none for a wrong turn.
  const floors: readonly (readonly [string, number, 'at least' | 'at most', number])[] = [
    ['urgency exactly right, %', percent(sum.exact, sum.cases), 'at least', 80],
    ['urgent or stricter caught, %', percent(sum.caught.count, sum.caught.of), 'at least', 100],
    ['mild stories two or more steps too strict, %', percent(sum.overByTwo.ids.length, sum.overByTwo.of), 'at most', 1],
    ['right cause first, full and short, %', percent(sum.fullAndShort.top1, sum.fullAndShort.cases), 'at least', 85],
    ['right cause among three, full and short, %', percent(sum.fullAndShort.top3, sum.fullAndShort.cases), 'at least', 94],
  ]
  it.each(floors)('%s', (_what, value, direction, wanted) => {
    if (direction === 'at least') expect(value, failing(all)).toBeGreaterThanOrEqual(wanted)
    else expect(value, failing(all)).toBeLessThanOrEqual(wanted)
  })
  it('are two hundred and six', () => expect(all).toHaveLength(206))
})

describe('what they cover', () => {
  it('every ranked condition is the truth of a story', () => {
    const told = new Set(all.flatMap(({ story }) => [story.truth.condition, ...(names[story.truth.condition] ?? [])]))
    const missing = knowledge.conditions.filter(({ id, kind }) => kind === 'ranked' && !told.has(id)).map(({ id }) => id)
    expect(missing).toEqual([])
  })

  it('every true condition is one we rank, or one that is a reason for urgency only', () => {
    // README.md: these four exist only as a reason for urgency and are not ranked; under-fuelling travels along with others.
    const unranked = ['shingles', 'rhabdomyolysis', 'acute-limb-ischaemia', 'abdominal-aortic-aneurysm', 'relative-energy-deficiency-in-sport']
    const ranked = new Set(knowledge.conditions.filter(({ kind }) => kind === 'ranked').map(({ id }) => id))
    const odd = all
      .map(({ story }) => story.truth.condition)
      .filter((id) => !ranked.has(id) && !(names[id] ?? []).some((each) => ranked.has(each)) && !unranked.includes(id))
    expect(odd).toEqual([])
  })

  it('every red flag is listed by a story', () => {
    const listed = new Set(all.flatMap(({ story }) => story.flags ?? []))
    const missing = knowledge.flags.filter(({ id }) => !listed.has(id)).map(({ id }) => id)
    expect(missing).toEqual([])
  })
})
