import { passagesOf, plainWords } from '../guide-parts.ts'
import type { Block } from '../guide-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'
import { BANNED } from './plain-language.ts'

/** Old advice is quoted with its old words: only in a passage about advice that has changed. */
const QUOTED = /“[^”]*”|"[^"]*"/g

export const guidesPlainLanguage: ContentCheck = {
  sentence: 'Guides and the glossary are kind: no banned words but in the quotation marks of a passage about changed advice, no exclamation marks.',
  run: ({ reading }) => [
    ...reading.guides.flatMap((guide) => {
      const changed = guide.blocks.filter((block) => block.kind === 'aside' && block.about === 'changed')
      const others = guide.blocks.filter((block) => !changed.includes(block))
      const texts = [guide.title, guide.lead, ...textsOf(others), ...textsOf(changed).map((text) => text.replace(QUOTED, '""'))]
      return texts.flatMap((text) => banned(text).map((word) => ({ path: fileOf.guide(guide), message: `says "${word}": "${text.trim().slice(0, 90)}"` })))
    }),
    ...reading.glossary.flatMap(({ id, term, plain }) =>
      banned(`${term}. ${plain}`).map((word) => ({ path: 'glossary.yaml', message: `${id} says "${word}"` })),
    ),
  ],
}

const textsOf = (blocks: readonly Block[]): readonly string[] => passagesOf(blocks).map(({ line }) => plainWords(line))

const banned = (text: string): readonly string[] => BANNED.exec(text)?.slice(0, 1) ?? []
