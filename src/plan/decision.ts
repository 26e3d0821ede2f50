import type { Reaction, ReactionLevel } from '#knowledge/rehab-shape.ts'
import type { Step } from './logged.ts'
import type { Reason } from './reason.ts'

/** Something decided on a day, with why and what would change it. Days are numbers (days since 1970-01-01). */
export interface Decision {
  readonly day: number
  readonly rule: string
  readonly level: ReactionLevel | 'step' | 'refused'
  readonly action: string
  readonly because: Reason
  readonly until: string
  /** What it did: "strength to calm", "level 4 to 2". */
  readonly moved?: string
  /** Last day of what it holds back by itself. */
  readonly lasts: number
  /** It also waits for a fresh full screening, which has not come yet. */
  readonly waits: boolean
  readonly effects: Reaction['effects']
}

/** A step forward that is open today: it waits for somebody to accept it. */
export interface Proposal {
  readonly step: Step
  readonly text: string
  readonly because: Reason
}

/** A decision that is over with its day and holds nothing back: a step taken, a refusal. */
export const noted = (decision: Pick<Decision, 'day' | 'rule' | 'level' | 'action' | 'because' | 'until' | 'moved'>): Decision => ({
  ...decision,
  lasts: decision.day,
  waits: false,
  effects: {},
})

/** A review that only sends the runner to somebody does not keep a step forward from being taken: that would be a lock for ever. */
export const holdsForward = ({ level, waits, effects: { seeSomebody: _who, ...effects } }: Decision): boolean =>
  level !== 'review' || waits || Object.keys(effects).length > 0

/** Stops running: the plan waits, or a stop acts. */
export const stopsRun = ({ waits, level }: Decision): boolean => waits || level === 'stop'

/** Strictest level first, and the newest of a level. */
export const strictestFirst = (decisions: readonly Decision[]): readonly Decision[] =>
  [...decisions].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.day - a.day)

const LEVELS: readonly Decision['level'][] = ['stop', 'review', 'back', 'hold', 'go', 'up', 'step', 'refused']
