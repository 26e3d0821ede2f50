import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '#basics/result.ts'
import type { PlanEntry } from '#record/entry.ts'
import { inProcess as hipwise } from '../../tests/command-line.ts'
import { asFit, MAY_4, madeSession } from '../../tests/training-files.ts'
import { appendTo, type RecordFile, recordFile } from './record-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hipwise-record-'))
})
afterAll(() => rm(folder, { recursive: true }))

const ENTRY = { id: 'new', kind: 'import' } as unknown as PlanEntry
const read = (file: Result<RecordFile, string>): RecordFile => {
  if (!file.ok) throw new Error(file.problem)
  return file.value
}
const lines = async (path: string): Promise<readonly { readonly id: string; readonly kind: string; readonly body: Record<string, unknown> }[]> =>
  (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const folderOf = async (name: string): Promise<string> => {
  await mkdir(join(folder, name, 'runs'), { recursive: true })
  for (const day of [0, 2, 4]) await writeFile(join(folder, name, 'runs', `${day}.fit`), asFit(madeSession({ start: MAY_4 + day * 86_400 })))
  return join(folder, name)
}
const daysIn = async (record: string): Promise<readonly unknown[]> => (await lines(record)).filter(({ kind }) => kind === 'run').map(({ body }) => body.day)

describe('hipwise import, the file of the record', () => {
  // Origin: the record was read at the start and written as a whole at the end: of two imports at once the runs of one were left, and both said that all came in.
  it('several imports at once lose no run and bring none twice', async () => {
    const at = await folderOf('at-once')
    const record = join(at, 'r.ndjson')
    const run = (file: string, by: number) => ({ id: `${file} by ${by}`, kind: 'run', body: { source: { id: file } } }) as unknown as PlanEntry
    const all = await Promise.all([1, 2, 3, 4].map(async () => read(await recordFile(record))))
    const wrote = await Promise.all(all.map((before, by) => appendTo(before, [run(`${by}.fit`, by), { ...ENTRY, id: `import ${by}` }])))
    expect(wrote.map(({ ok }) => ok)).toEqual([true, true, true, true])
    const kept = (await lines(record)).map(({ id }) => id).toSorted()
    expect(kept).toEqual([0, 1, 2, 3].flatMap((by) => [`${by}.fit by ${by}`, `import ${by}`]).toSorted())
    expect(await readdir(at)).toEqual(['r.ndjson', 'runs'])
  })

  it('a run that another import brought meanwhile is not added again', async () => {
    const at = await folderOf('twice')
    const record = join(at, 'r.ndjson')
    const before = read(await recordFile(record))
    for (const _ of ['one', 'the other']) await hipwise(['import', join(at, 'runs', '0.fit'), '--into', record])
    const body = (await lines(record))[0]?.body
    const run = { id: 'again', at: '2024-05-04T08:00:00+02:00', kind: 'run', body } as unknown as PlanEntry
    await appendTo(before, [run, ENTRY])
    expect((await lines(record)).map(({ kind }) => kind)).toEqual(['run', 'import', 'import'])
  })

  it('what somebody else wrote into it meanwhile stays; where it was taken away, nothing is written', async () => {
    const at = await folderOf('meanwhile')
    const record = join(at, 'r.ndjson')
    await writeFile(record, '{"id":"x","kind":"later"}\n')
    const before = read(await recordFile(record))
    await writeFile(record, '{"id":"x","kind":"later"}\n{"id":"y","kind":"later"}')
    expect((await appendTo(before, [ENTRY])).ok).toBe(true)
    expect((await lines(record)).map(({ kind }) => kind)).toEqual(['later', 'later', 'import'])
    await rm(record)
    expect(await appendTo(before, [ENTRY])).toEqual({
      ok: false,
      problem: `${record} was taken away meanwhile. Nothing was changed.`,
    })
    expect(await readdir(at)).toEqual(['runs'])
  })

  // Origin: after one import a record that only its owner could read was open for all, and a link to it was a record of its own.
  it('is for its owner alone when it is new, stays as open as it was, and is written where a link leads', async () => {
    const at = await folderOf('private')
    const [record, link, ahead] = ['r.ndjson', 'link.ndjson', 'ahead.ndjson'].map((name) => join(at, name)) as [string, string, string]
    await symlink('r.ndjson', link)
    await symlink(join('runs', 'deep.ndjson'), ahead)
    expect((await hipwise(['import', join(at, 'runs', '0.fit'), '--into', link])).code).toBe(0)
    const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8)
    expect([await readdir(at), await modeOf(record)]).toEqual([['ahead.ndjson', 'link.ndjson', 'r.ndjson', 'runs'], '600'])
    for (const mode of ['640', '600']) {
      await chmod(record, Number.parseInt(mode, 8))
      await hipwise(['import', join(at, 'runs', mode === '640' ? '2.fit' : '4.fit'), '--into', link])
      expect(await modeOf(record)).toBe(mode)
    }
    expect([(await daysIn(record)).length, (await lstat(link)).isSymbolicLink()]).toEqual([3, true])
    await hipwise(['import', join(at, 'runs', '0.fit'), '--into', ahead])
    expect((await daysIn(join(at, 'runs', 'deep.ndjson'))).length).toBe(1)
  })

  // Origin: "r.ndjson is empty. Give entries, one JSON object a line"
  it.each([
    ['nothing', ''],
    ['an empty line', '\n'],
  ])('with %s in it, it is begun', async (_what, text) => {
    const at = await folderOf('begun')
    const record = join(at, 'r.ndjson')
    await writeFile(record, text)
    expect((await hipwise(['import', join(at, 'runs'), '--into', record])).code).toBe(0)
    expect((await lines(record)).map(({ kind }) => kind)).toEqual(['run', 'run', 'run', 'import'])
  })

  it('nobody writes where another import is writing', async () => {
    const at = await folderOf('writing')
    const record = join(at, 'r.ndjson')
    await writeFile(`${record}.part`, '')
    const before = read(await recordFile(record))
    const problem = `${record}.part is there: another import is writing, or one broke off while it wrote. When none is, remove that file. Nothing was changed.`
    expect(await appendTo(before, [ENTRY], 50)).toEqual({ ok: false, problem })
    expect((await readdir(at)).toSorted()).toEqual(['r.ndjson.part', 'runs'])
    // it is done: the next one begins where it ended
    const later = appendTo(before, [ENTRY], 5000)
    await rename(`${record}.part`, record)
    expect([(await later).ok, await readdir(at)]).toEqual([true, ['r.ndjson', 'runs']])
  })
})
