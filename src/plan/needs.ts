import { numberOf } from '#basics/day.ts'
import { every, some, type Truth } from '#basics/truth.ts'
import type { Need, StrengthTest } from '#knowledge/rehab-shape.ts'
import { type DayReport, type Diary, masked } from '#pain/diary.ts'
import { valuesBetween, weekMean } from '#pain/window.ts'
import type { Adjustment, Dated, SessionDone, TestDone } from './logged.ts'

/** Everything a criterion is measured on, as of one day. */
export interface Evidence {
  readonly diary: Diary
  readonly tests: readonly Dated<TestDone>[]
  readonly sessions: readonly Dated<SessionDone>[]
  readonly adjustments: readonly Dated<Adjustment>[]
  readonly confirmed: readonly { readonly day: number; readonly question: string; readonly answer: 'yes' | 'no'; readonly ahead: boolean }[]
  /** The test by its id. */
  readonly testOf: (id: string) => StrengthTest | undefined
  /** Both hips are sore: no comparison with "the other side". */
  readonly bothSore: boolean
  /** First day of the phase: what was measured before it does not count for its exit. */
  readonly since: number
}

/** A criterion with what was measured. unknown: not measured (or not recently enough); it counts as not met. */
export interface Measured {
  readonly text: string
  /** What is measured; absent while only a clinician can say. */
  readonly need?: Need
  readonly met: Truth
  /** "22 s and 30 s, 30 needed". */
  readonly detail: string
}

/** Why a result that stands in the record does not count. */
const NOT_MEASURED = { phase: 'not measured since this phase began', weeks: 'not measured in the last three weeks' } as const

/** Days a test result is good for. */
export const TEST_VALID_DAYS = 21

type Judged = Pick<Measured, 'met' | 'detail'>

/** yes, no, or unknown while something it needs was not measured. */
export function judge(need: Need, evidence: Evidence, day: number): Judged {
  if ('any' in need) {
    const parts = need.any.map((each) => judge(each, evidence, day))
    return { met: some(parts.map(({ met }) => met)), detail: (parts.find(({ met }) => met === 'yes') ?? parts[0])?.detail ?? '' }
  }
  if ('test' in need) return judgeTest(need, evidence, day)
  if ('pain' in need) return judgePain(need, evidence, day)
  if ('halved' in need) return judgeHalved(need.halved, evidence, day)
  if ('trend' in need) return judgeTrend(evidence, day)
  if ('stiffnessUnderMin' in need)
    return onDays(
      evidence,
      day,
      need.days,
      ({ stiffnessMin }) => stiffnessMin,
      (value) => value < need.stiffnessUnderMin,
    )
  if ('exercise' in need) return judgeExercise(need, evidence, day)
  if ('runs' in need) return judgeRuns(need, evidence, day)
  if ('gained' in need) return judgeGained(need, evidence, day)
  if ('symptomFree' in need) return judgeSymptomFree(need, evidence, day)
  if ('confirmed' in need) {
    const last = evidence.confirmed
      .filter(({ question, day: on, ahead }) => question === need.confirmed && !ahead && on <= day && on > day - TEST_VALID_DAYS && on >= evidence.since)
      .at(-1)
    return last ? { met: last.answer, detail: last.answer === 'yes' ? 'you said yes' : 'you said not yet' } : { met: 'unknown', detail: 'not asked yet' }
  }
  return cleared(evidence.adjustments, need.clinician, day, evidence.since)
}

/** Only a verified clinician's entry clears. */
function cleared(adjustments: readonly Dated<Adjustment>[], kind: string, day: number, since: number): Judged {
  const found = adjustments.some(
    ({ role, verified, ahead, day: on, body }) =>
      role === 'clinician' &&
      verified &&
      !ahead &&
      numberOf(on) <= day &&
      (kind !== 'next-phase' || numberOf(on) >= since) &&
      (body.clears as readonly string[] | undefined)?.includes(kind),
  )
  return found ? { met: 'yes', detail: 'cleared by a clinician' } : { met: 'unknown', detail: 'waits for a clinician' }
}

function judgeTest(need: Extract<Need, { readonly test: string }>, evidence: Evidence, day: number): Judged {
  const test = evidence.testOf(need.test)
  if (!test) return { met: 'unknown', detail: 'no such test' }
  const valid = evidence.tests.filter(
    ({ body, ahead }) =>
      body.test === need.test && !ahead && numberOf(body.day) <= day && numberOf(body.day) > day - TEST_VALID_DAYS && numberOf(body.day) >= evidence.since,
  )
  const days = [...new Set(valid.map(({ body }) => numberOf(body.day)))].sort((a, b) => b - a)
  const wanted = need.days ?? 1
  if (days.length < wanted)
    return {
      met: 'unknown',
      detail: days.length === 0 ? NOT_MEASURED[evidence.since > day - TEST_VALID_DAYS ? 'phase' : 'weeks'] : `on ${days.length} of ${wanted} days`,
    }
  const judged = days.slice(0, wanted).map((on) =>
    testOfDay(
      need,
      test,
      valid.map(({ body }) => body).filter((body) => numberOf(body.day) === on),
      evidence,
      on,
    ),
  )
  return { met: every(judged.map(({ met }) => met)), detail: judged[0]?.detail ?? '' }
}

/** All results of one day: the worst of them counts. */
function testOfDay(need: Extract<Need, { readonly test: string }>, test: StrengthTest, results: readonly TestDone[], evidence: Evidence, on: number): Judged {
  const worst = (values: readonly (number | undefined)[]): number | undefined =>
    values.some((value) => value === undefined) ? undefined : Math.min(...(values as number[]))
  const left = worst(results.map((result) => result.left))
  const right = worst(results.map((result) => result.right))
  const both = worst(results.map((result) => result.both))
  const pains = results.map(({ pain }) => pain)
  const pain = pains.some((value) => value === undefined) ? undefined : Math.max(...(pains as number[]))
  const told = results.some(({ painkillers }) => painkillers === true) || evidence.diary.reports.get(on)?.painkillers === true
  const asked = results.every(({ painkillers }) => painkillers === false) || evidence.diary.reports.get(on)?.painkillers === false
  const sides = test.sides === 'each' ? [left, right] : [both ?? left ?? right]
  const parts: Truth[] = [told ? 'no' : asked ? 'yes' : 'unknown']
  if (need.atLeast !== undefined) parts.push(...sides.map((value): Truth => (value === undefined ? 'unknown' : value >= need.atLeast! ? 'yes' : 'no')))
  else if (test.measure !== 'pain') parts.push(...sides.map((value): Truth => (value === undefined ? 'unknown' : value > 0 ? 'yes' : 'no')))
  if (need.painAtMost !== undefined) parts.push(pain === undefined ? 'unknown' : pain <= need.painAtMost ? 'yes' : 'no')
  if (need.otherSideWithinPercent !== undefined && test.sides === 'each' && !evidence.bothSore)
    parts.push(
      left === undefined || right === undefined
        ? 'unknown'
        : Math.min(left, right) >= Math.max(left, right) * (1 - need.otherSideWithinPercent / 100)
          ? 'yes'
          : 'no',
    )
  const values =
    test.measure === 'pain' || test.measure === 'done'
      ? ''
      : sides.map((value) => (value === undefined ? 'not measured' : `${value} ${UNITS[test.measure]}`.trim())).join(' and ')
  const painTold = need.painAtMost === undefined ? '' : `pain ${pain ?? 'not told'}, at most ${need.painAtMost}`
  const detail = told
    ? 'with a painkiller: does not count'
    : !asked
      ? 'painkillers were not asked: does not count'
      : [values, painTold].filter(Boolean).join('; ')
  return { met: every(parts), detail }
}

const UNITS = { seconds: 's', reps: 'times', cm: 'cm', rating: '', done: '', pain: '' } as const

const NIGHT_SCORES = { no: 0, 'lying-on-it': 3, woken: 10, 'every-position': 10 } as const

const PICKS = {
  morning: (report: DayReport) => report.morning,
  worst: (report: DayReport) => report.worst,
  night: (report: DayReport) => (report.night === undefined ? undefined : NIGHT_SCORES[report.night]),
} as const

function judgePain({ pain, atMost, days }: Extract<Need, { readonly pain: string }>, evidence: Evidence, day: number): Judged {
  return onDays(evidence, day, days, PICKS[pain], (value) => value <= atMost)
}

/** The last so many days that told it, without a painkiller, all good, and not longer ago than twice that many days. */
function onDays(evidence: Evidence, day: number, days: number, pick: (report: DayReport) => number | undefined, good: (value: number) => boolean): Judged {
  let seen = 0
  for (let at = day; at > day - Math.max(2 * days, 7) && at >= evidence.since && seen < days; at--) {
    const report = evidence.diary.reports.get(at)
    const value = report && pick(report)
    if (report === undefined || value === undefined) continue
    if (!good(value)) return { met: 'no', detail: `${seen} of ${days} days` }
    if (report.painkillers !== false || report.ahead) continue
    seen++
  }
  return { met: seen >= days ? 'yes' : 'unknown', detail: `${seen} of ${days} days` }
}

function judgeHalved(what: 'night' | 'morning' | 'worst', evidence: Evidence, day: number): Judged {
  const first = valuesBetween(evidence.diary, evidence.diary.start, evidence.diary.start + 6, PICKS[what])
  const last = weekMean(evidence.diary, day, PICKS[what])
  if (first.length < 3 || last === undefined || day < evidence.diary.start + 7) return { met: 'unknown', detail: 'too few days told' }
  const before = first.reduce((a, b) => a + b, 0) / first.length
  return { met: maskedLately(evidence, day) ? 'unknown' : last <= before / 2 ? 'yes' : 'no', detail: `${one(last)} now, ${one(before)} at the start` }
}

function judgeTrend(evidence: Evidence, day: number): Judged {
  const pick = (report: DayReport): number | undefined => report.worst ?? report.morning
  const first = valuesBetween(evidence.diary, evidence.diary.start, evidence.diary.start + 6, pick)
  const last = weekMean(evidence.diary, day, pick)
  if (first.length < 3 || last === undefined || day < evidence.diary.start + 7) return { met: 'unknown', detail: 'too few days told' }
  const before = first.reduce((a, b) => a + b, 0) / first.length
  const down = before - last
  return {
    met: maskedLately(evidence, day) ? 'unknown' : down >= 1 || (before > 0 && down / before >= 0.15) ? 'yes' : 'no',
    detail: `${one(last)} now, ${one(before)} at the start`,
  }
}

/** In a week with a painkiller, or an unanswered question about one, an average shows nothing. */
function maskedLately({ diary }: Evidence, day: number): boolean {
  for (let at = day - 6; at <= day; at++) {
    const report = diary.reports.get(at)
    if (report && (report.painkillers !== false || report.ahead)) return true
  }
  return false
}

function judgeExercise({ exercise, sets, reps, painAtMost }: Extract<Need, { readonly exercise: string }>, evidence: Evidence, day: number): Judged {
  const done = evidence.sessions
    .filter(({ body, ahead }) => !ahead && numberOf(body.day) <= day && numberOf(body.day) > day - TEST_VALID_DAYS && numberOf(body.day) >= evidence.since)
    .flatMap(({ body }) =>
      body.exercises
        .filter((each) => each.exercise === exercise && !each.skipped)
        .map((each) => ({ ...each, on: numberOf(body.day), masked: body.painkillers })),
    )
    .at(-1)
  if (!done) return { met: 'unknown', detail: 'not done yet in this phase' }
  const perSide = done.sets.some(({ side }) => side) ? 2 : 1
  const enough = done.sets.filter((set) => (set.reps ?? 0) >= reps || (set.holdS ?? 0) >= reps).length >= sets * perSide
  const report = evidence.diary.reports.get(done.on)?.painkillers
  const hidden: Truth = done.masked === true || report === true ? 'no' : done.masked === false || report === false ? 'yes' : 'unknown'
  const pain: Truth = done.pain === undefined ? 'unknown' : done.pain <= painAtMost ? 'yes' : 'no'
  return { met: every([enough ? 'yes' : 'no', pain, hidden]), detail: `${done.sets.length} sets, pain ${done.pain ?? 'not told'}` }
}

function judgeRuns({ runs, minutes, painAtMost }: Extract<Need, { readonly runs: number }>, evidence: Evidence, day: number): Judged {
  const last = evidence.diary.efforts.filter((effort) => effort.kind === 'run' && effort.day <= day && effort.day >= evidence.since).slice(-runs)
  // one that was removed, or is dated ahead, is among the last all the same
  const good = last.filter(
    (effort) =>
      !effort.ahead &&
      (effort.unbrokenMin ?? 0) >= minutes &&
      effort.worst !== undefined &&
      effort.worst <= painAtMost &&
      effort.limp !== true &&
      masked(evidence.diary, effort) === 'no',
  )
  const bad = last.some((effort) => (effort.worst ?? 0) > painAtMost || effort.limp === true)
  return { met: good.length >= runs ? 'yes' : bad ? 'no' : 'unknown', detail: `${good.length} of ${runs} runs` }
}

/** The newest valid result against the first of the whole plan; the worse side counts. */
function judgeGained({ gained, by }: Extract<Need, { readonly gained: string }>, evidence: Evidence, day: number): Judged {
  const results = evidence.tests
    .filter(
      ({ body, ahead }) =>
        body.test === gained &&
        !ahead &&
        numberOf(body.day) <= day &&
        body.painkillers !== true &&
        evidence.diary.reports.get(numberOf(body.day))?.painkillers !== true,
    )
    .map(({ body }) => ({ on: numberOf(body.day), value: lowest([body.left, body.right, body.both].filter((value) => value !== undefined)) }))
  const [first, last] = [results[0], results.at(-1)]
  if (first?.value === undefined || last?.value === undefined || last === first || last.on <= day - TEST_VALID_DAYS || last.on < evidence.since)
    return { met: 'unknown', detail: results.length === 0 ? 'not measured yet' : 'measure it again' }
  return { met: last.value - first.value >= by ? 'yes' : 'no', detail: `${first.value} first, ${last.value} now` }
}

const lowest = (values: readonly number[]): number | undefined => (values.length === 0 ? undefined : Math.min(...values))

/** Asked on at least three days, the last of them within the last three, and never reported. */
function judgeSymptomFree({ symptomFree, days }: Extract<Need, { readonly symptomFree: string }>, evidence: Evidence, day: number): Judged {
  let asked = 0
  let first = day
  let last: number | undefined
  for (let at = day; at > day - days - 3; at--) {
    const report = evidence.diary.reports.get(at)
    if (report?.symptoms === undefined) continue
    if (report.symptoms.includes(symptomFree)) return { met: at > day - days ? 'no' : asked >= 3 ? 'yes' : 'unknown', detail: `reported ${day - at} days ago` }
    if (report.ahead) continue
    asked++
    first = at
    last ??= at
  }
  const met = asked >= 3 && last !== undefined && day - last <= 3 && day - first >= days - 1
  return { met: met ? 'yes' : 'unknown', detail: `${asked === 0 ? 'not asked yet' : `${day - first + 1} of ${days} days`}` }
}

const one = (value: number): string => (Math.round(value * 10) / 10).toString()
