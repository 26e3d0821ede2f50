import type { Knowledge, Library } from '#knowledge/shape.ts'
import interview from '../../../build/knowledge/interview.json?url'
import libraryAddress from '../../../build/knowledge/library.json?url'
import { stretched, stretchTexts } from '../locales/pseudo.ts'

/** What the interview needs: a file of its own, asked for by the page's head and kept for use without a network. */
export const fetchKnowledge = (): Promise<Knowledge> => fetchJson<Knowledge>(interview)

let library: Promise<Library> | undefined

/** Pages and sources; fetched when first opened. */
export function fetchLibrary(): Promise<Library> {
  library ??= fetchJson<Library>(libraryAddress)
  library.catch(() => {
    library = undefined
  })
  return library
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  const content = (await answer.json()) as Content
  return stretched() ? stretchTexts(content) : content
}
