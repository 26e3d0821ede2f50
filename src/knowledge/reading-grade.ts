/**
 * How hard a text is to read: the Flesch-Kincaid grade, school years in the United States (8: about age 13).
 * Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas for Navy enlisted personnel. Research Branch Report
 * 8-75, Naval Technical Training Command, 1975: 0.39 x words per sentence + 11.8 x syllables per word - 15.59.
 * Syllables are counted by rule; reading-grade.test.ts tells how well. A number counts as one word of one syllable.
 */
export function readingGrade(passages: readonly string[]): number {
  const sentences = passages.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** How many words a text has: a number or what stands between spaces. */
export const wordCount = (passages: readonly string[]): number => passages.flatMap(wordsOf).length

/** The middle value; the lower one of two. 0 of nothing. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0

/** A passage ends a sentence, with or without a full stop; a colon or semicolon does not. */
const sentencesOf = (passage: string): readonly string[] => passage.split(/[.?!]+["”’)]*(?=\s|$)/).filter((sentence) => wordsOf(sentence).length > 0)

const wordsOf = (text: string): readonly string[] => text.split(/[\s/–—-]+/).filter((word) => /[a-z0-9]/i.test(word))

/** Syllables of an English word; at least 1. */
export function syllablesOf(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z]/g, '')
  const known = EXCEPTIONS[letters] ?? EXCEPTIONS[letters.replace(/s$/, '')]
  if (known !== undefined) return known
  const sounded = letters
    // silent before an ending: movement, painless, lately
    .replace(/([aeiouy][^aeiouy]+)e(?=(ly|ment|ments|ful|less|ness|thing|body|times|where|one)$)/, '$1')
    // somebody, therefore
    .replace(/^(some|there|where|here|fore|home|side|base|line|time|life|race)(?=[bcdfghklmnpstw])/, (part) => part.slice(0, -1))
    .replace(/^every/, 'evry')
    .replace(/[^aeiouy]es$/, (ending) => (/(s|x|z|c|g|ch|sh|[^aeiouy]l)es$/.test(letters) ? ending : ending.slice(0, -2)))
    .replace(/([^aeiouydt])ed$/, '$1')
    .replace(/([^aeiouyl]|[aeiouy]l|ll)e$/, '$1')
  const groups = sounded.match(/[aeiouy]+/g)?.length ?? 0
  const split =
    sounded.match(/(?<![tscgx])i(a|o)|[tscgx]io(?![nu])|ie(r|st)$|eus$|(?<![gp])eo|[aeiouy]ing|uou|eous|iu|ua(?=l|t)|(?<=[aeiou])y(?=[aeiou])/g)?.length ?? 0
  return Math.max(1, groups + split)
}

/** Words that the rules miscount and that this library uses. */
const EXCEPTIONS: Readonly<Record<string, number>> = {
  area: 3,
  being: 2,
  body: 2,
  client: 2,
  cream: 1,
  create: 2,
  diet: 2,
  element: 3,
  every: 2,
  everything: 3,
  evidence: 3,
  experience: 4,
  idea: 3,
  ilium: 3,
  lion: 2,
  opioid: 3,
  patient: 2,
  physio: 3,
  quiet: 2,
  reaction: 3,
  react: 2,
  real: 1,
  science: 2,
  different: 2,
  several: 2,
  something: 2,
  surgery: 3,
  variety: 4,
  via: 2,
  video: 3,
  walked: 1,
  xray: 2,
}
