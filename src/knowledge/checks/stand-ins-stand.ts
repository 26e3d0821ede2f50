import type { TestId } from '../rehab-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const standInsStand: ContentCheck = {
  sentence: 'A test that stands in for another says when it is enough, is not ruled out itself, and stands in for one that is.',
  run: ({ rehab }) => {
    const tests = new Map(rehab.tests.map((test) => [test.id, test]))
    const wrong = (path: string, excluded: readonly TestId[], replaces: Readonly<Record<TestId, TestId>>): { path: string; message: string }[] =>
      Object.entries(replaces).flatMap(([test, instead]) => [
        ...(excluded.includes(test) ? [] : [{ path, message: `replaces "${test}", which it does not exclude` }]),
        ...(excluded.includes(instead) ? [{ path, message: `puts "${instead}" in its place, which it excludes` }] : []),
        ...(tests.get(instead)?.enough === undefined ? [{ path, message: `"${instead}" does not say when it is enough` }] : []),
      ])
    return [
      ...rehab.programmes.flatMap((each) => wrong(fileOf.programme(each), each.excludesTests, each.replacesTests ?? {})),
      ...rehab.overlays.flatMap((each) => wrong(fileOf.overlay(each), each.excludesTests, each.replacesTests)),
    ]
  },
}
