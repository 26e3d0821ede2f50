import { readFileSync } from 'node:fs'
import type { Pose } from '#knowledge/pose-shape.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import type { StrideContent } from '#knowledge/stride-shape.ts'

/** What the build step made of knowledge/, as the app loads it. tests/setup/built.mjs has built it. */
const built = <Shape>(name: string): Shape => JSON.parse(readFileSync(new URL(`../build/knowledge/${name}.json`, import.meta.url), 'utf8')) as Shape

/** The real knowledge, clinicians' tests included. */
export const knowledge: Knowledge = built('knowledge')

/** Exercises, programmes and all that leads back to running. */
export const rehab: Rehab = built('rehab')

/** How patient stories are read and judged; the caller knows the shape. */
export const storyBundle = <Shape>(): Shape => built('stories')

/** How the figure moves in every exercise. */
export const poses: readonly Pose[] = built('poses')

/** How somebody runs. */
export const stride: StrideContent = built('stride')
