/** Words as the search compares them: small, without accents, plurals and endings, British and American alike. */

/** Words that every page has and no question is about. */
const EMPTY = new Set(
  'a an and are as at be been but by can could did do does for from had has have having how i if in into is it its just me my of on or our really should so than that the their them then there these they this to too very was we were what when where which while who why will with would you your im ive dont'.split(
    ' ',
  ),
)

/** Two ways to write one word that no rule tells. */
const SAME: Readonly<Record<string, string>> = { cant: 'cannot' }

/** British as American, where the two differ inside a word. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[a-z])ae(?=[dfmst])/, 'e'],
  [/^oe(?=[ds])|oe(?=ma|dema)/, 'e'],
  [/is(e|es|ed|ing|ation|ations)$/, 'iz$1'],
  [/our(s|ed|ing)?$/, 'or$1'],
  [/tre(s)?$/, 'ter$1'],
  [/yse(s|d)?$/, 'yze$1'],
]

/** Words that may be spelled in two ways: most are not, and are spared the work. */
const DIFFERS = /ae|oe|is|our|tre|yse/

/** One word as it is compared; undefined for a word that says nothing. */
export function comparable(word: string): string | undefined {
  const small = word.toLowerCase()
  const plain = /^[a-z]+$/.test(small) ? small : small.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')
  if (plain === '' || EMPTY.has(plain)) return undefined
  return SAME[plain] ?? stem(DIFFERS.test(plain) ? SPELLINGS.reduce((said, [british, american]) => said.replace(british, american), plain) : plain)
}

/** The pieces of a text: what stands between everything that is no letter and no digit. */
const pieces = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}'’]+/u).filter((piece) => piece !== '')

/** A text as its comparable words, in order. */
export const comparables = (text: string): readonly string[] => pieces(text).flatMap((piece) => comparable(piece) ?? [])

/** Plurals and endings of verbs off: hurts, hurting and hurt are one word. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const one = word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|ss|x)es$/, '$1')
    .replace(/(?<![suoi])s$/, '')
  const bare = one.replace(/(?<=[a-z]{3})(ing|ed)$/, '')
  if (bare === one || !/[aeiouy]/.test(bare)) return one.replace(/(?<=[a-z]{3})e$/, '')
  return bare.replace(/([bdgmnprt])\1$/, '$1').replace(/(?<=[a-z]{3})e$/, '')
}
