import { messages } from './en/reading.po'
import { addWords } from './words.ts'

/** The words of results, conditions, answers and comparisons: there as soon as one of their pages is. */
addWords(messages)
