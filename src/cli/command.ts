/** One command of the command line. */
export interface Command {
  readonly name: string
  readonly usage: string
  /** What it does, in a sentence. */
  readonly sentence: string
  /** Exit code: 0 done, 1 done but a wanted threshold was missed, 2 the input was wrong. */
  readonly run: (words: readonly string[]) => Promise<number>
}

/** Says what was wrong with the input, on the error stream. */
export function refuse(message: string): 2 {
  console.error(message)
  return 2
}
