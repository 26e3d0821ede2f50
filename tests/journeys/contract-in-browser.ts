import { browserStore } from '#storage/browser.ts'
import { CONTRACT } from '#storage/contract.ts'

/** Runs one clause of the store's contract on a real IndexedDB: "kept", or what went wrong. Bundled by storage.spec.ts. */
export async function check(clause: number): Promise<string> {
  const name = `contract-${clause}-${Math.random()}`
  const [store, neighbour] = [browserStore(name, { packAfterMs: 0 }), browserStore(name, { packAfterMs: 0 })]
  const plant = async (row: unknown) => void (await ask(name, (db) => db.transaction('entries', 'readwrite').objectStore('entries').add(row)))
  try {
    await CONTRACT[clause]?.check({ store, neighbour, plant })
    return 'kept'
  } catch (cause) {
    return String(cause)
  } finally {
    store.close()
    neighbour.close()
  }
}

/** 2,100 entries in packs, and then something happens to the rows or to the packs: packs and rows before, after, and when packed again. */
export async function packed(
  what: 'row lost' | 'pack spoiled',
): Promise<{ readonly packs: readonly number[]; readonly rows: readonly number[]; readonly first: unknown }> {
  const name = `packs-${Math.random()}`
  const store = browserStore(name, { packAfterMs: 0 })
  const entries = Array.from({ length: 2100 }, (_, place) => ({ id: `e${place}`, kind: 'profile', body: {} }))
  await store.append(entries)
  const counted = () => ask(name, (db) => db.transaction('packs').objectStore('packs').count())
  const allPacked = async (): Promise<number> => {
    for (let tries = 0; tries < 100 && (await counted()) < 8; tries++) await new Promise((later) => setTimeout(later, 20))
    return counted()
  }
  const packs = [await counted()]
  const rows = [await count(store)]
  packs.push(await allPacked())
  if (what === 'row lost') await ask(name, (db) => db.transaction('entries', 'readwrite').objectStore('entries').delete(1))
  else await ask(name, (db) => db.transaction('packs', 'readwrite').objectStore('packs').put({ upTo: 250, rows: 0 }))
  rows.push(await count(store))
  await new Promise((later) => setTimeout(later, 200))
  packs.push(await allPacked())
  const again = await store.all()
  rows.push(await count(store))
  const spoiled = await ask(name, (db) => db.transaction('packs').objectStore('packs').get(250))
  if (what === 'pack spoiled' && !Array.isArray(spoiled?.rows)) throw new Error('the spoiled pack was not made again')
  store.close()
  return { packs, rows, first: again.ok ? again.value[0]?.id : again.problem }
}

const count = async (store: ReturnType<typeof browserStore>): Promise<number> => {
  const all = await store.all()
  return all.ok ? all.value.length : -1
}

/** One request on the database, from outside the store. */
const ask = <Answer>(name: string, request: (db: IDBDatabase) => IDBRequest<Answer>): Promise<Answer> =>
  new Promise((done, failed) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => {
      const asked = request(opening.result)
      asked.onerror = () => failed(asked.error)
      asked.onsuccess = () => {
        opening.result.close()
        done(asked.result)
      }
    }
  })
