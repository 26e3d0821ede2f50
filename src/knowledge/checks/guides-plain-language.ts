import { passagesOf, plainWords } from '../guide-parts.ts'
import { type ContentCheck, fileOf } from './check.ts'
import { BANNED } from './plain-language.ts'

/** Old advice is quoted with its old words. */
const QUOTED = /“[^”]*”|"[^"]*"/g

export const guidesPlainLanguage: ContentCheck = {
  sentence: 'Guides and the glossary are kind: no banned words but in quotation marks, no exclamation marks.',
  run: ({ reading }) => [
    ...reading.guides.flatMap((guide) => {
      const texts = [guide.title, guide.lead, ...passagesOf(guide.blocks).map(({ line }) => plainWords(line))]
      return texts.flatMap((text) => banned(text).map((word) => ({ path: fileOf.guide(guide), message: `says "${word}": "${text.trim().slice(0, 90)}"` })))
    }),
    ...reading.glossary.flatMap(({ id, term, plain }) =>
      banned(`${term}. ${plain}`).map((word) => ({ path: 'glossary.yaml', message: `${id} says "${word}"` })),
    ),
  ],
}

const banned = (text: string): readonly string[] => BANNED.exec(text.replace(QUOTED, '""'))?.slice(0, 1) ?? []
