import { messages } from '../locales/en/player.po'
import { addWords } from '../locales/words.ts'

/** The words of sessions, tests and walk-runs come with their pages, not with the first question. */
addWords(messages)
