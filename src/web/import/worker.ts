import { browserStore } from '#storage/browser.ts'
import { removeCurves } from '#storage/curves.ts'
import { removeOriginals } from '#storage/originals.ts'
import { forgetSeen } from '#storage/seen.ts'
import { newId, notBefore } from '../runner/clock.ts'
import type { Written } from './batch.ts'
import { BROWSER_TOOLS } from './browser-tools.ts'
import { browserFileWorkers } from './file-workers.ts'
import { type Asked, bytesGiven, IMPORT_LOCK, type ImportAsked, lockOf, type Told } from './messages.ts'
import { runImport } from './run-import.ts'
import { browserShelves } from './shelves.ts'

/** The worker that imports: files are read, understood and written here, so that the page stays free. One import for each worker. */

let stop: 'asked' | 'erased' | undefined

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'stop') stop ??= 'asked'
  else void importAlone(data).catch(() => tell({ kind: 'ended', stopped: false, problem: 'broken' }))
})

const tell = (told: Told): void => self.postMessage(told)

/** Two imports at once would write a run twice. */
async function importAlone(asked: ImportAsked): Promise<void> {
  if (typeof crypto.subtle === 'undefined') return tell({ kind: 'ended', stopped: false, problem: 'insecure' })
  await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return tell({ kind: 'ended', stopped: false, problem: 'busy' })
    await navigator.locks.request(lockOf(asked.now), async () => {
      // the page hears that it has begun: from here on something may be kept
      tell({ kind: 'progress', lines: [], done: 0, all: bytesGiven(asked.given) })
      await importHere(asked)
    })
  })
}

async function importHere(asked: ImportAsked): Promise<void> {
  const quiet = browserStore('hipwise', { quiet: true })
  const loud = browserStore()
  const deaf = loud.onChange((change) => {
    if (change === 'erased') stop = 'erased'
  })
  const all = async () => {
    const rows = await quiet.all()
    if (rows.ok) notBefore(rows.value)
    return rows
  }
  const takeOut = async ({ entries, curves, originals, seen }: Written) => {
    await Promise.all([loud.remove(entries), removeCurves(curves), removeOriginals(originals), forgetSeen(seen)])
  }
  await runImport(asked, {
    record: { all, append: quiet.append },
    loud,
    takeOut,
    shelves: browserShelves,
    tools: BROWSER_TOOLS,
    workers: browserFileWorkers,
    newId,
    tell,
    stop: () => stop,
  })
  deaf()
  for (const store of [quiet, loud]) store.close()
}
