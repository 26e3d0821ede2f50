import { dayOfNumber } from '#basics/day.ts'
import type { Reaction } from '#knowledge/rehab-shape.ts'
import type { Diary } from '#pain/diary.ts'
import { daysCounted } from './counts.ts'
import { measureAll } from './criteria.ts'
import type { Decision } from './decision.ts'
import { type CourseInput, isCareful, runningIn, type Walk } from './walk.ts'

/** How long a decision holds something back, told day by day. */

type Effects = Reaction['effects']

/** Last day of an effect. A hold without days of its own lasts for the day: it is found again tomorrow if it still stands. */
export const lastsUntil = (effects: Effects, day: number): number =>
  day + Math.max(0, effects.noRunDays ?? 0, effects.easyDays ?? 0, Math.ceil((effects.noImpactHours ?? 0) / 24))

/** What still holds something back on a day, and with what. */
export const stillActive = (decisions: readonly Decision[], input: CourseInput, walk: Walk, day: number): Decision[] =>
  decisions.length === 0 ? [] : decisions.flatMap((decision) => stillHolding(decision, input, walk, day) ?? [])

function stillHolding(decision: Decision, input: CourseInput, walk: Walk, day: number): Decision | undefined {
  const { waits, day: since, lasts } = decision
  const waiting = waits && !screenedAfter(input, decision, day)
  const told = waiting === waits ? decision : answered(decision)
  const lasting = lasts >= day && !(lasts - since > CLEARABLE_DAYS && (input.boneCleared(since, day) || quietSince(since, input, day)))
  if (waiting || lasting) return told
  if (unanswered(decision, input.diary, day) || unquiet(decision, input.diary, day)) return told
  return owed(decision, input, walk, day) ? lessNextTime(told) : undefined
}

/** The questions were answered again: of the decision stays what lasts by itself. */
function answered(decision: Decision): Decision {
  const { reassess: _asked, stopsPlan: _stopped, ...effects } = decision.effects
  return { ...decision, waits: false, effects }
}

/** Holds longer than this stand for "until somebody has looked": a clearance with imaging ends them. */
const CLEARABLE_DAYS = 60

/** Long enough without any of it, where the answers leave that way open. */
function quietSince(since: number, { quietWay, evidence, diary }: CourseInput, day: number): boolean {
  if (quietWay === undefined) return false
  // quiet under a painkiller is not quiet
  for (let at = Math.max(since + 1, day - 27); at <= day; at++) if (diary.reports.get(at)?.painkillers) return false
  // the day of the stop is none of the quiet ones
  return measureAll(quietWay, { ...evidence, since: since + 1 }, day).every(({ met }) => met === 'yes')
}

/** A screening of a later day, or of the same day after everything the decision rests on. */
function screenedAfter(input: CourseInput, { day: since, because: { entries } }: Decision, day: number): boolean {
  const screenings = input.screenings.filter((screened) => screened.day >= since && screened.day <= day)
  if (screenings.some((screened) => screened.day > since)) return true
  if (screenings.length === 0) return false
  const moments = entries.map((entry) => input.momentOf(entry) ?? Number.POSITIVE_INFINITY)
  const last = moments.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...moments)
  return screenings.some((screened) => screened.at > last)
}

/** A symptom that has to be gone: asked since, and not reported on the last day that told it. Never asked is not gone. */
function unanswered({ effects: { untilFree }, day: since }: Decision, diary: Diary, day: number): boolean {
  if (untilFree === undefined) return false
  for (let at = day; at > since; at--) {
    const asked = [
      ...(diary.reports.get(at)?.symptoms === undefined ? [] : [diary.reports.get(at)?.symptoms?.includes(untilFree)]),
      ...(diary.effortsOn.get(at) ?? []).flatMap(({ limp, ahead }) => (untilFree === 'limp' && limp !== undefined && (limp || !ahead) ? [limp] : [])),
    ]
    if (asked.length > 0) return asked.includes(true)
  }
  return true
}

/** So many nights told in a row, none of them woken; a night nobody told is not quiet. */
function unquiet({ effects: { quietNights }, day: since }: Decision, diary: Diary, day: number): boolean {
  if (quietNights === undefined) return false
  let quiet = 0
  for (let at = day; at > since && quiet < quietNights; at--) {
    const night = diary.reports.get(at)?.night
    if (night === undefined) continue
    if (night === 'woken' || night === 'every-position') return true
    quiet++
  }
  return quiet < quietNights
}

/**
 * "Less next time" is owed until so many sessions or runs, of the kind that raised it, have been done. A run that is not open yet cannot be owed: it
 * would keep back the tests that open it.
 */
function owed({ effects: { nextTimes, easyDays }, day: since, because: { entries } }: Decision, input: CourseInput, walk: Walk, day: number): boolean {
  if (nextTimes === undefined) return false
  const kinds = new Set((input.diary.effortsOn.get(since) ?? []).filter(({ entry }) => entries.includes(entry)).map(({ kind }) => kind))
  const [only] = kinds
  const kind = kinds.size === 1 && (only === 'session' || (only === 'run' && runIsOpen(input, walk, day))) ? only : 'either'
  return daysCounted(walk.same.counts, kind, since + (easyDays ?? 0) + 1, day - 1) < nextTimes
}

/** The phase has running in it, and where that is by the ladder, its first level has been taken. */
function runIsOpen(input: CourseInput, walk: Walk, day: number): boolean {
  const step = runningIn(walk.same.lead, walk.phase)
  return step !== 'none' && (walk.level > 0 || (step !== 'ladder' && !isCareful(input, walk, day)))
}

/** After its days only the smaller dose is left of a decision, and it says when it was made. */
function lessNextTime(decision: Decision): Decision {
  const { doseShare, nextTimes } = decision.effects
  if (decision.until === OWED) return decision
  return {
    ...decision,
    action: 'The next session or run is smaller.',
    because: { ...decision.because, text: `${decision.because.text} That was on ${dayOfNumber(decision.day)}.` },
    until: OWED,
    effects: { ...(doseShare === undefined ? {} : { doseShare }), ...(nextTimes === undefined ? {} : { nextTimes }) },
  }
}

const OWED = 'Until it has been done.'
