import type { ContentCheck } from './check.ts'
import { BANNED } from './plain-language.ts'

/** Blames the body of whoever reads it. */
const BLAMES = /\b(weak\w*|lazy|bad form|wrong form)\b/i
/** Characters, by the field: the player speaks cues, the reaction's action is the first line on screen. */
const LIMITS: Readonly<Record<string, number>> = { name: 60, cues: 100, faults: 80, action: 110, because: 140, goals: 60, watch: 100, why: 110 }
/** Said to its authors, or asked from a clinician. */
const NOT_FOR_RUNNERS = new Set(['trust', 'id', 'clinicianMustSet'])
const FILES =
  /^(exercises|movement-tests|programmes|overlays)\/|^(programmes-for|reactions|return-to-run|routines|cross-training|prevention|check-in|load)\.yaml$/

export const rehabPlainLanguage: ContentCheck = {
  sentence: 'The words of the road back are short and kind: no banned words, no blame, no exclamation marks, and cues that can be spoken.',
  run: (_content, files) =>
    files
      .filter(({ path }) => FILES.test(path))
      .flatMap(({ path, value }) =>
        textsIn(value, '').flatMap(({ field, text }) => {
          const banned = BANNED.exec(text) ?? BLAMES.exec(text)
          const limit = LIMITS[field]
          return [
            ...(banned ? [{ path, message: `${field} says "${banned[0]}"` }] : []),
            ...(limit !== undefined && text.length > limit ? [{ path, message: `${field} has ${text.length} characters; ${limit} at most: "${text}"` }] : []),
          ]
        }),
      ),
}

function textsIn(value: unknown, field: string): readonly { readonly field: string; readonly text: string }[] {
  // one word alone is an id, not a sentence
  if (typeof value === 'string') return value.includes(' ') ? [{ field, text: value }] : []
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (NOT_FOR_RUNNERS.has(key) ? [] : textsIn(inner, key)))
}
