import { expect, it } from 'vitest'
import { fail, ok } from '#basics/result.ts'
import { onceMoreWithRoom } from './packs.ts'
import type { StorageProblem } from './store.ts'

it.each<[string, StorageProblem['code'] | 'kept', boolean, readonly string[]]>([
  ['kept', 'kept', true, ['write']],
  ['full, and then there is room', 'full', true, ['write', 'clear', 'write']],
  ['broken: no room would help', 'broken', false, ['write']],
])('%s', async (_what, first, kept, steps) => {
  const done: string[] = []
  const write = async () => {
    done.push('write')
    return first === 'kept' || done.includes('clear') ? ok(undefined) : fail({ code: first, detail: '' })
  }
  expect((await onceMoreWithRoom(write, async () => done.push('clear'))).ok).toBe(kept)
  expect(done).toEqual(steps)
})
