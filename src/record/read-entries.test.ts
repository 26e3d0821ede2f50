import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEntry, anyNoise } from '../../tests/entries.ts'
import type { Entry } from './entry.ts'
import { assessmentEntry, profileEntry, withdrawalEntry } from './make-entry.ts'
import { merge, readEntries } from './read-entries.ts'

const entries = fc.array(anyEntry, { maxLength: 8 })
const writing = (id: string, now = '2026-03-01T08:00:00.000+01:00') => ({ id, now, device: 'phone' })
const answered = (id: string, now?: string): Entry => assessmentEntry({ step: 'answered', assessment: 'a', answers: { limp: 'yes' } }, writing(id, now))
/** A copy, as it comes back from storage or a file. */
const stored = (row: unknown): unknown => JSON.parse(JSON.stringify(row))

describe('merge', () => {
  it('is commutative', () => fc.assert(fc.property(entries, entries, (a, b) => void expect(merge(a, b)).toEqual(merge(b, a)))))
  it('is associative', () => fc.assert(fc.property(entries, entries, entries, (a, b, c) => void expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c))))))
  it('is idempotent', () => fc.assert(fc.property(entries, (a) => void expect(merge(merge(a, a), a)).toEqual(merge(a, [])))))
  it('loses no entry and adds none', () =>
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        expect(new Set(merge(a, b).map(({ id }) => id))).toEqual(new Set([...a, ...b].map(({ id }) => id)))
      }),
    ))
  it('picks the same one of two different entries under one id, whichever comes first', () => {
    const [one, other] = [answered('1', '2026-03-01T08:00:00Z'), answered('1', '2026-03-02T08:00:00Z')]
    expect(merge([one], [other])).toEqual(merge([other], [one]))
    expect(merge([one], [other])).toHaveLength(1)
  })
})

describe('readEntries', () => {
  it('reads back what was made', () =>
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 8 }), (made) => {
        const read = readEntries(made.map(stored))
        expect(read.setAside).toEqual([])
        expect(read.notUnderstood).toEqual([])
        expect(read.entries).toEqual(merge(made, []))
      }),
    ))

  it('the order of arrival and repetitions do not matter', () =>
    fc.assert(
      fc.property(
        entries.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray([...made, ...made], { minLength: made.length * 2 }))),
        ([made, shuffled]) => {
          expect(readEntries(shuffled)).toEqual(readEntries(made))
        },
      ),
    ))

  it('puts them in order of the moment, whatever the zone, then of the id', () => {
    const rows = [answered('c', '2026-03-01T10:00:00+01:00'), answered('a', '2026-03-01T09:30:00Z'), answered('b', '2026-03-01T09:00:00Z')]
    expect(readEntries(rows).entries.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })

  // Origin: what half-written files, other programs and older versions leave behind.
  it.each<readonly [string, unknown]>([
    ['nothing', null],
    ['a text', 'entry'],
    ['a number', 7],
    ['a list', []],
    ['an empty object', {}],
    ['no id', { ...answered('1'), id: '' }],
    ['a moment without zone', { ...answered('1'), at: '2026-03-01T08:00:00' }],
    ['a moment that is none', { ...answered('1'), at: 'yesterday' }],
    ['an unknown step', { ...answered('1'), body: { step: 'guessed', assessment: 'a' } }],
    ['no assessment', { ...answered('1'), body: { step: 'finished', assessment: '' } }],
    ['an answer that is none', { ...answered('1'), body: { step: 'answered', assessment: 'a', answers: { limp: 'perhaps' } } }],
    ['an answer that is not a number', { ...answered('1'), body: { step: 'answered', assessment: 'a', answers: { age: null } } }],
    ['a known kind without a body', { ...answered('1'), body: undefined }],
    [
      'an urgency that is none',
      { ...answered('1'), body: { step: 'shown', assessment: 'a', page: 'result', urgency: 'soon', flags: [], causes: [], knowledge: '' } },
    ],
    ['a withdrawal of nothing', { ...answered('1'), kind: 'withdrawal', body: {} }],
    ['a theme that is none', { ...answered('1'), kind: 'profile', body: { theme: 'pink' } }],
  ])('sets aside %s and reads the rest', (_what, row) => {
    const { entries: read, setAside, notUnderstood } = readEntries([row, answered('2')])
    expect(read.map(({ id }) => id)).toEqual(['2'])
    expect(setAside).toEqual([row])
    expect(notUnderstood).toEqual([])
  })

  it('passes over a kind it does not know, and says so when it must be understood', () => {
    const unknown = { ...answered('1'), kind: 'training', body: { km: 9 } }
    expect(readEntries([unknown])).toEqual({ entries: [], setAside: [], notUnderstood: [] })
    const lock = { ...unknown, mustUnderstand: true }
    expect(readEntries([lock])).toEqual({ entries: [], setAside: [], notUnderstood: [lock] })
  })

  it('never throws, and sorts every row into one of its places', () =>
    fc.assert(
      fc.property(fc.array(anyNoise), (rows) => {
        const { entries: read, setAside, notUnderstood } = readEntries(rows)
        expect(read.length + setAside.length + notUnderstood.length).toBeLessThanOrEqual(rows.length)
        for (const row of setAside) expect(rows).toContain(row)
      }),
    ))
})

describe('makers of entries', () => {
  it('write when it happened, where, and by whom', () =>
    expect(profileEntry({ country: 'DE' }, writing('1'))).toEqual({
      id: '1',
      kind: 'profile',
      at: '2026-03-01T08:00:00.000+01:00',
      recordedAt: '2026-03-01T08:00:00.000+01:00',
      by: { account: null, role: 'runner' },
      device: 'phone',
      v: 1,
      mustUnderstand: false,
      body: { country: 'DE' },
    }))
  it('make every kind readable', () => {
    const made = [answered('1'), profileEntry({ theme: 'dark' }, writing('2')), withdrawalEntry({ of: '1', reason: 'no-longer-wanted' }, writing('3'))]
    expect(readEntries(made.map(stored)).entries).toEqual(made)
  })
})
