import { browserStore } from '#storage/browser.ts'
import { keepCurves, listCurves, readCurves } from '#storage/curves.ts'
import { keepOriginals, listOriginals, readOriginal, removeOriginals } from '#storage/originals.ts'
import { keepSeen, readSeen } from '#storage/seen.ts'

/** Curves and originals on a real IndexedDB: each clause says what it found. Bundled by storage.spec.ts. */
export const clauses: Readonly<Record<string, () => Promise<unknown>>> = {
  'curves come back under the id of their file': async () => {
    await keepCurves(new Map([['a#1', FAST]]))
    return [await readCurves('a#1'), await readCurves('a#2')]
  },
  'kept again they are replaced, and all are listed by their ids': async () => {
    await keepCurves(
      new Map([
        ['a', FAST],
        ['b', FAST],
      ]),
    )
    await keepCurves(new Map([['a', SLOW]]))
    const ids = await listCurves()
    return [await readCurves('a'), ids.ok && ids.value]
  },
  'what was dealt with is remembered, also without a run': async () => {
    await keepSeen(
      new Map([
        ['crc-1', 'hash'],
        ['crc-2', ''],
      ]),
    )
    await keepSeen(new Map([['crc-2', 'other']]))
    const seen = await readSeen()
    return [seen.ok && [...seen.value]]
  },
  'a file comes back byte by byte, once for each hash': async () => {
    await keepOriginals([file('h1', [1, 2, 255])])
    await keepOriginals([file('h1', [9]), file('h2', [])])
    const kept = await listOriginals()
    return [kept.ok && kept.value, [...(await readOriginal('h1'))!.content], await readOriginal('h3')]
  },
  'a removed file leaves the others, and all can be removed': async () => {
    await keepOriginals([file('h1', [1]), file('h2', [2]), file('h3', [3])])
    await removeOriginals(['h1'])
    const left = await listOriginals()
    await removeOriginals()
    const none = await listOriginals()
    return [left.ok && left.value.map(({ hash }) => hash), none.ok && none.value, await readOriginal('h2')]
  },
  'erasing the record takes both with it, and both can be kept again': async () => {
    const record = browserStore()
    await keepCurves(new Map([['a', FAST]]))
    await keepOriginals([file('h1', [1])])
    const erased = await record.erase()
    const left = await listOriginals()
    const gone = [erased.ok, await readCurves('a'), left.ok && left.value]
    const again = await keepCurves(new Map([['a', SLOW]]))
    record.close()
    return [...gone, again.ok, await readCurves('a')]
  },
  'a row that is no curve is not handed out': async () => {
    await keepCurves(new Map([['a', { everyS: 10 } as unknown as typeof FAST]]))
    return [await readCurves('a')]
  },
}

const FAST = { everyS: 10, speed: [3, null, 3.2], track: '_p~iF' }
const SLOW = { everyS: 30, speed: [2] }
const file = (hash: string, bytes: readonly number[]) => ({ hash, name: `${hash}.fit`, size: bytes.length, content: Uint8Array.from(bytes) })
