import { parentPort, workerData } from 'node:worker_threads'
import type { Circumstances } from '#files/activity.ts'
import { understandHere } from '#files/understand.ts'
import { type Asked, answerTo } from '#files/workers.ts'
import { IMPORT_TOOLS } from './import-tools.ts'

/** The other side of `file-workers.ts`: runs in a thread of its own. */

const understand = understandHere(workerData as Circumstances, IMPORT_TOOLS)
parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await answerTo(asked, understand, false)))
parentPort?.postMessage('ready')
