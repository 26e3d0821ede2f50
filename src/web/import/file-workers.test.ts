import { afterEach, expect, it, vi } from 'vitest'
import { asFit, MAY_4, madeSession } from '../../../tests/training-files.ts'
import { browserFileWorkers } from './file-workers.ts'

const made: Silent[] = []

/** A worker that says that it is ready and answers nothing. */
class Silent extends EventTarget {
  asked: unknown[] = []
  constructor() {
    super()
    made.push(this)
  }
  postMessage(message: unknown): void {
    this.asked.push(message)
    if (this.asked.length === 1) this.dispatchEvent(new MessageEvent('message', { data: 'ready' }))
  }
  terminate(): void {}
}

afterEach(() => vi.unstubAllGlobals())

it.each(['messageerror', 'error'])('what a worker had is understood here when it sends %s', async (event) => {
  vi.stubGlobal('Worker', Silent)
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
  const { understand, end } = browserFileWorkers({ around: { zone: 'Europe/Berlin' } } as never, 1e9)
  const bytes = asFit(madeSession({ start: MAY_4, seconds: 120 }))
  const found = understand({ path: 'a.fit', bytes })
  // the first message is the beginning, the second the file
  expect(made.at(-1)!.asked).toHaveLength(2)
  made.at(-1)!.dispatchEvent(new Event(event, { cancelable: true }))
  expect((await found).activities).toHaveLength(1)
  end()
})
