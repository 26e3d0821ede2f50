import type { CalendarDay } from '#basics/day.ts'
import type { Shoe } from '#load/shoe.ts'
import type { Dated } from '#plan/logged.ts'
import type { Draft } from '../runner/drafts.ts'

/** Entries about a pair of shoes. Later ones of the same pair win field by field, so a field is taken out by correcting the entries that have it. */

type Written = readonly Dated<Shoe>[]

export const pairSaid = (body: Shoe): readonly Draft[] => [{ kind: 'shoe', body }]

export const retire = ({ shoe, name }: Pick<Shoe, 'shoe' | 'name'>, on: CalendarDay): readonly Draft[] => pairSaid({ shoe, name, retired: on })

/** No entry of it says any more that it is retired. */
export const backInUse = (written: Written, shoe: string): readonly Draft[] =>
  written
    .filter(({ body }) => body.shoe === shoe && body.retired !== undefined)
    .map(({ entry, body: { retired: _retired, ...body } }) => ({ kind: 'correction', body: { of: entry, body } }) as const)

/** A pair that was written down by mistake; the runs that name it stay. */
export const removed = (written: Written, shoe: string): readonly Draft[] =>
  written.filter(({ body }) => body.shoe === shoe).map(({ entry }) => ({ kind: 'withdrawal', body: { of: entry, reason: 'entered-by-mistake' } }) as const)

/** Where a pair stands in the makers' range, kilometres. */
export const inRange = (km: number, { from, to }: { readonly from: number; readonly to: number }): 'below' | 'within' | 'beyond' =>
  km < from ? 'below' : km <= to ? 'within' : 'beyond'

/** Ids of pairs whose name another of them has, too: the name alone tells them not apart. */
export function namedAlike(pairs: readonly Pick<Shoe, 'shoe' | 'name'>[]): ReadonlySet<string> {
  const plain = ({ name }: Pick<Shoe, 'name'>): string => name.trim().toLowerCase()
  return new Set(pairs.filter((pair) => pairs.some((other) => other.shoe !== pair.shoe && plain(other) === plain(pair))).map(({ shoe }) => shoe))
}
