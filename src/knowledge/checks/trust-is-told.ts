import type { Source, Trust } from '../shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

/** What is wrong with the claim, if anything. */
export function wrongTrust(trust: Trust, seen: ReadonlyMap<string, Source>): string | undefined {
  if (trust.basis === 'published' && trust.sources.every((id) => id === 'general')) return 'says "published" without a source'
  if (trust.verified && trust.sources.every((id) => seen.get(id)?.verified !== true)) return 'says "verified", but none of its sources was read'
  return undefined
}

export const trustIsTold: ContentCheck = {
  sentence:
    'Every claim has a source and says how sure it is: a published figure names more than "general", and nothing is verified through a source that was never seen.',
  run: ({ knowledge, library }) => {
    const seen = new Map(library.sources.map((source) => [source.id, source]))
    const told = (path: string, what: string, trust: Trust): { path: string; message: string }[] => {
      const message = wrongTrust(trust, seen)
      return message === undefined ? [] : [{ path, message: `${what} ${message}` }]
    }
    return [
      ...knowledge.findings.flatMap((finding) => told(fileOf.finding(finding), 'the finding', finding.trust)),
      ...knowledge.flags.flatMap((flag) => told(fileOf.flag(flag), 'the red flag', flag.trust)),
      ...knowledge.conditions.flatMap((condition) => [
        ...told(fileOf.condition(condition), 'recovery', condition.recovery.trust),
        ...condition.modifiers.flatMap((modifier) => told(fileOf.condition(condition), 'a modifier', modifier.trust)),
      ]),
      ...Object.entries(library.pages).flatMap(([id, page]) =>
        page.treatments.flatMap((treatment) => told(fileOf.condition({ id }), treatment.name, treatment.trust)),
      ),
      ...knowledge.care.flatMap((line) => told('care.yaml', line.id, line.trust)),
      ...knowledge.medicines.flatMap((medicine) => told('medicines.yaml', medicine.id, medicine.trust)),
    ]
  },
}
