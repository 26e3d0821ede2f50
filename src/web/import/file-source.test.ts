import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileSource, isReadable } from './file-source.ts'

const bytes = Uint8Array.from({ length: 9_500_000 }, (_, at) => (at * 31) % 251)
const blob = new Blob([bytes])
const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) } as unknown as Blob

describe('a file read block by block', () => {
  it('gives the bytes of any place, in any order, as if it were read at once', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length + 10), fc.nat(5_000_000)), { maxLength: 5 }), async (asked) => {
        const source = fileSource(blob)
        for (const [offset, length] of asked) expect(Buffer.compare(await source.read(offset, length), bytes.subarray(offset, offset + length))).toBe(0)
      }),
      { numRuns: 30 },
    ))

  it('asks the browser once for what lies in one block', async () => {
    let slices = 0
    const slice = (from: number, to: number): Blob => {
      slices++
      return blob.slice(from, to)
    }
    const counted = { size: blob.size, slice } as unknown as Blob
    const source = fileSource(counted)
    for (let at = 0; at < 3_900_000; at += 50_000) await source.read(at, 50_000)
    expect(slices).toBe(1)
  })

  it('says that the file is gone', async () => {
    await expect(fileSource(gone).read(0, 5)).rejects.toThrow()
    expect([await isReadable(gone), await isReadable(blob), await isReadable(new Blob())]).toEqual([false, true, true])
  })
})
