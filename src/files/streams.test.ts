import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asFit, asGpx, asTcx, MAY_4, madeSession } from '../../tests/training-files.ts'
import { CHANNELS, Streams } from './streams.ts'
import { understandHere } from './understand.ts'

it('a column is empty but for what was put into it, whoever had its memory before and however it grew', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(CHANNELS.length - 1), fc.double({ noNaN: true, min: -1e6, max: 1e6 })), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.array(fc.record({ room: fc.nat(1500), steps, released: fc.boolean() }), { maxLength: 12 }), (recordings) => {
      for (const { room, steps, released } of recordings) {
        const [streams, said] = [new Streams(room), new Map<string, number>()]
        for (const [rows, channel, value] of steps) {
          const from = streams.rows
          streams.more(rows)
          // the first and the last of them
          for (const row of [from, streams.rows - 1]) {
            streams.put(channel, row, Math.fround(value))
            said.set(`${channel} ${row}`, Math.fround(value))
          }
          // who looks in between sees no more later than who does not
          for (const each of CHANNELS) streams.of(each)
        }
        const found = CHANNELS.flatMap((channel, at) => Array.from(streams.of(channel) ?? [], (value, row) => [`${at} ${row}`, value] as const))
        const known = new Map(found.filter(([, value]) => !Number.isNaN(value)))
        expect(known).toEqual(said)
        if (released) streams.release()
      }
    }),
    { numRuns: 100 },
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
