import type { Criterion, Phase, Programme, ReactionId, Rehab, RunningStep } from '#knowledge/rehab-shape.ts'
import type { KnownRun } from '#load/known-runs.ts'
import type { Diary, Effort } from '#pain/diary.ts'
import { fits, holdsBack } from '#pain/reactions.ts'
import type { SignContext } from '#pain/signs.ts'
import { type Counts, countsOf } from './counts.ts'
import { phaseOf } from './criteria.ts'
import type { Decision } from './decision.ts'
import type { Eligibility } from './eligibility.ts'
import type { Accepted, Dated, Step } from './logged.ts'
import type { Evidence } from './needs.ts'

/** Everything the course of a plan is walked with. Days are numbers (days since 1970-01-01). */
export interface CourseInput {
  readonly rehab: Rehab
  readonly eligibility: Eligibility
  readonly programmes: readonly Programme[]
  /** First day of the plan. */
  readonly start: number
  readonly today: number
  readonly diary: Diary
  /** Every run of the record, each once. */
  readonly known: readonly KnownRun[]
  readonly evidence: Omit<Evidence, 'since'>
  readonly accepted: readonly Dated<Accepted>[]
  /** Red flags raised by the check-ins of a day. */
  readonly flagsRaised: ReadonlyMap<number, readonly string[]>
  /** Fresh full screenings: the day, and the moment in milliseconds since 1970. */
  readonly screenings: readonly { readonly day: number; readonly at: number }[]
  /** When an entry happened, in milliseconds since 1970; undefined for an unknown one. */
  readonly momentOf: (entry: string) => number | undefined
  /** Whether a warning or the screening itself stopped a run of this day. */
  readonly stoppedOn: (day: number, run: Effort) => boolean
  /** Whether the leading programme led when this run of the day was made: before, another one said whether there was running. */
  readonly ledOn: (day: number, run: Effort) => boolean
  /** Nothing kept the plan shut on that day, as far as it was known then. */
  readonly openOn: (day: number) => boolean
  /** The pain sits where bone stress hides and nobody has cleared it: the gates and the first level of bone stress hold. */
  readonly boneRegion: (day: number) => boolean
  /** Wider than `boneRegion`: places whose pain over several runs is read as a pattern of bone. */
  readonly boneWatched: (day: number) => boolean
  /** A verified clinician has cleared bone with imaging, on or after the day `since`, as far as it was known on the day `on`. */
  readonly boneCleared: (since: number, on: number) => boolean
  /**
   * The only way out of the bone question without a clinician (overlay `groin-bone-gate`, `lifts.orElse`); absent where the answers shut it:
   * a deep groin, anything that weakens bone, or any of it unknown.
   */
  readonly quietWay?: readonly Criterion[]
  /** What still held something back when an earlier plan ended: a new plan does not wipe it. */
  readonly carried?: readonly Decision[]
  /** Bone spoke in an earlier plan on this day. */
  readonly carefulSince?: number
  /** How often it did. */
  readonly boneEpisodes?: number
  /** Phase the clinician opened last, for programmes a clinician leads. */
  readonly opened?: Phase
}

/** Before every day of a record. */
export const LONG_AGO = Number.MIN_SAFE_INTEGER

/** Where the walk through the days of a plan stands. */
export interface Walk {
  phase: Phase
  since: number
  /** 0: no walk-run yet; one above the last: usual running. */
  level: number
  topLevel: number
  acceptedLevel: number
  levelSince: number
  lastRun: number
  pausedAt: number
  /** Day on which bone spoke last in this plan. */
  carefulSince: number | undefined
  /** Where the ladder may begin again at most, after a fall from it. */
  mostAgain: number | undefined
  readonly doseSteps: Map<string, number>
  /** When an exercise last went up. */
  readonly doseSteppedOn: Map<string, number>
  readonly decisions: Decision[]
  /** Those that may still hold something back, sorted out day by day. */
  live: Decision[]
  /** Days on which something held the steps forward back. */
  readonly heldOn: Set<number>
  readonly steps: { readonly day: number; readonly kind: Step['kind'] }[]
  lastMatched: ReadonlySet<ReactionId>
  /** Runs that were made while running was stopped, by the later day on which they were written down. */
  readonly toldLater: Map<number, readonly Effort[]>
  readonly lastMove: Map<ReactionId, number>
  readonly same: SameEveryDay
}

/** What is the same on every day of a walk, worked out once. */
export interface SameEveryDay {
  readonly lead: Programme
  /** Reactions that hold something back; the others only say what the proposals work out by themselves. */
  readonly reactions: Rehab['reactions']
  readonly painRules: SignContext['painRules']
  /** The lowest cap of all programmes. */
  readonly cap: number
  readonly counts: Counts
}

/** The walk on its first morning. A throw means that no programme was given: our bug. */
export function newWalk(input: CourseInput): Walk {
  const same = sameEveryDay(input)
  return {
    phase: same.lead.phases[0]?.id ?? 'calm',
    since: input.start,
    level: 0,
    topLevel: 0,
    acceptedLevel: 0,
    lastRun: LONG_AGO,
    pausedAt: LONG_AGO,
    levelSince: input.start,
    carefulSince: input.carefulSince,
    mostAgain: input.carefulSince === undefined ? undefined : 1,
    doseSteps: new Map(),
    doseSteppedOn: new Map(),
    decisions: [...(input.carried ?? [])],
    live: [...(input.carried ?? [])],
    heldOn: new Set(),
    steps: [],
    lastMatched: new Set(),
    toldLater: new Map(),
    lastMove: new Map(),
    same,
  }
}

function sameEveryDay({ programmes, rehab, diary, start, today }: CourseInput): SameEveryDay {
  const [lead] = programmes
  if (!lead) throw new Error('a course needs a programme')
  const painRules = [...new Set(programmes.map(({ painRule }) => painRule))]
  return {
    lead,
    reactions: rehab.reactions.filter((reaction) => holdsBack(reaction.level) && fits(reaction, painRules)),
    painRules,
    cap: Math.min(...programmes.map(({ painCap }) => painCap.during)),
    counts: countsOf(diary, start, today),
  }
}

/** Bone has spoken in this plan and no clinician has cleared it since: running begins again at the bottom, by the rules of bone stress. */
export const isCareful = ({ boneCleared }: CourseInput, { carefulSince }: Walk, day: number): boolean =>
  carefulSince !== undefined && !boneCleared(carefulSince, day)

/** How the leading programme lets run in a phase. */
export const runningIn = (lead: Programme, phase: Phase): RunningStep => phaseOf(lead, phase)?.running.step ?? 'none'
