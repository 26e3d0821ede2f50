import { numberOf } from '#basics/day.ts'
import { present } from '#basics/present.ts'
import { HIP_LOADS, type HipLoad, type Symptom } from '#knowledge/rehab-shape.ts'
import { type CheckIn, type Night, tookPainkillers, worseNight } from './check-in.ts'

/** How the pain went while moving. */
export const COURSES = ['eased', 'steady', 'built-up'] as const
export type Course = (typeof COURSES)[number]

/** One thing that loaded the hip: a session, a run, a test, another sport. Days are numbers (days since 1970-01-01). */
export interface Effort {
  readonly entry: string
  readonly kind: 'session' | 'run' | 'test' | 'other'
  readonly day: number
  readonly minutes: number
  /** 0-10, the worst during it. */
  readonly worst?: number
  readonly course?: Course
  readonly limp?: boolean
  /** Taken before or during: yes, no, or not asked. */
  readonly painkillers?: boolean
  readonly load: HipLoad
  /** Dated ahead of the clock: its good news does not count. */
  readonly ahead: boolean
  /** Effort felt, 0-10. */
  readonly effort?: number
  /** Running, seconds for a kilometre; absent without a distance. */
  readonly paceSPerKm?: number
  /** A walk: it loads, and is nobody's training. */
  readonly walk?: boolean
  /** Longest stretch of running without a break, minutes; absent where nobody knows. */
  readonly unbrokenMin?: number
  /** Level of the walk-run ladder. */
  readonly level?: number
  /** Minutes of running that were in it, or may have been. */
  readonly runMin?: number
  /** Day on which it was first written down, where that was a later one. */
  readonly knownSince?: number
  /** When it began, in milliseconds since 1970, where a watch says so. */
  readonly began?: number
  readonly symptoms?: readonly Symptom[]
}

/** The worst of what was reported for one waking day. */
export interface DayReport {
  readonly day: number
  readonly entries: readonly string[]
  readonly morning?: number
  readonly worst?: number
  readonly now?: number
  readonly stiffnessMin?: number
  readonly night?: Night
  /** yes, no, or not asked. */
  readonly painkillers?: boolean
  /** Absent: not asked. */
  readonly symptoms?: readonly Symptom[]
  readonly sleepHours?: number
  readonly fear?: number
  readonly confidence?: number
  readonly fever: boolean
  /** Red-flag lines that were answered yes or not sure, by finding. */
  readonly said: readonly string[]
  /** A report dated ahead of the clock is in it: its good news does not count. */
  readonly ahead: boolean
}

/** A check-in with where it came from. */
export interface DatedCheckIn {
  readonly entry: string
  readonly ahead: boolean
  readonly body: CheckIn
}

/** What a runner has reported, by day. */
export interface Diary {
  readonly reports: ReadonlyMap<number, DayReport>
  readonly efforts: readonly Effort[]
  readonly effortsOn: ReadonlyMap<number, readonly Effort[]>
  /** Morning pain told when the plan began: stands in while the first week has no mornings. */
  readonly startMorning?: number
  /** First day of the plan. */
  readonly start: number
}

/** Within one day the worst counts, not the last: a kinder second report never replaces the first. */
export function makeDiary(checkIns: readonly DatedCheckIn[], efforts: readonly Effort[], start: number, startMorning?: number): Diary {
  const reports = new Map<number, DayReport>()
  for (const checkIn of checkIns) {
    const day = numberOf(checkIn.body.day)
    reports.set(day, joined(reports.get(day), reportOf(checkIn, day)))
  }
  const effortsOn = new Map<number, Effort[]>()
  const sorted = [...efforts].sort((a, b) => a.day - b.day || (a.entry < b.entry ? -1 : 1))
  for (const effort of sorted) {
    const others = effortsOn.get(effort.day)
    if (others) others.push(effort)
    else effortsOn.set(effort.day, [effort])
  }
  return { reports, efforts: sorted, effortsOn, start, ...(startMorning === undefined ? {} : { startMorning }) }
}

function reportOf({ entry, ahead, body }: DatedCheckIn, day: number): DayReport {
  const { morning, worst, now, stiffnessMin, night, painkillers, symptoms, sleepHours, fear, confidence, ill } = body
  const fever = ill === 'fever' || (symptoms?.includes('fever') ?? false)
  return {
    day,
    entries: [entry],
    ...present({ morning, worst, now, stiffnessMin, night, symptoms, sleepHours, fear, confidence }),
    ...(painkillers === undefined ? {} : { painkillers: tookPainkillers(painkillers) }),
    fever,
    said: Object.entries(body.flags ?? {}).flatMap(([finding, answer]) => (answer === 'yes' || answer === 'unsure' ? [finding] : [])),
    ahead,
  }
}

function joined(a: DayReport | undefined, b: DayReport): DayReport {
  if (!a) return b
  return {
    day: a.day,
    entries: [...a.entries, ...b.entries],
    ...present({
      morning: worse(a.morning, b.morning),
      worst: worse(a.worst, b.worst),
      now: worse(a.now, b.now),
      stiffnessMin: worse(a.stiffnessMin, b.stiffnessMin),
      night: worseNight(a.night, b.night),
      painkillers: a.painkillers === true || b.painkillers === true ? true : (a.painkillers ?? b.painkillers),
      symptoms: a.symptoms && b.symptoms ? [...new Set([...a.symptoms, ...b.symptoms])] : (a.symptoms ?? b.symptoms),
      sleepHours: lesser(a.sleepHours, b.sleepHours),
      fear: worse(a.fear, b.fear),
      confidence: lesser(a.confidence, b.confidence),
    }),
    fever: a.fever || b.fever,
    said: [...new Set([...a.said, ...b.said])],
    ahead: a.ahead || b.ahead,
  }
}

const worse = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined ? b : b === undefined ? a : Math.max(a, b))
const lesser = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined ? b : b === undefined ? a : Math.min(a, b))

/** The pain of a day, whatever told it: the worst of report and efforts. */
export function worstOfDay(diary: Diary, day: number): number | undefined {
  const report = diary.reports.get(day)
  const told = [report?.worst, report?.morning, report?.now, ...(diary.effortsOn.get(day) ?? []).map(({ worst }) => worst)]
  return told.reduce((a, b) => worse(a, b), undefined)
}

/**
 * Whether a painkiller may have hidden what an effort did: taken, not, or never asked. The report of the morning after covers the 24 hours before it,
 * so it counts too (naproxen lasts 12 to 17 hours).
 */
export function masked(diary: Diary, effort: Effort): 'taken' | 'no' | 'unasked' {
  const [same, next] = [diary.reports.get(effort.day)?.painkillers, diary.reports.get(effort.day + 1)?.painkillers]
  if (effort.painkillers || same || next) return 'taken'
  return (effort.painkillers === false || same === false) && next === false ? 'no' : 'unasked'
}

/** This much load or more. */
export const atLeastLoad = (load: HipLoad, least: HipLoad): boolean => HIP_LOADS.indexOf(load) >= HIP_LOADS.indexOf(least)

/** Efforts of the days from `from` to `to`, both included, oldest first. */
export function effortsBetween({ effortsOn }: Diary, from: number, to: number): readonly Effort[] {
  const efforts: Effort[] = []
  for (let day = from; day <= to; day++) for (const effort of effortsOn.get(day) ?? []) efforts.push(effort)
  return efforts
}
