import { between, type History } from './history.ts'
import type { Surface } from './run.ts'
import { firstWorn, type WornShoe } from './shoes.ts'

/** Something about the running that changed from a day on (days since 1970-01-01): a mark beside the pain, which says nothing about a cause. */
export type ChangeMark = { readonly day: number } & ({ readonly kind: 'shoe'; readonly name: string } | { readonly kind: 'surface'; readonly surface: Surface })

/** New pairs, where there was another pair before, and surfaces that nobody ran on in the two months before; by day. */
export const changesIn = (history: History, shoes: readonly WornShoe[]): readonly ChangeMark[] =>
  [...newShoes(shoes), ...newSurfaces(history)].sort((a, b) => a.day - b.day)

function newShoes(shoes: readonly WornShoe[]): readonly ChangeMark[] {
  const worn = shoes.flatMap((shoe) => {
    const first = firstWorn(shoe)
    return first === undefined ? [] : [{ name: shoe.name, first }]
  })
  return worn.filter(({ first }) => worn.some((other) => other.first < first)).map(({ name, first }) => ({ day: first, kind: 'shoe', name }))
}

/** Days for which a surface stays a known one. */
const KNOWN_DAYS = 60
/** Runs of that time that must have told theirs: before, everything would be new. */
const LEAST_RUNS = 5

function newSurfaces({ runs }: History): readonly ChangeMark[] {
  const told = runs.filter(({ run }) => run.surface !== undefined)
  return told.flatMap(({ day, entry, run }) => {
    const before = between(told, day - KNOWN_DAYS, day).filter((each) => each.day < day || each.entry < entry)
    const known = before.length >= LEAST_RUNS && !before.some((each) => each.run.surface === run.surface)
    return known ? [{ day, kind: 'surface', surface: run.surface! } as const] : []
  })
}
