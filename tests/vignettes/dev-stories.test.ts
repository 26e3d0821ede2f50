import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { failing, judged, percent } from './judge.ts'

/** Stories after published cases, kept outside this repository: the nearest we have to a judge who is not us. */

const path = fileURLToPath(new URL('../../../shared/facts/vignettes/dev.yaml', import.meta.url))
const here = existsSync(path)
const reason = here ? '' : ' (skipped: ../shared/facts/vignettes/dev.yaml lies beside the repository, and is not here)'

describe.skipIf(!here)(`the stories kept apart${reason}`, async () => {
  const batch = here ? await judged(path) : undefined
  const interview = here ? await judged(path, { interview: true }) : undefined

  it.each([
    ['all answers at once', batch, 28],
    ['by the interview', interview, 27],
  ] as const)('%s: nobody in danger is sent home, nearly all urgent ones are caught', (_how, result, caught) => {
    if (!result) throw new Error('not judged')
    const { all, sum } = result
    expect(sum.cases).toBe(48)
    expect(sum.graveMissed.ids, failing(all)).toEqual([])
    expect(sum.caught.of).toBe(30)
    expect(sum.caught.count, failing(all)).toBeGreaterThanOrEqual(caught)
  })

  it('all answers at once: the right cause is among three, often first, and mild stories stay mild', () => {
    if (!batch) throw new Error('not judged')
    const { all, sum } = batch
    expect(percent(sum.fullAndShort.top3, sum.fullAndShort.cases), failing(all)).toBeGreaterThanOrEqual(84)
    expect(percent(sum.fullAndShort.top1, sum.fullAndShort.cases), failing(all)).toBeGreaterThanOrEqual(60)
    expect(sum.overByTwo.of).toBe(18)
    expect(sum.overByTwo.ids.length, failing(all)).toBeLessThanOrEqual(1)
  })
})
