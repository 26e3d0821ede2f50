import type { Answers } from '#assessment/answers.ts'
import { raiseFlags, skippedSafety, unaskedSafety } from '#assessment/red-flags.ts'
import { dayOf } from '#basics/day.ts'
import type { Knowledge, RedFlag } from '#knowledge/shape.ts'
import type { CheckIn } from '#pain/check-in.ts'
import type { Dated } from '#plan/logged.ts'
import type { Screening, Warning } from '#plan/warnings.ts'
import type { AssessmentEntry, Entry } from '#record/entry.ts'
import { GRACE_MS } from './plan-record.ts'
import type { RunnerState, ToldAssessment } from './runner-state.ts'

/** Every warning of the record as the plan sees it, and every full screening that may settle one. */
export interface Warnings {
  readonly warnings: readonly Warning[]
  readonly screenings: readonly (Screening & { readonly at: string; readonly startedAt: string })[]
  /** Red flags that a day's check-ins raised. */
  readonly raisedOn: ReadonlyMap<string, readonly string[]>
}

export function warningsOf(entries: readonly Entry[], state: RunnerState, checkIns: readonly Dated<CheckIn>[], knowledge: Knowledge, now: string): Warnings {
  const replayed = replay(entries, knowledge)
  const fromCheckIns = checkInWarnings(checkIns, answersNow(state, now), knowledge, replayed.mistakes)
  const shown = state.standing.map(({ raised, since }) => warning(raised.flag, dayOf(since), []))
  return {
    warnings: strictestEach([...shown, ...replayed.warnings, ...fromCheckIns.warnings]),
    // dated ahead of the clock it frees nothing
    screenings: replayed.screenings.filter(({ at, startedAt }) => !isLater(at, now) && !isLater(startedAt, now)),
    raisedOn: fromCheckIns.raisedOn,
  }
}

const warning = (flag: RedFlag, day: string, entries: readonly string[]): Warning => ({ flag, urgency: flag.urgency, bone: flag.bone, day, entries })

/** Answers of the newest assessment that is not withdrawn, with what the profile says since. */
export const answersNow = (state: RunnerState, now: string): Answers => ({ ...newestFinished(state, now)?.answers, ...state.profile.facts })

/** The newest assessment whose questions were finished; one dated ahead of the clock is not the newest. */
export const newestFinished = (state: RunnerState, now: string): ToldAssessment | undefined =>
  state.assessments.find(({ finishedAt, startedAt }) => finishedAt !== undefined && !isLater(finishedAt, now) && !isLater(startedAt, now))

const isLater = (at: string, now: string): boolean => Date.parse(at) > Date.parse(now) + GRACE_MS

interface Mistake {
  readonly at: number
  readonly flags: readonly string[]
  readonly answers: Answers
}

/**
 * Walks through the steps of each assessment: what its answers raised at the moment it was finished was said, and stays said when an answer is
 * edited afterwards. A mistake taken back with the question asked again lifts it.
 */
function replay(
  entries: readonly Entry[],
  knowledge: Knowledge,
): { readonly warnings: readonly Warning[]; readonly screenings: Warnings['screenings']; readonly mistakes: readonly Mistake[] } {
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === 'withdrawal' ? [entry.body.of] : [])))
  const steps = new Map<string, AssessmentEntry[]>()
  for (const entry of entries) if (entry.kind === 'assessment') steps.set(entry.body.assessment, [...(steps.get(entry.body.assessment) ?? []), entry])
  const warnings: Warning[] = []
  const screenings: (Screening & { at: string; startedAt: string })[] = []
  const mistakes: Mistake[] = []
  for (const [id, all] of steps) {
    let answers: Answers = {}
    let raised: Warning[] = []
    for (const { id: entry, at, body } of all) {
      if ((body.step === 'answered' || body.step === 'mistake') && !withdrawn.has(entry)) answers = { ...answers, ...body.answers }
      const flags = body.step === 'finished' || body.step === 'mistake' ? raiseFlags(knowledge, answers) : []
      if (body.step === 'mistake') {
        const still = new Set(flags.map(({ flag }) => flag.id))
        raised = raised.filter(({ flag }) => !body.flags.includes(flag.id) || still.has(flag.id))
        mistakes.push({ at: Date.parse(at), flags: body.flags, answers: body.answers })
      }
      if (body.step === 'finished')
        raised.push(...flags.filter(({ flag }) => !raised.some((each) => each.flag.id === flag.id)).map(({ flag }) => warning(flag, dayOf(at), [entry])))
    }
    const finished = all.find(({ body }) => body.step === 'finished')
    const [begun] = all
    warnings.push(...raised)
    if (finished && !withdrawn.has(id)) {
      const unanswered = unaskedSafety(knowledge, answers).length + skippedSafety(knowledge, answers).length
      screenings.push({
        id,
        at: finished.at,
        startedAt: begun?.at ?? finished.at,
        day: dayOf(begun?.at ?? finished.at),
        raised: raiseFlags(knowledge, answers).map(({ flag }) => flag.id),
        unanswered,
      })
    }
  }
  return { warnings, screenings, mistakes }
}

/** Flags that need what a check-in said: the rest of the picture comes from the newest full answers. */
function checkInWarnings(
  checkIns: readonly Dated<CheckIn>[],
  answers: Answers,
  knowledge: Knowledge,
  mistakes: readonly Mistake[],
): { readonly warnings: readonly Warning[]; readonly raisedOn: ReadonlyMap<string, readonly string[]> } {
  const warnings: Warning[] = []
  const raisedOn = new Map<string, readonly string[]>()
  for (const { entry, at, day, body } of checkIns) {
    const said: Answers = { ...body.flags, ...fromFields(body) }
    const worrying = Object.keys(said).filter((id) => said[id] === 'yes' || said[id] === 'unsure')
    if (worrying.length === 0) continue
    const before = new Set(raiseFlags(knowledge, answers).map(({ flag }) => flag.id))
    const raised = raiseFlags(knowledge, { ...answers, ...Object.fromEntries(worrying.map((id) => [id, said[id]!])) }).filter(
      ({ flag, because }) => because.some((id) => worrying.includes(id)) || !before.has(flag.id),
    )
    const stands = raised.filter(
      ({ flag, because }) =>
        !mistakes.some((mistake) => mistake.at > Date.parse(at) && mistake.flags.includes(flag.id) && because.some((id) => mistake.answers[id] === 'no')),
    )
    warnings.push(...stands.map(({ flag }) => warning(flag, day, [entry])))
    if (stands.length > 0) raisedOn.set(day, [...(raisedOn.get(day) ?? []), ...stands.map(({ flag }) => flag.id)])
  }
  return { warnings, raisedOn }
}

/** Fields of a check-in that say the same as a red-flag question. */
const fromFields = ({ night, ill, symptoms }: CheckIn): Answers => ({
  ...(night === 'every-position' ? { 'rf-night-pain-any-position': 'yes' } : {}),
  ...(ill === 'fever' || symptoms?.includes('fever') ? { 'rf-fever': 'yes' } : {}),
})

/** One warning for each flag: of the newest day it was raised, so that only a later round of questions settles it, with every entry behind it. */
function strictestEach(all: readonly Warning[]): readonly Warning[] {
  const byFlag = new Map<string, Warning>()
  for (const each of all) {
    const known = byFlag.get(each.flag.id)
    byFlag.set(each.flag.id, known ? { ...known, day: known.day > each.day ? known.day : each.day, entries: [...known.entries, ...each.entries] } : each)
  }
  return [...byFlag.values()]
}
