import type { Need } from '../rehab-shape.ts'
import { findingsIn, flagsIn } from '../rule-parts.ts'
import type { Rule } from '../shape.ts'
import { type ContentCheck, fileOf } from './check.ts'
import { rehabLists, rehabTrusts } from './rehab-parts.ts'

type Found = { path: string; message: string }

export const rehabIdsResolve: ContentCheck = {
  sentence: 'Every id that the road back names exists (exercises, tests, programmes, conditions, findings, flags, cross-training), and none stands twice.',
  run: ({ knowledge, library, rehab }) => {
    const problems: Found[] = []
    const ids = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id))
    const all = {
      exercise: ids(rehab.exercises),
      test: ids(rehab.tests),
      programme: ids(rehab.programmes),
      condition: ids(knowledge.conditions),
      finding: ids(knowledge.findings),
      'red flag': ids(knowledge.flags),
      source: ids(library.sources),
      'cross-training': ids(rehab.crossTraining),
    }
    const known = (path: string, kind: keyof typeof all, named: readonly string[]): void => {
      for (const id of named) if (!all[kind].has(id)) problems.push({ path, message: `names the ${kind} "${id}", which does not exist` })
    }
    const rule = (path: string, value: Rule | undefined): void => {
      if (value === undefined) return
      known(path, 'finding', findingsIn(value))
      known(path, 'red flag', flagsIn(value))
    }
    const need = (path: string, value: Need): void => {
      if ('any' in value) for (const each of value.any) need(path, each)
      else if ('test' in value) known(path, 'test', [value.test])
      else if ('gained' in value) known(path, 'test', [value.gained])
      else if ('exercise' in value) known(path, 'exercise', [value.exercise])
    }
    for (const exercise of rehab.exercises) {
      const path = fileOf.exercise(exercise)
      known(path, 'exercise', [...exercise.easier, ...exercise.harder])
      known(
        path,
        'condition',
        [...exercise.contraindicated, ...exercise.caution].flatMap(({ conditions }) => conditions),
      )
    }
    for (const test of rehab.tests) {
      known(fileOf.test(test), 'exercise', test.movements)
      known(
        fileOf.test(test),
        'condition',
        test.contraindicated.flatMap(({ conditions }) => conditions),
      )
    }
    for (const programme of rehab.programmes) {
      const path = fileOf.programme(programme)
      known(path, 'exercise', programme.excludes)
      known(path, 'test', [...programme.excludesTests, ...Object.entries(programme.replacesTests ?? {}).flat()])
      for (const entry of programme.entry) rule(path, entry.rule)
      for (const phase of programme.phases) {
        known(
          path,
          'exercise',
          phase.exercises.map(({ exercise }) => exercise),
        )
        known(path, 'cross-training', phase.crossTraining)
        for (const criterion of phase.exit) need(path, criterion.need)
      }
    }
    for (const row of rehab.programmesFor) {
      known('programmes-for.yaml', 'condition', [row.condition])
      known('programmes-for.yaml', 'programme', row.programme === null ? [] : [row.programme])
      for (const { when } of row.stricter) rule('programmes-for.yaml', when)
    }
    for (const overlay of rehab.overlays) {
      const path = fileOf.overlay(overlay)
      rule(path, overlay.when)
      rule(path, overlay.lifts?.orElse?.unless)
      for (const criterion of overlay.lifts?.orElse?.needs ?? []) need(path, criterion.need)
      known(path, 'exercise', overlay.excludes)
      known(path, 'test', [...overlay.excludesTests, ...Object.entries(overlay.replacesTests).flat()])
    }
    for (const gate of rehab.returnToRun.gates) {
      need('return-to-run.yaml', gate.need)
      if (gate.bone) need('return-to-run.yaml', gate.bone.need)
    }
    known('return-to-run.yaml', 'finding', rehab.returnToRun.boneWatch)
    known(
      'routines.yaml',
      'exercise',
      rehab.routines.flatMap(({ exercises }) => exercises.map(({ exercise }) => exercise)),
    )
    known(
      'cross-training.yaml',
      'condition',
      rehab.crossTraining.flatMap(({ contraindicated }) => contraindicated.flatMap(({ conditions }) => conditions)),
    )
    known(
      'check-in.yaml',
      'finding',
      rehab.checkIn.map(({ finding }) => finding),
    )
    known(
      'check-in.yaml',
      'red flag',
      rehab.checkIn.map(({ flag }) => flag),
    )
    for (const { path, trust } of rehabTrusts(rehab)) known(path, 'source', trust.sources)
    for (const [path, things] of rehabLists(rehab)) {
      const named = things.map(({ id }) => id)
      for (const id of new Set(named.filter((each, place) => named.indexOf(each) !== place))) problems.push({ path, message: `the id "${id}" stands twice` })
    }
    return problems
  },
}
