import type { ReturnToRun, WalkRunLevel } from '#knowledge/rehab-shape.ts'

/** The walk-run ladder. Level 0: no walk-run yet. One above the last level: usual running, by the load rules. */

export const lastLevel = (ladder: ReturnToRun): number => Math.max(...ladder.levels.map(({ level }) => level))

export const usualLevel = (ladder: ReturnToRun): number => lastLevel(ladder) + 1

export const levelAt = (ladder: ReturnToRun, level: number): WalkRunLevel | undefined => ladder.levels.find((each) => each.level === level)

/** First level after so many weeks without running; the lowest after bone stress, and when nobody knows how long it was. */
export function startLevel(ladder: ReturnToRun, weeksOff: number | undefined, bone: boolean): number {
  const lowest = Math.min(...ladder.levels.map(({ level }) => level))
  if (bone || weeksOff === undefined) return lowest
  return [...ladder.startLevel].sort((a, b) => a.belowWeeks - b.belowWeeks).find(({ belowWeeks }) => weeksOff < belowWeeks)?.level ?? lowest
}

/** Sessions wanted at a level before the next one is proposed. */
export const sessionsAt = (ladder: ReturnToRun, level: number, bone: boolean): number =>
  bone ? ladder.bone.sessionsPerLevel : (levelAt(ladder, level)?.sessions ?? 2)

/** Minutes of running in one session of a level, and of the whole session with its walks. */
export const runMinutesAt = (level: WalkRunLevel): number => level.sets * level.runMin
export const totalMinutesAt = (ladder: ReturnToRun, level: WalkRunLevel): number =>
  2 * ladder.walkMin + level.sets * level.runMin + (level.sets - 1) * level.walkMin

/** Fewest days from one level to the end of the ladder, the days between runs kept. */
export function daysToTheEnd(ladder: ReturnToRun, from: number, bone: boolean): number {
  const between = ladder.restDaysBetweenRuns + 1
  return ladder.levels.filter(({ level }) => level >= from).reduce((days, { level }) => days + sessionsAt(ladder, level, bone) * between, 0)
}
