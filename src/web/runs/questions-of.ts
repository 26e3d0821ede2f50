import { type KnownRun, mayBeRun } from '#load/known-runs.ts'
import { isRun, type Run } from '#load/run.ts'
import type { Dated } from '#plan/logged.ts'

/** One plain question about a run; the same question has the same key. */
export interface Question {
  readonly key: string
  /** `held`: looks wrong. `ahead`: dated ahead of the clock. `twice`: may be there twice. */
  readonly kind: 'held' | 'ahead' | 'twice'
  readonly known: KnownRun
}

const KINDS = ['held', 'ahead', 'twice'] as const

/** What the runner has to say about runs: what looks wrong first, then wrong days, then what may be there twice; the newest first of each. */
export function questionsOf(known: readonly KnownRun[]): readonly Question[] {
  const all = known.toReversed().flatMap((run): readonly Question[] => {
    const kind = kindOf(run)
    return kind && mayBeRun(run) ? [{ key: [kind, run.entry, run.maybe[0]].join(' '), kind, known: run }] : []
  })
  return KINDS.flatMap((kind) => all.filter((each) => each.kind === kind))
}

function kindOf({ state, maybe }: KnownRun): Question['kind'] | undefined {
  if (state === 'held' || state === 'ahead') return state
  return state === 'counts' && maybe.length > 0 ? 'twice' : undefined
}

/** Whether it is, or may be, about running: of two walks beside a run that was removed nobody asks as of runs. */
export const isAboutRuns = ({ run, maybe }: Pick<KnownRun, 'run' | 'maybe'>, written: readonly Dated<Run>[]): boolean =>
  isRun(run) || written.some(({ entry, body }) => maybe.includes(entry) && isRun(body))

/** Where the focus goes when questions were answered: the place of the first that is gone, or the last that is left; undefined while all are there. */
export function nextPlace(before: readonly Question[], now: readonly Question[]): number | undefined {
  const keys = new Set(now.map(({ key }) => key))
  const gone = before.findIndex(({ key }) => !keys.has(key))
  return gone < 0 ? undefined : Math.min(gone, now.length - 1)
}
