import { type KnownRun, ranAs } from './known-runs.ts'
import { isRun } from './run.ts'

/** What became of runs that an import added. The parts add up to how many there were, so that whoever counts their list finds each of them. */
export interface AddedRuns {
  /** New on the list: each counts, or was run for certain though a copy of it looks wrong. */
  readonly counts: number
  /** They are the same run as another one, of before or of the same import, and count once with it. */
  readonly same: number
  /** They may be the same as another one: they count once with it until the runner says. */
  readonly maybe: number
  /** They look wrong, and wait for the runner. */
  readonly held: number
  /** They are dated ahead, and wait for the runner. */
  readonly ahead: number
  /** Taken back since. */
  readonly removed: number
}

/** `added`: ids of entries of runs. `before`: ids of all entries that were there before. */
export function addedRuns(added: readonly string[], before: ReadonlySet<string>, known: readonly KnownRun[]): AddedRuns {
  const wanted = new Set(added)
  const sum = { counts: 0, same: 0, maybe: 0, held: 0, ahead: 0, removed: 0 }
  let found = 0
  for (const each of known) {
    const entries = [each.entry, ...each.copies, ...each.maybe]
    const here = entries.filter((id) => wanted.has(id)).length
    if (here === 0) continue
    found += here
    const own = entries.some((id) => before.has(id)) ? undefined : ownPart(each)
    if (own) sum[own]++
    sum[each.maybe.length > 0 ? 'maybe' : 'same'] += here - (own ? 1 : 0)
  }
  return { ...sum, removed: sum.removed + wanted.size - found }
}

/** As what one of the entries of a run stands for all of them; undefined where it stands for no run. */
function ownPart(known: KnownRun): 'counts' | 'held' | 'ahead' | 'removed' | undefined {
  if (known.state === 'taken-back') return 'removed'
  const run = ranAs(known)
  if (run) return isRun(run) ? 'counts' : undefined
  return known.state === 'counts' ? undefined : known.state
}
