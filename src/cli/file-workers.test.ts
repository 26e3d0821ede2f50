import { expect, it } from 'vitest'
import { readGiven } from '#files/archives/read-archive.ts'
import { fromBytes } from '#files/archives/source.ts'
import { asFit, asTcx, MAY_4, madeSession, zipOf } from '../../tests/training-files.ts'
import { fileWorkers } from './file-workers.ts'
import { IMPORT_TOOLS } from './import-tools.ts'

const run = (day: number) => madeSession({ start: MAY_4 + day * 86_400, seconds: 120 })
const files = Object.fromEntries(Array.from({ length: 40 }, (_, day) => [`${day}.${day % 4 === 0 ? 'tcx' : 'fit'}`, (day % 4 === 0 ? asTcx : asFit)(run(day))]))
const source = fromBytes(zipOf(files))
const around = { zone: 'Europe/Berlin' }

async function told(threads: number): Promise<unknown[]> {
  const { end, ...workers } = fileWorkers(around, 1e9, threads)
  const all: unknown[] = []
  for await (const { recordings, original, ...read } of readGiven([{ name: 'x.zip', source }], { around, tools: IMPORT_TOOLS, ...workers })) {
    all.push(read)
    // slow enough that the threads have begun before the end
    if (threads > 0) await new Promise((later) => setTimeout(later, 50))
  }
  await end()
  return all
}

it('two threads beside this one tell the same as this one alone', async () => {
  expect(await told(2)).toEqual(await told(0))
}, 60_000)
