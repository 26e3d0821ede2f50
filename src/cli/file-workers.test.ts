import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { readGiven } from '#files/archives/read-archive.ts'
import { fromBytes } from '#files/archives/source.ts'
import { understandHere } from '#files/understand.ts'
import { aheadOf, type FileWorker, sharedAmong } from '#files/workers.ts'
import { asFit, asTcx, MAY_4, madeSession, zipOf } from '../../tests/training-files.ts'
import { beginThread, fileWorkers, linkTo } from './file-workers.ts'
import { IMPORT_TOOLS } from './import-tools.ts'

const run = (day: number) => madeSession({ start: MAY_4 + day * 86_400, seconds: 120 })
const files = Object.fromEntries(Array.from({ length: 40 }, (_, day) => [`${day}.${day % 4 === 0 ? 'tcx' : 'fit'}`, (day % 4 === 0 ? asTcx : asFit)(run(day))]))
const source = fromBytes(zipOf(files))
const around = { zone: 'Europe/Berlin' }

async function told(workers: Pick<ReturnType<typeof fileWorkers>, 'understand' | 'ahead'>): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const { original, ...read } of readGiven([{ name: 'x.zip', source }], { around, tools: IMPORT_TOOLS, ...workers })) all.push(read)
  return all
}

it('two threads beside this one take files, and tell the same as this one alone', async () => {
  const threads = [beginThread(around), beginThread(around)]
  const links = threads.map(linkTo)
  await vi.waitFor(() => expect(links.every(({ ready }) => ready())).toBe(true), { timeout: 50_000 })
  const answered = links.map(() => 0)
  const counted = links.map(
    ({ ready, understand }, nth): FileWorker => ({
      ready,
      understand: async (parcel) => {
        const understood = await understand(parcel)
        answered[nth]!++
        return understood
      },
    }),
  )
  const here = understandHere(around, IMPORT_TOOLS)
  const shared = await told({ understand: sharedAmong(counted, here), ahead: aheadOf(2) })
  await Promise.all(threads.map((thread) => thread.terminate()))
  expect(shared).toEqual(await told({ understand: here, ahead: 0 }))
  for (const files of answered) expect(files).toBeGreaterThan(0)
}, 60_000)

it('threads that have not begun before the end change nothing', async () => {
  const [two, none] = [fileWorkers(around, 1e9, 2), fileWorkers(around, 1e9, 0)]
  expect(await told(two)).toEqual(await told(none))
  await two.end()
}, 60_000)

it.each(['messageerror', 'error', 'exit'])('a thread that sends %s is lost, and what it had is understood elsewhere', async (event) => {
  const thread = Object.assign(new EventEmitter(), { postMessage: () => {} })
  const link = linkTo(thread as never)
  thread.emit('message', 'ready')
  const asked = link.understand({ path: 'a.fit', bytes: new Uint8Array(8) })
  thread.emit(event, new Error('x'))
  await expect(asked).rejects.toThrow('lost')
  expect(link.ready()).toBe(false)
})
