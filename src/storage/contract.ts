import type { Stored } from '#record/entry.ts'
import type { RecordStore } from './store.ts'

/** What a trial store offers besides the store: a second one on the same record, and a way to put a spoiled row in. */
export interface Trial {
  readonly store: RecordStore
  readonly neighbour: RecordStore
  plant(row: unknown): Promise<void>
}

/** What every record store keeps to: run on memory by `memory.test.ts`, on a real IndexedDB by `tests/journeys/storage.spec.ts`. */
export const CONTRACT: readonly { readonly title: string; readonly check: (trial: Trial) => Promise<void> }[] = [
  {
    title: 'an empty store holds nothing',
    check: async ({ store }) => same(await rows(store), []),
  },
  {
    title: 'gives back what was appended, in the order of adding',
    check: async ({ store }) => {
      await must(store.append([entry('b'), entry('a')]))
      await must(store.append([entry('c')]))
      same(await rows(store), [entry('b'), entry('a'), entry('c')])
    },
  },
  {
    title: 'what is removed is gone, and nothing else',
    check: async ({ store }) => {
      await must(store.append([entry('a'), entry('b'), entry('c')]))
      await must(store.remove(['b', 'never there']))
      same(await rows(store), [entry('a'), entry('c')])
    },
  },
  {
    title: 'the same entry twice is kept once',
    check: async ({ store }) => {
      await must(store.append([entry('a')]))
      await must(store.append([entry('a'), entry('b')]))
      same(await rows(store), [entry('a'), entry('b')])
    },
  },
  {
    title: 'the same id with other content is refused, and nothing of that batch is kept',
    check: async ({ store }) => {
      await must(store.append([entry('a')]))
      const result = await store.append([entry('b'), { ...entry('a'), body: { text: 'other' } }])
      same(result.ok ? 'kept' : result.problem.code, 'conflict')
      same(await rows(store), [entry('a')])
    },
  },
  {
    title: 'a row that nobody can read comes back with the others',
    check: async ({ store, plant }) => {
      await must(store.append([entry('a')]))
      await plant({ half: 'a row' })
      same(await rows(store), [entry('a'), { half: 'a row' }])
    },
  },
  {
    title: 'erasing leaves nothing',
    check: async ({ store }) => {
      await must(store.append([entry('a')]))
      await must(store.erase())
      same(await rows(store), [])
    },
  },
  {
    title: 'thousands come back in the order of adding, however often they are read and added to, and an old one is no second time',
    check: async ({ store, neighbour, plant }) => {
      const many = Array.from({ length: 2345 }, (_, place) => entry(`e${place}`))
      await must(store.append(many.slice(0, 2100)))
      for (let time = 0; time < 3; time++) {
        same(await rows(store), many.slice(0, 2100))
        await aMoment()
      }
      await must(neighbour.append([...many.slice(2100), entry('e7')]))
      for (let time = 0; time < 3; time++) same(await rows(store), many)
      const clash = await store.append([{ ...entry('e7'), body: { text: 'other' } }])
      same(clash.ok ? 'kept' : clash.problem.code, 'conflict')
      await plant('noise')
      same((await rows(store)).length, 2346)
      await must(store.erase())
      for (let time = 0; time < 2; time++) same(await rows(neighbour), [])
      await must(store.append([entry('new')]))
      same(await rows(store), [entry('new')])
    },
  },
  {
    title: 'a neighbour sees what was appended and hears of it, the writer does not hear itself',
    check: async ({ store, neighbour }) => {
      const heard: string[] = []
      const stop = neighbour.onChange((change) => heard.push(`neighbour ${change}`))
      store.onChange((change) => heard.push(`self ${change}`))
      await must(store.append([entry('a')]))
      same(await rows(neighbour), [entry('a')])
      await soon(() => heard.length > 0)
      same(heard, ['neighbour appended'])
      stop()
      await must(store.erase())
      await aMoment()
      same(heard, ['neighbour appended'])
    },
  },
  {
    title: 'a kept entry does not change when its maker changes the object',
    check: async ({ store }) => {
      const mine = { ...entry('a'), body: { text: 'before' } }
      await must(store.append([mine]))
      mine.body.text = 'after'
      same(await rows(store), [{ ...entry('a'), body: { text: 'before' } }])
    },
  },
]

const entry = (id: string): Stored => ({ id, kind: 'profile', body: { text: id } })

async function rows(store: RecordStore): Promise<readonly Stored[]> {
  const result = await store.all()
  if (!result.ok) throw new Error(`could not read: ${result.problem.code} ${result.problem.detail}`)
  return result.value
}

async function must(writing: ReturnType<RecordStore['append']>): Promise<void> {
  const result = await writing
  if (!result.ok) throw new Error(`could not write: ${result.problem.code} ${result.problem.detail}`)
}

const aMoment = (): Promise<void> => new Promise((done) => setTimeout(done, 30))

async function soon(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 100; tries++) await new Promise((done) => setTimeout(done, 10))
}

function same(got: unknown, wanted: unknown): void {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) throw new Error(`got ${JSON.stringify(got)}, wanted ${JSON.stringify(wanted)}`)
}
