import { messages } from './en/runs.po'
import { addWords } from './words.ts'

/** The words of the pages of runs: there as soon as one of them is. */
addWords(messages)
