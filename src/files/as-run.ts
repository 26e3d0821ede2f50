import { isCalendarDay } from '#basics/day.ts'
import { present } from '#basics/present.ts'
import type { Dynamics, Run, RunWalkSplit } from '#load/run.ts'
import type { Activity } from './activity.ts'

/**
 * An activity as a run of the runner's record: whole minutes, and everything else that it tells but its curves. Undefined when its day is not
 * known. One that looks wrong keeps its doubts, and counts for nothing until the runner has said that it is right. A sport that nothing tells is "other".
 * It is always one that the record takes, whatever stands in the file: what nobody can have is missing, and a length beyond all limits (it has a doubt already)
 * is the longest that there may be.
 */
export function asRun(activity: Activity): Run | undefined {
  const { day, sport, at, hr, dynamics, doubts } = activity
  if (day === undefined || !isCalendarDay(day)) return undefined
  const timerS = Math.min(activity.timerS, LONGEST_S)
  const split = activity.split && splitWithin(activity.split)
  return present({
    day,
    sport: sport ?? 'other',
    minutes: wholeMinutes(timerS),
    runMinutes: split && wholeMinutes(Math.min(split.runS, timerS)),
    unbrokenMin: split && wholeMinutes(Math.min(split.longestS, timerS)),
    distanceM: upTo(FARTHEST_M, activity.distanceM),
    ascentM: within(FARTHEST_M, activity.ascentM),
    descentM: within(FARTHEST_M, activity.descentM),
    cadenceSpm: within(MOST, activity.cadence?.spm),
    powerW: within(MOST, activity.powerW),
    timerS: upTo(LONGEST_S, timerS),
    elapsedS: upTo(LONGEST_S, activity.elapsedS),
    movingS: upTo(LONGEST_S, activity.movingS),
    effort: within(10, activity.rpe, 10),
    feel: within(100, activity.feel, 10),
    start: at,
    hr: pulse(hr),
    dynamics: dynamics && dynamicsWithin(dynamics),
    split,
    surface: activity.surface,
    surfaceGuessed: activity.surfaceGuessed,
    gear: short(activity.gear),
    device: short(activity.device),
    title: short(activity.title),
    source: sourceOf(activity),
    doubts: doubts.length > 0 ? doubts.map(({ code }) => code) : undefined,
  })
}

/** The limits of the record (`plan-schemas.ts` of the room record): a hundred thousand minutes, a thousand kilometres, a hundred thousand of anything else. */
const [LONGEST_S, FARTHEST_M, MOST] = [6_000_000, 1_000_000, 100_000]
/** Letters; somebody may have put a novel there. */
const LONGEST_NAME = 200

const short = (text: string | undefined): string | undefined => text?.slice(0, LONGEST_NAME)

/** Missing where nobody can have it; to 1/`parts`. */
const within = (most: number, value: number | undefined, parts = 1): number | undefined =>
  value !== undefined && value >= 0 && value <= most ? Math.round(value * parts) / parts : undefined

/** No more than there may be; missing where it is less than nothing. Seconds and metres need no parts. */
const upTo = (most: number, value: number | undefined, parts = 1): number | undefined =>
  within(most, value === undefined ? undefined : Math.min(value, most), parts)

function pulse(hr: Activity['hr']): Run['hr'] | undefined {
  const average = within(MOST, hr?.average, 10)
  return average === undefined ? undefined : present({ average, max: within(MOST, hr?.max, 10) })
}

/** All of it or nothing; tenths are enough. */
function splitWithin({ runS, walkS, longestS, runM }: RunWalkSplit): RunWalkSplit | undefined {
  const told = { runS: upTo(LONGEST_S, runS, 10), walkS: upTo(LONGEST_S, walkS, 10), runM: upTo(FARTHEST_M, runM, 10), longestS: upTo(LONGEST_S, longestS, 10) }
  return Object.values(told).includes(undefined) ? undefined : (told as RunWalkSplit)
}

const dynamicsWithin = (dynamics: Dynamics): Dynamics =>
  present(Object.fromEntries(Object.entries(dynamics).map(([name, value]) => [name, within(MOST, value, 10)])))

const sourceOf = ({ id, savedS, source: { hash, path, format, service, serviceId, lost } }: Activity): Run['source'] =>
  present({
    id,
    hash,
    path,
    format,
    service,
    serviceId: serviceId || undefined,
    lost,
    savedS: lost === 'part' ? upTo(LONGEST_S, savedS) : undefined,
  })

const wholeMinutes = (seconds: number): number => Math.round(seconds / 60)
