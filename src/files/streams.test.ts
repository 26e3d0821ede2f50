import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asFit, asGpx, asTcx, MAY_4, madeSession } from '../../tests/training-files.ts'
import { CHANNELS, Streams } from './streams.ts'
import { understandHere } from './understand.ts'

it('a column is empty but for what was put into it, whoever had its memory before', () => {
  const puts = fc.array(fc.tuple(fc.nat(CHANNELS.length - 1), fc.nat(999), fc.double({ noNaN: true, min: -1e6, max: 1e6 })), { maxLength: 20 })
  fc.assert(
    fc.property(fc.array(fc.record({ room: fc.nat(3000), puts, released: fc.boolean() }), { maxLength: 12 }), (recordings) => {
      for (const { room, puts, released } of recordings) {
        const [streams, said] = [new Streams(room), new Map<string, number>()]
        for (let row = 0; row < 1000; row++) streams.row()
        for (const [channel, row, value] of puts) {
          streams.put(channel, row, Math.fround(value))
          said.set(`${channel} ${row}`, Math.fround(value))
        }
        for (const [at, channel] of CHANNELS.entries())
          for (const [row, value] of (streams.of(channel) ?? []).entries()) expect(value).toBe(said.get(`${at} ${row}`) ?? Number.NaN)
        if (released) streams.release()
      }
    }),
    { numRuns: 30 },
  )
})

it('a file is told the same whatever was read before it', async () => {
  const session = (number: number) =>
    madeSession({
      start: MAY_4,
      seconds: 60 + number * 130,
      ...(number % 3 === 0 ? { sport: 'cycling', speed: 7 } : {}),
      ...(number % 2 === 0 ? { every: 2 } : {}),
    })
  const files = Array.from({ length: 9 }, (_, number) => ({ path: `${number}`, bytes: [asFit, asGpx, asTcx][number % 3]!(session(number)) }))
  const understand = understandHere({}, { hash: (bytes) => createHash('sha256').update(bytes).digest('hex') })
  const first = new Map<string, unknown>()
  for (const file of files) first.set(file.path, await understand(file))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...files), { maxLength: 12 }), async (order) => {
      for (const file of order) expect(await understand(file)).toEqual(first.get(file.path))
    }),
    { numRuns: 20 },
  )
})
