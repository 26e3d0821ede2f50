import type { KnownRun } from '#load/known-runs.ts'
import { misfitOf } from '#load/plausible.ts'
import type { Run } from '#load/run.ts'
import type { Dated } from '#plan/logged.ts'
import type { PlanRecord } from '#state/plan-record.ts'
import type { Draft } from '../runner/drafts.ts'

/** What the runner says about a run, as corrections of its own entry: a correction carries the whole body, never what other entries told. */

type Written = readonly Dated<Run>[]

/** Put these words into the place of what the entry said; a word that is undefined is taken out. Nothing for an entry that is not there. */
export function saying(written: Written, entry: string, words: { readonly [Key in keyof Run]?: Run[Key] | undefined }): readonly Draft[] {
  const own = written.find((each) => each.entry === entry)
  if (!own || Object.keys(words).length === 0) return []
  const body = Object.fromEntries(Object.entries({ ...asTold(own), ...words }).filter(([, value]) => value !== undefined))
  return [{ kind: 'correction', body: { of: entry, body } }]
}

/** The body as it was written down: a day that is still to come stands in the record as today, and no other word may make that true. */
export const asTold = ({ body, toldDay }: Dated<Run>): Run => (toldDay === undefined ? body : { ...body, day: toldDay })

/** What a watch does not know. A word that is undefined was cleared; one that is not there was not touched. */
export type Touched = { readonly [Key in 'surface' | 'shoe' | 'effort' | 'worst']?: Run[Key] | undefined }

/** What was touched in a form, and nothing else: it may have been opened long before another word was written down. A surface that is named is no guess any more. */
export const sayingTouched = (written: Written, entry: string, touched: Touched): readonly Draft[] =>
  saying(written, entry, { ...touched, ...('surface' in touched ? { surfaceGuessed: undefined } : {}) })

/**
 * "It is right as it is": said of whatever looked wrong, also of an entry that was taken back since. Nothing for a run that is too long, or whose
 * distance does not fit its time: only another number can make it count.
 */
export const rightAsItIs = ({ run, takenBack }: Pick<PlanRecord, 'run' | 'takenBack'>, { entry, heldBy = [entry] }: KnownRun): readonly Draft[] =>
  heldBy.flatMap((held) => saying([...run, ...takenBack], held, { doubts: undefined }))

export const canBeRight = ({ run }: KnownRun): boolean => misfitOf(run) === undefined

/** "This was not a run": it counts as another sport from then on, and nothing of it as running. */
export const notARun = (written: Written, known: KnownRun): readonly Draft[] =>
  entriesOf(known).flatMap((entry) => saying(written, entry, { sport: 'other', doubts: undefined, runMinutes: undefined, level: undefined }))

const entriesOf = ({ entry, copies }: KnownRun): readonly string[] => [entry, ...copies]

/** "They are one run." */
export const oneRun = (written: Written, { entry }: KnownRun, other: string): readonly Draft[] => {
  const own = written.find((each) => each.entry === other)?.body
  if (!own) return []
  return saying(written, other, { sameAs: [...new Set([...(own.sameAs ?? []), entry])], notSameAs: without(own.notSameAs, [entry]) })
}

/** "They are two runs": said against every entry of the first one, and a former "one run" is taken back on both sides. */
export function twoRuns(written: Written, known: KnownRun, other: string): readonly Draft[] {
  const own = written.find((each) => each.entry === other)?.body
  if (!own) return []
  const here = entriesOf(known).filter((entry) => entry !== other)
  const unsaid = here.flatMap((entry) => {
    const { sameAs } = written.find((each) => each.entry === entry)?.body ?? {}
    return sameAs?.includes(other) ? saying(written, entry, { sameAs: without(sameAs, [other]) }) : []
  })
  return [...saying(written, other, { sameAs: without(own.sameAs, here), notSameAs: [...new Set([...(own.notSameAs ?? []), ...here])] }), ...unsaid]
}

/** An empty list is none. */
function without(list: readonly string[] | undefined, gone: readonly string[]): readonly string[] | undefined {
  const left = list?.filter((each) => !gone.includes(each)) ?? []
  return left.length > 0 ? left : undefined
}
