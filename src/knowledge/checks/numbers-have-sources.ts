import { type Passage, passagesOf, piecesOf, plainWords } from '../guide-parts.ts'
import { type ContentCheck, fileOf } from './check.ts'

/** Figures that claim nothing: what is left without them needs a source. */
const NO_CLAIM: readonly RegExp[] = [
  // whom to call
  /\b(112|911|999|111|116 ?117|988)\b/g,
  // the scale on which the reader counts
  /\b(0 (to|-|–) ?10|(out )?of 10)\b/g,
  // years: dates of advice and of studies
  /\b(19|20)\d\d\b/g,
  // names: vertebrae, vitamins, phases and steps of the plan, types, sizes of races
  /\b[LSTC][1-7]\b|\b[BD]\d+\b|\b(phase|step|week|day|type|grade|level|part) \d+\b|\b(5|10) ?k\b/gi,
]

export const numbersHaveSources: ContentCheck = {
  sentence: 'Every paragraph, list item and table row of a guide with a figure in it says where the figure comes from.',
  run: ({ reading }) =>
    reading.guides.flatMap((guide) =>
      passagesOf(guide.blocks)
        .filter(unsourced)
        .map(({ line }) => ({ path: fileOf.guide(guide), message: `a figure without its source: "${plainWords(line).trim().slice(0, 90)}"` })),
    ),
}

const unsourced = ({ kind, line }: Passage): boolean =>
  kind !== 'heading' && /\d/.test(NO_CLAIM.reduce((text, none) => text.replace(none, ''), plainWords(line))) && !piecesOf(line).some(isMark)

const isMark = (piece: Passage['line'][number]): boolean => typeof piece === 'object' && 'source' in piece
