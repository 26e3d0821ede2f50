import { findingsIn, flagsIn } from '#knowledge/rule-parts.ts'
import type { Condition, ConditionId, Finding, FindingId, FlagId, Group, GroupId, Knowledge, RedFlag } from '#knowledge/shape.ts'

/** Knowledge with the look-ups that reasoning needs; made once per bundle. */
export interface Indexed {
  readonly knowledge: Knowledge
  readonly findings: ReadonlyMap<FindingId, Finding>
  readonly conditions: ReadonlyMap<ConditionId, Condition>
  readonly groups: ReadonlyMap<GroupId, Group>
  readonly flags: ReadonlyMap<FlagId, RedFlag>
  /** Flags in an order in which each comes after the flags it builds on. */
  readonly flagOrder: readonly RedFlag[]
  /** The flags whose truth depends on a finding, through derived findings and other flags too, in flagOrder. */
  readonly flagsReading: ReadonlyMap<FindingId, readonly RedFlag[]>
  /** Safety questions of emergency and same-day flags: "not sure" counts as the worrying answer. */
  readonly graveFindings: ReadonlySet<FindingId>
}

const byKnowledge = new WeakMap<Knowledge, Indexed>()

/** The index of this bundle; the same bundle gives the same index. */
export function indexed(knowledge: Knowledge): Indexed {
  const known = byKnowledge.get(knowledge)
  if (known) return known
  const findings = new Map(knowledge.findings.map((finding) => [finding.id, finding]))
  const flags = new Map(knowledge.flags.map((flag) => [flag.id, flag]))
  const flagOrder = inOrder(knowledge.flags, flags)
  const made: Indexed = {
    knowledge,
    findings,
    conditions: new Map(knowledge.conditions.map((condition) => [condition.id, condition])),
    groups: new Map(knowledge.groups.map((group) => [group.id, group])),
    flags,
    flagOrder,
    flagsReading: readers(flagOrder, findings),
    graveFindings: new Set(
      knowledge.flags
        .filter((flag) => flag.urgency === 'emergency' || flag.urgency === 'same-day')
        .flatMap((flag) => findingsIn(flag.rule, findings))
        .filter((id) => findings.get(id)?.stage === 'safety' && findings.get(id)?.worse !== undefined),
    ),
  }
  byKnowledge.set(knowledge, made)
  return made
}

function inOrder(list: readonly RedFlag[], flags: ReadonlyMap<FlagId, RedFlag>): readonly RedFlag[] {
  const ordered = new Set<RedFlag>()
  const visit = (flag: RedFlag): void => {
    if (ordered.has(flag)) return
    for (const id of flagsIn(flag.rule)) {
      const other = flags.get(id)
      if (other && other !== flag) visit(other)
    }
    ordered.add(flag)
  }
  for (const flag of list) visit(flag)
  return [...ordered]
}

function readers(flagOrder: readonly RedFlag[], findings: ReadonlyMap<FindingId, Finding>): ReadonlyMap<FindingId, readonly RedFlag[]> {
  const reads = new Map<FlagId, ReadonlySet<FindingId>>()
  const byFinding = new Map<FindingId, RedFlag[]>()
  for (const flag of flagOrder) {
    const ids = new Set([...findingsIn(flag.rule, findings), ...flagsIn(flag.rule).flatMap((id) => [...(reads.get(id) ?? [])])])
    reads.set(flag.id, ids)
    for (const id of ids) byFinding.set(id, [...(byFinding.get(id) ?? []), flag])
  }
  return byFinding
}
