import type { Leaf } from './rule-parts.ts'
import type { Finding, FindingId, FlagId, Knowledge, Rule } from './shape.ts'

/** Statements that together make a rule say yes. */
export type Way = readonly Exclude<Leaf, { readonly flag: FlagId }>[]

/** More ways than this are not tried: rules in the content have far fewer. */
const MOST_WAYS = 20_000

/** A way in which the rule can say yes without contradicting itself; undefined when there is none. */
export function wayToFire(rule: Rule, knowledge: Pick<Knowledge, 'findings' | 'flags'>): Way | undefined {
  const findings = new Map(knowledge.findings.map((finding) => [finding.id, finding]))
  const flags = new Map(knowledge.flags.map((flag) => [flag.id, flag.rule]))
  let tried = 0
  for (const way of ways(rule, { findings, flags })) {
    if (isPossible(way)) return way
    if (++tried > MOST_WAYS) return undefined
  }
  return undefined
}

interface Known {
  readonly findings: ReadonlyMap<FindingId, Finding>
  readonly flags: ReadonlyMap<FlagId, Rule>
}

function* ways(rule: Rule, known: Known): Generator<Way> {
  if (typeof rule === 'string') {
    const finding = known.findings.get(rule)
    if (finding?.derived !== undefined) yield* ways(finding.derived, known)
    else if (finding?.askIf !== undefined) for (const way of ways(finding.askIf, known)) yield [rule, ...way]
    else yield [rule]
  } else if ('any' in rule) for (const part of rule.any) yield* ways(part, known)
  else if ('all' in rule) yield* allOf(rule.all, known)
  else if ('flag' in rule) {
    const other = known.flags.get(rule.flag)
    if (other !== undefined) yield* ways(other, known)
  } else yield [rule]
}

function* allOf(parts: readonly Rule[], known: Known): Generator<Way> {
  const [first, ...rest] = parts
  if (first === undefined) {
    yield []
    return
  }
  for (const way of ways(first, known)) {
    if (!isPossible(way)) continue
    for (const others of allOf(rest, known)) yield [...way, ...others]
  }
}

function isPossible(way: Way): boolean {
  const yes = new Set<FindingId>()
  const no = new Set<FindingId>()
  const is = new Map<FindingId, string>()
  const atLeast = new Map<FindingId, number>()
  const below = new Map<FindingId, number>()
  for (const leaf of way) {
    if (typeof leaf === 'string') yes.add(leaf)
    else if ('no' in leaf) no.add(leaf.no)
    else if ('is' in leaf) {
      if ((is.get(leaf.finding) ?? leaf.is) !== leaf.is) return false
      is.set(leaf.finding, leaf.is)
    } else if ('finding' in leaf) {
      if (leaf.atLeast !== undefined) atLeast.set(leaf.finding, Math.max(leaf.atLeast, atLeast.get(leaf.finding) ?? leaf.atLeast))
      if (leaf.below !== undefined) below.set(leaf.finding, Math.min(leaf.below, below.get(leaf.finding) ?? leaf.below))
    }
  }
  return [...yes].every((id) => !no.has(id)) && [...atLeast].every(([id, least]) => least < (below.get(id) ?? Number.POSITIVE_INFINITY))
}
