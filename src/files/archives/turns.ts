/** What is told in its turn, of work that may have begun long before. */
export type Turn<Told> = () => readonly Told[] | Promise<readonly Told[]>

/** Takes turns in their order while the work of up to `ahead` later ones goes on. When no more can be had, those that were are taken before it is thrown. */
export async function* inTurn<Told>(turns: AsyncIterable<Turn<Told>>, ahead: number): AsyncGenerator<Told> {
  const waiting: Turn<Told>[] = []
  try {
    for await (const turn of turns) {
      waiting.push(turn)
      if (waiting.length > ahead) yield* await waiting.shift()!()
    }
  } catch (cause) {
    for (const turn of waiting) yield* await turn()
    throw cause
  }
  for (const turn of waiting) yield* await turn()
}
