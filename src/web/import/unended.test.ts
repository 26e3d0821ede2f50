import { describe, expect, it } from 'vitest'
import { type Begun, begunIn, begunWith, endOf, keptOf, withBegun, withEnded } from './unended.ts'

const blob = new Blob(['1234'])
const begun = (now: string, names: readonly string[] = ['a.zip'], bytes = 4): Begun => ({ now, names, more: 0, bytes })

describe('an import that is remembered', () => {
  it('names the first three of what was given', () => {
    const given = ['a.zip', 'b.fit', 'c.fit', 'd.fit', 'e.fit'].map((path) => ({ path, blob }))
    expect(begunWith(given, 'now')).toEqual({ now: 'now', names: ['a.zip', 'b.fit', 'c.fit'], more: 2, bytes: 20 })
    expect(begunWith(given.slice(0, 1), 'now')).toEqual({ now: 'now', names: ['a.zip'], more: 0, bytes: 4 })
  })

  it('comes back as it was kept', () => {
    const all = [begunWith([{ path: 'a.zip', blob }], '2026-03-22T09:00:00+01:00'), { ...begun('later'), before: ['then'] }]
    expect(begunIn(JSON.stringify(all))).toEqual(all)
  })

  it('comes back as an older version kept it, alone and without its bytes', () =>
    expect(begunIn('{"now":"then","names":["a.zip"],"more":0}')).toEqual([{ now: 'then', names: ['a.zip'], more: 0 }]))

  it.each([null, '', '{', 'null', '7', '{}', '[]', '[7]', '{"now":1,"names":[],"more":0}'])('%j is none', (text) => expect(begunIn(text)).toEqual([]))

  it('counts what it and those before it wrote, and nothing else', () =>
    expect(
      keptOf(
        [{ now: 'then', before: ['earlier'] }],
        [
          { id: '1', kind: 'run', recordedAt: 'then' },
          { id: '2', kind: 'run', recordedAt: 'before' },
          { id: '3', kind: 'check-in', recordedAt: 'then' },
          { id: '4', kind: 'run', recordedAt: 'then' },
          { id: '5', kind: 'run', recordedAt: 'earlier' },
        ],
      ),
    ).toBe(3))
})

describe('an import that broke off', () => {
  const broken = [begun('then')]

  it('stays while others come and go, however they end', () => {
    expect(withEnded(withBegun(broken, begun('now', ['b.fit'], 7)), 'now', 'done')).toEqual(broken)
    expect(withEnded(withBegun(broken, begun('now', ['b.fit'], 7)), 'now', 'early')).toEqual([...broken, begun('now', ['b.fit'], 7)])
  })

  it.each([
    ['under the same name', ['a.zip'], 4, true],
    ['newer and larger under the same name', ['a.zip'], 9, true],
    ['under another name, of as many bytes', ['b.zip'], 4, true],
    // Origin: the archive was cut off, and the whole came in as "export (1).zip"; the runs page went on to say that runs may be missing
    ['as a second download that is whole', ['a (1).zip'], 9, true],
    ['as a second download of another browser', ['a(2).zip'], 9, true],
    ['as a second download that is smaller', ['a (1).zip'], 3, false],
    ['as another file with a number in its name', ['a-1.zip'], 9, false],
    ['as another file with a year in its name', ['a (2024).zip'], 9, false],
    ['smaller under the same name', ['a.zip'], 3, false],
    ['as one of two', ['a.zip', 'b.fit'], 4, false],
  ] as const)('is done once the same is read to its end: %s', (_how, names, bytes, done) =>
    expect(withEnded(withBegun(broken, begun('now', names, bytes)), 'now', 'done')).toEqual(done ? [] : broken),
  )

  it('of which an older version kept no bytes is done by its name', () => {
    const { bytes: _, ...old } = begun('then')
    expect(withEnded(withBegun([old], begun('now')), 'now', 'done')).toEqual([])
  })

  it('stays while it is taken up and not read to its end, and counts what both brought', () => {
    const left = withEnded(withBegun(broken, begun('now')), 'now', 'early')
    expect(left).toEqual([{ ...begun('now'), before: ['then'] }])
    expect(withBegun(left, begun('later'))).toEqual([{ ...begun('later'), before: ['then', 'now'] }])
  })

  // Origin: stopped after some 1,150 activities, its second pass reloaded after 341 more: the page said that 341 of the archive were kept, and before that nothing.
  it('is what a first import leaves that the runner stops, a problem ends, or a file that can be read no further', () => {
    const left = withEnded(withBegun([], begun('now')), 'now', 'early')
    expect(left).toEqual([begun('now')])
    expect(withEnded(withBegun(left, begun('later')), 'later', 'done')).toEqual([])
  })
})

describe('how an import ended', () => {
  it.each([
    ['read to its end', {}, 'done'],
    ['stopped by the runner', { stopped: true }, 'early'],
    ['no room left', { problem: 'full' }, 'early'],
    ['a fault of ours', { problem: 'broken' }, 'early'],
    ['a file that went while it was read', { unreadable: true }, 'early'],
    ['the same, and then stopped', { stopped: true, unreadable: true }, 'early'],
    ['with a record that was erased there is nothing to go on with', { stopped: true, problem: 'erased' }, 'done'],
  ] as const)('%s', (_how, given, end) => expect(endOf({ stopped: false, ...given })).toBe(end))
})
