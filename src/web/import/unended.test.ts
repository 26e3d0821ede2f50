import { describe, expect, it } from 'vitest'
import { begunIn, begunWith, keptOf } from './unended.ts'

const blob = new Blob()

describe('an import that is remembered', () => {
  it('names the first three of what was given', () => {
    const given = ['a.zip', 'b.fit', 'c.fit', 'd.fit', 'e.fit'].map((path) => ({ path, blob }))
    expect(begunWith(given, 'now')).toEqual({ now: 'now', names: ['a.zip', 'b.fit', 'c.fit'], more: 2 })
    expect(begunWith(given.slice(0, 1), 'now')).toEqual({ now: 'now', names: ['a.zip'], more: 0 })
  })

  it('comes back as it was kept', () => {
    const begun = begunWith([{ path: 'a.zip', blob }], '2026-03-22T09:00:00+01:00')
    expect(begunIn(JSON.stringify(begun))).toEqual(begun)
  })

  it.each([null, '', '{', 'null', '7', '{}', '{"now":1,"names":[],"more":0}'])('%j is none', (text) => expect(begunIn(text)).toBeUndefined())

  it('counts what it wrote, and nothing else', () =>
    expect(
      keptOf({ now: 'then' }, [
        { id: '1', kind: 'run', recordedAt: 'then' },
        { id: '2', kind: 'run', recordedAt: 'before' },
        { id: '3', kind: 'check-in', recordedAt: 'then' },
        { id: '4', kind: 'run', recordedAt: 'then' },
      ]),
    ).toBe(2))
})
