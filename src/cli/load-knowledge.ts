import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { StoryKeys } from '#assessment/evaluation/story.ts'
import type { Names } from '#assessment/evaluation/totals.ts'
import type { Term } from '#knowledge/guide-shape.ts'
import type { Pose } from '#knowledge/pose-shape.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import type { StrideContent } from '#knowledge/stride-shape.ts'
import { type Drawer, drawerOf } from '#library/drawers.ts'
import type { SearchContent } from '#library/entry.ts'
import type { Page } from '#library/page.ts'

const built = async <Shape>(name: string): Promise<Shape> =>
  JSON.parse(await readFile(fileURLToPath(new URL(`../../build/knowledge/${name}.json`, import.meta.url)), 'utf8')) as Shape

/** The whole bundle, clinicians' tests included. The build step has checked it. */
export const loadKnowledge = (): Promise<Knowledge> => built<Knowledge>('knowledge')

/** How patient stories are read and judged. */
export const loadStories = (): Promise<{ readonly keys: StoryKeys; readonly names: Names }> => built('stories')

/** Exercises, programmes, reactions: what the plan needs. */
export const loadRehab = (): Promise<Rehab> => built<Rehab>('rehab')

/** One pose per exercise, as the figure draws it. */
export const loadPoses = (): Promise<readonly Pose[]> => built('poses')

/** A page of the library; undefined when there is none with this id. */
export const loadPage = async (id: string): Promise<Page | undefined> => (await built<Drawer>(`drawers/${drawerOf(id)}`))[id]

/** Everything that can be found in the library. */
export const loadSearch = (): Promise<SearchContent> => built('search')

/** The words of the field. */
export const loadGlossary = (): Promise<readonly Term[]> => built('glossary')

/** The running stride. */
export const loadStride = (): Promise<StrideContent> => built('stride')
