import type { Need, Programme, StrengthTest, TestId } from '#knowledge/rehab-shape.ts'
import type { Dated, TestDone } from '#plan/logged.ts'

/** The newest result of a test, with the goal its programme sets. */
export interface StrengthResult {
  readonly test: StrengthTest
  readonly newest: TestDone
  readonly first?: TestDone
  /** What the next steps ask for; absent: only the pain counts. */
  readonly goal?: number
}

/** Every test that measures something and was done, the newest result of each; the order of the content. */
export function strengthResults(tests: readonly StrengthTest[], done: readonly Dated<TestDone>[], programmes: readonly Programme[]): readonly StrengthResult[] {
  return tests.flatMap((test) => {
    if (test.measure === 'pain' || test.measure === 'done' || test.measure === 'rating') return []
    const results = done.filter(({ ahead, body }) => !ahead && body.test === test.id).map(({ body }) => body)
    const newest = results.at(-1)
    if (!newest) return []
    const [first] = results
    const goal = goalOf(test.id, programmes)
    return [{ test, newest, ...(first && first !== newest ? { first } : {}), ...(goal === undefined ? {} : { goal }) }]
  })
}

/** The most that any phase asks of it. */
function goalOf(test: TestId, programmes: readonly Programme[]): number | undefined {
  const wanted = programmes.flatMap(({ phases }) => phases.flatMap(({ exit }) => exit.flatMap(({ need }) => leastOf(need, test))))
  return wanted.length === 0 ? undefined : Math.max(...wanted)
}

function leastOf(need: Need, test: TestId): readonly number[] {
  if ('any' in need) return need.any.flatMap((each) => leastOf(each, test))
  return 'test' in need && need.test === test && need.atLeast !== undefined ? [need.atLeast] : []
}
