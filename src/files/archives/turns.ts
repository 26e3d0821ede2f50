/** What is told in its turn, of work that may have begun long before. */
export type Turn<Told> = () => readonly Told[] | Promise<readonly Told[]>

/** Takes turns in their order while the work of up to `ahead` later ones goes on. */
export async function* inTurn<Told>(turns: AsyncIterable<Turn<Told>>, ahead: number): AsyncGenerator<Told> {
  const waiting: Turn<Told>[] = []
  for await (const turn of turns) {
    waiting.push(turn)
    if (waiting.length > ahead) yield* await waiting.shift()!()
  }
  for (const turn of waiting) yield* await turn()
}
