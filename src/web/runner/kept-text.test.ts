import { describe, expect, it } from 'vitest'
import { keptText, understood } from './kept-text.ts'

/** A place that keeps texts, as far as it is asked here. */
function keeping(): Storage {
  const all = new Map<string, string>()
  const place: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, text) => void all.set(key, text),
    removeItem: (key) => void all.delete(key),
  }
  return place as Storage
}

describe('a text that the browser keeps', () => {
  it('is there until it is taken out, under its own key', () => {
    const place = keeping()
    const [one, other] = [keptText(() => place, 'one'), keptText(() => place, 'other')]
    expect(one.read()).toBeNull()
    one.write('text')
    expect([one.read(), other.read()]).toEqual(['text', null])
    one.write('')
    expect(one.read()).toBe('')
    one.write(undefined)
    expect(one.read()).toBeNull()
  })

  it('in a browser that refuses is not kept, and nothing breaks', () => {
    const refused = keptText(() => {
      throw new DOMException('refused', 'SecurityError')
    }, 'one')
    refused.write('text')
    refused.write(undefined)
    expect(refused.read()).toBeUndefined()
  })
})

it.each<readonly [string, string | null | undefined, unknown]>([
  ['what was kept', '{"a":{"b":1}}', 1],
  ['nothing', null, undefined],
  ['what the browser does not say', undefined, undefined],
  ['no JSON', '{', undefined],
  ['another shape', '{"c":1}', undefined],
])('%s is understood as far as it can be', (_what, text, made) => expect(understood(text, (json) => (json as { a: { b: number } }).a.b)).toBe(made))
