import { type ContentCheck, fileOf } from './check.ts'

/** Shelves whose pages are read by somebody who does not know yet what is wrong, or for whom other limits hold. */
const SHELVES: readonly string[] = ['symptoms', 'people']

export const guidesSayWhenToGo: ContentCheck = {
  sentence: 'Every guide about what one feels, or for one kind of runner, says when to see somebody; the guide that words of danger lead to does nothing else.',
  run: ({ reading }) =>
    reading.guides
      .filter(({ topic }) => SHELVES.includes(topic))
      .filter(({ id }) => !reading.searchWords.some(({ first }) => first === id))
      .filter(({ blocks }) => !blocks.some((block) => block.kind === 'aside' && block.about === 'see-somebody' && block.blocks.length > 0))
      .map((guide) => ({ path: fileOf.guide(guide), message: 'has no passage "See somebody if"' })),
}
