import type { ProblemCode } from './recording.ts'

/** The file was not meant to bring a run, or its runs are there: nothing is lost, and nobody needs to do anything. */
export const isHarmless = (code: ProblemCode): boolean => HARMLESS.has(code)

const HARMLESS: ReadonlySet<ProblemCode> = new Set(['not-a-training-file', 'not-an-activity', 'known', 'empty', 'rows-have-files'])
