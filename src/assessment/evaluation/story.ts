import type { Finding, FindingId, Knowledge, Urgency } from '#knowledge/shape.ts'
import { type Answer, type Answers, misfit } from '../answers.ts'
import { indexed } from '../indexed.ts'
import { unaskedSafety } from '../red-flags.ts'

/** What one key of a story says about our questions; see knowledge/stories/keys.yaml. */
export interface KeyMeaning {
  readonly ifTrue?: Readonly<Record<FindingId, Answer>>
  readonly ifFalse?: Readonly<Record<FindingId, Answer>>
  readonly any?: Readonly<Record<FindingId, Answer>>
  readonly each?: Readonly<Record<string, Readonly<Record<FindingId, Answer>> | { readonly unknown: readonly FindingId[] }>>
  readonly number?: FindingId
  readonly side?: true
  readonly context?: string
  readonly ifUnknownSex?: string
  readonly ifUnknownAge?: number
}

type Wanted = string | number | boolean | readonly string[] | { readonly atLeast: number }

/** Several keys that say something only together. */
export interface Combination {
  readonly when: Readonly<Record<string, Wanted>>
  readonly anyOf?: readonly string[]
  readonly unless?: readonly string[]
  readonly unlessValue?: Readonly<Record<string, Wanted>>
  readonly answers: Readonly<Record<FindingId, Answer>>
}

export interface StoryKeys {
  readonly keys: Readonly<Record<string, KeyMeaning>>
  readonly combined: readonly Combination[]
}

/** A patient story: what a runner told, and what it was. The format of tests/vignettes. */
export interface Story {
  readonly id: string
  readonly detail: 'full' | 'short' | 'sparse'
  readonly age: number | null
  readonly sex: 'm' | 'f' | null
  readonly presentation: string
  readonly facts: Readonly<Record<string, unknown>>
  /** Answers given directly by finding id, for facts that have no key. */
  readonly answers?: Readonly<Record<FindingId, Answer>>
  /** Red flags that must stand. */
  readonly flags?: readonly string[]
  readonly truth: { readonly condition: string; readonly alternatives?: readonly string[]; readonly urgency: Urgency }
}

export interface ReadStory {
  readonly answers: Answers
  /** Keys that the mapping does not know, or values that no rule covers. */
  readonly notUnderstood: readonly string[]
}

/** The answers that a story gives; everything it does not tell stays unasked. */
export function readStory(knowledge: Knowledge, { keys, combined }: StoryKeys, story: Story): ReadStory {
  const index = indexed(knowledge)
  const yes = new Map<FindingId, Answer>()
  const no = new Map<FindingId, Answer>()
  const unknownRegions = new Set<FindingId>()
  const notUnderstood: string[] = []
  let sex = story.sex === 'm' ? 'male' : story.sex === 'f' ? 'female' : undefined
  let age = story.age ?? undefined
  const tell = (answers: Readonly<Record<FindingId, Answer>> | undefined): void => {
    for (const [id, answer] of Object.entries(answers ?? {})) (answer === 'no' ? no : yes).set(id, answer)
  }
  for (const [key, value] of Object.entries(story.facts)) {
    const meaning = keys[key]
    if (!meaning) {
      notUnderstood.push(key)
      continue
    }
    if (value !== false) {
      sex ??= meaning.ifUnknownSex
      age ??= meaning.ifUnknownAge
    }
    tell(value === false ? meaning.ifFalse : value === true ? meaning.ifTrue : undefined)
    if (value !== false) tell(meaning.any)
    if (meaning.number !== undefined && typeof value === 'number') yes.set(meaning.number, value)
    for (const one of Array.isArray(value) ? value : [value]) {
      const said = typeof one === 'string' ? meaning.each?.[one] : undefined
      if (said === undefined && typeof one === 'string' && meaning.each) notUnderstood.push(`${key}: ${one}`)
      if (said && isUnknown(said)) for (const region of said.unknown) unknownRegions.add(region)
      else if (said) tell(said)
    }
  }
  for (const each of combined) if (holds(each, story.facts)) tell(each.answers)
  tell(story.answers)
  if (age !== undefined) yes.set('age', age)
  if (sex !== undefined) yes.set('sex', { choice: sex })

  const told: Record<FindingId, Answer> = { ...Object.fromEntries(no), ...Object.fromEntries(yes) }
  placeRegions(index.findings.values(), told, unknownRegions, story.facts.side)
  for (const [id, answer] of Object.entries(told)) {
    const finding = index.findings.get(id)
    const wrong = finding ? misfit(finding, answer) : 'is not a finding'
    if (wrong === undefined) continue
    notUnderstood.push(`${id}: ${JSON.stringify(answer)} ${wrong}`)
    delete told[id]
  }
  return { answers: told, notUnderstood }
}

/** What a story does not tell counts as skipped on purpose where a grave flag still waits for it. */
export function skipTheRest(knowledge: Knowledge, answers: Answers): Answers {
  let all = answers
  for (let open = unaskedSafety(knowledge, all); open.length > 0; open = unaskedSafety(knowledge, all))
    all = { ...all, ...Object.fromEntries(open.map((id) => [id, 'skipped'])) }
  return all
}

/** Marked regions get the story's side; once one place is told, the others count as unmarked unless the story leaves them open. */
function placeRegions(findings: Iterable<Finding>, told: Record<FindingId, Answer>, unknown: ReadonlySet<FindingId>, side: unknown): void {
  const where: Answer = side === 'bilateral' ? 'both' : side === 'left' || side === 'right' ? side : 'yes'
  for (const { id, answer } of findings) {
    if (answer !== 'region') continue
    if (told[id] === 'yes') told[id] = where
    else if (told[id] === undefined) told[id] = unknown.has(id) ? 'skipped' : 'no'
  }
}

function holds({ when, anyOf, unless, unlessValue }: Combination, facts: Readonly<Record<string, unknown>>): boolean {
  if (!Object.entries(when).every(([key, wanted]) => fits(key, wanted, facts))) return false
  if (anyOf && !anyOf.some((key) => facts[key] === true)) return false
  if (unless?.some((key) => facts[key] === true)) return false
  return !(unlessValue && Object.entries(unlessValue).some(([key, wanted]) => fits(key, wanted, facts)))
}

function fits(key: string, wanted: Wanted, facts: Readonly<Record<string, unknown>>): boolean {
  const before = facts.weekly_km_before
  const value =
    key === 'weekly_km_ratio' ? (typeof before === 'number' && typeof facts.weekly_km === 'number' ? facts.weekly_km / before : undefined) : facts[key]
  if (Array.isArray(wanted)) return Array.isArray(value) ? value.some((one) => wanted.includes(one)) : wanted.includes(value)
  if (typeof wanted === 'object' && 'atLeast' in wanted) return typeof value === 'number' && value >= wanted.atLeast
  return Array.isArray(value) ? value.includes(wanted) : value === wanted
}

const isUnknown = (said: object): said is { readonly unknown: readonly FindingId[] } => 'unknown' in said
