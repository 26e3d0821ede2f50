import type { ContentCheck } from './check.ts'
import { rehabTrusts } from './rehab-parts.ts'
import { wrongTrust } from './trust-is-told.ts'

export const rehabTrustIsTold: ContentCheck = {
  sentence: 'On the road back, too, every claim has a source and says how sure it is.',
  run: ({ library, rehab }) => {
    const seen = new Map(library.sources.map((source) => [source.id, source]))
    return rehabTrusts(rehab).flatMap(({ path, trust }) => {
      const message = wrongTrust(trust, seen)
      return message === undefined ? [] : [{ path, message: `a claim ${message}` }]
    })
  },
}
