import { messages } from './en/learn.po'
import { addWords } from './words.ts'

/** The words of the library: there as soon as one of its pages is. */
addWords(messages)
