import type { Finding, FindingId, FlagId, Rule } from './shape.ts'

/** Every finding named anywhere in the rule; with findings given, derived ones are followed to what they rest on. */
export function findingsIn(rule: Rule, findings?: ReadonlyMap<FindingId, Finding>): readonly FindingId[] {
  return unique(
    leaves(rule).flatMap((leaf) =>
      typeof leaf === 'string' ? named(leaf, findings) : 'no' in leaf ? named(leaf.no, findings) : 'finding' in leaf ? [leaf.finding] : [],
    ),
  )
}

/** The flags a rule builds on. */
export function flagsIn(rule: Rule): readonly FlagId[] {
  return unique(leaves(rule).flatMap((leaf) => (typeof leaf === 'object' && 'flag' in leaf ? [leaf.flag] : [])))
}

/** A rule without all and any: one statement about one answer. */
export type Leaf = Exclude<Rule, { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] }>

/** The single statements of a rule. */
export function leaves(rule: Rule): readonly Leaf[] {
  if (typeof rule === 'string') return [rule]
  if ('all' in rule) return rule.all.flatMap(leaves)
  if ('any' in rule) return rule.any.flatMap(leaves)
  return [rule]
}

const named = (id: FindingId, findings?: ReadonlyMap<FindingId, Finding>): readonly FindingId[] => {
  const derived = findings?.get(id)?.derived
  return derived === undefined ? [id] : [id, ...findingsIn(derived, findings)]
}

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)]
