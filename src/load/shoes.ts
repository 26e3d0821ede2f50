import { type CalendarDay, dayOfNumber, numberOf } from '#basics/day.ts'
import { inUnit, type Metres } from '#basics/units.ts'
import type { History } from './history.ts'
import type { KnownRun } from './known-runs.ts'
import type { Run } from './run.ts'
import type { Shoe } from './shoe.ts'

/** A pair of shoes with what was run in it. */
export interface WornShoe extends Shoe {
  /** Of its runs with a known distance, and what was in it before. */
  readonly km: number
  readonly runs: number
  readonly first?: CalendarDay
  readonly last?: CalendarDay
}

/** Every pair of the record, by its id; and names that services gave to shoes that are not in it. */
export function wornShoes(entries: readonly Shoe[], { runs }: History): { readonly shoes: readonly WornShoe[]; readonly unknownGear: readonly string[] } {
  const shoes = new Map<string, Shoe>()
  for (const entry of entries) shoes.set(entry.shoe, { ...shoes.get(entry.shoe), ...entry })
  const named = new Map([...shoes.values()].map(({ shoe, name }) => [name.trim().toLowerCase(), shoe]))
  const wornIn = new Map<string, KnownRun[]>()
  const unknown = new Set<string>()
  for (const known of runs) {
    const shoe = shoeOf(known.run, named)
    if (shoe) wornIn.set(shoe, [...(wornIn.get(shoe) ?? []), known])
    else if (known.run.gear) unknown.add(known.run.gear)
  }
  return { shoes: [...shoes.values()].map((shoe) => worn(shoe, wornIn.get(shoe.shoe) ?? [])), unknownGear: [...unknown] }
}

/** As the runner said, or by the name that a service gave it. */
const shoeOf = ({ shoe, gear }: Run, named: ReadonlyMap<string, string>): string | undefined => shoe ?? (gear && named.get(gear.trim().toLowerCase()))

function worn(shoe: Shoe, runs: readonly KnownRun[]): WornShoe {
  const metres: Metres = runs.reduce((sum, { run }) => sum + (run.distanceM ?? 0), 0)
  const [first, last] = [runs[0], runs.at(-1)]
  return {
    ...shoe,
    km: (shoe.kmAtStart ?? 0) + inUnit(metres, 'km'),
    runs: runs.length,
    ...(first && last ? { first: dayOfNumber(first.day), last: dayOfNumber(last.day) } : {}),
  }
}

/** First day it was run in: as the runner says, else its first run. */
export const firstWorn = ({ started, first }: WornShoe): number | undefined => {
  const day = started ?? first
  return day === undefined ? undefined : numberOf(day)
}

/** Whether a run was made in it: as the runner said, or by the name that a service gave it. */
export const isWornIn = ({ shoe, name }: Shoe): ((known: KnownRun) => boolean) => {
  const named = new Map([[name.trim().toLowerCase(), shoe]])
  return ({ run }) => shoeOf(run, named) === shoe
}

/** Share of the distance of these runs that was run in it, percent; undefined when no distance is known. */
export function shareIn(shoe: Shoe, runs: readonly KnownRun[]): number | undefined {
  const sum = (some: readonly KnownRun[]): number => some.reduce((metres, { run }) => metres + (run.distanceM ?? 0), 0)
  const all = sum(runs)
  return all > 0 ? (100 * sum(runs.filter(isWornIn(shoe)))) / all : undefined
}
