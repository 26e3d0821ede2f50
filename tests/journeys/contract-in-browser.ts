import { browserStore } from '#storage/browser.ts'
import { CONTRACT } from '#storage/contract.ts'

/** Runs one clause of the store's contract on a real IndexedDB: "kept", or what went wrong. Bundled by storage.spec.ts. */
export async function check(clause: number): Promise<string> {
  const name = `contract-${clause}-${Math.random()}`
  const [store, neighbour] = [browserStore(name), browserStore(name)]
  const plant = (row: unknown) =>
    new Promise<void>((done, failed) => {
      const opening = indexedDB.open(name)
      opening.onerror = () => failed(opening.error)
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('entries', 'readwrite')
        transaction.objectStore('entries').add(row)
        transaction.oncomplete = () => {
          opening.result.close()
          done()
        }
      }
    })
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
