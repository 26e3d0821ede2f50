import { NIGHT_ENDS, numberOf } from '#basics/day.ts'
import type { UnixSeconds } from '#basics/units.ts'
import type { Run } from './run.ts'
import { FARTHEST_SHIFT, isSameSource, type Likeness, likeness, type Trace } from './same-run.ts'

/** Which entries of a record are one run: certainly, perhaps, or as the runner said. */

/** An entry, as far as that is concerned. */
export interface Traced {
  readonly entry: string
  readonly body: Pick<Run, 'sameAs' | 'notSameAs'>
  readonly trace: Trace
}

/** Places of entries, told apart. */
export interface Ones {
  /** Places of what is or may be one run, each once. */
  readonly groups: readonly (readonly number[])[]
  /** The lowest place of what is certainly one with this one. */
  readonly certain: (at: number) => number
  /** Places of entries by hand that are the same run as the one at this place by all that is known, and count as another of their day. */
  readonly alsoFits: (at: number) => readonly number[]
}

/** `members`: by start, then by entry (`byStart`). */
export function onesAmong(members: readonly Traced[]): Ones {
  const edges = alike(members)
  const { certain, isElsewhere } = certainSets(members, edges)
  const elsewhere = new Set(edges.filter((edge) => edge.like === 'same' && isElsewhere(edge)))
  const all = sets(
    members.length,
    edges.filter((edge) => edge.like !== 'different' && !elsewhere.has(edge)),
  )
  const groups = new Map<number, number[]>()
  members.forEach((_, at) => {
    const group = groups.get(all(at))
    if (group) group.push(at)
    else groups.set(all(at), [at])
  })
  const fits = new Map<number, number[]>()
  for (const { a, b } of elsewhere) {
    const [hand, run] = members[a]!.trace.start === undefined ? [a, b] : [b, a]
    fits.set(run, [...(fits.get(run) ?? []), hand])
  }
  return { groups: [...groups.values()], certain, alsoFits: (at) => fits.get(at) ?? [] }
}

/** Those without a start of their own stand at noon of their day. */
const placeOf = ({ trace: { start, day } }: Traced): UnixSeconds => start ?? numberOf(day) * 86_400 + 43_200

/** The order in which entries are told apart; it makes the answer definite. */
export const byStart = (a: Traced, b: Traced): number => placeOf(a) - placeOf(b) || (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0)

interface Pair {
  readonly a: number
  readonly b: number
}

interface Edge extends Pair {
  readonly like: Likeness
  /** The runner said so. */
  readonly told?: true
}

/** Pairs that are or may be one: those near each other in time, and those the runner named, also where they are two. */
function alike(members: readonly Traced[]): readonly Edge[] {
  const edges: Edge[] = []
  const near = new Set<string>()
  const see = (a: number, b: number): void => {
    const word = told(members[a]!, members[b]!)
    const like = word ?? likeness(members[a]!.trace, members[b]!.trace)
    if (word) edges.push({ a, b, like, told: true })
    else if (like !== 'different') edges.push({ a, b, like })
  }
  members.forEach((member, b) => {
    for (let a = b - 1; a >= 0 && placeOf(member) - placeOf(members[a]!) <= NEAR; a--) see(a, b)
  })
  const named = members.flatMap(({ body: { sameAs = [], notSameAs = [] } }, at) => [...sameAs, ...notSameAs].map((other) => ({ at, other })))
  if (named.length === 0) return edges
  const at = new Map(members.map(({ entry }, place) => [entry, place]))
  for (const edge of edges) near.add(`${edge.a} ${edge.b}`)
  for (const each of named) {
    const other = at.get(each.other)
    if (other === undefined || other === each.at) continue
    const [a, b] = [Math.min(other, each.at), Math.max(other, each.at)]
    if (near.has(`${a} ${b}`)) continue
    near.add(`${a} ${b}`)
    see(a, b)
  }
  return edges
}

/** Noon is at most half a day, and a zone at most fourteen hours, away from a start; noon of the day before a night by as much of the night more. */
const NEAR = FARTHEST_SHIFT + 43_200 + NIGHT_ENDS * 3600

/** What the runner said about the two; the careful answer where both were said. */
function told(a: Traced, b: Traced): Likeness | undefined {
  if (a.body.sameAs?.includes(b.entry) || b.body.sameAs?.includes(a.entry)) return 'same'
  return a.body.notSameAs?.includes(b.entry) || b.body.notSameAs?.includes(a.entry) ? 'different' : undefined
}

interface Certain {
  /** The lowest place of what is certainly one with this one. */
  readonly certain: (at: number) => number
  /** Of what was written by hand: it fits this run as well, and is another. */
  readonly isElsewhere: (edge: Edge) => boolean
}

/** Entries that are certainly one. What is alike and yet not certainly one may be one. */
function certainSets(members: readonly Traced[], edges: readonly Edge[]): Certain {
  const { root, join } = joining(members.length)
  const isLoose = ({ a, b, told: word }: Edge): boolean => {
    const [one, other] = [members[a]!.trace, members[b]!.trace]
    return (one.start === undefined) !== (other.start === undefined) && !word && !isSameSource(one, other)
  }
  const same = edges.filter(({ like }) => like === 'same')
  const loose = same.filter(isLoose)
  joinAlike(members, same, isLoose, join)
  joinTold(members.length, edges, root, join)
  const clocked = joinByHand(members, loose, root, join)
  return { certain: root, isElsewhere: (edge) => root(edge.a) !== root(edge.b) && clocked.has(root(edge.a)) && clocked.has(root(edge.b)) && isLoose(edge) }
}

/**
 * Of a chain of entries that are each the same as the next all must be the same: one that knows no distance fits two runs that only may be one, and
 * does not make one of them. Of other chains only what comes from one source is certain.
 */
function joinAlike(members: readonly Traced[], same: readonly Edge[], isLoose: (edge: Edge) => boolean, join: (edge: Edge) => void): void {
  const near = same.filter((edge) => !edge.told && !isLoose(edge))
  const chain = sets(members.length, near)
  const entries = counted(members.map((_, at) => chain(at)))
  const pairs = counted(same.flatMap(({ a, b }) => (chain(a) === chain(b) ? [chain(a)] : [])))
  const isWhole = (of: number): boolean => pairs.get(of) === (entries.get(of)! * (entries.get(of)! - 1)) / 2
  for (const edge of near) if (isWhole(chain(edge.a)) || isSameSource(members[edge.a]!.trace, members[edge.b]!.trace)) join(edge)
}

function counted(all: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

/** "One run" is said of all that is certainly one with the two; it joins nothing of which "two runs" was said. */
function joinTold(size: number, edges: readonly Edge[], root: (at: number) => number, join: (edge: Edge) => void): void {
  const said = edges.filter(({ told: word }) => word)
  if (said.length === 0) return
  const one = said.filter(({ like }) => like === 'same')
  const chain = sets(size, [...Array.from({ length: size }, (_, at) => ({ a: root(at), b: at })), ...one])
  const broken = new Set(said.flatMap(({ a, b, like }) => (like === 'different' && chain(a) === chain(b) ? [chain(a)] : [])))
  for (const edge of one) if (!broken.has(chain(edge.a))) join(edge)
}

/**
 * What was written by hand may fit the run of the morning and that of the evening: it is one of them, the nearest in length, and does not make one of
 * the two. Where it is not the same as every entry of the nearest it only may be that one. Gives the sets that have a clock.
 */
function joinByHand(members: readonly Traced[], loose: readonly Edge[], root: (at: number) => number, join: (edge: Edge) => void): ReadonlySet<number> {
  const apart = ({ a, b }: Edge): number => Math.abs(members[a]!.trace.timerS - members[b]!.trace.timerS)
  const clocked = new Set(members.flatMap(({ trace }, at) => (trace.start === undefined ? [] : [root(at)])))
  const fits = new Set(loose.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const places = new Map<number, number[]>()
  for (const at of loose.length === 0 ? [] : members.keys()) places.set(root(at), [...(places.get(root(at)) ?? []), at])
  const unsure = new Set<number>()
  for (const edge of [...loose].sort((one, other) => apart(one) - apart(other) || one.a - other.a || one.b - other.b)) {
    const [one, other] = [root(edge.a), root(edge.b)]
    if ((clocked.has(one) && clocked.has(other)) || unsure.has(one) || unsure.has(other)) continue
    const [these, those] = [places.get(one)!, places.get(other)!]
    if (these.every((a) => those.every((b) => fits.has(`${a} ${b}`)))) {
      join(edge)
      clocked.add(root(edge.a))
      places.set(root(edge.a), [...these, ...those])
    } else unsure.add(clocked.has(one) ? other : one)
  }
  return clocked
}

/** Connected sets: gives each place the lowest place it is connected with. */
function sets(size: number, edges: readonly Pair[]): (at: number) => number {
  const { root, join } = joining(size)
  edges.forEach(join)
  return root
}

function joining(size: number): { readonly root: (at: number) => number; readonly join: (pair: Pair) => void } {
  const parent = Int32Array.from({ length: size }, (_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (parent[top]! !== top) top = parent[top] = parent[parent[top]!]!
    return top
  }
  const join = ({ a, b }: Pair): void => {
    const [one, other] = [root(a), root(b)]
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  return { root, join }
}
