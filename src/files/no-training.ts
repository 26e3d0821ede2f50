import type { Problem } from './recording.ts'

/** Why there is no training in a file, in the same words whatever the file is. */

/** A picture, a table or a text: it never pretended to be one. */
export const NOT_A_TRAINING_FILE: Problem = { code: 'not-a-training-file', says: 'It is no training file.' }

/** It should be one. */
export const OF_NO_FORMAT: Problem = {
  code: 'not-this-format',
  says: 'It is no training file: neither FIT nor TCX nor GPX. Export it again from the watch or the service.',
}

export const EMPTY_FILE: Problem = { code: 'empty', says: 'The file is empty.' }

export const NOTHING_RECORDED: Problem = { code: 'empty', says: 'Nothing was recorded in it.' }
