import { z } from 'zod'
import {
  careLineSchema,
  conditionSchema,
  emergencyNumberSchema,
  findingSchema,
  flagSchema,
  groupSchema,
  interviewSchema,
  medicineSchema,
  reasoningSchema,
  sourceSchema,
} from './content-schema.ts'
import { gapsSchema, glossarySchema, guidesForFindingsSchema, markdownFileSchema, pageHistorySchema, searchWordsSchema } from './guide-schema.ts'
import type { Guide, Reading } from './guide-shape.ts'
import { loadSchema } from './load-schema.ts'
import type { LoadContent } from './load-shape.ts'
import { poseSchema } from './pose-schema.ts'
import type { Pose } from './pose-shape.ts'
import { readMarkdown } from './read-markdown.ts'
import {
  checkInSchema,
  crossTrainingSchema,
  exerciseSchema,
  overlaySchema,
  preventionSchema,
  programmeSchema,
  programmesForSchema,
  reactionsSchema,
  returnToRunSchema,
  routinesSchema,
  strengthTestSchema,
} from './rehab-schema.ts'
import type { Rehab } from './rehab-shape.ts'
import type { ConditionPage, Knowledge, Library } from './shape.ts'
import { type StrideContent, strideSchema } from './stride-shape.ts'

/** A content file as it came from disk: its path below knowledge/ and the value parsed from its YAML; of Markdown its front matter and text. */
export interface ContentFile {
  readonly path: string
  readonly value: unknown
}

/** Something wrong with the content, said so that its author can mend it. */
export interface ContentProblem {
  readonly path: string
  readonly message: string
}

export interface Content {
  readonly knowledge: Omit<Knowledge, 'version'>
  readonly library: Omit<Library, 'version'>
  readonly rehab: Omit<Rehab, 'version'>
  readonly poses: readonly Pose[]
  /** Absent only when its file is broken, which is a problem of its own. */
  readonly stride: StrideContent | undefined
  readonly reading: Reading
}

/** Reads the files into the shapes; every file that does not fit is a problem, the others are still read. */
export function readContent(files: readonly ContentFile[]): { readonly content: Content; readonly problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = []
  const below = <Schema extends z.ZodType>(folder: string, schema: Schema): z.output<Schema>[] =>
    files.filter((file) => file.path.startsWith(`${folder}/`)).flatMap((file) => parsed(schema, file, problems))
  const single = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | undefined => {
    const file = files.find((each) => each.path === path)
    if (!file) problems.push({ path, message: 'is missing' })
    return file && parsed(schema, file, problems)[0]
  }
  for (const file of files)
    if (!KNOWN.some((known) => file.path === known || file.path.startsWith(`${known}/`)))
      problems.push({ path: file.path, message: 'no room for this file: see GUIDELINES.md for the folders' })

  const conditions = below('conditions', conditionSchema)
  const pages: Record<string, ConditionPage> = {}
  for (const condition of conditions) pages[condition.id] = condition.page
  const interview = single('interview.yaml', interviewSchema) ?? { safety: [], background: [], afterwards: [], together: [], story: [], optional: [] }
  const reasoning = single('reasoning.yaml', reasoningSchema)
  const content: Content = {
    knowledge: {
      findings: below('findings', findingSchema),
      flags: below('red-flags', flagSchema),
      conditions: conditions.map(({ page: _page, ...condition }) => condition),
      groups: single('groups.yaml', z.array(groupSchema)) ?? [],
      interview,
      reasoning: reasoning ?? NO_REASONING,
      care: single('care.yaml', z.array(careLineSchema)) ?? [],
      medicines: single('medicines.yaml', z.array(medicineSchema)) ?? [],
      emergencyNumbers: single('emergency-numbers.yaml', z.array(emergencyNumberSchema)) ?? [],
    },
    library: { pages, sources: below('sources', sourceSchema) },
    rehab: {
      exercises: below('exercises', exerciseSchema),
      tests: below('movement-tests', strengthTestSchema),
      programmes: below('programmes', programmeSchema),
      programmesFor: single('programmes-for.yaml', programmesForSchema) ?? [],
      overlays: below('overlays', overlaySchema),
      reactions: single('reactions.yaml', reactionsSchema) ?? [],
      returnToRun: single('return-to-run.yaml', returnToRunSchema) ?? NO_RETURN,
      load: single('load.yaml', loadSchema) ?? NO_LOAD,
      routines: single('routines.yaml', routinesSchema) ?? [],
      crossTraining: single('cross-training.yaml', crossTrainingSchema) ?? [],
      checkIn: single('check-in.yaml', checkInSchema) ?? [],
      prevention: single('prevention.yaml', preventionSchema) ?? [],
    },
    poses: below('poses', poseSchema),
    stride: single('stride.yaml', strideSchema),
    reading: {
      guides: guidesIn(files, problems),
      glossary: single('glossary.yaml', glossarySchema) ?? [],
      gaps: single('article-gaps.yaml', gapsSchema) ?? [],
      searchWords: single('search-words.yaml', searchWordsSchema) ?? [],
      guidesForFindings: single('guides-for-findings.yaml', guidesForFindingsSchema) ?? [],
      history: single('page-history.yaml', pageHistorySchema) ?? NO_HISTORY,
    },
  }
  return { content, problems }
}

/** The folders and files that content may stand in. */
const KNOWN = [
  'conditions',
  'findings',
  'poses',
  'red-flags',
  'sources',
  'stories',
  'groups.yaml',
  'interview.yaml',
  'reasoning.yaml',
  'care.yaml',
  'medicines.yaml',
  'emergency-numbers.yaml',
  'accuracy.yaml',
  'articles.yaml',
  'exercises',
  'movement-tests',
  'programmes',
  'programmes-for.yaml',
  'overlays',
  'reactions.yaml',
  'return-to-run.yaml',
  'load.yaml',
  'routines.yaml',
  'cross-training.yaml',
  'check-in.yaml',
  'prevention.yaml',
  'guides',
  'glossary.yaml',
  'article-gaps.yaml',
  'flags-on-the-page.yaml',
  'search-words.yaml',
  'stride.yaml',
  'guides-for-findings.yaml',
  'page-history.yaml',
]

const NO_HISTORY: Reading['history'] = { written: '', checked: '', changes: [] }

const NO_REASONING: Knowledge['reasoning'] = {
  otherCauses: 0.05,
  cap: 10,
  capSafety: 10,
  clusterWeights: [1],
  unmarkedRegionWeight: 0.5,
  mass: { urgent: 1, sameDay: 1, emergency: 1 },
  selfCare: { mass: 1, winner: 1 },
  stop: { probability: 1, gain: 1, most: 1 },
}

/** Nobody runs by it: no level. */
const NO_RETURN: Rehab['returnToRun'] = {
  walkMin: 5,
  levels: [],
  gates: [],
  startLevel: [],
  restDaysBetweenRuns: 1,
  mostLevelsAWeek: 1,
  bone: { sessionsPerLevel: 3, painCap: 0, text: '' },
  boneWatch: [],
  weeklyGrowthPercent: 0,
  sessionGrowthPercent: 0,
  smallStepMin: 0,
  steps: [],
  trust: { basis: 'estimate', verified: false, sources: [] },
}

/** Front matter and text of every guide; what the text may not hold is a problem with its line. */
function guidesIn(files: readonly ContentFile[], problems: ContentProblem[]): readonly Guide[] {
  return files
    .filter((file) => file.path.startsWith('guides/'))
    .flatMap((file) =>
      parsed(markdownFileSchema, file, problems).map(({ front, markdown, fromLine }) => {
        const { blocks, problems: misfits } = readMarkdown(markdown, fromLine)
        problems.push(...misfits.map((message) => ({ path: file.path, message })))
        return { ...front, blocks }
      }),
    )
}

/** Nobody is told anything by it. */
const NO_LOAD: LoadContent = {
  metrics: [],
  alerts: [],
  limits: {
    restart: [],
    emptyWeekShare: 1,
    hardShare: 1,
    hardEffort: 7,
    staleDays: 7,
    settleDays: 14,
    shortRunMin: 1,
    growsTo: { runMin: 1, weekMin: 1 },
    shoeKm: { from: 1, to: 2 },
    trust: NO_RETURN.trust,
  },
  before: { weeks: 4, knownWeeks: 8, changes: [], trust: NO_RETURN.trust },
}

function parsed<Schema extends z.ZodType>(schema: Schema, file: ContentFile, problems: ContentProblem[]): z.output<Schema>[] {
  const result = schema.safeParse(file.value)
  if (result.success) return [result.data]
  for (const issue of result.error.issues) problems.push({ path: file.path, message: `${issue.path.join('.') || 'the file'}: ${issue.message}` })
  return []
}
