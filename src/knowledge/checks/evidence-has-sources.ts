import { passagesOf, sourcesIn } from '../guide-parts.ts'
import { OWN_ESTIMATE } from '../line-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

/** Nobody checked a page before there was one. */
const FIRST_DAY = '2026-01-01'

export const evidenceHasSources: ContentCheck = {
  sentence:
    'A guide that speaks of strong or moderate evidence names a source that was read, and was last checked no earlier than its last change, and on a day that has been.',
  run: ({ library, reading }) => {
    const read = new Set(library.sources.filter(({ seen }) => seen !== 'memory').map(({ id }) => id))
    const newest = reading.guides.flatMap(({ changes }) => changes.map(({ on }) => on)).reduce((latest, on) => (on > latest ? on : latest), FIRST_DAY)
    return reading.guides.flatMap((guide) => {
      const { evidence, lastChecked, changes } = guide
      const sourced = sourcesIn(passagesOf(guide.blocks)).some((id) => id !== OWN_ESTIMATE && read.has(id))
      return [
        ...((evidence === 'strong' || evidence === 'moderate') && !sourced ? [`says "${evidence}" without a source that was read`] : []),
        ...(lastChecked < (changes[0]?.on ?? FIRST_DAY) ? [`was last checked on ${lastChecked}, before its last change`] : []),
        ...(lastChecked < FIRST_DAY || lastChecked > newest
          ? [`cannot have been checked on ${lastChecked}: the newest change of any guide is of ${newest}; write the check down under changes`]
          : []),
      ].map((message) => ({ path: fileOf.guide(guide), message }))
    })
  },
}
