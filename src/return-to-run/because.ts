import { inUnit } from '#basics/units.ts'
import type { SourceId } from '#knowledge/shape.ts'
import type { Stretch } from '#load/recent.ts'

/** Why so far and no farther: a sentence, the rule, the figure it rests on and the runs behind it. */
export interface Because {
  readonly text: string
  readonly rule: 'stopped' | 'step' | 'level' | 'rest-day' | 'session' | 'week' | 'restart' | 'hard' | 'share' | 'pain' | 'coverage'
  readonly value?: number
  readonly unit?: 'min' | 'm'
  readonly sources: readonly SourceId[]
  /** Entries of the runs: the longest of 30 days can be opened from here. */
  readonly runs: readonly string[]
}

type More = Partial<Pick<Because, 'value' | 'unit' | 'sources' | 'runs'>>

export const because = (text: string, rule: Because['rule'], { value, unit, sources, runs }: More = {}): Because => ({
  text,
  rule,
  ...(value === undefined ? {} : { value }),
  ...(unit === undefined ? {} : { unit }),
  sources: sources ?? [],
  runs: runs ?? [],
})

/** The longest and the farthest run as words, figure and entries: the running of it, without what was walked. */
export function noted(longest: Stretch | undefined, farthest: Stretch | undefined): More & { readonly text: string } {
  const minutes = Math.round(longest?.minutes ?? 0)
  const km = farthest?.distanceM === undefined ? '' : `${inUnit(farthest.distanceM, 'km').toFixed(1)} km or `
  return {
    text: `${km}${minutes} min of running`,
    value: minutes,
    unit: 'min',
    runs: [...new Set([longest, farthest].flatMap((run) => (run ? [run.entry] : [])))],
  }
}
