import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breaches, ROOMS, type SourceFile } from './wall.ts'

const onDisk: SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

describe('the rooms of src/', () => {
  it('has rooms with files in them', () => expect(onDisk.length).toBeGreaterThan(5))
  it('keeps the wall', () => expect(breaches(onDisk)).toEqual([]))
})

describe('the table', () => {
  it.each(ROOMS.map((room, index) => [room.name, room, index] as const))('%s: arrows go up the list only', (_name, room, index) => {
    const above = ROOMS.slice(0, index).map((other) => other.name)
    for (const target of [...room.may, ...(room.types ?? [])]) expect(above).toContain(target)
  })
  it.each(['server', 'web', 'cli'])('%s imports neither of the other two', (name) => {
    const room = ROOMS.find((room) => room.name === name)
    expect(room?.may.filter((target) => ['server', 'web', 'cli'].includes(target))).toEqual([])
  })
})

describe('the wall reports', () => {
  const one = (path: string, text: string) => breaches([{ path, text }])

  it.each([
    ['an arrow down', 'src/basics/a.ts', `import { x } from '#assessment/x.ts'`, 'basics may not import assessment'],
    ['a type taken from below', 'src/knowledge/a.ts', `import type { X } from '#assessment/x.ts'`, 'knowledge may not import assessment'],
    ['a re-export', 'src/basics/a.ts', `export * from '#state/x.ts'`, 'basics may not import state'],
    ['a dynamic import', 'src/web/a.ts', `const x = await import('#server/x.ts')`, 'web may not import server'],
    ['an import type', 'src/server/a.ts', `export type X = import('#cli/x.ts').X`, 'server may not import cli'],
    ['a worker by URL', 'src/web/a.ts', `new Worker(new URL('../server/x.ts', import.meta.url))`, 'leaves the room'],
    ['code where only types may pass', 'src/record/a.ts', `import { assess } from '#assessment/x.ts'`, 'only types from assessment'],
    ['one name of code among types', 'src/record/a.ts', `import { type A, b } from '#assessment/x.ts'`, 'only types from assessment'],
    ['a relative import that leaves', 'src/web/a.ts', `import { x } from '../basics/x.ts'`, 'leaves the room'],
    ['a room nobody planned', 'src/utils/a.ts', '', 'not in the table'],
    ['node in a pure room', 'src/state/a.ts', `import { readFileSync } from 'node:fs'`, 'is pure'],
    ['a package in a pure room', 'src/assessment/a.ts', `import { openDB } from 'idb'`, 'is pure'],
    ['the clock', 'src/state/a.ts', 'const today = new Date()', 'new Date() in a pure room'],
    ['the clock in milliseconds', 'src/state/a.ts', 'const now = Date.now()', 'Date.now in a pure room'],
    ['chance', 'src/record/a.ts', 'const id = Math.random()', 'Math.random in a pure room'],
    ['clock handed on', 'src/record/a.ts', 'export const clock = Date.now', 'Date.now in a pure room'],
  ])('%s', (_what, path, text, said) => {
    const found = one(path, text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(said)
  })

  it('a knot of two files', () =>
    expect(
      breaches([
        { path: 'src/basics/a.ts', text: `import { b } from './b.ts'` },
        { path: 'src/basics/b.ts', text: `import { a } from '#basics/a.ts'` },
      ]),
    ).toEqual(['import cycle: src/basics/a.ts -> src/basics/b.ts -> src/basics/a.ts']))
  it('that it saw nothing', () => expect(breaches([])).toEqual(['saw no files']))
})

describe('the wall lets through', () => {
  it.each([
    ['types into the record', 'src/record/a.ts', `import type { A } from '#assessment/x.ts'`],
    ['inline types into the record', 'src/record/a.ts', `import { type A, type B } from '#assessment/x.ts'`],
    ['a date made from text', 'src/state/a.ts', `const day = new Date('2025-11-01')`],
    ['schemas', 'src/record/a.ts', `import * as z from 'zod/mini'`],
    ['shared makers in a test', 'src/state/a.test.ts', `import { entry } from '../../tests/makers.ts'`],
    ['the word Date.now in a comment', 'src/state/a.ts', '/** never Date.now() */'],
    ['built knowledge in web', 'src/web/a.ts', `import url from '../../build/knowledge/interview.json?url'`],
  ])('%s', (_what, path, text) => expect(breaches([{ path, text }])).toEqual([]))
})
