import type { Programme, Sign } from '#knowledge/rehab-shape.ts'
import type { Effort } from '#pain/diary.ts'
import { type Matched, reactionsOn } from '#pain/reactions.ts'
import type { SignContext } from '#pain/signs.ts'
import { adherence } from './counts.ts'
import { phaseBefore, phaseOf } from './criteria.ts'
import { type Decision, stopsRun } from './decision.ts'
import { lastsUntil, stillActive } from './holds.ts'
import { because, type Reason } from './reason.ts'
import { type CourseInput, isCareful, LONG_AGO, runningIn, type Walk } from './walk.ts'

/** What the signs of a day do: steps back, holds and stops, at once. */
export function react(input: CourseInput, walk: Walk, day: number): void {
  const matched = reactionsOn(input.diary, day, contextOn(input, walk, day), walk.same.reactions)
  // one step back a day: the first of the list that has one, unless going back is said not to help
  const mover = matched.some(({ reaction }) => reaction.effects.noStepsBack)
    ? undefined
    : matched.find(({ reaction }) => reaction.effects.phasesBack || reaction.effects.levelsBack)
  for (const each of matched) {
    const { id, effects } = each.reaction
    if (walk.lastMatched.has(id) && day - (walk.lastMove.get(id) ?? LONG_AGO) < repeatsAfter(each.reaction.when) && !isNews(walk, each)) {
      prolong(input, walk, each, day, lastsUntil(effects, day))
      continue
    }
    walk.lastMove.set(id, day)
    decide(input, walk, day, each, each === mover ? move(walk, day, effects) : undefined)
  }
  walk.lastMatched = new Set(matched.map(({ reaction }) => reaction.id))
}

/** What was reported after the questions had been answered again is a new event: nobody has asked about it yet. */
function isNews({ live }: Walk, { reaction: { id, effects, when }, found }: Matched): boolean {
  const known = live.find(({ rule }) => rule === id)
  return (
    effects.reassess === true &&
    EVENTS.includes(when.sign) &&
    known !== undefined &&
    !known.waits &&
    found.entries.some((entry) => !known.because.entries.includes(entry))
  )
}

/** Signs that rest on what was said of one day; the others look back and find the same again. */
const EVENTS: readonly Sign['sign'][] = ['red-flag', 'new-symptom', 'worse-side-swap', 'limp', 'said', 'ran-while-stopped', 'bone-came-back']

/** The same sign on following days is one event, for a week; one that looks back over weeks, for as many. */
const repeatsAfter = (sign: Sign): number => (sign.sign === 'plateau' ? sign.weeks * 7 : 7)

const whyOf = ({ reaction, found }: Matched): Reason =>
  because(found.figures === '' ? reaction.because : `${reaction.because} (${found.figures})`, reaction.id, {
    entries: found.entries,
    sources: reaction.trust.sources,
  })

function decide(input: CourseInput, walk: Walk, day: number, each: Matched, moved: string | undefined): void {
  const { reaction } = each
  const { id, level, action, until, effects } = reaction
  const decision: Decision = {
    day,
    rule: id,
    level,
    action,
    because: whyOf(each),
    until,
    ...(moved === undefined ? {} : { moved }),
    lasts: lastsUntil(effects, day),
    waits: Boolean(effects.reassess || effects.stopsPlan),
    effects,
  }
  if (reaction.when.sign === 'bone-pattern') beCareful(walk, day)
  walk.decisions.push(decision)
  // the newest of a rule stands for the older ones: it lasts longer
  walk.live = [...walk.live.filter(({ rule }) => rule !== id), ...stillActive([decision], input, walk, day)]
}

/** Whoever lifts the stop: running begins again before the first level. */
function beCareful(walk: Walk, day: number): void {
  walk.carefulSince = day
  fall(walk, day, 1)
}

function prolong(input: CourseInput, walk: Walk, each: Matched, day: number, lasts: number): void {
  const rule = each.reaction.id
  const at = walk.decisions.findLastIndex((decision) => decision.rule === rule)
  const decision = walk.decisions[at]
  if (!decision) return
  const longer = { ...decision, lasts: Math.max(decision.lasts, lasts, day), because: whyOf(each) }
  walk.decisions[at] = longer
  // it may have run out yesterday
  walk.live = [...walk.live.filter((other) => other.rule !== rule || other.day !== decision.day), ...stillActive([longer], input, walk, day)]
}

function contextOn(input: CourseInput, walk: Walk, day: number): SignContext {
  const { painRules, cap, lead, counts } = walk.same
  const boneCleared = input.boneCleared(input.start, day)
  const { since } = walk
  return {
    painRules: isCareful(input, walk, day) && !painRules.includes('bone') ? [...painRules, 'bone'] : painRules,
    cap,
    boneRegion: input.boneWatched(day),
    boneCleared,
    boneEpisodes: boneCleared ? boneEpisodes(input, walk) : 0,
    flagsRaised: input.flagsRaised.get(day) ?? NONE,
    ranWhileStopped: ranWhileStopped(input, walk, day),
    adherence: (at, days) => adherence(counts, since, at, days),
    phaseWeeks: phaseOf(lead, walk.phase)?.weeks?.[1],
    since: Math.max(input.start, since),
  }
}

/**
 * What was written down later stops from then on and leaves what was walked since: nobody knew of it, and the hip bore it. Whoever reads it on the day
 * itself is stopped on it.
 */
function ranWhileStopped(input: CourseInput, walk: Walk, day: number): readonly Effort[] {
  const held =
    runningIn(walk.same.lead, walk.phase) === 'none' ||
    walk.live.some((each) => stopsRun(each) || each.effects.noRunDays !== undefined || each.effects.easyDays !== undefined)
  const runs = (input.diary.effortsOn.get(day) ?? NONE).filter(
    (effort) => effort.kind === 'run' && ((held && input.ledOn(day, effort)) || input.stoppedOn(day, effort)),
  )
  for (const run of runs) {
    const { knownSince = day } = run
    if (knownSince > day) walk.toldLater.set(knownSince, [...(walk.toldLater.get(knownSince) ?? []), run])
  }
  return [...runs.filter(({ knownSince = day }) => knownSince <= day), ...(walk.toldLater.get(day) ?? NONE)]
}

const NONE: readonly never[] = []

/** How often bone has spoken in this plan. */
function boneEpisodes({ rehab, boneEpisodes: before = 0 }: CourseInput, { decisions }: Walk): number {
  const bone = new Set(rehab.reactions.filter(({ when }) => when.sign === 'bone-pattern' || when.sign === 'bone-came-back').map(({ id }) => id))
  return before + decisions.filter(({ rule }) => bone.has(rule)).length
}

/** Steps back act at once. What moved, or nothing when there was nowhere to go. */
function move(walk: Walk, day: number, { phasesBack, levelsBack }: Decision['effects']): string | undefined {
  const moved = [
    phasesBack ? phaseBack(walk, walk.same.lead, day, phasesBack, levelsBack ?? 1) : undefined,
    levelsBack ? levelBack(walk, day, levelsBack) : undefined,
  ]
  return moved.filter(Boolean).join(', ') || undefined
}

function phaseBack(walk: Walk, lead: Programme, day: number, steps: number, levels: number): string | undefined {
  const from = walk.phase
  const to = phaseBefore(lead, from, steps)
  if (to === from) return undefined
  walk.phase = to
  walk.since = day
  const running = runningIn(lead, to)
  if (running !== 'ladder' && running !== 'usual' && walk.level > 0) fall(walk, day, Math.max(1, walk.level - levels))
  return `${from} to ${to}`
}

/** Off the ladder: it begins again with its gates, and no higher than `again`. */
function fall(walk: Walk, day: number, again: number): void {
  walk.mostAgain = Math.min(again, walk.mostAgain ?? again)
  walk.level = 0
  walk.levelSince = day
}

function levelBack(walk: Walk, day: number, steps: number): string | undefined {
  const from = walk.level
  const to = Math.max(1, from - steps)
  if (from === 0 || to === from) return undefined
  walk.level = to
  walk.levelSince = day
  return `level ${from} to ${to}`
}
