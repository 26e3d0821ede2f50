import { type KnownRun, ranAs } from './known-runs.ts'
import { isRun, type Run } from './run.ts'

/** Something that loaded the body besides running: strength work, a ride. */
export interface OtherLoad {
  /** Days since 1970-01-01. */
  readonly day: number
  readonly minutes: number
  /** 0-10. */
  readonly effort?: number
}

/** What was run, told for sums: each run once, by day. */
export interface History {
  readonly runs: readonly KnownRun[]
  readonly others: readonly OtherLoad[]
}

/** From runs that are each there once; `sessions`: what the plan's sessions loaded. What is held, ahead of the clock or taken back is left out; not what is held for a copy of it. */
export function historyOf(known: readonly KnownRun[], sessions: readonly OtherLoad[] = []): History {
  const counting = known.flatMap((each) => {
    const run = ranAs(each)
    return run === each.run ? each : run ? { ...each, run } : []
  })
  return {
    runs: counting.filter(({ run }) => isRun(run)),
    others: [...counting.filter(({ run }) => !isRun(run)).map(otherOf), ...sessions].sort((a, b) => a.day - b.day),
  }
}

const otherOf = ({ day, run: { minutes, effort } }: KnownRun): OtherLoad => ({ day, minutes, ...(effort === undefined ? {} : { effort }) })

/** Those of the days from `from` to `to`, both included. The list stands by day. */
export function between<Dated extends { readonly day: number }>(list: readonly Dated[], from: number, to: number): readonly Dated[] {
  return list.slice(firstFrom(list, from), firstFrom(list, to + 1))
}

/** Place of the first that is not before the day. */
function firstFrom(list: readonly { readonly day: number }[], day: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.day < day) low = middle + 1
    else high = middle
  }
  return low
}

/** Sum of what some of the runs tell, with how many told it. Undefined when there are runs and none tells. */
export function sumOf(runs: readonly KnownRun[], pick: (run: Run) => number | undefined): Sum | undefined {
  const told = runs.flatMap(({ run, entry }) => {
    const value = pick(run)
    return value === undefined ? [] : [{ value, entry }]
  })
  if (runs.length > 0 && told.length === 0) return undefined
  return { value: told.reduce((sum, { value }) => sum + value, 0), runs: told.map(({ entry }) => entry), told: told.length, all: runs.length }
}

/** A value with the entries it rests on, and how many of how many told it. */
export interface Sum {
  readonly value: number
  readonly runs: readonly string[]
  readonly told: number
  readonly all: number
}
