import { linksIn, marksOf, passagesOf, passagesOfCondition, plainWords, sourcesIn } from '#knowledge/guide-parts.ts'
import { type Guide, type Reading, TOPICS } from '#knowledge/guide-shape.ts'
import { type Line, OWN_ESTIMATE } from '#knowledge/line-shape.ts'
import { wordCount } from '#knowledge/reading-grade.ts'
import type { Exercise, Rehab, StrengthTest } from '#knowledge/rehab-shape.ts'
import type { Condition, ConditionPage as ConditionText, Knowledge, Library } from '#knowledge/shape.ts'
import type { ConditionPage, ExercisePage, GuidePage, Named, Page, Shelf, TestPage } from './page.ts'

/** Everything the library is made from. */
export interface Shelves {
  readonly knowledge: Pick<Knowledge, 'conditions'>
  readonly library: Pick<Library, 'pages' | 'sources'>
  readonly rehab: Pick<Rehab, 'exercises' | 'tests' | 'programmes' | 'programmesFor'>
  readonly reading: Reading
}

/** Every page of the library, ready to travel. The content checks have seen that all ids resolve; what does not is left out. */
export function makePages(shelves: Shelves): readonly Page[] {
  const { knowledge, library, rehab, reading } = shelves
  return [
    ...reading.guides.map((guide) => guidePage(shelves, guide)),
    ...knowledge.conditions.flatMap((condition) => (library.pages[condition.id] ? [conditionPage(shelves, condition)] : [])),
    ...rehab.exercises.map((exercise) => exercisePage(shelves, exercise)),
    ...rehab.tests.map((test) => testPage(shelves, test)),
  ]
}

/** What the library has, by name. */
export const makeShelf = ({ rehab, reading }: Pick<Shelves, 'rehab' | 'reading'>): Shelf => ({
  guides: inOrder(reading.guides).map((guide) => ({
    id: guide.id,
    title: guide.title,
    lead: guide.lead,
    topic: guide.topic,
    conditions: guide.conditions,
    findings: reading.guidesForFindings.find((row) => row.guide === guide.id)?.findings ?? [],
  })),
  exercises: rehab.exercises.map(({ id, name, purpose }) => ({ id, title: name, purpose })),
  tests: rehab.tests.map(({ id, name }) => ({ id, title: name })),
})

function guidePage(shelves: Shelves, guide: Guide): GuidePage {
  const { id, title, lead, topic, evidence, lastChecked, changes, blocks } = guide
  return {
    kind: 'guide',
    ...{ id, title, lead, topic, evidence, lastChecked, changes, blocks },
    minutes: Math.max(1, Math.round(wordCount(passagesOf(blocks).map(({ line }) => plainWords(line))) / 200)),
    sources: sourcesOf(
      shelves,
      sourcesIn(passagesOf(blocks)).filter((source) => source !== OWN_ESTIMATE),
    ),
    terms: termsOf(shelves, linksIn(guide, 'term')),
    next: guide.guides.flatMap((other) => guideName(shelves.reading.guides, other)),
    conditions: conditionNames(shelves, guide.conditions),
    exercises: guide.exercises.flatMap((other) => movementName(shelves.rehab.exercises, other)),
    guides: guidesNaming(shelves, 'guide', id).filter((other) => !guide.guides.includes(other.id)),
  }
}

function conditionPage(shelves: Shelves, condition: Condition): ConditionPage {
  const { id, name, lay, alsoCalled, urgency, run, recovery, mustNotMiss } = condition
  const text = withTreatmentsMarked(shelves.library.pages[id]!)
  return {
    kind: 'condition',
    id,
    title: lay,
    condition: { id, name, lay, alsoCalled, urgency, run, recovery, mustNotMiss },
    text,
    ...historyOf(shelves, id),
    sources: sourcesOf(shelves, sourcesOfCondition(condition, text)),
    terms: [],
    guides: guidesNaming(shelves, 'condition', id),
    exercises: exercisesFor(shelves, id),
  }
}

/** A treatment that gives no figure is marked with what it rests on. */
function withTreatmentsMarked(text: ConditionText): ConditionText {
  const isMarked = (note: Line): boolean => sourcesIn([{ kind: 'item', line: note }]).length > 0
  return { ...text, treatments: text.treatments.map((each) => (isMarked(each.note) ? each : { ...each, note: [...each.note, ...marksOf(each.trust)] })) }
}

/** What its texts are marked with, what its weeks rest on, and what else it was written from. */
function sourcesOfCondition(condition: Condition, text: ConditionText): readonly string[] {
  const marked = sourcesIn(passagesOfCondition(condition, text)).filter((source) => source !== OWN_ESTIMATE)
  const weeks = marksOf(condition.recovery.trust).flatMap((mark) => (typeof mark === 'object' && 'source' in mark ? [mark.source] : []))
  return [...marked, ...weeks, ...condition.sources]
}

function exercisePage(shelves: Shelves, exercise: Exercise): ExercisePage {
  const { exercises } = shelves.rehab
  return {
    kind: 'exercise',
    id: exercise.id,
    title: exercise.name,
    exercise,
    easier: exercise.easier.flatMap((other) => movementName(exercises, other)),
    harder: exercise.harder.flatMap((other) => movementName(exercises, other)),
    conditions: conditionNames(
      shelves,
      [...exercise.contraindicated, ...exercise.caution].flatMap(({ conditions }) => conditions),
    ),
    ...historyOf(shelves, exercise.id),
    sources: sourcesOf(shelves, exercise.trust.sources),
    terms: termsOf(shelves, exercise.targets),
    guides: guidesNaming(shelves, 'exercise', exercise.id),
  }
}

function testPage(shelves: Shelves, test: StrengthTest): TestPage {
  return {
    kind: 'test',
    id: test.id,
    title: test.name,
    test,
    movements: test.movements.flatMap((other) => movementName(shelves.rehab.exercises, other)),
    conditions: conditionNames(
      shelves,
      test.contraindicated.flatMap(({ conditions }) => conditions),
    ),
    ...historyOf(shelves, test.id),
    sources: sourcesOf(shelves, test.trust.sources),
    terms: [],
    guides: guidesNaming(shelves, 'test', test.id),
  }
}

/** When a page that has no front matter was last checked, and how it changed. */
function historyOf({ reading: { history } }: Shelves, page: string): Pick<Page, 'lastChecked' | 'changes'> {
  const changes = history.changes.filter((change) => change.page === page).map(({ on, what }) => ({ on, what }))
  return { lastChecked: history.checked, changes: [...changes, { on: history.written, what: 'Written' }] }
}

// ---- links ------------------------------------------------------------------------------------------------------------

const FRONT = { guide: 'guides', condition: 'conditions', exercise: 'exercises', test: undefined } as const

/** What a guide names: the front matter first, then the text. */
function idsNamedBy(guide: Guide, kind: keyof typeof FRONT): readonly string[] {
  const field = FRONT[kind]
  return [...new Set([...(field ? guide[field] : []), ...linksIn(guide, kind)])]
}

/** Guides that name a page, those that are about it first. */
function guidesNaming({ reading }: Shelves, kind: keyof typeof FRONT, id: string): readonly Named[] {
  const field = FRONT[kind]
  const about = (guide: Guide): boolean => field !== undefined && guide[field].includes(id)
  const naming = inOrder(reading.guides).filter((guide) => guide.id !== id && idsNamedBy(guide, kind).includes(id))
  return [...naming.filter(about), ...naming.filter((guide) => !about(guide))].map(({ id: other, title }) => ({ id: other, title }))
}

function exercisesFor({ rehab }: Shelves, condition: string): readonly Named[] {
  const programme = rehab.programmes.find(({ id }) => id === rehab.programmesFor.find((row) => row.condition === condition)?.programme)
  const ids = new Set(programme?.phases.flatMap(({ exercises }) => exercises.map(({ exercise }) => exercise)))
  return [...ids].flatMap((id) => movementName(rehab.exercises, id))
}

const inOrder = (guides: readonly Guide[]): readonly Guide[] => TOPICS.flatMap((topic) => guides.filter((guide) => guide.topic === topic))

const guideName = (guides: readonly Guide[], wanted: string): readonly Named[] =>
  guides.filter(({ id }) => id === wanted).map(({ id, title }) => ({ id, title }))

const movementName = (things: readonly { readonly id: string; readonly name: string }[], wanted: string): readonly Named[] =>
  things.filter(({ id }) => id === wanted).map(({ id, name }) => ({ id, title: name }))

const conditionNames = ({ knowledge }: Shelves, ids: readonly string[]): readonly Named[] =>
  [...new Set(ids)].flatMap((wanted) => knowledge.conditions.filter(({ id }) => id === wanted).map(({ id, lay }) => ({ id, title: lay })))

const sourcesOf = ({ library }: Shelves, ids: readonly string[]): GuidePage['sources'] =>
  [...new Set(ids)].flatMap((wanted) => library.sources.find(({ id }) => id === wanted) ?? [])

const termsOf = ({ reading }: Shelves, ids: readonly string[]): GuidePage['terms'] =>
  [...new Set(ids)].flatMap((wanted) => reading.glossary.find(({ id }) => id === wanted) ?? [])
