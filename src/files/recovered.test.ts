import { expect, it } from 'vitest'
import { asFit, joined, madeSession } from '../../tests/training-files.ts'
import { readFile } from './read-file.ts'
import { recoveredOf } from './recovered.ts'

const [run, ride] = [asFit(madeSession({ seconds: 600 })), asFit(madeSession({ seconds: 300, sport: 'cycling' }))]
const recovered = (bytes: Uint8Array) => {
  const read = readFile(bytes)
  return read.ok ? recoveredOf(read.value) : undefined
}

it('of a whole file nothing had to be saved', () => expect(recovered(joined(run, ride))).toBeUndefined())

it('of two recordings in one file, the second cut: all points of both that are left, and about how many there were', () => {
  const { records, ofAbout } = recovered(joined(run, ride.subarray(0, ride.length >> 1)))!
  expect(records).toBeGreaterThan(601 + 120)
  expect(records).toBeLessThan(601 + 160)
  expect(ofAbout! / (601 + 301)).toBeCloseTo(1, 1)
})
