/** One command of the command line. */
export interface Command {
  readonly name: string
  readonly usage: string
  /** What it does, in a sentence. */
  readonly sentence: string
  /** What its exit codes say, where that is more than below. */
  readonly exits?: string
  /** Exit code: 0 done, 1 done but a wanted threshold was missed, 2 the input was wrong. */
  readonly run: (words: readonly string[]) => Promise<number>
}

/** Of what reads training files. */
export const READING_EXITS =
  'Exit code: 0 all that holds training was read, some of it perhaps in part; 1 a file, a path or the end of an archive could not be read, and the rest was; 2 the input was wrong, and nothing was done.'

/** Says what was wrong with the input, on the error stream. */
export function refuse(message: string): 2 {
  console.error(message)
  return 2
}
