import { messages } from './en/import.po'
import { addWords } from './words.ts'

/** The words of the import: there as soon as its page is. */
addWords(messages)
