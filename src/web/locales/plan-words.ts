import { messages } from './en/plan.po'
import { addWords } from './words.ts'

/** The words of the pages of a plan: there as soon as one of them is. */
addWords(messages)
