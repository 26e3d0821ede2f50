import type { ExerciseDone } from '#plan/logged.ts'
import { type Bout, isWork, type PlayItem, READY_S, type Step, sameBout, stepsOf, type WorkStep } from './steps.ts'

/**
 * A session being played: a value that only a clock that never jumps (milliseconds, handed in) moves on. Nothing is counted by ticks: each look
 * adds the time since the last look, so late, missing and bunched ticks change nothing.
 */

/** What was done of one set on one side. */
export interface BoutDone extends Bout {
  readonly item: number
  readonly reps?: number
  readonly holdS?: number
  readonly minutes?: number
}

/** What the runner said about an exercise; missing stays missing. */
export interface Note {
  readonly item: number
  readonly skipped?: NonNullable<ExerciseDone['skipped']>
  readonly effort?: number
  readonly pain?: number
  readonly loadKg?: number
}

/** Pause and go on are one button. */
type Button = 'pause' | 'skip' | 'finish' | 'back' | 'leave' | 'swap' | 'answer' | 'end'

/** Why it stands still: not begun, the runner's wish, the page slept during a set, the page was loaded again. */
export type StoodStill = 'start' | 'runner' | 'asleep' | 'reload'

export interface Playing {
  readonly items: readonly PlayItem[]
  /** Index into `stepsOf(items)`. */
  readonly at: number
  /** Time within this step. */
  readonly elapsedMs: number
  /** Getting ready again before a set that was interrupted goes on. */
  readonly leadMs: number
  /** Time that was not paused. */
  readonly activeMs: number
  /** The last look at the clock; absent while it stands still. */
  readonly seenAt?: number
  /** The last press, and of which button. */
  readonly acted?: { readonly button: Button; readonly at: number }
  readonly stands?: StoodStill
  /** The runner counts the repetitions. */
  readonly ownPace: boolean
  readonly done: readonly BoutDone[]
  readonly notes: readonly Note[]
  /** Ended by the runner before its end. */
  readonly left?: true
}

/** A set that nobody was shown or told for so long was not guided: it stops instead of being counted. */
export const ASLEEP_MS = 4000

/** A second press of the same button within this time is a slip of the finger. */
export const DOUBLE_TAP_MS = 400

const LEAD_MS = READY_S * 1000

export const begin = (items: readonly PlayItem[]): Playing => ({
  items,
  at: 0,
  elapsedMs: 0,
  leadMs: 0,
  activeMs: 0,
  stands: 'start',
  ownPace: false,
  done: [],
  notes: [],
})

export const stepAt = ({ items, at }: Playing): Step => stepsOf(items)[at] ?? { kind: 'done' }

/** Milliseconds of a step; undefined: it lasts until it is answered. */
export function lengthOf(step: Step, ownPace: boolean): number | undefined {
  if (step.kind === 'ask' || step.kind === 'done' || (step.kind === 'reps' && ownPace)) return undefined
  return step.seconds * 1000
}

/** The state as it is `now`, on a clock that never goes back. */
export function advance(state: Playing, now: number): Playing {
  if (state.seenAt === undefined) return state
  const gap = Math.max(0, now - state.seenAt)
  if (gap > ASLEEP_MS) return slept(state, gap, now)
  return passed({ ...state, seenAt: now }, gap)
}

function passed(state: Playing, ms: number): Playing {
  const lead = Math.min(ms, state.leadMs)
  let next: Playing = { ...state, leadMs: state.leadMs - lead, activeMs: state.activeMs + ms, elapsedMs: state.elapsedMs + ms - lead }
  for (;;) {
    const step = stepAt(next)
    const length = lengthOf(step, next.ownPace)
    // what is waited for an answer is no training
    if (length === undefined) return step.kind === 'reps' ? next : { ...next, elapsedMs: 0, activeMs: next.activeMs - next.elapsedMs }
    if (next.elapsedMs < length) return next
    next = { ...credited(next, step, length), at: next.at + 1, elapsedMs: next.elapsedMs - length }
  }
}

/** Rest, and minutes of walking or cycling, go on without anybody looking, but only to their own end. */
function slept(state: Playing, gap: number, now: number): Playing {
  const step = stepAt(state)
  const length = lengthOf(step, state.ownPace)
  if (length === undefined) return { ...state, seenAt: now }
  if (step.kind !== 'rest' && step.kind !== 'minutes') return standing(state, 'asleep')
  const left = state.leadMs + length - state.elapsedMs
  if (gap < left) return passed({ ...state, seenAt: now }, gap)
  return standing(passed(state, left), 'asleep')
}

function standing({ seenAt: _, ...state }: Playing, stands: StoodStill): Playing {
  return { ...state, stands }
}

/** Presses of a button: the clock is read first, a double tap is one tap. */
function act(state: Playing, button: Button, now: number, change: (state: Playing) => Playing): Playing {
  const { acted } = state
  if (acted?.button === button && now - acted.at < DOUBLE_TAP_MS) return advance(state, now)
  return { ...change(advance(state, now)), acted: { button, at: now } }
}

export const pause = (state: Playing, now: number): Playing => act(state, 'pause', now, (here) => (here.seenAt === undefined ? here : standing(here, 'runner')))

/** Goes on exactly where it stood; in the middle of a set after getting ready again. */
export const resume = (state: Playing, now: number): Playing => act(state, 'pause', now, (here) => started(here, now))

function started({ stands: _, ...state }: Playing, now: number): Playing {
  if (state.seenAt !== undefined) return state
  const step = stepAt(state)
  const again = (isWork(step) || step.kind === 'between') && !(step.kind === 'reps' && state.ownPace)
  return { ...state, seenAt: now, leadMs: again ? LEAD_MS : 0 }
}

/** Ends a rest or a getting ready at once, and a set with what was counted so far. */
export const skipStep = (state: Playing, now: number): Playing =>
  act(state, 'skip', now, (here) => {
    const step = stepAt(here)
    if (step.kind === 'ask' || step.kind === 'done') return here
    if (here.leadMs > 0) return { ...here, leadMs: 0 }
    const kept = soFar(here, step)
    const steps = stepsOf(here.items)
    // the rest of a set of holds goes with it
    const next = isWork(step) || step.kind === 'between' ? steps.findIndex((each, i) => i > here.at && !inBout(each, step)) : here.at + 1
    return at(kept, next)
  })

/** The set is done as prescribed, or with fewer repetitions: at the runner's own pace, or a walk that the phone slept through. */
export const finishSet = (state: Playing, reps: number | undefined, now: number): Playing =>
  act(state, 'finish', now, (here) => {
    const step = stepAt(here)
    if (step.kind !== 'reps' && step.kind !== 'minutes') return here
    const all = step.seconds * 1000
    const share = step.kind === 'reps' && reps !== undefined ? Math.max(0, Math.min(reps, step.reps)) * step.tempoS * 1000 : all
    return at(credited(here, step, share), here.at + 1)
  })

/** To the beginning of this set, or of the set before it; what it counted is taken back. */
export const back = (state: Playing, now: number): Playing =>
  act(state, 'back', now, (here) => {
    const step = stepAt(here)
    if (step.kind === 'done' || step.kind === 'ask') return here
    const steps = stepsOf(here.items)
    const begun = isWork(step) || step.kind === 'between'
    const bouts = here.items[step.item]?.bouts ?? []
    const place = bouts.findIndex((bout) => sameBout(bout, step))
    const to = bouts[begun ? place : Math.max(0, place - 1)]
    if (!to) return here
    const first = steps.findIndex((each) => each.kind === 'ready' && each.item === step.item && sameBout(each, to))
    return at({ ...here, done: here.done.filter((each) => each.item !== step.item || !sameBout(each, to)) }, first)
  })

/** Leaves an exercise; what was done of it is kept. */
export const skipItem = (state: Playing, note: Omit<Note, 'item'>, now: number): Playing =>
  act(state, 'leave', now, (here) => {
    const step = stepAt(here)
    if (step.kind === 'done') return here
    const kept = step.kind === 'ask' ? here : soFar(here, step)
    return onTo(noted(kept, { item: step.item, ...note }), step.item + 1, now)
  })

/** Another exercise for the sets that are left. `make` gets the item and what was done of it. */
export const swap = (state: Playing, make: (item: PlayItem, done: readonly Bout[]) => PlayItem, now: number, note: Omit<Note, 'item'> = {}): Playing =>
  act(state, 'swap', now, (here) => {
    const step = stepAt(here)
    if (step.kind === 'done') return here
    const kept = step.kind === 'ask' ? here : soFar(here, step)
    const index = step.item
    const old = here.items[index]
    if (!old) return here
    const done = kept.done.filter(({ item }) => item === index)
    const left = make(old, done)
    const shift = <Of extends { readonly item: number }>(each: Of): Of => (each.item > index ? { ...each, item: each.item + 1 } : each)
    const swapped: Playing = {
      ...noted(kept, { item: index, ...note }),
      items: here.items.flatMap((item, i) =>
        i === index ? [{ ...item, bouts: item.bouts.filter((bout) => done.some((each) => sameBout(each, bout))) }, left] : [item],
      ),
    }
    return onTo({ ...swapped, done: swapped.done.map(shift), notes: swapped.notes.map(shift) }, index + 1, now)
  })

/** What the runner said after an exercise, or nothing; then the next one. */
export const answered = (state: Playing, note: Omit<Note, 'item'>, now: number): Playing =>
  act(state, 'answer', now, (here) => {
    const step = stepAt(here)
    return step.kind === 'ask' ? onTo(noted(here, { item: step.item, ...note }), step.item + 1, now) : here
  })

/** Ends the session here: what was counted so far is kept. */
export const end = (state: Playing, now: number): Playing =>
  act(state, 'end', now, (here) => {
    const step = stepAt(here)
    const kept = step.kind === 'ask' || step.kind === 'done' ? here : soFar(here, step)
    return step.kind === 'done' ? here : { ...at(kept, stepsOf(here.items).length - 1), left: true }
  })

/** The weight used, said before or after a set. */
export const withNote = (state: Playing, note: Note): Playing => noted(state, note)

/** With a guide, or at the runner's own pace from the next look on. */
export function withPace(state: Playing, ownPace: boolean, now: number): Playing {
  const here = advance(state, now)
  return { ...here, ownPace, leadMs: 0, elapsedMs: stepAt(here).kind === 'reps' ? 0 : here.elapsedMs }
}

const at = (state: Playing, index: number): Playing => ({ ...state, at: index, elapsedMs: 0, leadMs: 0 })

/** To the first step at or after an exercise, running. */
function onTo(state: Playing, item: number, now: number): Playing {
  const steps = stepsOf(state.items)
  const next = steps.findIndex((step) => step.kind === 'done' || step.item >= item)
  return started(at(state, next), now)
}

const inBout = (step: Step, of: Bout & { readonly item: number }): boolean =>
  (isWork(step) || step.kind === 'between') && step.item === of.item && sameBout(step, of)

function noted(state: Playing, note: Note): Playing {
  const before = state.notes.find(({ item }) => item === note.item)
  return { ...state, notes: [...state.notes.filter(({ item }) => item !== note.item), { ...before, ...note }] }
}

/** Writes down what `ms` of a step amount to: whole repetitions and seconds, never more than prescribed, each set once. */
function credited(state: Playing, step: Step, ms: number): Playing {
  if (!isWork(step)) return state
  const amount = amountOf(step, ms)
  if (!amount) return state
  const { item, set, side } = step
  return { ...state, done: [...state.done.filter((each) => each.item !== item || !sameBout(each, step)), { item, set, side, ...amount }] }
}

/** A set that is broken off; repetitions at the runner's own pace nobody has counted. */
const soFar = (state: Playing, step: Step): Playing => (step.kind === 'reps' && state.ownPace ? state : credited(state, step, state.elapsedMs))

/** Guards against 11.999 repetitions. */
const ROUNDING_MS = 1

function amountOf(step: WorkStep, ms: number): Pick<BoutDone, 'reps' | 'holdS' | 'minutes'> | undefined {
  const seconds = Math.min(step.seconds, (ms + ROUNDING_MS) / 1000)
  switch (step.kind) {
    case 'reps': {
      const reps = Math.min(step.reps, Math.floor(seconds / step.tempoS))
      return reps > 0 ? { reps } : undefined
    }
    case 'minutes': {
      const minutes = Math.floor(seconds / 6) / 10
      return minutes > 0 ? { minutes } : undefined
    }
    case 'hold': {
      if (step.reps === 1) return seconds >= 1 ? { holdS: Math.floor(seconds) } : undefined
      const whole = seconds >= step.seconds ? step.rep : step.rep - 1
      return whole > 0 ? { reps: whole, holdS: step.seconds } : undefined
    }
  }
}
