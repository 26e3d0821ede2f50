import { describe, expect, it } from 'vitest'
import { fromBytes, inBlocks } from './source.ts'

/** A source that counts what it is asked. */
function counted(size: number) {
  const asked: (readonly [number, number])[] = []
  const whole = fromBytes(Uint8Array.from({ length: size }, (_, at) => at % 251))
  const source = inBlocks({
    size,
    read: (offset, length) => {
      asked.push([offset, length])
      return whole.read(offset, length)
    },
  })
  return { source, asked, whole }
}

describe('a source in blocks', () => {
  it('asks once for what lies close together, and never beyond the end', async () => {
    const { source, asked, whole } = counted(1000)
    for (const [offset, length] of [
      [0, 4],
      [10, 30],
      [900, 300],
      [1200, 5],
    ] as const)
      expect(await source.read(offset, length)).toEqual(await whole.read(offset, length))
    expect(asked).toEqual([[0, 1000]])
  })

  it('asks for large pieces as they are', async () => {
    const { source, asked } = counted(9_000_000)
    expect((await source.read(0, 5_000_000)).length).toBe(5_000_000)
    expect(asked).toEqual([[0, 5_000_000]])
  })

  it('lets a file go that was read as a whole: it is asked for again', async () => {
    const { source, asked } = counted(1000)
    expect([(await source.read(0, 4)).length, (await source.read(0, 1000)).length, (await source.read(0, 4)).length]).toEqual([4, 1000, 4])
    expect(asked).toEqual([
      [0, 1000],
      [0, 1000],
    ])
  })
})
