import { passagesOfCondition, sourcesIn } from '../guide-parts.ts'
import { OWN_ESTIMATE } from '../line-shape.ts'
import { findingsIn, flagsIn } from '../rule-parts.ts'
import type { Rule } from '../shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const idsResolve: ContentCheck = {
  sentence: 'Every id that is named exists, and no id stands twice.',
  run: ({ knowledge, library }) => {
    const problems: { path: string; message: string }[] = []
    const findings = new Set(knowledge.findings.map(({ id }) => id))
    const flags = new Set(knowledge.flags.map(({ id }) => id))
    const conditions = new Set(knowledge.conditions.map(({ id }) => id))
    const groups = new Set(knowledge.groups.map(({ id }) => id))
    const sources = new Set(library.sources.map(({ id }) => id))
    const known = (path: string, kind: string, all: ReadonlySet<string>, ids: readonly string[]): void => {
      for (const id of ids) if (!all.has(id)) problems.push({ path, message: `names the ${kind} "${id}", which does not exist` })
    }
    const rule = (path: string, value: Rule | undefined): void => {
      if (value === undefined) return
      known(path, 'finding', findings, findingsIn(value))
      known(path, 'red flag', flags, flagsIn(value))
    }
    const once = (path: string, ids: readonly string[]): void => {
      for (const id of new Set(ids.filter((each, place) => ids.indexOf(each) !== place))) problems.push({ path, message: `the id "${id}" stands twice` })
    }
    for (const finding of knowledge.findings) {
      const path = fileOf.finding(finding)
      rule(path, finding.askIf)
      rule(path, finding.derived)
      known(path, 'source', sources, finding.trust.sources)
    }
    for (const flag of knowledge.flags) {
      rule(fileOf.flag(flag), flag.rule)
      known(fileOf.flag(flag), 'condition', conditions, flag.suggests)
      known(fileOf.flag(flag), 'red flag', flags, flag.sooner ?? [])
      known(fileOf.flag(flag), 'source', sources, flag.trust.sources)
    }
    for (const condition of knowledge.conditions) {
      const path = fileOf.condition(condition)
      known(path, 'finding', findings, [...Object.keys(condition.signs), ...condition.regions])
      known(path, 'group', groups, [condition.group])
      known(path, 'source', sources, [
        ...condition.sources,
        ...condition.prior.trust.sources,
        ...condition.recovery.trust.sources,
        ...condition.modifiers.flatMap(({ trust }) => trust.sources),
      ])
      for (const modifier of condition.modifiers) rule(path, modifier.when)
      const page = library.pages[condition.id]
      const marks = page ? sourcesIn(passagesOfCondition(condition, page)) : []
      known(
        path,
        'source',
        sources,
        marks.filter((id) => id !== OWN_ESTIMATE),
      )
    }
    for (const [id, page] of Object.entries(library.pages))
      known(
        fileOf.condition({ id }),
        'source',
        sources,
        page.treatments.flatMap(({ trust }) => trust.sources),
      )
    for (const line of knowledge.care) {
      known('care.yaml', 'condition', conditions, line.conditions ?? [])
      known('care.yaml', 'group', groups, line.groups ?? [])
      known('care.yaml', 'red flag', flags, line.flags ?? [])
      known('care.yaml', 'source', sources, line.trust.sources)
    }
    for (const medicine of knowledge.medicines) {
      for (const { when } of medicine.cautions) rule('medicines.yaml', when === 'always' ? undefined : when)
      known('medicines.yaml', 'source', sources, medicine.trust.sources)
    }
    const { safety, background, afterwards, together, story, optional } = knowledge.interview
    const screens = [...safety, ...background, ...afterwards, ...together]
    known('interview.yaml', 'finding', findings, [...screens.flatMap((screen) => screen.findings), ...story, ...optional])
    once(
      'interview.yaml',
      screens.map(({ id }) => id),
    )
    once('interview.yaml', [...screens.flatMap((screen) => screen.findings), ...story, ...optional])
    once(
      'findings',
      knowledge.findings.map(({ id }) => id),
    )
    once(
      'red-flags',
      knowledge.flags.map(({ id }) => id),
    )
    once(
      'conditions',
      knowledge.conditions.map(({ id }) => id),
    )
    once(
      'groups.yaml',
      knowledge.groups.map(({ id }) => id),
    )
    once(
      'sources',
      library.sources.map(({ id }) => id),
    )
    once(
      'care.yaml',
      knowledge.care.map(({ id }) => id),
    )
    once(
      'emergency-numbers.yaml',
      knowledge.emergencyNumbers.map(({ country }) => country),
    )
    return problems
  },
}
