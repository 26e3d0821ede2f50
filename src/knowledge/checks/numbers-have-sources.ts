import { type Passage, passagesOf, passagesOfCondition, piecesOf, plainWords } from '../guide-parts.ts'
import type { Guide } from '../guide-shape.ts'
import type { Line } from '../line-shape.ts'
import type { ContentProblem } from '../read-content.ts'
import { type ContentCheck, fileOf } from './check.ts'

/** What makes an amount of a figure that would else be read as a year. */
const UNIT =
  /(?! ?(%|mg|g|kg|ml|l|km|k|m|cm|mm|kcal|calories|met(re|er)s?|miles?|steps?|hours?|minutes?|days?|weeks?|times?|runners?|people|women|men|hips?|in 100)\b)/
/** Figures that claim nothing: what is left without them needs a source. */
const NO_CLAIM: readonly RegExp[] = [
  // older advice in its own words
  /\bOld: [“"][^”"]*[”"]/g,
  // whom to call
  /\b(112|911|999|111|116 ?117|988)\b/g,
  // the scale on which the reader counts
  /\b(0 (to|-|–) ?10|(out )?of 10)\b/g,
  // years: dates of advice and of studies
  new RegExp(`\\b(19|20)\\d\\d\\b${UNIT.source}`, 'g'),
  // names: vertebrae, vitamins, phases and steps of the plan, sizes of races
  /\b[LSTC][1-7]\b|\b[BD]\d+\b|\b(phase|step|grade|level) \d+\b|\b(5|10) ?k\b/gi,
]

const WORD = '(one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred)'
/** A figure, or a share in words. */
const FIGURE = new RegExp(`\\d|\\b${WORD} (in|out of) (every )?${WORD}\\b|\\bper ?cent\\b`, 'i')

export const numbersHaveSources: ContentCheck = {
  sentence:
    'Every sentence and table row of a guide or condition with a figure in it says where the figure comes from; a figure in the lead or a heading of a guide stands in such a passage, too.',
  run: ({ knowledge, library, reading }) => [
    ...reading.guides.flatMap((guide) => {
      const path = fileOf.guide(guide)
      return [...problemsIn(path, passagesOf(guide.blocks)), ...nowhereSourced(guide).map((text) => bare(path, text))]
    }),
    ...knowledge.conditions.flatMap((condition) => {
      const page = library.pages[condition.id]
      return page ? problemsIn(fileOf.condition(condition), passagesOfCondition(condition, page)) : []
    }),
  ],
}

const problemsIn = (path: string, passages: readonly Passage[]): readonly ContentProblem[] => [
  ...passages
    .flatMap(sentencesOf)
    .filter(unsourced)
    .map((text) => bare(path, text)),
  ...passages
    .map(({ line }) => plainWords(line))
    .filter((words) => words.includes('[^'))
    .map((words) => ({ path, message: `a mark that cannot be read (it is [^source-id]): "${words.slice(0, 90)}"` })),
]

const bare = (path: string, text: string): ContentProblem => ({ path, message: `a figure without its source: "${text.trim().slice(0, 90)}"` })

const claims = (text: string): string => NO_CLAIM.reduce((left, none) => left.replace(none, ''), text)

const unsourced = (sentence: string): boolean => FIGURE.test(claims(sentence)) && !sentence.includes(MARK)

/** Stands for the mark of a source in the words of a line. */
const MARK = '\u00b6'

/** The sentences of a passage, each with the marks behind it. A row of a table has one mark for all its cells, a heading none. */
const sentencesOf = ({ kind, line }: Passage): readonly string[] =>
  kind === 'heading' ? [] : kind === 'row' ? [marked(line)] : marked(line).split(new RegExp(`(?<=[.!?]["”)]?${MARK}*)\\s+(?=["“(]?[A-Z0-9])`))

const marked = (line: Line): string =>
  line
    .map((part) => {
      if (typeof part === 'string') return part
      if ('source' in part) return MARK
      return marked('strong' in part ? part.strong : 'em' in part ? part.em : part.text)
    })
    .join('')

/** Title, lead and headings bear no marks: their figures are those of the text. */
function nowhereSourced({ title, lead, blocks }: Guide): readonly string[] {
  const passages = passagesOf(blocks)
  const sourced = passages.filter(({ line }) => isSourced(line)).map(({ line }) => plainWords(line))
  const unmarked = [title, lead, ...passages.filter(({ kind }) => kind === 'heading').map(({ line }) => plainWords(line))]
  return unmarked.filter((text) => figuresIn(text).some((figure) => !sourced.some((said) => figuresIn(said).includes(figure))))
}

const isSourced = (line: Line): boolean => piecesOf(line).some((piece) => typeof piece === 'object' && 'source' in piece)

const figuresIn = (text: string): readonly string[] =>
  claims(text)
    .toLowerCase()
    .match(new RegExp(FIGURE.source.replace('\\d', '\\d+'), 'gi')) ?? []
