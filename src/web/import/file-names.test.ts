import { expect, it } from 'vitest'
import { namesOf } from './file-names.ts'

// Origin: of "same.fit" and "sub/same.fit" both lines were called "same.fit".
it.each<readonly [string, readonly string[], readonly string[]]>([
  ['alone', ['export.zip/activities/1.fit'], ['1.fit']],
  ['in two folders', ['same.fit', 'sub/same.fit'], ['same.fit', 'sub/same.fit']],
  ['in two folders of two archives', ['a.zip/x/1.fit', 'b.zip/x/1.fit', 'b.zip/y/1.fit'], ['a.zip/x/1.fit', 'b.zip/x/1.fit', 'y/1.fit']],
  ['given twice', ['a/1.fit', 'a/1.fit'], ['1.fit', '1.fit']],
  ['from the root', ['1.fit', '/1.fit', '//1.fit', '/a/1.fit'], ['1.fit', '/1.fit', '//1.fit', 'a/1.fit']],
])('a file is named by as much of its path as tells it from the others: %s', (_where, paths, names) => {
  const told = namesOf(paths)
  expect(paths.map((path) => told.get(path))).toEqual(names)
})

it('thousands of one name take no longer than thousands of others', () => {
  const paths = Array.from({ length: 20_000 }, (_, at) => `export/${at}/run.fit`)
  expect(new Set(namesOf(paths).values()).size).toBe(paths.length)
}, 20_000)
