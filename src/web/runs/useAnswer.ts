import { focusHeading } from '../parts/focusHeading.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import type { Draft } from '../runner/drafts.ts'
import { useRunner } from '../runner/RunnerContext.tsx'

/** Writes down an answer once, however often it is tapped, then puts the focus back to the heading. */
export function useAnswer(): readonly [(drafts: readonly Draft[]) => void, boolean] {
  const runner = useRunner()
  return useOneAtATime(async (drafts: readonly Draft[]) => {
    await runner.write(drafts)
    focusHeading()
  })
}
