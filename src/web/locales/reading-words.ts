import { messages } from './en/reading.po'
import { addWords } from './words.ts'

/** The words of what is read after the first question (lingui.config.ts): there as soon as one of its pages or parts is. */
addWords(messages)
