import { i18n, type Messages } from '@lingui/core'
import { messages } from './en/messages.po'
import { stretch, stretched } from './pseudo.ts'

/** Loads the interface's words. English is the only language so far; others come as lazy chunks beside it. */
export function loadWords(): void {
  addWords(messages)
  i18n.activate('en')
}

/** Puts more words to those that are there. */
export const addWords = (words: Messages): void => i18n.load('en', stretched() ? longer(words) : words)

const longer = (words: Messages): Messages =>
  Object.fromEntries(Object.entries(words).map(([id, parts]) => [id, typeof parts === 'string' ? stretch(parts) : parts.map((part) => (typeof part === 'string' ? stretch(part) : part))])) as Messages
