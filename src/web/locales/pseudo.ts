/**
 * The pseudo-language of the length check: every text 40 % longer, so that a journey can see what a longer language breaks.
 * Asked for with ?locale=pseudo; lasts as long as the tab.
 */

const ASKED = 'hipwise-locale'

export function stretched(): boolean {
  try {
    if (new URLSearchParams(location.search).get('locale') === 'pseudo') sessionStorage.setItem(ASKED, 'pseudo')
    return sessionStorage.getItem(ASKED) === 'pseudo'
  } catch {
    return false
  }
}

/** Lengthens every word of more than two letters by its own vowels; placeholders and single words of code stay. */
export const stretch = (text: string): string =>
  text.replace(/(?<![{\w])[A-Za-z]{3,}(?![\w}])/g, (word) => {
    const more = Math.ceil(word.length * 0.4)
    return word + word.slice(-1).repeat(more)
  })

/** Texts are told from ids by their spaces; ids, sources and addresses stay. */
export function stretchTexts<Content>(content: Content): Content {
  if (typeof content === 'string') return (/ /.test(content) ? stretch(content) : content) as Content
  if (Array.isArray(content)) return content.map(stretchTexts) as Content
  if (typeof content === 'object' && content !== null) return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, stretchTexts(value)])) as Content
  return content
}
