import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asFit, asGpx, fitOf, madeSession, utf8 } from '../../tests/training-files.ts'
import { heapOf } from './heaps.ts'
import { understandHere } from './understand.ts'

const tools = { hash: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') }
const understood = (bytes: Uint8Array) => understandHere({ zone: 'Europe/Berlin' }, tools)({ path: 'a', bytes })

const run = asFit(madeSession({ seconds: 600 }))
/** As a program writes it that takes a file for a text. */
const withReturns = Uint8Array.from([...run].flatMap((byte) => (byte === 0x0a ? [0x0d, 0x0a] : [byte])))
const nested = `<?xml version="1.0"?><gpx version="1.1">${'<a>'.repeat(80)}${'</a>'.repeat(80)}</gpx>`

describe('a file that brings nothing', () => {
  // Origin: the head of a run that lost the rest was "no activity but something else", and the import counted no loss
  it.each<readonly [string, Uint8Array, string, 'failed' | 'passed-over']>([
    ['only the head of a run', run.subarray(0, 14), 'damaged', 'failed'],
    ['the head and its first bytes', run.subarray(0, 40), 'damaged', 'failed'],
    ['steps of a day', fitOf([0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, 32]), 'not-an-activity', 'passed-over'],
    [
      'a planned route',
      utf8(new TextDecoder().decode(asGpx(madeSession())).replace(/<trk>[\s\S]*<\/trk>/, '<rte><rtept lat="1" lon="1"/></rte>')),
      'not-an-activity',
      'passed-over',
    ],
    ['text nested so deep that it is not read', utf8(nested), 'too-deep', 'failed'],
  ])('says whether it was meant to: %s', async (_what, bytes, code, heap) => {
    const { activities, skipped } = await understood(bytes)
    expect([activities, skipped?.code]).toEqual([[], code])
    expect(heapOf({ status: 'skipped', because: skipped! })).toBe(heap)
  })
  it('a run of which no byte is where it was is damaged, or its points are saved', async () => {
    const { activities, skipped, recovered } = await understood(withReturns)
    expect(activities.length > 0 ? recovered !== undefined : skipped?.code === 'damaged').toBe(true)
  })
})
