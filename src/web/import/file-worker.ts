import { type Understand, understandHere } from '#files/understand.ts'
import { type Asked, answerTo } from '#files/workers.ts'
import { BROWSER_TOOLS } from './browser-tools.ts'
import type { Beginning } from './messages.ts'

/** The other side of `file-workers.ts`: a worker that understands files. First it is told around what, then it gets one file after another. */

let begun: { readonly understand: Understand; readonly keepOriginals: boolean } | undefined

self.addEventListener('message', ({ data }: MessageEvent<Beginning | Asked>) => {
  if ('parcel' in data) void answer(data)
  else begin(data)
})

function begin({ around, keepOriginals }: Beginning): void {
  begun = { understand: understandHere(around, BROWSER_TOOLS), keepOriginals }
  self.postMessage('ready')
}

async function answer(asked: Asked): Promise<void> {
  if (!begun) return
  const told = await answerTo(asked, begun.understand, begun.keepOriginals)
  const original = told.understood?.original
  self.postMessage(told, original ? [original.buffer as ArrayBuffer] : [])
}
