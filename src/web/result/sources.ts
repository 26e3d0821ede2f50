import type { Source } from '#knowledge/shape.ts'
import address from '../../../build/knowledge/sources.json?url'
import { fetchJson } from '../runner/knowledge.ts'

let sources: Promise<readonly Source[]> | undefined

/** Every source; fetched when first shown. */
export function fetchSources(): Promise<readonly Source[]> {
  sources ??= fetchJson<readonly Source[]>(address)
  sources.catch(() => {
    sources = undefined
  })
  return sources
}
