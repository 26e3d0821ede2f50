import { numberOf } from '#basics/day.ts'
import type { Phase } from '#knowledge/rehab-shape.ts'
import { startLevel } from '#return-to-run/ladder.ts'
import { type Decision, holdsForward, noted, type Proposal, strictestFirst } from './decision.ts'
import { stillActive } from './holds.ts'
import type { Accepted, Dated, Step } from './logged.ts'
import { beginningAt, proposalsOn } from './proposals.ts'
import { react } from './react.ts'
import { because } from './reason.ts'
import { type CourseInput, isCareful, newWalk, type Walk } from './walk.ts'

/**
 * The course of a plan: its days walked through once, from the start to today, with everything known now. Backward steps, holds and stops act on
 * their day; forward steps act when the runner accepted what was open that day. Nothing of it is stored, so a late entry simply changes the walk.
 */
export interface Course {
  readonly phase: Phase
  readonly since: number
  /** 0: no walk-run yet; one above the last: usual running. */
  readonly level: number
  /** The highest it ever was. */
  readonly topLevel: number
  /** The highest that was ever accepted, also where it does not count any more. */
  readonly acceptedLevel: number
  readonly levelSince: number
  /** Bone has spoken in this plan: the gates and steps of bone stress hold. */
  readonly careful: boolean
  /** The day it spoke last. */
  readonly carefulSince?: number
  /** Steps up that were accepted for an exercise. */
  readonly doseSteps: ReadonlyMap<string, number>
  readonly decisions: readonly Decision[]
  /** What holds something back today, strictest first. */
  readonly active: readonly Decision[]
  readonly proposals: readonly Proposal[]
  /** Nothing is offered at all until a fresh screening. */
  readonly waitsForScreening: boolean
}

/** A throw means that the input has no programme: our bug. */
export function courseOf(input: CourseInput): Course {
  const walk = newWalk(input)
  const acceptedOn = byDay(input.accepted)
  for (let day = input.start; day <= input.today; day++) {
    walk.live = stillActive(walk.live, input, walk, day)
    react(input, walk, day)
    if (walk.live.some(holdsForward)) walk.heldOn.add(day)
    restAfterPause(input, walk, day)
    for (const accepted of acceptedOn.get(day) ?? []) accept(input, walk, day, accepted)
  }
  if (input.opened !== undefined && walk.same.lead.phases.some(({ id }) => id === input.opened)) limitTo(walk, input.opened)
  const active = strictestFirst(walk.live)
  const { phase, since, level, topLevel, acceptedLevel, levelSince, doseSteps, decisions } = walk
  return {
    phase,
    since,
    level,
    topLevel,
    acceptedLevel,
    levelSince,
    careful: isCareful(input, walk, input.today),
    ...(walk.carefulSince === undefined ? {} : { carefulSince: walk.carefulSince }),
    doseSteps,
    decisions,
    active,
    proposals: proposalsOn(input, walk, input.today),
    waitsForScreening: active.some(({ waits }) => waits),
  }
}

function byDay(all: readonly Dated<Accepted>[]): ReadonlyMap<number, readonly Dated<Accepted>[]> {
  const days = new Map<number, Dated<Accepted>[]>()
  for (const accepted of [...all].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const day = numberOf(accepted.day)
    days.set(day, [...(days.get(day) ?? []), accepted])
  }
  return days
}

/** Strength work does not keep the legs used to running: after two weeks without a run two levels back, later what so long a pause allows. */
function restAfterPause(input: CourseInput, walk: Walk, day: number): void {
  if (input.diary.effortsOn.get(day)?.some(({ kind, ahead }) => kind === 'run' && !ahead)) walk.lastRun = day
  const off = day - Math.max(walk.lastRun, walk.levelSince, walk.pausedAt)
  if (walk.level <= 1 || off < PAUSE_DAYS) return
  const weeks = (day - Math.max(walk.lastRun, input.start)) / 7
  const to = Math.max(
    1,
    Math.min(walk.level - 2, startLevel(input.rehab.returnToRun, weeks, input.boneRegion(day) || input.programmes.some(({ painRule }) => painRule === 'bone'))),
  )
  walk.decisions.push(
    noted({
      day,
      rule: 'run-pause',
      level: 'step',
      action: 'Running begins lower again: two weeks or more without a run.',
      because: because(`${Math.floor(weeks)} weeks without a run.`, 'run-pause', { sources: input.rehab.returnToRun.trust.sources }),
      until: 'The levels come back step by step.',
      moved: `level ${walk.level} to ${to}`,
    }),
  )
  walk.level = to
  walk.levelSince = day
  walk.pausedAt = day
}

/** Days without a run after which the ladder goes back. */
const PAUSE_DAYS = 14

/** A clinician-led programme never runs ahead of the phase that was opened. */
function limitTo(walk: Walk, opened: Phase): void {
  const order = walk.same.lead.phases.map(({ id }) => id)
  if (order.indexOf(walk.phase) > order.indexOf(opened)) walk.phase = opened
}

function accept(input: CourseInput, walk: Walk, day: number, { entry, ahead, body }: Dated<Accepted>): void {
  if (body.step.kind === 'level') walk.acceptedLevel = Math.max(walk.acceptedLevel, body.step.to)
  const open = ahead ? [] : proposalsOn(input, walk, day)
  const taking = open.find(({ step }) => sameStep(step, body.step)) ?? begun(body.step, open)
  walk.decisions.push(taking ? taken(day, entry, taking) : refused(day, entry))
  if (!taking) return
  const { step } = taking
  walk.steps.push({ day, kind: step.kind })
  if (step.kind === 'phase') {
    walk.phase = step.to
    walk.since = day
  } else if (step.kind === 'level') {
    walk.level = step.to
    walk.topLevel = Math.max(walk.topLevel, step.to)
    walk.levelSince = day
    walk.mostAgain = undefined
  } else {
    walk.doseSteps.set(step.exercise, step.to)
    walk.doseSteppedOn.set(step.exercise, day)
  }
}

/**
 * The ladder was begun, and a run of before that was written down or removed since puts its beginning elsewhere: the lower of both is begun. Refusing it
 * would take back every level since.
 */
function begun(accepted: Step, open: readonly Proposal[]): Proposal | undefined {
  if (accepted.kind !== 'level' || accepted.from !== 0) return undefined
  const other = open.find(({ step }) => step.kind === 'level' && step.from === 0)
  return other?.step.kind === 'level' ? beginningAt(Math.min(accepted.to, other.step.to), other.because.sources) : undefined
}

const sameStep = (a: Step, b: Step): boolean => JSON.stringify(a) === JSON.stringify(b)

const taken = (day: number, entry: string, { step, text, because: why }: Proposal): Decision =>
  noted({ day, rule: `step-${step.kind}`, level: 'step', action: text, because: { ...why, entries: [entry] }, until: '' })

const refused = (day: number, entry: string): Decision =>
  noted({
    day,
    rule: 'not-open',
    level: 'refused',
    action: 'A step forward was accepted and does not count.',
    because: because('With everything known now, the step was not open on that day.', 'not-open', { entries: [entry] }),
    until: 'It is proposed again when its criteria are met.',
  })
