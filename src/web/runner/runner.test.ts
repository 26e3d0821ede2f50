import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answers } from '#assessment/answers.ts'
import { nextStep } from '#assessment/interview.ts'
import { fail } from '#basics/result.ts'
import type { Stored } from '#record/entry.ts'
import { emptyShelf, memoryStore, type Shelf } from '#storage/memory.ts'
import type { RecordStore } from '#storage/store.ts'
import { knowledge } from '../../../tests/built.ts'
import { runEntry } from '../import/import-entries.ts'
import { openRunner, type Runner } from './runner.ts'

let shelf: Shelf
beforeEach(() => {
  shelf = emptyShelf()
})

const steps = () => shelf.rows.map(({ body }) => (body as { readonly step?: string }).step)
const times = () => shelf.rows.map(({ at }) => Date.parse(String(at)))

/** Refuses the first `times` writes, each after a moment, as a full device does. */
function failing(store: RecordStore, times = 1): RecordStore {
  let left = times
  return {
    ...store,
    append: async (entries) => {
      await new Promise((later) => setTimeout(later, 5))
      return left-- > 0 ? fail({ code: 'full', detail: 'no room' }) : store.append(entries)
    },
  }
}

describe('what cannot be kept', () => {
  it('stays in this tab, counts, and is kept at the next try', async () => {
    const runner = await openRunner(failing(memoryStore(shelf)), knowledge)
    await runner.write([{ kind: 'profile', body: { country: 'DE' } }])
    expect(runner.snapshot()).toMatchObject({ unsaved: 1, problem: { code: 'full' }, state: { profile: { country: 'DE' } } })
    expect(shelf.rows).toEqual([])
    await runner.retry()
    expect(runner.snapshot()).toMatchObject({ unsaved: 0, state: { profile: { country: 'DE' } } })
    expect(runner.snapshot().problem).toBeUndefined()
    expect(shelf.rows).toHaveLength(1)
  })

  it('two writes in flight, the first refused: both are kept, also a shown emergency', async () => {
    const runner = await openRunner(failing(memoryStore(shelf)), knowledge)
    const [answered] = await Promise.all([
      runner.answer(undefined, { 'rf-collapse': 'yes' }),
      runner.write([{ kind: 'profile', body: { country: 'GB' } }]),
      runner.write([{ kind: 'profile', body: { theme: 'dark' } }]),
    ])
    expect(answered).toMatchObject({ ok: true, value: { interruption: [{ flag: { id: 'rf-collapse' } }] } })
    expect(runner.snapshot()).toMatchObject({ unsaved: 0, state: { profile: { country: 'GB', theme: 'dark' } } })
    expect(steps()).toEqual(['started', 'answered', 'shown', undefined, undefined])
  })

  it('both refused: both stay', async () => {
    const runner = await openRunner(failing(memoryStore(shelf), 2), knowledge)
    await Promise.all([runner.write([{ kind: 'profile', body: { country: 'GB' } }]), runner.write([{ kind: 'profile', body: { theme: 'dark' } }])])
    expect(runner.snapshot()).toMatchObject({ unsaved: 2, state: { profile: { country: 'GB', theme: 'dark' } } })
    await runner.retry()
    expect(shelf.rows).toHaveLength(2)
  })

  it('is dropped when another tab erases everything', async () => {
    const runner = await openRunner(failing(memoryStore(shelf), 9), knowledge)
    await runner.answer(undefined, { 'rf-collapse': 'yes' })
    expect(runner.snapshot().unsaved).toBeGreaterThan(0)
    await memoryStore(shelf).erase()
    await vi.waitFor(() => expect(runner.snapshot()).toMatchObject({ unsaved: 0, state: { assessments: [], standing: [] } }))
    await runner.retry()
    expect(shelf.rows).toEqual([])
  })
})

describe('an entry that brings its own id', () => {
  const session = { plan: 'p1', day: '2026-03-02', phase: 'calm', minutes: 12, exercises: [], finished: false } as const
  const id = '019c0000-0000-7000-8000-000000000001'
  it('is written once, also when it is written again with other words or from another page', async () => {
    const runner = await openRunner(memoryStore(shelf), knowledge)
    await Promise.all([runner.write([{ id, kind: 'session', body: session }]), runner.write([{ id, kind: 'session', body: { ...session, worst: 4 } }])])
    const again = await openRunner(memoryStore(shelf), knowledge)
    await again.write([{ id, kind: 'session', body: { ...session, worst: 5 } }])
    expect(shelf.rows).toMatchObject([{ id, kind: 'session', body: session }])
    expect(again.snapshot()).toMatchObject({ unsaved: 0 })
    expect(again.snapshot().problem).toBeUndefined()
  })
})

describe('a record that cannot be read when the page is opened', () => {
  const closed = (store: RecordStore, code: 'broken' | 'unavailable', times = 1): RecordStore => {
    let left = times
    return { ...store, all: async () => (left-- > 0 ? fail({ code, detail: 'no' }) : store.all()) }
  }
  it('is said, until it can be read', async () => {
    const before = await openRunner(memoryStore(shelf), knowledge)
    await before.answer(undefined, { 'rf-collapse': 'yes' })
    const runner = await openRunner(closed(memoryStore(shelf), 'broken'), knowledge)
    expect(runner.snapshot().unread).toMatchObject({ code: 'broken' })
    await runner.retry()
    expect(runner.snapshot().unread).toBeUndefined()
    expect(runner.snapshot().state.standing).toHaveLength(1)
  })
  it('is not missed where nothing can be kept and nothing ever was', async () =>
    expect((await openRunner(closed(memoryStore(shelf), 'unavailable'), knowledge)).snapshot().unread).toBeUndefined())
})

describe('an answer that its question does not take', () => {
  const tooOld: Answers = { age: 150, 'rf-fever': 'no' }
  it.each([
    ['begins nothing', (runner: Runner) => runner.answer(undefined, tooOld)],
    ['is no correction either', (runner: Runner) => runner.answer(undefined, tooOld, { mistakeOf: [] })],
  ])('%s, is named, and leaves the record as it was', async (_, answer) => {
    const runner = await openRunner(memoryStore(shelf), knowledge)
    expect(await answer(runner)).toEqual({ ok: false, problem: { code: 'misfit', finding: 'age' } })
    expect(shelf.rows).toEqual([])
    expect(runner.snapshot().state.cannotAdvise).toBeUndefined()
  })
})

describe('when the code that writes cannot be fetched', () => {
  it('the answer is refused, the snapshot says so, and the next try keeps it', async () => {
    vi.resetModules()
    vi.doMock('./telling.ts', () => {
      throw new Error('no network')
    })
    const { openRunner: open } = await import('./runner.ts')
    const runner = await open(memoryStore(shelf), knowledge)
    await runner.ready()
    expect(runner.snapshot().problem).toMatchObject({ code: 'not-fetched' })
    expect(await runner.answer(undefined, { 'rf-collapse': 'yes' })).toEqual({ ok: false, problem: { code: 'not-fetched' } })
    expect(shelf.rows).toEqual([])
    vi.doUnmock('./telling.ts')
    await runner.retry()
    expect(runner.snapshot().problem).toBeUndefined()
    expect(await runner.answer(undefined, { 'rf-collapse': 'yes' })).toMatchObject({ ok: true })
    expect(steps()).toContain('shown')
  })

  it('a record that is there gives no advice', async () => {
    await (await openRunner(memoryStore(shelf), knowledge)).answer(undefined, { 'rf-collapse': 'yes' })
    vi.resetModules()
    vi.doMock('./telling.ts', () => {
      throw new Error('no network')
    })
    const runner = await (await import('./runner.ts')).openRunner(memoryStore(shelf), knowledge)
    vi.doUnmock('./telling.ts')
    expect(runner.snapshot().unread).toMatchObject({ code: 'not-fetched' })
    await runner.retry()
    expect(runner.snapshot().unread).toBeUndefined()
    expect(runner.snapshot().state.standing).toHaveLength(1)
  })
})

describe('two answers at once', () => {
  it('the urgent page follows from both', async () => {
    const runner = await openRunner(memoryStore(shelf), knowledge)
    await runner.answer(undefined, { age: 40 })
    const id = runner.snapshot().state.open?.id
    await Promise.all([runner.answer(id, { 'rf-fever': 'yes' }), runner.answer(id, { 'rf-collapse': 'yes' })])
    expect(runner.snapshot().state.assessments[0]?.answers).toMatchObject({ age: 40, 'rf-fever': 'yes', 'rf-collapse': 'yes' })
    expect(steps()).toContain('shown')
  })
})

describe('the end of the questions', () => {
  /** Answers what is asked with no, until nothing is asked any more. */
  function toTheEnd(first: Answers, standing: readonly string[]): Answers {
    let answers = first
    for (let step = nextStep(knowledge, answers, standing); step.kind !== 'done'; step = nextStep(knowledge, answers, standing)) {
      const asked = step.kind === 'checklist' ? step.findings : step.kind === 'question' ? [step.finding] : regions
      answers = { ...Object.fromEntries(asked.map((id) => [id, 'no' as const])), ...answers }
    }
    return answers
  }
  const regions = knowledge.findings.filter(({ answer }) => answer === 'region').map(({ id }) => id)
  const about: Answers = { age: 34, sex: { choice: 'male' }, 'beh-severity-0-10': 3, 'duration-weeks': 5, 'loc-groin-deep': 'left' }

  it('minds the warnings of the other assessments, which withhold movement tests', async () => {
    const answers = toTheEnd(about, ['rf-collapse'])
    // the premise: without the warning a test would still be asked
    expect(nextStep(knowledge, answers)).toMatchObject({ kind: 'question' })
    const runner = await openRunner(memoryStore(shelf), knowledge)
    await runner.answer(undefined, { 'rf-collapse': 'yes' })
    await runner.answer(undefined, answers)
    expect(steps().at(-1)).toBe('finished')
  })
})

describe('a clock that was set back', () => {
  it('writes nothing that sorts before what is there', async () => {
    const ahead = Date.now() + 86_400_000
    vi.useFakeTimers({ now: ahead, toFake: ['Date'] })
    try {
      const before = await openRunner(memoryStore(shelf), knowledge)
      await before.answer(undefined, { 'rf-collapse': 'yes' })
      // as after a reload: a clock of its own, a day and more behind
      vi.setSystemTime(ahead - 30 * 86_400_000)
      vi.resetModules()
      const again = await (await import('./runner.ts')).openRunner(memoryStore(shelf), knowledge)
      await again.write([{ kind: 'profile', body: { country: 'DE' } }])
    } finally {
      vi.useRealTimers()
    }
    expect(times()).toEqual([...times()].sort((a, b) => a - b))
    expect(shelf.rows.map(({ id }) => String(id))).toEqual([...shelf.rows.map(({ id }) => String(id))].sort())
  })

  it('a run of a watch whose clock was years ahead dates nothing that is written later', async () => {
    const writer = { now: '2024-03-02T08:00:00.000+01:00', device: 'web', newId: () => '019cad00-0000-7000-8000-000000000001' }
    shelf.rows = [runEntry({ day: '2031-05-04', sport: 'run', minutes: 30, start: '2031-05-04T08:00:00Z' }, writer)]
    vi.resetModules()
    const runner = await (await import('./runner.ts')).openRunner(memoryStore(shelf), knowledge)
    await runner.write([{ kind: 'profile', body: { country: 'DE' } }])
    expect(times().at(-1)).toBeLessThan(Date.now() + 60_000)
  })

  it('a time that cannot be read is passed over', async () => {
    shelf.rows = [{ id: 'x', kind: 'profile', at: 'yesterday', recordedAt: 'yesterday', body: {} } as Stored]
    const runner = await openRunner(memoryStore(shelf), knowledge)
    await runner.write([{ kind: 'profile', body: { country: 'DE' } }])
    expect(times().at(-1)).not.toBeNaN()
  })
})
